using System.Runtime.CompilerServices;
using System.Text;

namespace PolicyDsl.Runtime;

/// <summary>
/// Reads an application that is written as programs write it: members that are known, each once, and values that can be taken as they stand. At anything
/// else, wrong or only rare, it gives up, and <see cref="ApplicationReader"/> reads the body from its beginning: what is wrong is said in one place, and
/// what has been set by then is set again. It takes nothing that the other refuses, and reads the same from it, in about half the time.
/// </summary>
internal static class PlainReader
{
    /// <summary>Reads a body. False: it is not plain, and the sink holds part of it.</summary>
    public static bool TryRead(ClauseMembers members, ReadOnlySpan<byte> utf8Json, InputValues sink)
    {
        var cursor = new PlainCursor(utf8Json);
        var walk = new PlainWalk(members.Top);
        while (walk.MoveNext(ref cursor, out var member))
        {
            if (member == members.Applicant)
                ReadInputs(ref cursor, members.ApplicantTable, members.Inputs, sink);
            else if (member < members.Inputs.Length)
                ReadInput(ref cursor, members.Inputs[member], sink);
            else
                cursor.Stop();
        }
        return cursor.IsAtEnd();
    }

    private static void ReadInputs(ref PlainCursor cursor, MemberTable table, InputPlan[] inputs, InputValues sink)
    {
        var walk = new PlainWalk(table);
        while (walk.MoveNext(ref cursor, out var member))
            ReadInput(ref cursor, inputs[member], sink);
    }

    private static void ReadInput(ref PlainCursor cursor, InputPlan plan, InputValues sink)
    {
        switch (cursor.Peek())
        {
            case (byte)'n':
                cursor.Take("null"u8);
                return;
            case (byte)'t' or (byte)'f' when plan.Input.Kind == InputKind.Bool:
                ReadBool(ref cursor, plan, sink);
                return;
            case (byte)'"':
                ReadText(ref cursor, plan, sink);
                return;
            case (byte)'[' when plan.Input.Kind == InputKind.List:
                ReadRows(ref cursor, plan, sink);
                return;
            default:
                ReadNumber(ref cursor, plan, sink);
                return;
        }
    }

    private static void ReadBool(ref PlainCursor cursor, InputPlan plan, InputValues sink)
    {
        var value = cursor.Peek() == 't';
        if (cursor.Take(value ? "true"u8 : "false"u8))
            sink.SetBool(plan.Index, value);
    }

    private static void ReadNumber(ref PlainCursor cursor, InputPlan plan, InputValues sink)
    {
        var input = plan.Input;
        if (
            plan.IsWrittenAsNumber
            && DecimalText.Read(cursor.TakeNumber(), input.Decimals, out var value) == DecimalFault.None
            && InputRules.Range(input, value) is null
        )
            sink.SetNumber(plan.Index, value);
        else
            cursor.Stop();
    }

    private static void ReadText(ref PlainCursor cursor, InputPlan plan, InputValues sink)
    {
        var utf8 = cursor.TakeText();
        if (!cursor.IsPlain)
            return;
        switch (plan.Input.Kind)
        {
            case InputKind.Enum when plan.MemberTable.Find(utf8) is >= 0 and var member:
                sink.SetMember(plan.Index, member);
                return;
            case InputKind.Date when DateText.TryRead(utf8, out var date) && InputRules.Date(plan.Input, date) is null:
                sink.SetDate(plan.Index, date);
                return;
            case InputKind.Text or InputKind.CreditCode when Encoding.UTF8.GetString(utf8) is var text && InputRules.Text(plan.Input, plan.Pattern, text) is null:
                sink.SetText(plan.Index, text);
                return;
            default:
                cursor.Stop();
                return;
        }
    }

    private static void ReadRows(ref PlainCursor cursor, InputPlan plan, InputValues sink)
    {
        cursor.Take('[');
        sink.BeginList(plan.Index);
        for (var row = 0; !cursor.TryTake(']') && cursor.IsPlain; row++)
        {
            if (row == InputInfo.MostRows || (row > 0 && !cursor.Take(',')))
                cursor.Stop();
            else
                ReadInputs(ref cursor, plan.FieldTable, plan.Fields, sink.AddValues(plan.Index));
        }
    }

    /// <summary>Goes through the members of an object, its opening brace included.</summary>
    private ref struct PlainWalk(MemberTable table)
    {
        private Seen seen;
        private bool isBegun;
        private int next;

        /// <summary>Goes to the value of the next member. False: there is none, or the object is not plain.</summary>
        public bool MoveNext(ref PlainCursor cursor, out int member)
        {
            member = -1;
            if (!isBegun && !cursor.Take('{'))
                return false;
            if (cursor.TryTake('}') || (isBegun && !cursor.Take(',')))
                return false;
            isBegun = true;
            member = cursor.TakeMember(table, ref next);
            if (member >= 0 && seen.Add(member))
                return true;
            cursor.Stop();
            return false;
        }
    }

    /// <summary>Members that were there, by their numbers. What does not fit in is taken for repeated, and so for not plain.</summary>
    [InlineArray(Words)]
    private struct Seen
    {
        private const int Words = 4;
        private const int BitsPerWord = 64;

        private ulong word;

        /// <summary>Adds one; false: it was there.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool Add(int member)
        {
            if (member >= Words * BitsPerWord)
                return false;
            ref var bits = ref this[member / BitsPerWord];
            var bit = 1UL << (member % BitsPerWord);
            var isNew = (bits & bit) == 0;
            bits |= bit;
            return isNew;
        }
    }
}
