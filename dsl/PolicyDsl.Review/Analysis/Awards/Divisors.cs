using PolicyDsl.Diagnostics;
using PolicyDsl.Model;
using PolicyDsl.Review.Analysis.Reasoning;

namespace PolicyDsl.Review.Analysis.Awards;

/// <summary>Divisors in the amount of an award that are 0 for somebody who meets all conditions.</summary>
internal static class Divisors
{
    /// <summary>One finding a division.</summary>
    public static IEnumerable<Diagnostic> Find(ClauseUnderReview clause)
    {
        var seen = new HashSet<Expression>(ReferenceEqualityComparer.Instance);
        foreach (var award in clause.Clause.Awards)
        {
            if (AwardAmounts.Whole(award) is not { } whole)
                continue;
            foreach (var division in clause.Reviewed.Layout.LookThrough(whole).OfType<Arithmetic>())
            {
                if (division.Operator == ArithmeticOperator.Divide && seen.Add(division) && Examine(clause, award, whole, division) is { } finding)
                    yield return finding;
            }
        }
    }

    private static Diagnostic? Examine(ClauseUnderReview clause, Award award, Expression whole, Arithmetic division)
    {
        // The divisor of a row's own calculation is another one in each row.
        if (division.Right.SelfAndDescendants().Any(static part => part is RowReference or Rank))
            return null;
        var isZero = new Comparison(ComparisonOperator.Equal, division.Right, new NumberLiteral(0m, division.Right.Type));
        if (clause.Qualified([.. AwardAmounts.Applies(award), Constraint.Met(isZero)]).Witness is not { } witness)
            return null;
        // Another row, or a term that is not used then, may keep the division from counting.
        if (clause.Reviewed.Number(whole, witness) is not null)
            return null;
        return clause.Places.At(
            division.Right,
            clause.Key("award/" + award.Name),
            ReviewWarnings.DivisorZeroKind,
            award.Title,
            clause.Words(division.Right),
            clause.Words(witness, division)
        );
    }
}
