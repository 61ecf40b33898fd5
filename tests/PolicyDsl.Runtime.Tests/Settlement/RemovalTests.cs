using CsCheck;
using static PolicyDsl.Runtime.Tests.Settlement.Rounds;

namespace PolicyDsl.Runtime.Tests.Settlement;

/// <summary>
/// Taking a rejected application away. It cannot be harmless everywhere: one that loses a 名额 may have kept a better one of its 一次 aside, a place of
/// 不递补 that it held passes on without it, the award that stands instead may use a 预算 that somebody else had. These are the cases in which it is.
/// </summary>
public sealed class RemovalTests
{
    private const int Many = 30_000;

    [Fact]
    public void Who_is_out_for_its_own_sake_changes_no_grant_by_going() =>
        RandomRound.Undecided.Sample(
            static round =>
            {
                var ends = round.Settle();
                foreach (var gone in ends.Where(end => IsOutForItsOwnSake(round, end)))
                {
                    var rest = round.Without(gone.Id).Settle();
                    Assert.Equal(Grants(ends), Grants(rest));
                }
            },
            iter: Many
        );

    [Fact]
    public void Once_all_is_decided_no_other_applicant_gets_less_for_a_project_without_it() =>
        RandomRound.Undecided.Select(static round => round with { Plan = round.Plan with { Rules = Harmless(round.Plan.Rules) } }).Sample(
            static round =>
            {
                var ends = round.Settle();
                foreach (var gone in ends.Where(static end => end.Outcome == RoundOutcome.Rejected))
                {
                    var without = round.Without(gone.Id).Settle();
                    if (HasReview(ends) || HasReview(without))
                        continue;
                    var rest = without.ToDictionary(static end => end.Id, static end => end.Amount);
                    var projects = ends.Where(end => end.Case.CreditCode != gone.Case.CreditCode)
                        .GroupBy(static end => (end.Case.CreditCode, end.Case.Project ?? end.Id));
                    foreach (var project in projects)
                        Assert.True(project.Sum(end => rest[end.Id]) >= project.Sum(static end => end.Amount));
                }
            },
            iter: Many
        );

    [Fact]
    public void It_may_have_kept_a_better_one_aside()
    {
        var plan = Plan(Once(A, PlannedKey.Named("key")), Quota(A, 1, descending: true));
        SettlementCase[] cases = [Case("a", A, 5).Keyed("K").Scored(60).On(1), Case("b", A, 5).Keyed("K").Scored(90).On(2), Case("c", A, 5).Scored(80)];

        Assert.Equal(["a rejected quota", "b rejected once", "c granted 5"], plan.Settle(cases).Ends());
        Assert.Equal(["b granted 5", "c rejected quota"], plan.Settle(cases[1..]).Ends());
    }

    [Fact]
    public void One_in_review_may_move_up_and_make_another_wait()
    {
        var plan = Plan(Quota(A, 1), Highest());
        SettlementCase[] cases = [Case("a", A, 5).Scored(2), Case("b", A, 9).By("y", "P").Scored(1), Case("c", A, 0).By("y", "P").Scored(3).InReview()];

        Assert.Equal(["a rejected quota", "b granted 9", "c rejected quota"], plan.Settle(cases).Ends());
        Assert.Equal(["b review sameProject", "c review reward"], plan.Settle(cases[1..]).Ends());
    }

    private static bool HasReview(SettlementResult ends) => ends.Any(static end => end.Outcome == RoundOutcome.Review);

    private static string[] Grants(SettlementResult ends) => [.. ends.Ends().Where(static end => end.Contains(" granted ", StringComparison.Ordinal))];

    // Its own evaluation, 排除, or 不纳入 of its own award, before any rule that remembers it: 不递补 its place, 限额 what it used.
    private static bool IsOutForItsOwnSake(RandomRound round, ApplicationResult end) =>
        end.Outcome == RoundOutcome.Rejected
        && (
            end.Reason!.Rule == "none"
            || round.Plan.Rules.TakeWhile(static rule => rule is not (PlannedLimit or PlannedQuota { NoRefill: true }))
                .Any(rule => rule is PlannedExclusion or PlannedFloor && rule.Id == end.Reason.Rule)
        );

    // Without 预算, 不递补 and 互斥; 一次 and 限次 for each 主体 and of clauses without 名额; 限额 last, and one.
    private static PlannedRule[] Harmless(IReadOnlyList<PlannedRule> rules)
    {
        var ranked = rules.OfType<PlannedQuota>().Select(static quota => quota.Clauses[0]).ToHashSet();
        var kept = rules
            .Where(static rule => rule is not (PlannedBudget or PlannedExclusive or PlannedLimit))
            .Where(rule => rule is not PlannedCount count || (count.Keys.Contains(PlannedKey.Applicant) && !ranked.Contains(count.Clauses[0])))
            .Select(static rule => rule is PlannedQuota quota ? quota with { NoRefill = false } : rule);
        return [.. kept, .. rules.OfType<PlannedLimit>().Take(1)];
    }
}
