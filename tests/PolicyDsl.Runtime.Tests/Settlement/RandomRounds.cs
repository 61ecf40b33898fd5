using CsCheck;
using static PolicyDsl.Runtime.Tests.Settlement.Rounds;

namespace PolicyDsl.Runtime.Tests.Settlement;

/// <summary>A plan, applications and a ledger at random, small enough that they meet all the time.</summary>
internal sealed record RandomRound(SettlementPlan Plan, SettlementCase[] Cases, LedgerRow[] Ledger)
{
    private static readonly string[] RuleIds = ["once", "times", "quota", "sameProject", "pair", "other", "hard", "minimum", "limit"];

    private static readonly PlannedKey[][] KeySets =
    [
        [PlannedKey.Applicant],
        [PlannedKey.Named("key")],
        [PlannedKey.Applicant, PlannedKey.Project],
        [PlannedKey.Applicant, PlannedKey.Named("key")],
        [PlannedKey.Named("key"), PlannedKey.Applicant, PlannedKey.Project],
    ];

    /// <summary>Rounds in which the authority decided something here and there.</summary>
    public static Gen<RandomRound> Decided { get; } = Of(Gen.Int[0, 6].SelectMany(static n => n > 0 ? Gen.Const(default(KeyValuePair<string, ReviewDecision>?)) : Decision()));

    /// <summary>Rounds without decisions.</summary>
    public static Gen<RandomRound> Undecided { get; } = Of(Gen.Const(default(KeyValuePair<string, ReviewDecision>?)));

    public SettlementResult Settle() => SettlementEngine.Settle(Plan, 2025, Cases, Ledger);

    /// <summary>The same round without one application.</summary>
    public RandomRound Without(string id) => this with { Cases = [.. Cases.Where(one => one.Id != id)] };

    /// <summary>What was granted of a rule's clauses to an applicant.</summary>
    public decimal Granted(SettlementResult ends, PlannedRule rule, string? applicant) =>
        ends.Where(end => rule.Clauses.Contains(end.Case.Clause) && end.Case.CreditCode == applicant).Sum(static end => end.Amount);

    /// <summary>What the ledger holds of a rule's clauses, for one applicant or for all.</summary>
    public decimal Paid(PlannedRule rule, bool eachYear, string? applicant) =>
        Ledger
            .Where(row => rule.Clauses.Any(clause => Clauses[clause].Id == row.Clause))
            .Where(row => (!eachYear || row.Year == 2025) && (applicant is null || row.CreditCode == applicant))
            .Sum(static row => row.Amount);

    public override string ToString() =>
        string.Join('\n', Plan.Rules.Select(static rule => Describe(rule)).Concat(Cases.Select(static one => Describe(one))).Concat(Ledger.Select(static row => row.ToString()!)));

    private static Gen<RandomRound> Of(Gen<KeyValuePair<string, ReviewDecision>?> decisions) =>
        from rules in Rules()
        from cases in Case(decisions).Array[0, 9]
        from ledger in Row().Array[0, 3]
        select new RandomRound(Rounds.Plan(rules), [.. cases.Select(static (one, i) => one with { Id = $"i{i}" })], ledger);

    private static Gen<PlannedRule[]> Rules() =>
        Gen.OneOf(
                Count(),
                Count(),
                Gen.Select(Gen.Bool, Gen.Int[0, 1]).Select(static (advisory, fact) => (PlannedRule)Exclude(advisory ? "other" : "hard", fact, advisory)),
                Quotas(),
                Quotas(),
                Gen.Bool.Select(static earlier => (PlannedRule)Highest(earlier)),
                Gen.Bool.Select(static first => (PlannedRule)(first ? Exclusive(A, B) : Exclusive(B, C))),
                Gen.Select(Gen.Int[2, 8], Gen.Bool).Select(static (below, inclusive) => (PlannedRule)Floor(below, inclusive, exemption: 2)),
                Gen.Select(Gen.Int[0, 2], Gen.Int[0, 25], Gen.Bool).Select(static (clause, amount, each) => (PlannedRule)Limit(clause, amount, each)),
                Gen.Int[1, 30].Select(static amount => (PlannedRule)Overall(amount, A, C)),
                Gen.Select(Gen.Int[0, 40], Gen.Bool).Select(static (amount, proRata) => (PlannedRule)Budget(amount, proRata)),
                Gen.Bool.Select(static first => (PlannedRule)Pool(first))
            )
            .Array[1, 8]
            .Select(static rules => rules.DistinctBy(Slot).ToArray());

    // Of each kind one a clause, or one in all where it is about several.
    private static string Slot(PlannedRule rule) => rule is PlannedQuota or PlannedCount or PlannedLimit ? $"{rule.Id} {rule.Clauses[0]}" : rule.Id;

    private static Gen<PlannedRule> Count() =>
        from clause in Gen.Int[0, 2]
        from keys in Gen.OneOf(KeySets)
        from eachYear in Gen.Bool
        from times in Gen.Int[1, 3]
        select (PlannedRule)(times < 3 ? Once(clause, eachYear, keys) : Times(clause, 2, keys));

    private static Gen<PlannedRule> Quotas() =>
        from clause in Gen.Int[0, 2]
        from count in Gen.Int[0, 3]
        from eachYear in Gen.Bool
        from falling in Gen.Bool
        from ties in Gen.Bool
        from noRefill in Gen.Bool
        from selection in Gen.Int[0, 5]
        select (PlannedRule)(selection == 0 ? Selection(clause, count) : Quota(clause, count, eachYear, falling, ties, noRefill));

    private static Gen<SettlementCase> Case(Gen<KeyValuePair<string, ReviewDecision>?> decisions) =>
        from clause in Gen.Int[0, 2]
        from assessment in Assessments()
        from applicant in Gen.OneOf("x", "y", "z")
        from project in Gen.OneOf("P", "Q", null)
        from key in Gen.OneOf("K", "L", null)
        from score in Gen.Int[0, 3]
        from day in Gen.Int[1, 3]
        from facts in Gen.Select(Gen.UInt[0, 7], Gen.UInt[0, 7], Gen.UInt[0, 7])
        from pooled in Gen.Int[0, 3]
        from decision in decisions
        select new SettlementCase
        {
            Id = "",
            Clause = clause,
            CreditCode = applicant,
            Project = project,
            SubmittedOn = new DateOnly(2025, 3, day),
            Assessment = assessment,
            Why = () => new DecisionReason(assessment.Outcome == Outcome.Review ? "reward" : "none", "", []),
            Keys = [key],
            Orders = [score == 0 ? null : score],
            Facts = new CaseFacts(facts.Item1 & facts.Item2 & ~facts.Item3, facts.Item1 & facts.Item2 & facts.Item3 & 3),
            PooledSince = pooled == 0 ? 2024 : null,
            Decisions = decision is { } made ? new Dictionary<string, ReviewDecision> { [made.Key] = made.Value } : null,
        };

    private static Gen<Assessment> Assessments() =>
        from kind in Gen.Int[0, 11]
        from fen in Gen.Int[100, 1500]
        let amount = kind % 2 == 0 ? fen / 100 : fen / 100m
        select kind switch
        {
            0 => new Assessment(Outcome.Review, null, null),
            1 => new Assessment(Outcome.Review, null, amount),
            2 => new Assessment(Outcome.Review, amount, null),
            3 => new Assessment(Outcome.Ineligible, null, null),
            4 => new Assessment(Outcome.Eligible, null, null),
            _ => new Assessment(Outcome.Eligible, amount, null),
        };

    private static Gen<KeyValuePair<string, ReviewDecision>?> Decision() =>
        from rule in Gen.OneOf(RuleIds)
        from accept in Gen.Bool
        select (KeyValuePair<string, ReviewDecision>?)new(rule, new ReviewDecision(accept ? ReviewVerdict.Accept : ReviewVerdict.Refuse, ""));

    private static Gen<LedgerRow> Row() =>
        from clause in Gen.OneOf("a", "b", "c")
        from applicant in Gen.OneOf("x", "y", "w")
        from project in Gen.OneOf("P", "Q", null)
        from key in Gen.OneOf("K", "L", null)
        from year in Gen.Int[2024, 2025]
        from amount in Gen.Int[1, 12]
        select Rounds.Paid(clause, applicant, amount, year, project, key);

    private static string Describe(PlannedRule rule) =>
        $"{rule.Kind} {rule.Id} of {string.Join(',', rule.Clauses)}: "
        + rule switch
        {
            PlannedCount count => $"{count.Count.Values[0].Value} each year {count.EachYear} by {string.Join(',', count.Keys.Select(static key => key.Name))}",
            PlannedExclusion exclusion => $"fact {exclusion.Fact}",
            PlannedQuota quota => $"{quota.Count.Values[0].Value} each year {quota.EachYear} {quota.By} ties {quota.TiesAllIn} no refill {quota.NoRefill}",
            PlannedFloor floor => $"{floor.Below.Values[0].Value} inclusive {floor.Inclusive}",
            PlannedLimit limit => $"{limit.Amount.Values[0].Value} each year {limit.EachYear}",
            PlannedBudget budget => $"{budget.Amount.Values[0].Value} pro rata {budget.ProRata}",
            PlannedHighest highest => $"earlier {highest.WithEarlierYears}",
            PlannedPool pool => $"first {pool.First}",
            _ => "",
        };

    private static string Describe(SettlementCase one) =>
        $"{one.Id} clause {one.Clause} by {one.CreditCode} {one.Project ?? "-"} {one.Keys[0] ?? "-"} on {one.SubmittedOn.Day}: {one.Assessment.Outcome} "
        + $"{one.Assessment.Amount}/{one.Assessment.Ceiling} score {one.Orders[0]} facts {one.Facts.Yes}/{one.Facts.Unknown} pool {one.PooledSince} "
        + string.Join(',', one.Decisions?.Select(static d => $"{d.Key}={d.Value.Decision}") ?? []);
}
