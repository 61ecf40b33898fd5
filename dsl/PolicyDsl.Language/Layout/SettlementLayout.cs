using PolicyDsl.Model;

namespace PolicyDsl.Layout;

/// <summary>
/// How 统筹 lies in memory: bare words resolved to the rules of the clauses, clauses by index, facts by number. The interpreter and the generator both make
/// the runtime's plan of it.
/// </summary>
public sealed class SettlementLayout
{
    private readonly PolicyModel policy;
    private readonly List<Expression> facts = [];

    private SettlementLayout(PolicyModel policy)
    {
        this.policy = policy;
        Rules = [.. Written(policy).SelectMany(Resolve)];
        var layouts = policy.Clauses.Select(clause => ClauseLayout.Of(policy, clause)).ToList();
        var paid = layouts.SelectMany(static layout => layout.Paid.Select(read => (Reader: layout.Clause.Name, Read: read))).ToLookup(static entry => entry.Read.Clause);
        Clauses = [.. layouts.Select((layout, index) => RoundClause.Of(layout, [.. Rules.Where(rule => rule.Clauses.Contains(index))], paid[layout.Clause.Name]))];
    }

    /// <summary>The clauses, in the order of the policy.</summary>
    public IReadOnlyList<RoundClause> Clauses { get; }

    /// <summary>The rules in the order in which they run.</summary>
    public IReadOnlyList<RoundRule> Rules { get; }

    /// <summary>The conditions of 排除 and the exemptions of 不纳入, by number.</summary>
    public IReadOnlyList<Expression> Facts => facts;

    /// <summary>Lays out the settlement of a policy.</summary>
    public static SettlementLayout Of(PolicyModel policy) => new(policy);

    /// <summary>The numbers of the facts that a clause's rules look at.</summary>
    public IEnumerable<int> FactsOf(int clause) => Rules.Where(rule => rule.Fact is not null && rule.Clauses.Contains(clause)).Select(static rule => rule.Fact!.Value);

    private static IEnumerable<SettlementRule> Written(PolicyModel policy) =>
        policy.Settlement?.Rules
        ?? new[] { ClauseRuleKind.Once, ClauseRuleKind.Quota, ClauseRuleKind.Times, ClauseRuleKind.Limit }
            .Select(static kind => (SettlementRule)new ClauseRules(kind, "", Annotations.None))
            .ToEquatableArray();

    private IEnumerable<RoundRule> Resolve(SettlementRule rule)
    {
        if (rule is not ClauseRules bare)
            return [Named(rule)];
        // A clause's second rule of a kind comes after the first ones of all: what runs at once is about different clauses.
        var own = policy.Clauses.SelectMany((clause, index) => OfClause(bare, clause, index).Select(static (made, place) => (Made: made, Place: place)));
        return own.OrderBy(static entry => entry.Place).Select(static entry => entry.Made);
    }

    private static IEnumerable<RoundRule> OfClause(ClauseRules bare, Clause clause, int index)
    {
        RoundRule Own(RoundRuleKind kind, string id, string title, Annotations annotations) =>
            new(kind, id, title, Sources(annotations, bare.Annotations, clause.Annotations), new[] { index }.ToEquatableArray());

        return bare.Kind switch
        {
            ClauseRuleKind.Once => clause.Onces.Select(once =>
                Own(RoundRuleKind.Once, "once", "一次", once.Annotations) with { EachYear = once.EachYear, Keys = once.Keys }
            ),
            ClauseRuleKind.Times => clause.Times.Select(times =>
                Own(RoundRuleKind.Times, "times", "限次", times.Annotations) with { Number = times.Count, EachYear = times.EachYear, Keys = times.Keys }
            ),
            ClauseRuleKind.Limit => clause.Limits.Select(limit =>
                Own(RoundRuleKind.Limit, "limit", "限额", limit.Annotations) with
                {
                    Number = limit.Amount,
                    EachYear = limit.EachYear,
                    Keys = limit.Keys,
                    By = limit.By,
                }
            ),
            _ => new[] { clause.Quota }.OfType<Quota>().Select(quota =>
                Own(RoundRuleKind.Quota, "quota", "名额", quota.Annotations) with
                {
                    Number = quota.Count,
                    EachYear = quota.EachYear,
                    By = quota.By,
                    TiesAllIn = quota.TiesAllIn,
                    NoRefill = quota.NoRefill,
                }
            ),
        };
    }

    private RoundRule Named(SettlementRule rule)
    {
        RoundRule About(RoundRuleKind kind, ClauseSelection clauses) =>
            new(kind, rule.Name, rule.Title ?? rule.Name, rule.Annotations.Sources, Indexes(clauses.Includes));

        return rule switch
        {
            Exclusion exclusion => About(RoundRuleKind.Exclude, exclusion.Clauses) with { Fact = Number(exclusion.When), Advisory = exclusion.Advisory },
            KeepHighest keep => About(RoundRuleKind.KeepHighest, keep.Clauses) with { Keys = keep.Keys, WithEarlierYears = keep.WithEarlierYears },
            MutuallyExclusive exclusive => new(RoundRuleKind.Exclusive, rule.Name, rule.Title ?? rule.Name, rule.Annotations.Sources, Indexes(exclusive.Clauses.Contains)),
            Floor floor => About(RoundRuleKind.Floor, floor.Clauses) with
            {
                Number = floor.Below,
                Inclusive = floor.Inclusive,
                Fact = floor.Unless is { } unless ? Number(unless) : null,
            },
            OverallLimit limit => About(RoundRuleKind.Limit, limit.Clauses) with
            {
                Number = limit.Amount,
                EachYear = limit.EachYear,
                Keys = limit.Keys,
                By = limit.By,
            },
            OverallTimes times => About(RoundRuleKind.Times, times.Clauses) with { Number = times.Count, EachYear = times.EachYear, Keys = times.Keys },
            OverallOnce once => About(RoundRuleKind.Once, once.Clauses) with { EachYear = once.EachYear, Keys = once.Keys },
            Budget budget => About(RoundRuleKind.Budget, budget.Clauses) with { Number = budget.Amount, ProRata = budget.Mode == BudgetMode.ProRata },
            Pool pool => About(RoundRuleKind.Pool, pool.Clauses) with { First = pool.First },
            _ => throw new InvalidOperationException($"No rule of a round: {rule.GetType().Name}."),
        };
    }

    private int Number(Expression fact)
    {
        facts.Add(fact);
        return facts.Count - 1;
    }

    private EquatableArray<int> Indexes(Func<string, bool> includes) =>
        Enumerable.Range(0, policy.Clauses.Count).Where(index => includes(policy.Clauses[index].Name)).ToEquatableArray();

    private static EquatableArray<string> Sources(params Annotations[] annotations) =>
        annotations.Select(static a => a.Sources).FirstOrDefault(static sources => sources.Count > 0);
}
