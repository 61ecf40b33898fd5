using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace PolicyDsl.Runtime;

/// <summary>
/// Goes through the members of an object. Stops at each known one, its value under the cursor; reports unknown and repeated members and passes over
/// them. A null is as good as no member.
/// </summary>
internal ref struct ObjectWalk
{
    private readonly MemberTable table;
    private readonly string pointer;
    private readonly Func<string, string?>? elsewhere;
    private readonly IReadOnlySet<string>? passOver;
    private readonly Func<string, string, FieldMessage>? refuse;

    // By member, one more than the offset where it first stood: 0 is "not seen", a negative one was a null. Few objects have more than there is room for.
    private readonly int[]? many;
    private Few few;

    /// <summary>Begins after the object's opening brace.</summary>
    /// <param name="table">The members that it may have.</param>
    /// <param name="pointer">Where it stands in the body.</param>
    /// <param name="elsewhere">The pointer where a name belongs that is not known here; null: nowhere.</param>
    /// <param name="passOver">Unknown members that are no mistake.</param>
    /// <param name="refuse">What is said of an unknown member, by its pointer and name; null: that there is no such member.</param>
    public ObjectWalk(
        MemberTable table,
        string pointer,
        Func<string, string?>? elsewhere = null,
        IReadOnlySet<string>? passOver = null,
        Func<string, string, FieldMessage>? refuse = null
    )
    {
        this.table = table;
        this.pointer = pointer;
        this.elsewhere = elsewhere;
        this.passOver = passOver;
        this.refuse = refuse;
        many = table.Size > Few.Count ? new int[table.Size] : null;
    }

    /// <summary>Goes to the next known member. False: the object has ended, or the body cannot be read any further.</summary>
    public bool MoveNext(ref JsonCursor cursor, out int member)
    {
        while (cursor.Next() && cursor.Token == JsonTokenType.PropertyName)
        {
            var offset = cursor.Offset;
            if (TryKnow(ref cursor, out member) && IsFirst(ref cursor, member, offset))
            {
                if (!cursor.Next())
                    return false;
                if (cursor.Token != JsonTokenType.Null)
                    return true;
                First(member) = -First(member);
            }
            else if (cursor.Next())
            {
                cursor.Skip();
            }
        }
        member = -1;
        return false;
    }

    /// <summary>Whether a member was there and was no null.</summary>
    public bool Has(int member) => First(member) > 0;

    private readonly bool TryKnow(ref JsonCursor cursor, out int member)
    {
        member = -1;
        if (!cursor.IsEscaped && (member = table.Find(cursor.Bytes)) >= 0)
            return true;
        if (cursor.Text() is not { } name)
        {
            cursor.Errors.Add(FieldErrors.LoneSurrogate(pointer));
            return false;
        }
        member = table.Find(Encoding.UTF8.GetBytes(name));
        if (member >= 0)
            return true;
        if (passOver is null || !passOver.Contains(name))
            cursor.Errors.Add(Refusal(JsonPointer.Append(pointer, name), name));
        return false;
    }

    private readonly FieldMessage Refusal(string at, string name) =>
        refuse?.Invoke(at, name) ?? FieldErrors.UnknownMember(at, name, elsewhere?.Invoke(name) ?? NearestName.Of(name, table.Names));

    private bool IsFirst(ref JsonCursor cursor, int member, int offset)
    {
        ref var first = ref First(member);
        if (first == 0)
        {
            first = offset + 1;
            return true;
        }
        var name = cursor.Text() ?? "";
        var error = FieldErrors.DuplicateMember(
            JsonPointer.Append(pointer, name),
            name,
            cursor.PositionOf(Math.Abs(first) - 1),
            cursor.PositionOf(offset)
        );
        cursor.Errors.Add(error);
        return false;
    }

    [UnscopedRef]
    private ref int First(int member) => ref many is null ? ref few[member] : ref many[member];

    [InlineArray(Count)]
    private struct Few
    {
        public const int Count = 32;

        private int first;
    }
}
