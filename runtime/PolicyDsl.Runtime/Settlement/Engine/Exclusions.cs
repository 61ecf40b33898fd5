namespace PolicyDsl.Runtime;

/// <summary>排除.</summary>
internal static class Exclusions
{
    /// <summary>Where 原则上 stands, or nobody can tell, a person decides; whom nothing else keeps out is in review from the beginning.</summary>
    public static void FindReviews(Round round, Lane lane)
    {
        for (var i = 0; i < round.Cases.Length; i++)
        {
            var rule = lane.RuleOf[round.Clause[i]];
            if (rule < 0)
                continue;
            var exclusion = (PlannedExclusion)round.Plan.Rules[rule];
            var facts = round.Cases[i].Facts;
            if ((facts.IsUnknown(exclusion.Fact) || (exclusion.Advisory && facts.Holds(exclusion.Fact)))
                && !round.Decided(i, rule, ReviewVerdict.Accept))
            {
                round.PutToReview(i, rule);
            }
        }
    }

    /// <summary>Whether it puts an application out.</summary>
    public static bool Drops(Round round, int index, int rule)
    {
        var exclusion = (PlannedExclusion)round.Plan.Rules[rule];
        return !exclusion.Advisory && round.Cases[index].Facts.Holds(exclusion.Fact);
    }
}

/// <summary>不纳入.</summary>
internal static class Floors
{
    /// <summary>Whether it puts an application out. What has no exact amount, and a benefit, is not looked at; who is not known to be exempt is not.</summary>
    public static bool Drops(Round round, int index, int rule)
    {
        var amount = round.Current[index];
        var floor = (PlannedFloor)round.Plan.Rules[rule];
        if (amount < 0 || floor.Below.At(round.Cases[index].SubmittedOn) is not { } below)
            return false;
        var yuan = Fen.ToYuan(amount);
        return (floor.Inclusive ? yuan <= below : yuan < below)
            && !(floor.Exemption is { } exemption && round.Cases[index].Facts.Holds(exemption));
    }
}
