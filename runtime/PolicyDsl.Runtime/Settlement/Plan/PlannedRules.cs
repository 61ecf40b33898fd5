namespace PolicyDsl.Runtime;

/// <summary>What a rule of the settlement does.</summary>
public enum PlannedRuleKind
{
    /// <summary>一次.</summary>
    Once,

    /// <summary>限次.</summary>
    Times,

    /// <summary>排除.</summary>
    Exclude,

    /// <summary>名额.</summary>
    Quota,

    /// <summary>就高.</summary>
    KeepHighest,

    /// <summary>互斥.</summary>
    Exclusive,

    /// <summary>不纳入.</summary>
    Floor,

    /// <summary>限额.</summary>
    Limit,

    /// <summary>预算.</summary>
    Budget,

    /// <summary>入库.</summary>
    Pool,
}

/// <summary>A rule of the settlement.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Id">The rule id: its apiName, or <c>once</c>, <c>times</c>, <c>quota</c>, <c>limit</c> for a clause's own.</param>
/// <param name="Title">What people read.</param>
/// <param name="Source">出处.</param>
/// <param name="Clauses">Indexes of the clauses that it is about.</param>
public abstract record PlannedRule(
    PlannedRuleKind Kind,
    string Id,
    string Title,
    IReadOnlyList<string> Source,
    IReadOnlyList<int> Clauses
);

/// <summary>一次 and 限次: how often for each combination of keys. 一次 is once.</summary>
/// <param name="Count">How often, at least 1; as of 1 January of the round's year.</param>
/// <param name="EachYear">每年; otherwise over the policy's life.</param>
/// <param name="Keys">每. An application that lacks a key is in no group.</param>
public sealed record PlannedCount(
    PlannedRuleKind Kind,
    string Id,
    string Title,
    IReadOnlyList<string> Source,
    IReadOnlyList<int> Clauses,
    PlannedNumber Count,
    bool EachYear,
    IReadOnlyList<PlannedKey> Keys
) : PlannedRule(Kind, Id, Title, Source, Clauses);

/// <summary>排除.</summary>
/// <param name="Fact">当: the number of a fact of the cases, 0 to 31.</param>
/// <param name="Advisory">原则上: to review.</param>
public sealed record PlannedExclusion(
    string Id,
    string Title,
    IReadOnlyList<string> Source,
    IReadOnlyList<int> Clauses,
    int Fact,
    bool Advisory
) : PlannedRule(PlannedRuleKind.Exclude, Id, Title, Source, Clauses);

/// <summary>名额 of one clause.</summary>
/// <param name="Count">How many, as of 1 January of the round's year.</param>
/// <param name="EachYear">每年; otherwise over the policy's life.</param>
/// <param name="By">按; null: the authority has chosen, all of them rank equal.</param>
/// <param name="TiesAllIn">并列 全部纳入.</param>
/// <param name="NoRefill">不递补.</param>
public sealed record PlannedQuota(
    string Id,
    string Title,
    IReadOnlyList<string> Source,
    IReadOnlyList<int> Clauses,
    PlannedNumber Count,
    bool EachYear,
    PlannedOrder? By,
    bool TiesAllIn,
    bool NoRefill
) : PlannedRule(PlannedRuleKind.Quota, Id, Title, Source, Clauses);

/// <summary>就高.</summary>
/// <param name="Keys">每.</param>
/// <param name="WithEarlierYears">含历年: a grant in the ledger for the same keys goes to review.</param>
public sealed record PlannedHighest(
    string Id,
    string Title,
    IReadOnlyList<string> Source,
    IReadOnlyList<int> Clauses,
    IReadOnlyList<PlannedKey> Keys,
    bool WithEarlierYears
) : PlannedRule(PlannedRuleKind.KeepHighest, Id, Title, Source, Clauses);

/// <summary>互斥: of these clauses an applicant keeps the higher.</summary>
public sealed record PlannedExclusive(string Id, string Title, IReadOnlyList<string> Source, IReadOnlyList<int> Clauses)
    : PlannedRule(PlannedRuleKind.Exclusive, Id, Title, Source, Clauses);

/// <summary>不纳入.</summary>
/// <param name="Below">Yuan, as of the application's date.</param>
/// <param name="Inclusive">低于(含): the amount itself is not paid either.</param>
/// <param name="Exemption">除非: the number of a fact of the cases; null: nobody is exempt.</param>
public sealed record PlannedFloor(
    string Id,
    string Title,
    IReadOnlyList<string> Source,
    IReadOnlyList<int> Clauses,
    PlannedNumber Below,
    bool Inclusive,
    int? Exemption
) : PlannedRule(PlannedRuleKind.Floor, Id, Title, Source, Clauses);

/// <summary>限额.</summary>
/// <param name="Amount">Yuan, as of 1 January of the round's year.</param>
/// <param name="EachYear">每年; otherwise over the policy's life.</param>
/// <param name="Keys">每.</param>
/// <param name="By">按; null: by the day of application.</param>
public sealed record PlannedLimit(
    string Id,
    string Title,
    IReadOnlyList<string> Source,
    IReadOnlyList<int> Clauses,
    PlannedNumber Amount,
    bool EachYear,
    IReadOnlyList<PlannedKey> Keys,
    PlannedOrder? By
) : PlannedRule(PlannedRuleKind.Limit, Id, Title, Source, Clauses);

/// <summary>预算.</summary>
/// <param name="Amount">Yuan, as of 1 January of the round's year. Grants of that year in the ledger have used their part.</param>
/// <param name="ProRata">按比例; otherwise 按序.</param>
public sealed record PlannedBudget(
    string Id,
    string Title,
    IReadOnlyList<string> Source,
    IReadOnlyList<int> Clauses,
    PlannedNumber Amount,
    bool ProRata
) : PlannedRule(PlannedRuleKind.Budget, Id, Title, Source, Clauses);

/// <summary>入库.</summary>
/// <param name="First">优先.</param>
public sealed record PlannedPool(string Id, string Title, IReadOnlyList<string> Source, IReadOnlyList<int> Clauses, bool First)
    : PlannedRule(PlannedRuleKind.Pool, Id, Title, Source, Clauses);
