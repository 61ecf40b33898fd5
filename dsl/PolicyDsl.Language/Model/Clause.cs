namespace PolicyDsl.Model;

/// <summary>What applications are grouped by, after 每.</summary>
public enum GroupKeyKind
{
    /// <summary>主体: the credit code; for individuals and teams with the name.</summary>
    Applicant,

    /// <summary>项目.</summary>
    Project,

    /// <summary>档次: the threshold of the clause's 分档 that was reached, in yuan (ledger key <c>tier</c>).</summary>
    Tier,

    /// <summary>An input of the clause or the applicant.</summary>
    Input,
}

/// <summary>One key of a group.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Scope">Where the input stands; Envelope for the other kinds.</param>
/// <param name="Name">The ledger's key: the input's apiName, <c>tier</c>, <c>project</c> or <c>creditCode</c>.</param>
public sealed record GroupKey(GroupKeyKind Kind, InputScope Scope, string Name);

/// <summary>Which end comes first.</summary>
public enum SortDirection
{
    /// <summary>升序</summary>
    Ascending,

    /// <summary>降序</summary>
    Descending,
}

/// <summary>按 input 升序.</summary>
public sealed record SortKey(InputScope Scope, string Name, SortDirection Direction)
{
    /// <summary>The key is a 术语 of <see cref="Clause.Terms"/> (a weighted score, for one) instead of an input; the scope then says nothing.</summary>
    public bool Computed { get; init; }
}

/// <summary>名额: how many may be granted.</summary>
/// <param name="Count">A literal or a parameter.</param>
/// <param name="EachYear">每年; otherwise over the policy's life.</param>
/// <param name="By">The ranking key; null where the authority selects.</param>
/// <param name="TiesAllIn">并列 全部纳入.</param>
/// <param name="NoRefill">不递补.</param>
/// <param name="Selection">经评审: the apiName of the yes/no 评审项, which is a condition of the clause too.</param>
/// <param name="Annotations">Sources, notes, readings.</param>
public sealed record Quota(
    Expression Count,
    bool EachYear,
    SortKey? By,
    bool TiesAllIn,
    bool NoRefill,
    string? Selection,
    Annotations Annotations
);

/// <summary>限额: a cumulative amount. The application that crosses it is reduced to what is left.</summary>
public sealed record Limit(Expression Amount, bool EachYear, EquatableArray<GroupKey> Keys, SortKey? By, Annotations Annotations);

/// <summary>限次: how often.</summary>
public sealed record Times(Expression Count, bool EachYear, EquatableArray<GroupKey> Keys, Annotations Annotations);

/// <summary>一次: once for each combination of its keys.</summary>
public sealed record Once(bool EachYear, EquatableArray<GroupKey> Keys, Annotations Annotations);

/// <summary>评分: the scores of a clause.</summary>
/// <param name="Name">The apiName of the score: an input of the review, or computed where criteria have weights.</param>
/// <param name="Title">What people read.</param>
/// <param name="Range">范围.</param>
/// <param name="Items">指标组 and 指标.</param>
/// <param name="Annotations">Sources, notes, readings.</param>
public sealed record Rubric(string Name, string Title, ValueRange? Range, EquatableArray<RubricItem> Items, Annotations Annotations);

/// <summary>指标组 (with items) or 指标 (without).</summary>
/// <param name="Name">The apiName; of a weighted criterion also its 评审项.</param>
/// <param name="Title">What people read.</param>
/// <param name="Weight">权重, a fraction; null where the rubric has none.</param>
/// <param name="Evidence">佐证: apiNames of materials.</param>
/// <param name="Items">Its own groups and criteria; empty for a criterion.</param>
/// <param name="IsGroup">指标组.</param>
/// <param name="Annotations">Sources, notes, readings.</param>
public sealed record RubricItem(
    string Name,
    string Title,
    decimal? Weight,
    EquatableArray<string> Evidence,
    EquatableArray<RubricItem> Items,
    bool IsGroup,
    Annotations Annotations
);

/// <summary>条款: one thing that can be applied for.</summary>
public sealed record Clause
{
    /// <summary>The apiName: id, C# class, part of the route.</summary>
    public required string Name { get; init; }

    /// <summary>What people read.</summary>
    public required string Title { get; init; }

    /// <summary>Sources, notes, readings.</summary>
    public Annotations Annotations { get; init; } = Annotations.None;

    /// <summary>Its own 填报, in the order written.</summary>
    public EquatableArray<InputField> Inputs { get; init; }

    /// <summary>Its 评审项, in the order written; those that 经评审, 评分 and 名额 bring come last.</summary>
    public EquatableArray<InputField> Review { get; init; }

    /// <summary>Every 术语 that the clause reads, its own and the policy's, each after those that it reads itself.</summary>
    public EquatableArray<Term> Terms { get; init; }

    /// <summary>
    /// Every condition, in the order written: its own, those it takes with 须 (a yes/no input under its title),
    /// and the selection of a 名额. At most 64.
    /// </summary>
    public EquatableArray<Condition> Conditions { get; init; }

    /// <summary>Its awards; empty where everything is decided elsewhere.</summary>
    public EquatableArray<Award> Awards { get; init; }

    /// <summary>参照.</summary>
    public EquatableArray<Reference> References { get; init; }

    /// <summary>名额.</summary>
    public Quota? Quota { get; init; }

    /// <summary>限额.</summary>
    public EquatableArray<Limit> Limits { get; init; }

    /// <summary>限次.</summary>
    public EquatableArray<Times> Times { get; init; }

    /// <summary>一次.</summary>
    public EquatableArray<Once> Onces { get; init; }

    /// <summary>评分.</summary>
    public Rubric? Rubric { get; init; }

    /// <summary>材料, shared ones resolved, in the order written.</summary>
    public EquatableArray<Material> Materials { get; init; }

    /// <summary>咨询, shared ones resolved.</summary>
    public EquatableArray<Contact> Contacts { get; init; }

    /// <summary>参照 … 全部 without an award: the outcome is <c>delegated</c>.</summary>
    public bool IsDelegated => Awards.Count == 0 && References.Any(static r => r.Entirely);
}
