using PolicyDsl.Model;
using PolicyDsl.Review.Analysis.Reasoning;
using PolicyDsl.Review.Applicants;

namespace PolicyDsl.Review.Analysis.Awards;

/// <summary>
/// Whether the payment falls where 分档 goes from one row to the next: whoever has one step more gets less. Said only of amounts that are known exactly:
/// numbers, and multiples of what the rows look at, under the caps of the award.
/// </summary>
internal static class Cliffs
{
    /// <summary>Whether a row begins with less than the row before ends with.</summary>
    public static bool Falls(ClauseUnderReview clause, OwnExpression own, Tiers tiers, TierRow before, TierRow here)
    {
        if (Literals.Number(before.Value) is { } more && Literals.Number(here.Value) is { } less)
            return less < more;
        if (own.Expression != tiers || tiers.Previous is not null || own.Amount is not { Kind: AwardKind.Exact } award || Cap(award) is not { } cap)
            return false;
        if (Literals.Number(here.Threshold) is not { } threshold || Multiple(clause, tiers, before.Value) is not { } lower || Multiple(clause, tiers, here.Value) is not { } higher)
            return false;
        var step = Literals.Step(tiers.Value.Type.Kind);
        var (last, first) = here.Exclusive ? (threshold, threshold + step) : (threshold - step, threshold);
        return Math.Min(higher.At(first), cap) < Math.Min(lower.At(last), cap);
    }

    // The lowest cap; null: there is a bound that is no cap, or one that is not known.
    private static decimal? Cap(Award award)
    {
        var cap = decimal.MaxValue;
        foreach (var bound in award.Bounds)
        {
            if (bound.Kind != BoundKind.AtMost || Literals.Number(bound.Value) is not { } value)
                return null;
            cap = Math.Min(cap, value);
        }
        return cap;
    }

    private static Line? Multiple(ClauseUnderReview clause, Tiers tiers, Expression value)
    {
        var (policy, layout) = (clause.Reviewed.Policy, clause.Reviewed.Layout);
        if (LinearForm.Of(policy, layout, tiers.Value) is not { Factors.Count: 1, Constant: 0m } looked || LinearForm.Of(policy, layout, value) is not { } form)
            return null;
        var (input, once) = looked.Factors.Single();
        return form.Factors.Count == 0 ? new Line(0m, form.Constant)
            : form.Factors.Count == 1 && form.Factors.TryGetValue(input, out var factor) ? new Line(factor / once, form.Constant)
            : null;
    }

    private readonly record struct Line(decimal Slope, decimal Constant)
    {
        // A threshold has at most 15 digits, a rate at most 12: neither product nor sum goes beyond decimal.
        public decimal At(decimal value) => (Slope * value) + Constant;
    }
}
