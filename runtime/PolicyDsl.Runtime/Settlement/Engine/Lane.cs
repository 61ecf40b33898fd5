namespace PolicyDsl.Runtime;

/// <summary>Neighbouring rules of one kind about different clauses: they run at once, each on its own applications.</summary>
internal sealed class Lane
{
    private Lane(PlannedRuleKind kind, int clauses)
    {
        Kind = kind;
        RuleOf = new int[clauses];
        Array.Fill(RuleOf, Round.NoRule);
        Quotas = kind == PlannedRuleKind.Quota ? new Quota?[clauses] : [];
    }

    public PlannedRuleKind Kind { get; }

    /// <summary>Its place in the order of lanes.</summary>
    public int Index { get; private set; }

    /// <summary>By clause: the index of its rule in the plan; below 0: none.</summary>
    public int[] RuleOf { get; }

    /// <summary>Who shares keys; null where the kind has no keys.</summary>
    public Groups? Groups { get; private set; }

    /// <summary>By clause: the 名额 that can bind; null: there is none.</summary>
    public Quota?[] Quotas { get; }

    /// <summary>Whether it is solved together with the others of these kinds.</summary>
    public bool GivesPlaces => Kind is PlannedRuleKind.Quota or PlannedRuleKind.KeepHighest or PlannedRuleKind.Exclusive;

    /// <summary>Makes the lanes of a round, and finds who is in review whatever the others do.</summary>
    public static Lane[] Make(Round round)
    {
        var lanes = new List<Lane>();
        for (var rule = 0; rule < round.Plan.Rules.Count; rule++)
        {
            var planned = round.Plan.Rules[rule];
            if (planned.Kind is PlannedRuleKind.Budget or PlannedRuleKind.Pool)
                continue;
            if (lanes.Count == 0 || lanes[^1].Kind != planned.Kind || planned.Clauses.Any(clause => lanes[^1].RuleOf[clause] >= 0))
                lanes.Add(new Lane(planned.Kind, round.Plan.Clauses.Count) { Index = lanes.Count });
            foreach (var clause in planned.Clauses)
                lanes[^1].RuleOf[clause] = rule;
        }
        foreach (var lane in lanes)
            lane.FindReviews(round);
        foreach (var lane in lanes)
            lane.FindQuotas(round);
        return [.. lanes];
    }

    /// <summary>By clause: the index of the first rule of a kind about it; below 0: none.</summary>
    public static int[] RulesByClause<TRule>(SettlementPlan plan)
        where TRule : PlannedRule
    {
        var rules = new int[plan.Clauses.Count];
        Array.Fill(rules, Round.NoRule);
        for (var rule = plan.Rules.Count - 1; rule >= 0; rule--)
        {
            if (plan.Rules[rule] is not TRule)
                continue;
            foreach (var clause in plan.Rules[rule].Clauses)
                rules[clause] = rule;
        }
        return rules;
    }

    private void FindReviews(Round round)
    {
        if (Kind == PlannedRuleKind.Exclude)
            Exclusions.FindReviews(round, this);
        else if (Kind == PlannedRuleKind.Quota)
            Quota.FindReviews(round, this);
        else if (Kind is not PlannedRuleKind.Floor)
            Groups = GroupBuilder.Build(round, this);
    }

    private void FindQuotas(Round round)
    {
        for (var clause = 0; clause < Quotas.Length; clause++)
            Quotas[clause] = RuleOf[clause] < 0 ? null : Quota.Make(round, this, clause);
    }
}
