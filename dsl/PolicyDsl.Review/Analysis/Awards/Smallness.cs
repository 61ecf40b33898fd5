using PolicyDsl.Diagnostics;
using PolicyDsl.Model;
using PolicyDsl.Review.Analysis.Reasoning;
using PolicyDsl.Review.Applicants;
using PolicyDsl.Wording;

namespace PolicyDsl.Review.Analysis.Awards;

/// <summary>Awards of which nothing is left: never above 0, never as much as 不纳入 wants, always above a 限额.</summary>
internal static class Smallness
{
    /// <summary>What is wrong with the amount of an award; null: nothing that is certain.</summary>
    public static Diagnostic? Find(ClauseUnderReview clause, Award award) => AwardAmounts.IsPlain(award) ? Examine(clause, award) : null;

    /// <summary>One finding a 限额 of the clause.</summary>
    public static IEnumerable<Diagnostic> FindLimits(ClauseUnderReview clause)
    {
        var amounts = clause.Clause.Awards.Where(AwardAmounts.IsPlain).ToList();
        if (amounts.Count == 0 || amounts.Count < clause.Clause.Awards.Count || amounts.Exists(static a => a.Stacked || a.Kind != AwardKind.Exact))
            yield break;
        for (var place = 0; place < clause.Clause.Limits.Count; place++)
        {
            if (Examine(clause, amounts, clause.Clause.Limits[place], clause.Key($"limit/{place}")) is { } finding)
                yield return finding;
        }
    }

    private static Diagnostic? Examine(ClauseUnderReview clause, Award award)
    {
        var whole = AwardAmounts.Whole(award)!;
        var applies = AwardAmounts.Applies(award);
        var key = clause.Key("award/" + award.Name);
        var some = AwardAmounts.Above(whole, AwardAmounts.Nothing);
        if (clause.Qualified([.. applies, Constraint.Met(some)]).IsImpossible)
        {
            return clause.Qualified([.. applies, Constraint.Unmet(some)]).Witness is { } nobody
                ? clause.Places.At(key, ReviewWarnings.NothingAwardedKind, award.Title, clause.Words(nobody, whole))
                : null;
        }
        if (award.Stacked || clause.Reviewed.Layout.Floor is not { } floor)
            return null;
        var enough = floor.Inclusive ? AwardAmounts.Above(whole, floor.Below) : AwardAmounts.AtLeast(whole, floor.Below);
        if (!clause.Qualified([.. applies, Constraint.Met(enough)]).IsImpossible || Most(clause, award, whole) is not { } most)
            return null;
        return clause.Places.At(
            award.Bounds.Count > 0 ? award.Bounds[^1].Value : whole,
            key,
            ReviewWarnings.BelowFloorKind,
            award.Title,
            LiteralWording.Money(most.Amount),
            floor.Title ?? floor.Name,
            clause.Words(floor.Below),
            clause.Words(most.Witness, whole)
        );
    }

    // The greatest amount that anybody gets: what a cap says, or what is fixed.
    private static (decimal Amount, Applicant Witness)? Most(ClauseUnderReview clause, Award award, Expression whole)
    {
        var applies = AwardAmounts.Applies(award);
        foreach (var candidate in award.Bounds.Select(static bound => bound.Value).Append(whole))
        {
            if (clause.Qualified([.. applies, Constraint.Met(AwardAmounts.AtLeast(whole, candidate))]).Witness is { } witness
                && clause.Qualified([.. applies, Constraint.Met(AwardAmounts.Above(whole, candidate))]).IsImpossible
                && clause.Reviewed.Number(whole, witness) is { } amount
                && clause.Qualified([.. applies, Constraint.Met(AwardAmounts.Above(whole, new NumberLiteral(amount, whole.Type)))]).IsImpossible)
                return (amount, witness);
        }
        return null;
    }

    private static Diagnostic? Examine(ClauseUnderReview clause, List<Award> awards, Limit limit, string key)
    {
        var least = decimal.MaxValue;
        Applicant? witness = null;
        foreach (var award in awards)
        {
            var whole = AwardAmounts.Whole(award)!;
            var applies = AwardAmounts.Applies(award);
            if (!clause.Qualified([.. applies, Constraint.Met(AwardAmounts.AtLeast(limit.Amount, whole))]).IsImpossible)
                return null;
            if (clause.Qualified([.. applies, Constraint.Met(AwardAmounts.Above(whole, limit.Amount))]).Witness is not { } found)
                return null;
            if (clause.Reviewed.Number(whole, found) is { } amount && amount < least)
                (least, witness) = (amount, found);
        }
        return witness is null ? null
            : clause.Places.At(
                limit.Amount,
                key,
                ReviewWarnings.LimitBelowAwardKind,
                clause.Words(limit.Amount),
                LiteralWording.Money(least),
                clause.Words(witness, awards.Select(static award => AwardAmounts.Whole(award)!))
            );
    }
}
