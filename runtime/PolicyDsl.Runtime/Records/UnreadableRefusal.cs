using System.Text;
using System.Text.Json.Nodes;

namespace PolicyDsl.Runtime;

/// <summary>
/// The authority's refusal of an application that cannot be read, since its clause is gone or asks for other types: <c>decisions.unreadable</c> of a review.
/// It alone is looked for; what else the review holds may be what cannot be read.
/// </summary>
public static class UnreadableRefusal
{
    /// <summary>The rule by which an application ends that cannot be read: in review, until it is refused by it.</summary>
    public const string Rule = "unreadable";

    private const string Decisions = "decisions";
    private const string Decision = "decision";
    private const string Refuse = "refuse";

    /// <summary>Whether a review holds it.</summary>
    /// <param name="review">The authority's inputs and decisions, as JSON; null: none.</param>
    public static bool IsIn(string? review) =>
        review is not null
        && JsonNode.Parse(review) is JsonObject members
        && members[Decisions] is JsonObject decisions
        && decisions[Rule] is JsonObject refusal
        && refusal[Decision] is JsonValue verdict
        && verdict.TryGetValue(out string? word)
        && word == Refuse;

    /// <summary>Adds it to a review, of which everything else stays.</summary>
    /// <param name="review">The review so far, as JSON; null: none.</param>
    /// <param name="utf8Json">The review that was sent.</param>
    /// <returns>The review with it, in canonical JSON; null: what was sent is no refusal of this kind and nothing else.</returns>
    public static string? AddTo(string? review, ReadOnlySpan<byte> utf8Json)
    {
        if (Read(utf8Json) is not { Decision: ReviewVerdict.Refuse } refusal)
            return null;
        var members = review is null ? [] : JsonNode.Parse(review)!.AsObject();
        if (members[Decisions] is not JsonObject decisions)
            members[Decisions] = decisions = [];
        decisions[Rule] = new JsonObject { [Decision] = Refuse, ["reason"] = refusal.Reason };
        return CanonicalJson.Of(Encoding.UTF8.GetBytes(members.ToJsonString()));
    }

    private static ReviewDecision? Read(ReadOnlySpan<byte> utf8Json)
    {
        var errors = new ErrorList();
        var cursor = new JsonCursor(utf8Json, errors);
        ReviewDecision? refusal = null;
        if (ApplicationReader.TryBegin(ref cursor, "评审内容", "The review", ""))
        {
            var walk = new ObjectWalk(new MemberTable(Decisions), "");
            while (walk.MoveNext(ref cursor, out _))
                refusal = DecisionsReader.Read(ref cursor, [Rule], "/" + Decisions)?.GetValueOrDefault(Rule);
        }
        cursor.Finish();
        return errors.Items.Count == 0 ? refusal : null;
    }
}
