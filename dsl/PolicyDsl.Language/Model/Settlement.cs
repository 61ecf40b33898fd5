namespace PolicyDsl.Model;

/// <summary>统筹: rules across applications and clauses, in the order in which they run.</summary>
/// <param name="Rules">The rules, in the order written.</param>
/// <param name="Terms">Every 术语 that the rules read, each after those that it reads itself.</param>
/// <param name="Annotations">Sources, notes, readings.</param>
public sealed record Settlement(EquatableArray<SettlementRule> Rules, EquatableArray<Term> Terms, Annotations Annotations);

/// <summary>A step of the settlement.</summary>
/// <param name="Name">The rule id: its apiName, or <c>once</c>, <c>quota</c>, <c>limit</c>, <c>times</c> for a bare word.</param>
/// <param name="Title">What people read; null for a bare word.</param>
/// <param name="Annotations">Sources, notes, readings.</param>
public abstract record SettlementRule(string Name, string? Title, Annotations Annotations);

/// <summary>A rule of the clauses that a bare word stands for.</summary>
public enum ClauseRuleKind
{
    /// <summary>一次</summary>
    Once,

    /// <summary>名额</summary>
    Quota,

    /// <summary>限额</summary>
    Limit,

    /// <summary>限次</summary>
    Times,
}

/// <summary>A bare 一次, 名额, 限额 or 限次: those of all clauses run here.</summary>
public sealed record ClauseRules(ClauseRuleKind Kind, string Name, Annotations Annotations) : SettlementRule(Name, null, Annotations);

/// <summary>Which clauses a rule is about.</summary>
/// <param name="Only">限: only these; empty: all.</param>
/// <param name="Except">除: not these.</param>
public sealed record ClauseSelection(EquatableArray<string> Only, EquatableArray<string> Except)
{
    /// <summary>Whether the rule is about a clause.</summary>
    /// <param name="clause">The clause's apiName.</param>
    public bool Includes(string clause) => (Only.Count == 0 || Only.Contains(clause)) && !Except.Contains(clause);
}

/// <summary>排除: out where the condition holds; 原则上: to review.</summary>
public sealed record Exclusion(string Name, string Title, Expression When, bool Advisory, ClauseSelection Clauses, Annotations Annotations)
    : SettlementRule(Name, Title, Annotations);

/// <summary>就高: of one group only the highest stands.</summary>
public sealed record KeepHighest(
    string Name,
    string Title,
    EquatableArray<GroupKey> Keys,
    bool WithEarlierYears,
    ClauseSelection Clauses,
    Annotations Annotations
) : SettlementRule(Name, Title, Annotations);

/// <summary>互斥: of the named clauses an applicant keeps the higher.</summary>
public sealed record MutuallyExclusive(string Name, string Title, EquatableArray<string> Clauses, Annotations Annotations)
    : SettlementRule(Name, Title, Annotations);

/// <summary>不纳入: an award below the amount is not paid, unless the exemption holds.</summary>
/// <param name="Name">The rule id.</param>
/// <param name="Title">What people read.</param>
/// <param name="Below">The amount.</param>
/// <param name="Inclusive">低于(含): the amount itself is not paid either.</param>
/// <param name="Unless">除非; null: nobody is exempt.</param>
/// <param name="Clauses">Which clauses.</param>
/// <param name="Annotations">Sources, notes, readings.</param>
public sealed record Floor(
    string Name,
    string Title,
    Expression Below,
    bool Inclusive,
    Expression? Unless,
    ClauseSelection Clauses,
    Annotations Annotations
) : SettlementRule(Name, Title, Annotations);

/// <summary>限额 across clauses.</summary>
public sealed record OverallLimit(
    string Name,
    string Title,
    Expression Amount,
    bool EachYear,
    EquatableArray<GroupKey> Keys,
    SortKey? By,
    ClauseSelection Clauses,
    Annotations Annotations
) : SettlementRule(Name, Title, Annotations);

/// <summary>限次 across clauses.</summary>
public sealed record OverallTimes(
    string Name,
    string Title,
    Expression Count,
    bool EachYear,
    EquatableArray<GroupKey> Keys,
    ClauseSelection Clauses,
    Annotations Annotations
) : SettlementRule(Name, Title, Annotations);

/// <summary>一次 across clauses.</summary>
public sealed record OverallOnce(
    string Name,
    string Title,
    bool EachYear,
    EquatableArray<GroupKey> Keys,
    ClauseSelection Clauses,
    Annotations Annotations
) : SettlementRule(Name, Title, Annotations);

/// <summary>How a budget is shared out.</summary>
public enum BudgetMode
{
    /// <summary>按序</summary>
    InOrder,

    /// <summary>按比例</summary>
    ProRata,
}

/// <summary>预算: the money there is.</summary>
public sealed record Budget(string Name, string Title, Expression Amount, BudgetMode Mode, ClauseSelection Clauses, Annotations Annotations)
    : SettlementRule(Name, Title, Annotations);

/// <summary>入库: what met all conditions and lost only to a yearly 名额 or a 预算 goes to the pool.</summary>
/// <param name="Name">The rule id.</param>
/// <param name="Title">What people read.</param>
/// <param name="First">优先: pooled applications come first.</param>
/// <param name="Clauses">Which clauses.</param>
/// <param name="Annotations">Sources, notes, readings.</param>
public sealed record Pool(string Name, string Title, bool First, ClauseSelection Clauses, Annotations Annotations)
    : SettlementRule(Name, Title, Annotations);
