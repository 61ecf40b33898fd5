using System.Buffers;
using System.Text.Json;

namespace PolicyDsl.Runtime;

/// <summary>
/// Reads the body of an application, strictly. Everything that is wrong with it is found in one pass, each thing with its JSON Pointer; nothing is
/// guessed, rounded or passed over in silence, and nothing throws. A null is as good as a missing member. Most bodies are right and plainly written; these
/// <see cref="PlainReader"/> takes, which knows no faults.
/// </summary>
public static class ApplicationReader
{
    /// <summary>Reads a body.</summary>
    /// <param name="clause">The clause that is applied for.</param>
    /// <param name="utf8Json">The body.</param>
    /// <param name="sink">Takes the values, from <see cref="ClauseDefinition.NewApplication"/>. Where there are errors it holds only part of them.</param>
    /// <param name="pointer">Where the application stands in a greater body; empty: it is the body.</param>
    /// <param name="passOver">Members of the top level that are no mistake though this clause does not know them; null: none.</param>
    /// <returns>What is wrong; empty: nothing.</returns>
    public static IReadOnlyList<FieldMessage> Read(
        ClauseInfo clause,
        ReadOnlySpan<byte> utf8Json,
        IApplicationSink sink,
        string pointer = "",
        IReadOnlySet<string>? passOver = null
    ) => Read(clause, utf8Json, sink, origin: null, pointer, passOver);

    /// <summary>Reads a body that begins somewhere in a greater text, such as a line of a batch.</summary>
    /// <inheritdoc cref="Read(ClauseInfo, ReadOnlySpan{byte}, IApplicationSink, string, IReadOnlySet{string}?)"/>
    /// <param name="origin">Where it begins; null: it is the text.</param>
    internal static IReadOnlyList<FieldMessage> Read(
        ClauseInfo clause,
        ReadOnlySpan<byte> utf8Json,
        IApplicationSink sink,
        BodyPosition? origin,
        string pointer = "",
        IReadOnlySet<string>? passOver = null
    )
    {
        if (passOver is null && sink is InputValues values && PlainReader.TryRead(ClauseMembers.Of(clause), utf8Json, values))
            return [];
        var errors = new ErrorList();
        Read(clause, new JsonCursor(utf8Json, errors, origin), sink, pointer, passOver);
        return errors.Items;
    }

    /// <summary>Reads the body that a cursor stands before.</summary>
    internal static void Read(ClauseInfo clause, JsonCursor cursor, IApplicationSink sink, string pointer, IReadOnlySet<string>? passOver)
    {
        var members = ClauseMembers.Of(clause);
        var isBody = pointer.Length == 0;
        if (TryBegin(ref cursor, isBody ? "请求内容" : "申报", isBody ? "The body" : "The application", pointer))
        {
            var walk = new ObjectWalk(members.Top, pointer, members.Elsewhere, passOver);
            while (walk.MoveNext(ref cursor, out var member))
                ReadMember(ref cursor, members, member, sink, pointer);
        }
        cursor.Finish();
    }

    /// <summary>Reads a body that lies in several pieces.</summary>
    /// <inheritdoc cref="Read(ClauseInfo, ReadOnlySpan{byte}, IApplicationSink, string, IReadOnlySet{string}?)"/>
    public static IReadOnlyList<FieldMessage> Read(
        ClauseInfo clause,
        ReadOnlySequence<byte> utf8Json,
        IApplicationSink sink,
        string pointer = "",
        IReadOnlySet<string>? passOver = null
    ) => Read(clause, utf8Json.IsSingleSegment ? utf8Json.FirstSpan : utf8Json.ToArray(), sink, pointer, passOver);

    /// <summary>Reads what the authority enters, where it stands apart: 评审项 and <c>decisions</c>.</summary>
    /// <param name="clause">The clause that is applied for.</param>
    /// <param name="utf8Json">The object that is <c>review</c> in the body of an application.</param>
    /// <param name="sink">Takes the values.</param>
    /// <param name="pointer">Where the object stands in a greater body; empty: it is the body.</param>
    /// <returns>What is wrong; empty: nothing.</returns>
    public static IReadOnlyList<FieldMessage> ReadReview(
        ClauseInfo clause,
        ReadOnlySpan<byte> utf8Json,
        IApplicationSink sink,
        string pointer = ""
    )
    {
        var errors = new ErrorList();
        ReadReview(clause, new JsonCursor(utf8Json, errors), sink, pointer);
        return errors.Items;
    }

    /// <summary>The rules of a clause on which the authority may decide, by their ids: what <c>decisions</c> may name.</summary>
    public static IReadOnlyList<string> RulesOf(ClauseInfo clause) => ClauseMembers.Of(clause).RuleIds;

    /// <summary>Reads what the authority enters, before which a cursor stands.</summary>
    internal static void ReadReview(ClauseInfo clause, JsonCursor cursor, IApplicationSink sink, string pointer)
    {
        if (TryBegin(ref cursor, "评审内容", "The review", pointer))
            ReadReview(ref cursor, ClauseMembers.Of(clause), sink, pointer);
        cursor.Finish();
    }

    /// <summary>Reads an object of inputs that stands for itself.</summary>
    /// <param name="table">Its members.</param>
    /// <param name="plans">The inputs, by the numbers of the members.</param>
    /// <param name="utf8Json">The object.</param>
    /// <param name="sink">Takes the values.</param>
    /// <returns>What is wrong; empty: nothing.</returns>
    internal static IReadOnlyList<FieldMessage> ReadMembers(MemberTable table, IReadOnlyList<InputPlan> plans, ReadOnlySpan<byte> utf8Json, IInputSink sink)
    {
        var errors = new ErrorList();
        var cursor = new JsonCursor(utf8Json, errors);
        if (TryBegin(ref cursor, "内容", "The content", ""))
        {
            var walk = new ObjectWalk(table, "");
            while (walk.MoveNext(ref cursor, out var member))
                ValueReader.Read(ref cursor, plans[member], JsonPointer.Append("", plans[member].Input.Name), sink);
        }
        cursor.Finish();
        return errors.Items;
    }

    /// <summary>Whether a cursor stands before an object, which it then has entered; what else is there is reported.</summary>
    internal static bool TryBegin(ref JsonCursor cursor, string zh, string en, string pointer)
    {
        if (!cursor.Next())
            return false;
        if (cursor.Token == JsonTokenType.StartObject)
            return true;
        cursor.Errors.Add(pointer, FieldErrors.NotAnObject(zh, en));
        cursor.Skip();
        return false;
    }

    private static void ReadMember(ref JsonCursor cursor, ClauseMembers members, int member, IApplicationSink sink, string pointer)
    {
        if (member == members.Applicant)
            ReadApplicant(ref cursor, members, sink, pointer + "/applicant");
        else if (member == members.Review && IsObject(ref cursor, "review", pointer + "/review"))
            ReadReview(ref cursor, members, sink, pointer + "/review");
        else if (member == members.Ledger && LedgerReader.Read(ref cursor, pointer + "/ledger") is { } ledger)
            sink.SetLedger(ledger);
        else if (member < members.Inputs.Length)
            ReadInput(ref cursor, members.Inputs[member], pointer, sink);
    }

    // Of a body that stands for itself every pointer is known beforehand; only what goes wrong would need it.
    private static void ReadInput(ref JsonCursor cursor, InputPlan plan, string pointer, IApplicationSink sink) =>
        ValueReader.Read(ref cursor, plan, pointer == plan.Parent ? plan.Pointer : JsonPointer.Append(pointer, plan.Input.Name), sink);

    private static void ReadApplicant(ref JsonCursor cursor, ClauseMembers members, IApplicationSink sink, string pointer)
    {
        if (!IsObject(ref cursor, "applicant", pointer))
            return;
        var walk = new ObjectWalk(members.ApplicantTable, pointer, members.Elsewhere);
        while (walk.MoveNext(ref cursor, out var member))
            ReadInput(ref cursor, members.Inputs[member], pointer, sink);
    }

    private static void ReadReview(ref JsonCursor cursor, ClauseMembers members, IApplicationSink sink, string pointer)
    {
        var walk = new ObjectWalk(members.ReviewTable, pointer, members.Elsewhere);
        while (walk.MoveNext(ref cursor, out var member))
        {
            if (member != members.Decisions)
                ReadInput(ref cursor, members.Inputs[member], pointer, sink);
            else if (DecisionsReader.Read(ref cursor, members.RuleIds, pointer + "/decisions") is { } decisions)
                sink.SetDecisions(decisions);
        }
    }

    private static bool IsObject(ref JsonCursor cursor, string name, string pointer)
    {
        if (cursor.Token == JsonTokenType.StartObject)
            return true;
        ValueReader.Refuse(ref cursor, pointer, FieldErrors.WrongType(name, ExpectedWords.Object));
        return false;
    }
}
