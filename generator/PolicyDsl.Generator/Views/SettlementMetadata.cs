using PolicyDsl.Generator.CSharp;
using PolicyDsl.Layout;
using PolicyDsl.Model;

namespace PolicyDsl.Generator.Views;

/// <summary>统筹 as the <c>SettlementPlan</c> that the settlement runs.</summary>
internal static class SettlementMetadata
{
    /// <summary>The initializer.</summary>
    public static string Of(PolicyModel policy, SettlementLayout settlement) =>
        ObjectText.Call(
            "SettlementPlan",
            ObjectText.ListOrEmpty(settlement.Clauses.Select(Clause)),
            ObjectText.ListOrEmpty(settlement.Rules.Select(rule => Rule(policy, rule)))
        );

    private static string Clause(RoundClause clause) =>
        ObjectText.Call(
            "PlannedClause",
            [
                CSharpLiteral.Of(clause.Name),
                CSharpLiteral.ListOf(clause.Keys.Select(static key => key.Name)),
                CSharpLiteral.ListOf(clause.Orders.Select(static order => order.Name)),
                .. Reads(clause),
            ]
        );

    private static IEnumerable<string> Reads(RoundClause clause)
    {
        if (clause.ReadsLedger)
            yield return clause.ReadsOthersLedger ? "LedgerReading.All" : "LedgerReading.Applicant";
        if (clause.ReadsRank)
            yield return "ReadsRank: true";
    }

    private static string Rule(PolicyModel policy, RoundRule rule)
    {
        string[] head = [CSharpLiteral.Of(rule.Id), CSharpLiteral.Of(rule.Title), CSharpLiteral.ListOf(rule.Sources), Indexes(rule.Clauses)];
        return rule.Kind switch
        {
            RoundRuleKind.Once or RoundRuleKind.Times => ObjectText.Call(
                "PlannedCount",
                [
                    "PlannedRuleKind." + rule.Kind,
                    .. head,
                    rule.Number is null ? "PlannedNumber.Of(1m)" : Number(policy, rule),
                    CSharpLiteral.Of(rule.EachYear),
                    Keys(rule),
                ]
            ),
            RoundRuleKind.Exclude => ObjectText.Call("PlannedExclusion", [.. head, Fact(rule), CSharpLiteral.Of(rule.Advisory)]),
            RoundRuleKind.Quota => ObjectText.Call(
                "PlannedQuota",
                [
                    .. head,
                    Number(policy, rule),
                    CSharpLiteral.Of(rule.EachYear),
                    Order(rule),
                    CSharpLiteral.Of(rule.TiesAllIn),
                    CSharpLiteral.Of(rule.NoRefill),
                ]
            ),
            RoundRuleKind.KeepHighest => ObjectText.Call("PlannedHighest", [.. head, Keys(rule), CSharpLiteral.Of(rule.WithEarlierYears)]),
            RoundRuleKind.Exclusive => ObjectText.Call("PlannedExclusive", head),
            RoundRuleKind.Floor => ObjectText.Call(
                "PlannedFloor",
                [.. head, Number(policy, rule), CSharpLiteral.Of(rule.Inclusive), Fact(rule)]
            ),
            RoundRuleKind.Limit => ObjectText.Call(
                "PlannedLimit",
                [.. head, Number(policy, rule), CSharpLiteral.Of(rule.EachYear), Keys(rule), Order(rule)]
            ),
            RoundRuleKind.Budget => ObjectText.Call("PlannedBudget", [.. head, Number(policy, rule), CSharpLiteral.Of(rule.ProRata)]),
            _ => ObjectText.Call("PlannedPool", [.. head, CSharpLiteral.Of(rule.First)]),
        };
    }

    private static string Number(PolicyModel policy, RoundRule rule)
    {
        if (rule.Number is not ParameterReference reference)
            return $"PlannedNumber.Of({Literal(rule.Number!)})";
        var values = policy.Parameters.First(p => p.Name == reference.Name).Values;
        return ObjectText.Call(
            "PlannedNumber",
            ObjectText.ListOrEmpty(values.Select(static value => ObjectText.Call("PlannedValue", CSharpLiteral.OrNull(value.From), Literal(value.Value))))
        );
    }

    private static string Literal(Expression literal) => Expressions.BodyValues.Literal(literal);

    private static string Fact(RoundRule rule) => rule.Fact is { } fact ? CSharpLiteral.Of(fact) : "null";

    private static string Order(RoundRule rule) =>
        rule.By is { } by
            ? $"new PlannedOrder({CSharpLiteral.Of(by.Name)}, {CSharpLiteral.Of(by.Direction == SortDirection.Descending)})"
            : "null";

    private static string Indexes(IEnumerable<int> clauses) => "[" + string.Join(", ", clauses.Select(CSharpLiteral.Of)) + "]";

    private static string Keys(RoundRule rule) =>
        "["
        + string.Join(
            ", ",
            rule.Keys.Select(static key =>
                key.Kind switch
                {
                    GroupKeyKind.Applicant => "PlannedKey.Applicant",
                    GroupKeyKind.Project => "PlannedKey.Project",
                    _ => $"PlannedKey.Named({CSharpLiteral.Of(key.Name)})",
                }
            )
        )
        + "]";
}
