using PolicyDsl.Model;

namespace PolicyDsl.Layout;

/// <summary>What a rule of a round does.</summary>
public enum RoundRuleKind
{
    /// <summary>一次</summary>
    Once,

    /// <summary>限次</summary>
    Times,

    /// <summary>排除</summary>
    Exclude,

    /// <summary>名额</summary>
    Quota,

    /// <summary>就高</summary>
    KeepHighest,

    /// <summary>互斥</summary>
    Exclusive,

    /// <summary>不纳入</summary>
    Floor,

    /// <summary>限额</summary>
    Limit,

    /// <summary>预算</summary>
    Budget,

    /// <summary>入库</summary>
    Pool,
}

/// <summary>A rule of a round, whether 统筹 names it or a clause has it.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Id">The rule id.</param>
/// <param name="Title">What people read.</param>
/// <param name="Sources">出处: its own, else those of the bare word, else those of the clause.</param>
/// <param name="Clauses">Indexes of the clauses that it is about.</param>
public sealed record RoundRule(RoundRuleKind Kind, string Id, string Title, EquatableArray<string> Sources, EquatableArray<int> Clauses)
{
    /// <summary>The amount or count: a literal or a 参数. Null where the rule has none.</summary>
    public Expression? Number { get; init; }

    /// <summary>每年.</summary>
    public bool EachYear { get; init; }

    /// <summary>每.</summary>
    public EquatableArray<GroupKey> Keys { get; init; }

    /// <summary>按.</summary>
    public SortKey? By { get; init; }

    /// <summary>The number of the condition of 排除, or of the exemption of 不纳入; null: none.</summary>
    public int? Fact { get; init; }

    /// <summary>原则上.</summary>
    public bool Advisory { get; init; }

    /// <summary>并列 全部纳入.</summary>
    public bool TiesAllIn { get; init; }

    /// <summary>不递补.</summary>
    public bool NoRefill { get; init; }

    /// <summary>含历年.</summary>
    public bool WithEarlierYears { get; init; }

    /// <summary>低于(含).</summary>
    public bool Inclusive { get; init; }

    /// <summary>按比例.</summary>
    public bool ProRata { get; init; }

    /// <summary>优先.</summary>
    public bool First { get; init; }
}

/// <summary>A clause, as far as a round looks at it.</summary>
/// <param name="Name">The apiName.</param>
/// <param name="Keys">The keys that its applications are grouped by, or 已获 looks for in its grants, 主体 and 项目 aside, each name once.</param>
/// <param name="Orders">What its applications are ranked or ordered by, each name once.</param>
/// <param name="ReadsLedger">Whether its evaluation looks at the ledger.</param>
/// <param name="ReadsOthersLedger">Whether it looks at what others were paid.</param>
/// <param name="ReadsRank">Whether an award reads 名次.</param>
public sealed record RoundClause(
    string Name,
    EquatableArray<GroupKey> Keys,
    EquatableArray<SortKey> Orders,
    bool ReadsLedger,
    bool ReadsOthersLedger,
    bool ReadsRank
)
{
    internal static RoundClause Of(ClauseLayout layout, IReadOnlyList<RoundRule> rules, IEnumerable<(string Reader, AlreadyPaid Read)> paid)
    {
        var keys = rules
            .SelectMany(static rule => rule.Keys)
            .Where(static key => key.Kind is GroupKeyKind.Tier or GroupKeyKind.Input)
            .Concat(paid.SelectMany(entry => entry.Read.Keys.Select(key => Own(layout, key, entry.Reader))).OfType<GroupKey>());
        var orders = rules.Select(static rule => rule.By).OfType<SortKey>();
        return new RoundClause(
            layout.Clause.Name,
            keys.GroupBy(static key => key.Name).Select(static same => same.First()).ToEquatableArray(),
            orders.GroupBy(static order => order.Name).Select(static same => same.First()).ToEquatableArray(),
            layout.ReadsLedger,
            layout.ReadsOthersLedger,
            layout.ReadsRank
        );
    }

    // What another clause calls so, as this one has it; null: it has no such input, and no grant of it can agree.
    private static GroupKey? Own(ClauseLayout layout, GroupKey key, string reader)
    {
        if (reader == layout.Clause.Name)
            return key.Kind is GroupKeyKind.Tier or GroupKeyKind.Input ? key : null;
        var input = layout.Inputs.LastOrDefault(input => input.Name == key.Name && input.Scope is InputScope.Applicant or InputScope.Clause);
        return key.Kind == GroupKeyKind.Input && input is not null ? new GroupKey(GroupKeyKind.Input, input.Scope, input.Name) : null;
    }
}
