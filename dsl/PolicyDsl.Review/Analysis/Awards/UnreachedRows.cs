using PolicyDsl.Diagnostics;
using PolicyDsl.Model;
using PolicyDsl.Review.Analysis.Reasoning;

namespace PolicyDsl.Review.Analysis.Awards;

/// <summary>Rows of 选取 and 分档 that nobody reaches who meets the conditions. What can be seen without the conditions is an error of binding.</summary>
internal static class UnreachedRows
{
    /// <summary>One finding a row.</summary>
    public static IEnumerable<Diagnostic> Find(ClauseUnderReview clause)
    {
        foreach (var own in OwnExpression.Of(clause))
        {
            foreach (var choice in own.Parts<Choice>())
            {
                var conditions = choice.Rows.Select(static row => row.Condition).ToList();
                for (var row = 0; row < conditions.Count; row++)
                {
                    var reached = conditions.Take(row).Select(Constraint.Unmet).Append(Constraint.Met(conditions[row]));
                    if (Examine(clause, own, [.. reached], conditions[row], clause.Words(conditions[row])) is { } finding)
                        yield return finding;
                }
            }
            foreach (var tiers in own.Parts<Tiers>())
            {
                for (var row = 0; row < tiers.Rows.Count; row++)
                {
                    var reached = tiers.Rows.Skip(row + 1).Select(higher => Constraint.Unmet(Reaches(tiers, higher))).Append(Constraint.Met(Reaches(tiers, tiers.Rows[row])));
                    if (Examine(clause, own, [.. reached], tiers.Rows[row].Threshold, clause.Words(tiers.Rows[row].Threshold)) is { } finding)
                        yield return finding;
                }
            }
        }
    }

    /// <summary>Whether a row of 分档 counts, were it the highest.</summary>
    public static Expression Reaches(Tiers tiers, TierRow row)
    {
        var reached = new Comparison(row.Exclusive ? ComparisonOperator.Greater : ComparisonOperator.GreaterOrEqual, tiers.Value, row.Threshold);
        if (tiers.Previous is not { } previous)
            return reached;
        var newly = new Comparison(row.Exclusive ? ComparisonOperator.LessOrEqual : ComparisonOperator.Less, previous, row.Threshold);
        return new All(new Expression[] { reached, newly }.ToEquatableArray());
    }

    private static Diagnostic? Examine(ClauseUnderReview clause, OwnExpression own, IReadOnlyList<Constraint> reached, Expression place, string words)
    {
        if (!clause.Anybody([.. own.Before, .. reached]).IsImpossible)
            return null;
        return clause.Anybody([.. own.Before]).Witness is { } witness
            ? clause.Places.At(place, own.Key, ReviewWarnings.RowNeverReachedKind, own.Title, words, clause.Words(witness, reached.Select(static c => c.Expression)))
            : null;
    }
}
