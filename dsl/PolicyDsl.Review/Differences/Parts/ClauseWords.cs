using PolicyDsl.Model;
using PolicyDsl.Wording;

namespace PolicyDsl.Review.Differences.Parts;

/// <summary>A clause that is new or gone, as a whole: what it asks for, gives, and how many may have it.</summary>
internal static class ClauseWords
{
    /// <summary>The clause, a line a rule.</summary>
    public static string Of(PolicyModel policy, Clause clause)
    {
        var expressions = new ExpressionWording(policy, clause);
        var awards = new AwardWording(policy, clause);
        string[] lines =
        [
            clause.Title,
            .. clause.Conditions.Select(condition => $"条件 {condition.Title}: {expressions.Of(condition.Value)}{(condition.Advisory ? ", 原则上" : "")}"),
            .. clause.Awards.Select(award => $"{award.Word} {award.Title}: {awards.Of(award)}"),
            .. RuleWording.OfClause(policy, clause).Select(static rule => rule.Words),
            .. clause.References.Select(static reference => $"参照 {string.Join(" ", reference.Documents)}{(reference.Entirely ? " 全部" : "")}"),
        ];
        return string.Join("\n", lines);
    }
}
