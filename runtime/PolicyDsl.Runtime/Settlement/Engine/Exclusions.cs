namespace PolicyDsl.Runtime;

/// <summary>排除.</summary>
internal static class Exclusions
{
    /// <summary>Where 原则上 stands, or nobody can tell, a person decides; whom nothing else keeps out is in review from the beginning.</summary>
    public static void FindReviews(Round round, Lane lane)
    {
        for (var clause = 0; clause < round.ByClause.Length; clause++)
        {
            var rule = lane.RuleOf[clause];
            if (rule < 0)
                continue;
            var exclusion = (PlannedExclusion)round.Plan.Rules[rule];
            foreach (var index in round.ByClause[clause])
            {
                var facts = round.Table.Facts.Items[index];
                if ((facts.IsUnknown(exclusion.Fact) || (exclusion.Advisory && facts.Holds(exclusion.Fact)))
                    && !round.Decided(index, rule, ReviewVerdict.Accept))
                {
                    round.PutToReview(index, rule);
                }
            }
        }
    }

    /// <summary>Whether it puts an application out.</summary>
    public static bool Drops(Round round, int index, int rule)
    {
        var exclusion = (PlannedExclusion)round.Plan.Rules[rule];
        return !exclusion.Advisory && round.Table.Facts.Items[index].Holds(exclusion.Fact);
    }
}
