using PolicyDsl.Diagnostics;
using PolicyDsl.Model;
using PolicyDsl.Review.Analysis.Reasoning;

namespace PolicyDsl.Review.Analysis.Awards;

/// <summary>最高 and 不少于 that change no amount, or every amount.</summary>
internal static class Bounds
{
    /// <summary>At most one finding a bound.</summary>
    public static IEnumerable<Diagnostic> Find(ClauseUnderReview clause, Award award)
    {
        for (var place = 0; place < award.Bounds.Count; place++)
        {
            if (AwardAmounts.After(award, place) is { } before && Examine(clause, award, before, award.Bounds[place]) is { } finding)
                yield return finding;
        }
    }

    private static Diagnostic? Examine(ClauseUnderReview clause, Award award, Expression before, AwardBound bound)
    {
        var isCap = bound.Kind == BoundKind.AtMost;
        // The authority's amount is bounded on both sides by itself; what is recognized can be anything.
        if (award.Kind == AwardKind.Ceiling && !isCap)
            return null;
        var applies = AwardAmounts.Applies(award);
        var bites = isCap ? AwardAmounts.Above(before, bound.Value) : AwardAmounts.Above(bound.Value, before);
        if (clause.Qualified([.. applies, Constraint.Met(bites)]).IsImpossible)
            return At(ReviewWarnings.BoundNeverBitesKind, Constraint.Unmet(bites));
        // Where there is no amount at all, no cap is to blame.
        var within = new Comparison(ComparisonOperator.LessOrEqual, before, bound.Value);
        return isCap && award.Kind == AwardKind.Exact && clause.Qualified([.. applies, Constraint.Met(within)]).IsImpossible
            ? At(ReviewWarnings.CapBelowAmountKind, Constraint.Met(bites))
            : null;

        Diagnostic? At(DiagnosticKind kind, Constraint witnessed) =>
            clause.Qualified([.. applies, witnessed]).Witness is { } witness
                ? clause.Places.At(
                    bound.Value,
                    clause.Key("award/" + award.Name),
                    kind,
                    award.Title,
                    (isCap ? "最高 " : "不少于 ") + clause.Words(bound.Value),
                    clause.Words(witness, before, bound.Value)
                )
                : null;
    }
}
