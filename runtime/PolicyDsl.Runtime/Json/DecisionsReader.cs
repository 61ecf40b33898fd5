using System.Text.Json;

namespace PolicyDsl.Runtime;

/// <summary>Reads <c>decisions</c>: <c>{ ruleId: { "decision": "accept" or "refuse", "reason" } }</c>.</summary>
internal static class DecisionsReader
{
    private const int MostReasonLength = 1000;
    private const int DecisionMember = 0;

    private static readonly MemberTable Members = new("decision", "reason");

    /// <summary>How a decision may be.</summary>
    public static readonly IReadOnlyList<MemberInfo> Verdicts = [new("accept", "同意"), new("refuse", "不同意")];

    /// <summary>Reads the decisions that the cursor is at; null: they are none, and that is reported.</summary>
    public static Dictionary<string, ReviewDecision>? Read(ref JsonCursor cursor, IReadOnlyList<string> rules, string pointer)
    {
        if (cursor.Token != JsonTokenType.StartObject)
        {
            ValueReader.Refuse(ref cursor, pointer, FieldErrors.WrongType("decisions", ExpectedWords.Object));
            return null;
        }
        var decisions = new Dictionary<string, ReviewDecision>(StringComparer.Ordinal);
        var table = new MemberTable(rules);
        var walk = new ObjectWalk(table, pointer);
        while (walk.MoveNext(ref cursor, out var rule))
        {
            if (ReadDecision(ref cursor, JsonPointer.Append(pointer, rules[rule])) is { } decision)
                decisions[rules[rule]] = decision;
        }
        return decisions;
    }

    /// <summary>Reads the decision that the cursor is at; null: something about it is wrong, and that is reported.</summary>
    public static ReviewDecision? ReadDecision(ref JsonCursor cursor, string pointer)
    {
        if (cursor.Token != JsonTokenType.StartObject)
        {
            ValueReader.Refuse(ref cursor, pointer, FieldErrors.WrongType("decisions", ExpectedWords.Object));
            return null;
        }
        ReviewVerdict? verdict = null;
        string? reason = null;
        var walk = new ObjectWalk(Members, pointer);
        while (walk.MoveNext(ref cursor, out var member))
        {
            var name = Members.Names[member];
            var place = JsonPointer.Append(pointer, name);
            if (ValueReader.ReadText(ref cursor, name, ExpectedWords.Text, place) is not { } text)
                continue;
            if (member == DecisionMember)
                verdict = Verdict(ref cursor, text, place);
            else if (InputRules.Text(name, text, 1, MostReasonLength) is { } error)
                cursor.Errors.Add(place, error);
            else
                reason = text;
        }
        for (var member = 0; member < Members.Size; member++)
        {
            if (!walk.Has(member))
                cursor.Errors.Add(FieldErrors.MissingMember(pointer, Members.Names[member]));
        }
        return verdict is { } known && reason is not null ? new ReviewDecision(known, reason) : null;
    }

    private static ReviewVerdict? Verdict(ref JsonCursor cursor, string text, string pointer)
    {
        if (text == Verdicts[0].Name)
            return ReviewVerdict.Accept;
        if (text == Verdicts[1].Name)
            return ReviewVerdict.Refuse;
        cursor.Errors.Add(pointer, FieldErrors.NotMember("decision", Verdicts));
        return null;
    }
}
