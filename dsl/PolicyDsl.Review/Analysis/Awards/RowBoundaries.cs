using PolicyDsl.Diagnostics;
using PolicyDsl.Model;
using PolicyDsl.Review.Analysis.Reasoning;
using PolicyDsl.Review.Applicants;

namespace PolicyDsl.Review.Analysis.Awards;

/// <summary>Rows of 选取 that meet at one value which none of them has, or both; and higher tiers of 分档 that give less.</summary>
internal static class RowBoundaries
{
    /// <summary>The findings.</summary>
    public static IEnumerable<Diagnostic> Find(ClauseUnderReview clause)
    {
        foreach (var own in OwnExpression.Of(clause))
        {
            foreach (var finding in own.Parts<Choice>().SelectMany(choice => Meeting(clause, own, choice)))
                yield return finding;
            foreach (var finding in own.Parts<Tiers>().SelectMany(tiers => Falling(clause, own, tiers)))
                yield return finding;
        }
    }

    private static IEnumerable<Diagnostic> Meeting(ClauseUnderReview clause, OwnExpression own, Choice choice)
    {
        for (var later = 1; later < choice.Rows.Count; later++)
        {
            for (var earlier = 0; earlier < later; earlier++)
            {
                if (Meeting(clause, own, choice, choice.Rows[earlier], choice.Rows[later]) is { } finding)
                    yield return finding;
            }
        }
    }

    private static Diagnostic? Meeting(ClauseUnderReview clause, OwnExpression own, Choice choice, ChoiceRow first, ChoiceRow second)
    {
        if (first.Condition is not Comparison left || second.Condition is not Comparison right || left.Left != right.Left || left.Right != right.Right)
            return null;
        var at = new Comparison(ComparisonOperator.Equal, left.Left, left.Right);
        if (IsPair(left.Operator, right.Operator, ComparisonOperator.Less, ComparisonOperator.Greater) && choice.Otherwise is not null)
        {
            var none = choice.Rows.Select(static row => Constraint.Unmet(row.Condition)).Append(Constraint.Met(at));
            return clause.Anybody([.. own.Before, .. none]).Witness is { } witness
                ? clause.Places.At(second.Condition, own.Key, ReviewWarnings.OnlyBetweenKind, own.Title, clause.Words(witness, at))
                : null;
        }
        if (!IsPair(left.Operator, right.Operator, ComparisonOperator.LessOrEqual, ComparisonOperator.GreaterOrEqual) || first.Value == second.Value)
            return null;
        return clause.Anybody([.. own.Before, Constraint.Met(left), Constraint.Met(right)]).Witness is { } both
            ? clause.Places.At(second.Condition, own.Key, ReviewWarnings.SharedBoundaryKind, own.Title, clause.Words(left), clause.Words(right), clause.Words(both, at))
            : null;
    }

    private static bool IsPair(ComparisonOperator left, ComparisonOperator right, ComparisonOperator below, ComparisonOperator above) =>
        (left == below && right == above) || (left == above && right == below);

    private static IEnumerable<Diagnostic> Falling(ClauseUnderReview clause, OwnExpression own, Tiers tiers)
    {
        for (var row = 1; row < tiers.Rows.Count; row++)
        {
            var (before, here) = (tiers.Rows[row - 1], tiers.Rows[row]);
            if (!Cliffs.Falls(clause, own, tiers, before, here))
                continue;
            var reached = tiers.Rows.Skip(row + 1).Select(higher => Constraint.Unmet(UnreachedRows.Reaches(tiers, higher)));
            if (clause.Anybody([.. own.Before, .. reached, Constraint.Met(UnreachedRows.Reaches(tiers, here))]).Witness is { } witness)
            {
                yield return clause.Places.At(
                    here.Value,
                    own.Key,
                    ReviewWarnings.HigherGivesLessKind,
                    own.Title,
                    clause.Words(before.Value),
                    clause.Words(here.Value),
                    clause.Words(witness, tiers.Value)
                );
            }
        }
    }
}
