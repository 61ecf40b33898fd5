using PolicyDsl.Interpreter.Evaluation;

namespace PolicyDsl.Interpreter.Metadata;

/// <summary>The runtime's plan of 统筹, made from a model.</summary>
internal static class PlanBuilder
{
    /// <summary>The plan.</summary>
    public static SettlementPlan Build(PolicyModel policy, SettlementLayout settlement) =>
        new([.. settlement.Clauses.Select(Clause)], [.. settlement.Rules.Select(rule => Rule(policy, rule))]);

    private static PlannedClause Clause(RoundClause clause) =>
        new(
            clause.Name,
            [.. clause.Keys.Select(static key => key.Name)],
            [.. clause.Orders.Select(static order => order.Name)],
            !clause.ReadsLedger ? LedgerReading.None
                : clause.ReadsOthersLedger ? LedgerReading.All
                : LedgerReading.Applicant,
            clause.ReadsRank
        );

    private static PlannedRule Rule(PolicyModel policy, RoundRule rule) =>
        rule.Kind switch
        {
            RoundRuleKind.Once or RoundRuleKind.Times => new PlannedCount(
                rule.Kind == RoundRuleKind.Once ? PlannedRuleKind.Once : PlannedRuleKind.Times,
                rule.Id,
                rule.Title,
                rule.Sources,
                rule.Clauses,
                rule.Number is null ? PlannedNumber.Of(1m) : Number(policy, rule),
                rule.EachYear,
                Keys(rule)
            ),
            RoundRuleKind.Exclude => new PlannedExclusion(rule.Id, rule.Title, rule.Sources, rule.Clauses, rule.Fact!.Value, rule.Advisory),
            RoundRuleKind.Quota => new PlannedQuota(
                rule.Id,
                rule.Title,
                rule.Sources,
                rule.Clauses,
                Number(policy, rule),
                rule.EachYear,
                Order(rule),
                rule.TiesAllIn,
                rule.NoRefill
            ),
            RoundRuleKind.KeepHighest => new PlannedHighest(rule.Id, rule.Title, rule.Sources, rule.Clauses, Keys(rule), rule.WithEarlierYears),
            RoundRuleKind.Exclusive => new PlannedExclusive(rule.Id, rule.Title, rule.Sources, rule.Clauses),
            RoundRuleKind.Floor => new PlannedFloor(rule.Id, rule.Title, rule.Sources, rule.Clauses, Number(policy, rule), rule.Inclusive, rule.Fact),
            RoundRuleKind.Limit => new PlannedLimit(
                rule.Id,
                rule.Title,
                rule.Sources,
                rule.Clauses,
                Number(policy, rule),
                rule.EachYear,
                Keys(rule),
                Order(rule)
            ),
            RoundRuleKind.Budget => new PlannedBudget(rule.Id, rule.Title, rule.Sources, rule.Clauses, Number(policy, rule), rule.ProRata),
            _ => new PlannedPool(rule.Id, rule.Title, rule.Sources, rule.Clauses, rule.First),
        };

    private static PlannedNumber Number(PolicyModel policy, RoundRule rule) =>
        rule.Number is ParameterReference reference
            ? new PlannedNumber(
                [
                    .. policy
                        .Parameters.First(p => p.Name == reference.Name)
                        .Values.Select(static value => new PlannedValue(PolicyInfoBuilder.Date(value.From), Constants.Number(value.Value))),
                ]
            )
            : PlannedNumber.Of(Constants.Number(rule.Number!));

    private static PlannedOrder? Order(RoundRule rule) =>
        rule.By is { } by ? new PlannedOrder(by.Name, by.Direction == SortDirection.Descending) : null;

    private static PlannedKey[] Keys(RoundRule rule) =>
        [
            .. rule.Keys.Select(static key =>
                key.Kind switch
                {
                    GroupKeyKind.Applicant => PlannedKey.Applicant,
                    GroupKeyKind.Project => PlannedKey.Project,
                    _ => PlannedKey.Named(key.Name),
                }
            ),
        ];
}
