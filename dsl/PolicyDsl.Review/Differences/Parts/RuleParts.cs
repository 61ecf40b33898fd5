using PolicyDsl.Model;

namespace PolicyDsl.Review.Differences.Parts;

/// <summary>The expressions of a rule of 统筹.</summary>
internal static class RuleParts
{
    /// <summary>All of them.</summary>
    public static IEnumerable<Expression> Of(SettlementRule rule) =>
        rule switch
        {
            Exclusion exclusion => [exclusion.When],
            Floor { Unless: { } unless } floor => [floor.Below, unless],
            Floor floor => [floor.Below],
            OverallLimit limit => [limit.Amount],
            OverallTimes times => [times.Count],
            Budget budget => [budget.Amount],
            _ => [],
        };
}
