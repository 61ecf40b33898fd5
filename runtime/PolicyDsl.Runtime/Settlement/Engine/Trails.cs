namespace PolicyDsl.Runtime;

/// <summary>Tells how an application came to its end, from what the round keeps of it.</summary>
internal static class Trails
{
    /// <summary>The rule that it ends by; null where it is granted.</summary>
    public static DecisionReason? Reason(Round round, int index)
    {
        var rule = round.DecidedBy[index];
        if (rule == Round.Evaluation)
            return round.Cases[index].Why?.Invoke();
        return rule < 0 ? null : new DecisionReason(round.Plan.Rules[rule].Id, round.Plan.Rules[rule].Title, round.Plan.Rules[rule].Source);
    }

    /// <summary>Rule by rule, in the order in which they ran, until it was out.</summary>
    public static IReadOnlyList<TrailStep> Build(Round round, int index)
    {
        var amount = round.Base[index];
        var steps = new List<TrailStep> { Evaluation(round, index) };
        if (round.DropRule[index] == Round.Evaluation)
            return steps;
        foreach (var rule in RulesInOrder(round, round.Clause[index]))
        {
            var step = Step(round, index, rule, amount);
            steps.Add(step.Described);
            amount = step.After;
            if (step.Described.Effect is TrailEffect.Rejected or TrailEffect.Pooled)
                break;
        }
        if (round.Outcome[index] == RoundOutcome.Pooled)
            steps.Add(Describe(round.Plan.Rules[round.PoolOf[round.Clause[index]]], TrailEffect.Pooled, amount, amount));
        return steps;
    }

    private static IEnumerable<int> RulesInOrder(Round round, int clause)
    {
        foreach (var lane in round.Lanes)
        {
            if (lane.RuleOf[clause] >= 0)
                yield return lane.RuleOf[clause];
        }
        for (var rule = 0; rule < round.Plan.Rules.Count; rule++)
        {
            if (round.Plan.Rules[rule] is PlannedBudget budget && budget.Clauses.Contains(clause))
                yield return rule;
        }
    }

    private static TrailStep Evaluation(Round round, int index)
    {
        var effect = round.DropRule[index] == Round.Evaluation ? TrailEffect.Rejected
            : round.ReviewRule[index] == Round.Evaluation ? TrailEffect.Review
            : TrailEffect.Passed;
        var reason = effect == TrailEffect.Passed ? null : round.Cases[index].Why?.Invoke();
        return new TrailStep(null, effect, reason?.Rule, reason?.Title ?? ReasonTitles.Evaluation, reason?.Source ?? [], null, ToYuan(round.Base[index]));
    }

    private static (TrailStep Described, long After) Step(Round round, int index, int rule, long before)
    {
        var after = AfterReduction(round, index, rule) ?? before;
        var effect = after != before ? TrailEffect.Reduced : TrailEffect.Passed;
        if (round.DecidedBy[index] == rule)
        {
            effect = round.Outcome[index] == RoundOutcome.Review ? TrailEffect.Review : TrailEffect.Rejected;
            after = effect == TrailEffect.Rejected ? Math.Min(before, 0) : before;
        }
        return (Describe(round.Plan.Rules[rule], effect, before, after), after);
    }

    private static TrailStep Describe(PlannedRule rule, TrailEffect effect, long before, long after) =>
        new(rule.Kind, effect, rule.Id, rule.Title, rule.Source, ToYuan(before), ToYuan(after));

    private static decimal? ToYuan(long fen) => fen < 0 ? null : Fen.ToYuan(fen);

    // The changes are sorted by case: a binary search finds the first of this one.
    private static long? AfterReduction(Round round, int index, int rule)
    {
        var (low, high) = (0, round.Changes.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (round.Changes[middle].Case < index)
                low = middle + 1;
            else
                high = middle;
        }
        for (; low < round.Changes.Count && round.Changes[low].Case == index; low++)
        {
            if (round.Changes[low].Rule == rule)
                return round.Changes[low].After;
        }
        return null;
    }
}
