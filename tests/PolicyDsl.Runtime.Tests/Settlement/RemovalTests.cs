using CsCheck;
using PolicyDsl.Tests;
using static PolicyDsl.Runtime.Tests.Settlement.Rounds;

namespace PolicyDsl.Runtime.Tests.Settlement;

/// <summary>Taking a rejected application away: the law, and for each of its cases a round that shows why it has to be one.</summary>
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
    public void Without_a_rejected_application_no_other_applicant_gets_less_for_a_project() =>
        RandomRound.Undecided.Sample(
            static round =>
            {
                var ends = round.Settle();
                foreach (var gone in ends.Where(static end => end.Outcome == RoundOutcome.Rejected))
                    Assert.Empty(RemovalLaw.Broken(round.Plan, ends, round.Without(gone.Id).Settle(), gone));
            },
            iter: Many * 2
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

    [Fact]
    public void It_may_have_kept_one_of_its_own_aside_that_stood_before_others()
    {
        var plan = Plan(Highest(), Once(A, PlannedKey.Named("key")));
        SettlementCase[] cases =
        [
            Case("a", A, 9).By("x", "P").Keyed("K").On(2),
            Case("b", A, 5).By("x", "P").Keyed("L").On(1),
            Case("c", A, 5).By("y").Keyed("K").On(1),
            Case("d", A, 5).By("z").Keyed("L").On(2),
        ];

        Assert.Equal(["a rejected once", "b rejected sameProject", "c granted 5", "d granted 5"], plan.Settle(cases).Ends());
        Assert.Equal(["b granted 5", "c granted 5", "d rejected once"], plan.Settle(cases[1..]).Ends());
    }

    [Fact]
    public void A_place_that_is_never_passed_on_is_free_without_it()
    {
        var plan = Plan(Quota(A, 1, noRefill: true), Exclusive(A, B), Once(A, PlannedKey.Named("key")));
        SettlementCase[] cases =
        [
            Case("a", A, 5).By("x").Scored(1),
            Case("b", B, 9).By("x"),
            Case("c", A, 8).By("y").Scored(2).Keyed("K"),
            Case("d", B, 7).By("y"),
        ];

        Assert.Equal(["a rejected pair", "b granted 9", "c rejected quota", "d granted 7"], plan.Settle(cases).Ends());
        Assert.Equal(["b granted 9", "c granted 8", "d rejected pair"], plan.Settle(cases[1..]).Ends());
    }

    [Fact]
    public void A_place_that_is_never_passed_on_may_be_kept_by_who_gives_way_without_it()
    {
        var plan = Plan(Exclusive(A, B), Floor(5), Quota(A, 1, noRefill: true));
        SettlementCase[] cases =
        [
            Case("a", A, 9).By("x").Scored(3),
            Case("b", A, 4).By("y").Scored(2),
            Case("c", B, 9).By("y"),
            Case("d", A, 2).By("z").Scored(1),
        ];

        // With d, b has no place, gives way to nobody, and falls below the least; without d it has the place until it gives way.
        Assert.Equal(["a granted 9", "b rejected minimum", "c granted 9", "d rejected minimum"], plan.Settle(cases).Ends());
        Assert.Equal(["a rejected quota", "b rejected pair", "c granted 9"], plan.Settle(cases[..3]).Ends());
    }

    [Fact]
    public void What_it_used_of_a_limit_is_free_without_it()
    {
        var plan = Plan(Overall(5, A, B), Quota(B, 1), Exclude("hard", 0, advisory: false));
        SettlementCase[] cases = [Case("a", A, 5).By("x").On(1).Fact(0, Truth.Yes), Case("b", B, 5).By("x").On(2).Scored(1), Case("c", B, 5).On(3).Scored(2)];

        Assert.Equal(["a rejected hard", "b rejected overall", "c granted 5"], plan.Settle(cases).Ends());
        Assert.Equal(["b granted 5", "c rejected quota"], plan.Settle(cases[1..]).Ends());
    }

    [Fact]
    public void Who_moves_up_is_paid_out_of_the_same_budget()
    {
        var plan = Plan(Highest(), Budget(10));
        SettlementCase[] cases = [Case("a", A, 9).By("x", "P").On(3), Case("b", B, 4).By("x", "P").On(1), Case("c", A, 10).On(2)];

        Assert.Equal(["a rejected total", "b rejected sameProject", "c granted 10"], plan.Settle(cases).Ends());
        Assert.Equal(["b granted 4", "c granted 6"], plan.Settle(cases[1..]).Ends());
    }

    [Fact]
    public void With_a_place_that_is_free_without_it_an_applicant_may_choose_another_clause()
    {
        var plan = Plan(Quota(A, 1), Exclusive(A, B));
        SettlementCase[] cases =
        [
            Case("a", A, 5).By("x").Scored(1),
            Case("b", B, 6).By("x"),
            Case("c", A, 9).By("y", "Q").Scored(2),
            Case("d", B, 5).By("y", "P"),
            Case("e", A, 9).By("x").Scored(2),
        ];

        // With e, x asks for the place for a and e, has it for a alone, and gives it up; c has been refused by then. Without e, x never asks for it.
        Assert.Equal(["a rejected pair", "b granted 6", "c rejected quota", "d granted 5", "e rejected quota"], plan.Settle(cases).Ends());
        Assert.Equal(["a rejected pair", "b granted 6", "c granted 9", "d rejected pair"], plan.Settle(cases[..4]).Ends());
    }

    [Fact]
    public void With_a_place_that_is_free_without_it_an_applicant_may_come_before_a_third()
    {
        var plan = Plan(Quota(A, 2, descending: true, tiesAllIn: true), Exclusive(A, B), Once(A, PlannedKey.Named("key")));
        SettlementCase[] cases =
        [
            Case("a", A, 4).By("x").Scored(3),
            Case("b", A, 12).By("x").Scored(2),
            Case("c", A, 7).By("x").Keyed("L").Scored(2).On(1),
            Case("d", B, 8).By("x"),
            Case("e", A, 3).By("y").Keyed("L").Scored(3).On(2),
        ];

        Assert.Equal(["a rejected pair", "b rejected quota", "c rejected quota", "d granted 8", "e granted 3"], plan.Settle(cases).Ends());
        Assert.Equal(["b granted 12", "c granted 7", "d rejected pair", "e rejected once"], plan.Settle(cases[1..]).Ends());
    }

    [Fact]
    public void Another_that_was_dropped_along_with_it_may_stay_without_it_and_keep_a_third_aside()
    {
        var plan = Plan(Exclusive(A, B), Once(B, PlannedKey.Named("key")), Exclude("hard", 0, advisory: false));
        SettlementCase[] cases =
        [
            Case("a", A, 9).By("x").Fact(0, Truth.Yes),
            Case("b", B, 5).By("x").Keyed("K").On(1),
            Case("c", B, 9).By("y").Keyed("K").On(2).Fact(0, Truth.Yes),
            Case("d", A, 5).By("y"),
        ];

        // With a, b is held back when c comes to 一次, and 排除 drops a and c at once. Without a, c loses to b, and never comes to 排除.
        Assert.Equal(["a rejected hard", "b granted 5", "c rejected hard", "d granted 5"], plan.Settle(cases).Ends());
        Assert.Equal(["b granted 5", "c rejected once", "d rejected pair"], plan.Settle(cases[1..]).Ends());
    }

    private static string[] Grants(SettlementResult ends) => [.. ends.Ends().Where(static end => end.Contains(" granted ", StringComparison.Ordinal))];

    // Its own evaluation; or 排除, or 不纳入 of its own award, before any rule that compares it with others.
    private static bool IsOutForItsOwnSake(RandomRound round, ApplicationResult end) =>
        end.Outcome == RoundOutcome.Rejected
        && (
            end.Reason!.Rule == "none"
            || round
                .Plan.Rules.TakeWhile(static rule => rule is PlannedExclusion or PlannedFloor or PlannedBudget or PlannedPool)
                .Any(rule => rule is PlannedExclusion or PlannedFloor && rule.Id == end.Reason.Rule)
        );
}
