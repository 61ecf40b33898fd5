using PolicyDsl.Runtime;

namespace PolicyDsl.Tests;

/// <summary>
/// Taking a rejected application away never lowers what another applicant gets for a project. docs/language.md, "Taking an application away", says why it
/// cannot hold in a few cases, which stand here as narrow as the ends of a round can tell them: somebody else takes the room that it leaves.
/// </summary>
internal static class RemovalLaw
{
    /// <summary>The projects of others that get less without an application; empty: none, or it is one of the cases.</summary>
    public static IReadOnlyList<string> Broken(SettlementPlan plan, SettlementResult ends, SettlementResult without, ApplicationResult gone)
    {
        if (!LimitsComeLast(plan) || KeptOthersOut(plan, ends, gone) || HeldAPlace(plan, gone) || GaveUpPlaces(plan, ends, gone) || OthersAreDropped(plan, ends, without, gone) || BudgetIsShort(plan, without, gone))
            return [];
        var rest = without.ToDictionary(static end => end.Id);
        return
        [
            .. ends.Where(end => Applicant(end) != Applicant(gone))
                .GroupBy(static end => (Applicant(end), end.Case.Project ?? end.Id))
                .Where(project => project.All(end => rest[end.Id].Outcome != RoundOutcome.Review))
                .Where(project => project.Sum(end => rest[end.Id].Amount) < project.Sum(static end => end.Amount))
                .Select(static project => project.Key.ToString()),
        ];
    }

    // What one has used of a 限额 is not given back to those who were dropped, when a later rule puts him out too.
    private static bool LimitsComeLast(SettlementPlan plan)
    {
        var limits = plan.Rules.OfType<PlannedLimit>().ToList();
        return limits.SelectMany(static limit => limit.Clauses).Distinct().Count() == limits.Sum(static limit => limit.Clauses.Count)
            && plan.Rules.SkipWhile(static rule => rule is not PlannedLimit).All(static rule => rule is PlannedLimit or PlannedBudget or PlannedPool);
    }

    // It came before another one at 一次 or 限次 (or, where it lost at one of these, at 就高 or 互斥), and later lost to others all the same.
    private static bool KeptOthersOut(SettlementPlan plan, SettlementResult ends, ApplicationResult gone)
    {
        var lost = LostAt(plan, gone);
        if (lost < 0 || plan.Rules[lost] is PlannedExclusion or PlannedFloor or PlannedLimit)
            return false;
        return plan
            .Rules.Take(lost)
            .Where(rule => rule is PlannedCount || (plan.Rules[lost] is PlannedCount && rule is PlannedHighest or PlannedExclusive))
            .Any(rule => ends.Any(other => other.Id != gone.Id && Meet(plan, rule, other.Case, gone.Case)));
    }

    // 不递补, or it lost at 一次 or 限次 after its 名额: its place stays empty, and is free only without it.
    private static bool HeldAPlace(SettlementPlan plan, ApplicationResult gone)
    {
        var lost = LostAt(plan, gone);
        return plan
            .Rules.Where((rule, index) => lost >= 0 && index != lost && rule is PlannedQuota quota && (quota.NoRefill || (index < lost && plan.Rules[lost] is PlannedCount)))
            .Any(rule => rule.Clauses.Contains(gone.Case.Clause));
    }

    // With it, perhaps, its applicant has asked for places at a 名额 that it then gave up at 互斥: whom the 名额 had refused by then stays refused.
    private static bool GaveUpPlaces(SettlementPlan plan, SettlementResult ends, ApplicationResult gone) =>
        ends.Where(end => Applicant(end) == Applicant(gone) && LostAt(plan, end) is >= 0 and var lost && plan.Rules[lost] is PlannedExclusive)
            .Any(end => plan.Rules.Any(rule => rule is PlannedQuota && rule.Clauses.Contains(end.Case.Clause)));

    // It was dropped for good after it had been compared, and by then had a part in who came to the rules that drop for good.
    private static bool OthersAreDropped(SettlementPlan plan, SettlementResult ends, SettlementResult without, ApplicationResult gone) =>
        IsDropped(plan, gone)
        && !ends.Where(end => end.Id != gone.Id && IsDropped(plan, end)).Select(static end => end.Id).SequenceEqual(without.Where(end => IsDropped(plan, end)).Select(static end => end.Id));

    private static bool IsDropped(SettlementPlan plan, ApplicationResult end) => LostAt(plan, end) is >= 0 and var lost && plan.Rules[lost] is PlannedExclusion or PlannedFloor;

    // A 预算 that is not enough for all: who moves up is paid out of what others had, and who gets nothing of it has kept its place.
    private static bool BudgetIsShort(SettlementPlan plan, SettlementResult without, ApplicationResult gone) =>
        (LostAt(plan, gone) is >= 0 and var lost && plan.Rules[lost] is PlannedBudget)
        || without.Any(static end => end.Trail.Any(static step => step is { Step: PlannedRuleKind.Budget, Effect: not TrailEffect.Passed }));

    // The place of the rule that it ended by; −1: its own evaluation.
    private static int LostAt(SettlementPlan plan, ApplicationResult gone) =>
        plan.Rules.ToList().FindIndex(rule => rule.Id == gone.Reason?.Rule && rule.Clauses.Contains(gone.Case.Clause));

    private static bool Meet(SettlementPlan plan, PlannedRule rule, SettlementCase left, SettlementCase right)
    {
        IReadOnlyList<PlannedKey> keys = rule switch
        {
            PlannedCount count => count.Keys,
            PlannedHighest highest => highest.Keys,
            _ => [PlannedKey.Applicant],
        };
        return rule.Clauses.Contains(left.Clause)
            && rule.Clauses.Contains(right.Clause)
            && keys.All(key => Key(plan, key, left) is { } text && text == Key(plan, key, right));
    }

    private static string? Key(SettlementPlan plan, PlannedKey key, SettlementCase one) =>
        key.Kind switch
        {
            PlannedKeyKind.Applicant => one.CreditCode is null ? null : $"{one.CreditCode}\n{one.PersonName}",
            PlannedKeyKind.Project => one.Project,
            _ => plan.Clauses[one.Clause].Keys.ToList().IndexOf(key.Name) is >= 0 and var place ? one.Keys[place] : null,
        };

    private static (string?, string?) Applicant(ApplicationResult end) => (end.Case.CreditCode, end.Case.PersonName);
}
