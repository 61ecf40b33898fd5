namespace PolicyDsl.Runtime.Tests.Settlement;

/// <summary>Short words for plans, applications and ledgers of the tests: clauses are A, B and C, their keys <c>key</c>, their orders <c>score</c>.</summary>
internal static class Rounds
{
    public const int A = 0;
    public const int B = 1;
    public const int C = 2;

    public static readonly PlannedClause[] Clauses = [Clause("a"), Clause("b"), Clause("c")];

    private static readonly int[] All = [A, B, C];

    public static SettlementPlan Plan(params PlannedRule[] rules) => new(Clauses, rules);

    public static PlannedCount Once(int clause, params PlannedKey[] keys) => Once(clause, false, keys);

    public static PlannedCount Once(int clause, bool eachYear, params PlannedKey[] keys) =>
        new(PlannedRuleKind.Once, "once", "一次", ["一"], [clause], PlannedNumber.Of(1), eachYear, keys);

    public static PlannedCount Times(int clause, int count, params PlannedKey[] keys) =>
        new(PlannedRuleKind.Times, "times", "限次", ["一"], [clause], PlannedNumber.Of(count), false, keys);

    public static PlannedExclusion Exclude(string id, int fact, bool advisory) => new(id, "排除", ["二"], All, fact, advisory);

    public static PlannedQuota Quota(int clause, int count, bool eachYear = false, bool descending = false, bool tiesAllIn = false, bool noRefill = false) =>
        new("quota", "名额", ["三"], [clause], PlannedNumber.Of(count), eachYear, new PlannedOrder("score", descending), tiesAllIn, noRefill);

    public static PlannedQuota Selection(int clause, int count) =>
        new("quota", "名额", ["三"], [clause], PlannedNumber.Of(count), true, null, false, false);

    public static PlannedHighest Highest(bool withEarlierYears = false) =>
        new("sameProject", "就高", ["四"], All, [PlannedKey.Applicant, PlannedKey.Project], withEarlierYears);

    public static PlannedExclusive Exclusive(params int[] clauses) => new("pair", "互斥", ["四"], clauses);

    public static PlannedFloor Floor(decimal below, bool inclusive = false, int? exemption = null) =>
        new("minimum", "不纳入", ["五"], All, PlannedNumber.Of(below), inclusive, exemption);

    public static PlannedLimit Limit(int clause, decimal amount, bool eachYear = true) =>
        new("limit", "限额", ["六"], [clause], PlannedNumber.Of(amount), eachYear, [PlannedKey.Applicant], null);

    public static PlannedLimit Overall(decimal amount, params int[] clauses) =>
        new("overall", "总限额", ["六"], clauses, PlannedNumber.Of(amount), true, [PlannedKey.Applicant], null);

    public static PlannedBudget Budget(decimal amount, bool proRata = false) => new("total", "预算", ["七"], All, PlannedNumber.Of(amount), proRata);

    public static PlannedPool Pool(bool first = false) => new("pool", "入库", ["八"], All, first);

    public static SettlementCase Case(string id, int clause, decimal amount) =>
        new()
        {
            Id = id,
            Clause = clause,
            CreditCode = id,
            SubmittedOn = new DateOnly(2025, 3, 1),
            Assessment = new Assessment(Outcome.Eligible, amount, null),
            Keys = [null],
            Orders = [0m],
        };

    public static SettlementCase By(this SettlementCase application, string applicant, string? project = null) =>
        application with { CreditCode = applicant, Project = project };

    public static SettlementCase Scored(this SettlementCase application, decimal? score) => application with { Orders = [score] };

    public static SettlementCase Keyed(this SettlementCase application, string? key) => application with { Keys = [key] };

    public static SettlementCase On(this SettlementCase application, int day) => application with { SubmittedOn = new DateOnly(2025, 3, day) };

    public static SettlementCase InReview(this SettlementCase application, decimal? ceiling = null) =>
        application with
        {
            Assessment = new Assessment(Outcome.Review, null, ceiling),
            Why = static () => new DecisionReason("reward", "奖励", ["一"]),
        };

    public static SettlementCase Fact(this SettlementCase application, int fact, Truth truth) =>
        application with { Facts = application.Facts.With(fact, truth) };

    public static SettlementCase Decided(this SettlementCase application, string rule, ReviewVerdict verdict) =>
        application with { Decisions = new Dictionary<string, ReviewDecision> { [rule] = new(verdict, "核定") } };

    public static LedgerRow Paid(string clause, string applicant, decimal amount, int year = 2025, string? project = null, string? key = null) =>
        new()
        {
            Clause = clause,
            CreditCode = applicant,
            Amount = amount,
            Year = year,
            Project = project,
            Keys = key is null ? new Dictionary<string, string>() : new Dictionary<string, string> { ["key"] = key },
        };

    /// <summary>Settles 2025.</summary>
    public static SettlementResult Settle(this SettlementPlan plan, IReadOnlyList<SettlementCase> cases, params LedgerRow[] ledger) =>
        SettlementEngine.Settle(plan, 2025, cases, ledger);

    /// <summary>How each application ends, in the order of the ids: <c>a granted 100</c>, <c>b rejected once</c>.</summary>
    public static string[] Ends(this SettlementResult result) => [.. result.OrderBy(static end => end.Id, StringComparer.Ordinal).Select(End)];

    private static string End(ApplicationResult end) =>
        end.Outcome == RoundOutcome.Granted
            ? $"{end.Id} granted {CanonicalText.Of(end.Amount)}"
            : $"{end.Id} {end.Outcome.ToString().ToLowerInvariant()} {end.Reason?.Rule}";

    private static PlannedClause Clause(string id) => new(id, ["key"], ["score"]);
}
