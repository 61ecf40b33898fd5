using PolicyDsl.Model;
using PolicyDsl.Review.Analysis.Reasoning;
using ValueType = PolicyDsl.Model.ValueType;

namespace PolicyDsl.Review.Analysis.Awards;

/// <summary>Amounts of awards as expressions that can be reasoned about.</summary>
internal static class AwardAmounts
{
    /// <summary>Nothing.</summary>
    public static readonly NumberLiteral Nothing = new(0m, ValueType.Money);

    /// <summary>What has to hold for an award to apply.</summary>
    public static IReadOnlyList<Constraint> Applies(Award award) => award.When is { } when ? [Constraint.Met(when)] : [];

    /// <summary>The amount after some of its bounds; of 经评审 the most that can be recognized. Null: it has none.</summary>
    /// <param name="award">The award.</param>
    /// <param name="bounds">How many bounds.</param>
    public static Expression? After(Award award, int bounds)
    {
        var amount = award.Amount;
        foreach (var bound in award.Bounds.Take(bounds))
        {
            if (amount is null)
                amount = bound.Kind == BoundKind.AtMost ? bound.Value : null;
            else if (award.Kind == AwardKind.Exact || bound.Kind == BoundKind.AtMost)
                amount = Extreme(bound.Kind == BoundKind.AtMost ? AggregateKind.Minimum : AggregateKind.Maximum, amount, bound.Value);
        }
        return amount;
    }

    /// <summary>The amount after all bounds.</summary>
    public static Expression? Whole(Award award) => After(award, award.Bounds.Count);

    /// <summary>Whether the amount is all there is to say: no place in a round and no ledger changes it.</summary>
    public static bool IsPlain(Award award) =>
        !award.TopUp && award.RankCeiling is null && (Whole(award)?.SelfAndDescendants().All(static part => part is not (AlreadyPaid or Rank)) ?? false);

    /// <summary>left &gt; right.</summary>
    public static Comparison Above(Expression left, Expression right) => new(ComparisonOperator.Greater, left, right);

    /// <summary>left ≥ right.</summary>
    public static Comparison AtLeast(Expression left, Expression right) => new(ComparisonOperator.GreaterOrEqual, left, right);

    private static Extreme Extreme(AggregateKind kind, Expression left, Expression right) =>
        new(kind, new[] { left, right }.ToEquatableArray(), ValueType.Money);
}
