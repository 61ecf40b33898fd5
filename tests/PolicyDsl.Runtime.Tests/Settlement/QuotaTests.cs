using static PolicyDsl.Runtime.Tests.Settlement.Rounds;

namespace PolicyDsl.Runtime.Tests.Settlement;

public sealed class QuotaTests
{
    [Fact]
    public void The_pool_wins_ties_on_the_key_and_not_the_want_of_one()
    {
        var plan = Plan(Quota(A, 1), Pool(first: true));
        SettlementCase[] cases = [Case("a", A, 5).Scored(null).Decided("quota", ReviewVerdict.Accept), Case("b", A, 5).Scored(null) with { PooledSince = 2024 }];

        Assert.Equal(["a granted 5", "b rejected quota"], plan.Settle(cases).Ends());
    }

    [Fact]
    public void Nobody_needs_to_know_the_rank_of_whom_the_authority_keeps_out()
    {
        var unscored = Case("a", A, 5).Scored(null);

        Assert.Equal(["a review quota"], Plan(Quota(A, 1)).Settle([unscored]).Ends());
        Assert.Equal(["a rejected quota"], Plan(Quota(A, 1)).Settle([unscored.Decided("quota", ReviewVerdict.Refuse)]).Ends());
    }

    private static readonly SettlementPlan TenWithTies = Plan(Quota(A, 10, tiesAllIn: true, noRefill: true), Pool(first: true));

    [Theory]
    [InlineData(9, 1, 10)]
    [InlineData(9, 3, 12)]
    [InlineData(8, 3, 11)]
    [InlineData(7, 5, 12)]
    [InlineData(10, 2, 10)]
    [InlineData(0, 11, 11)]
    public void Everyone_as_early_as_the_tenth_is_in(int earlier, int tied, int granted)
    {
        var result = TenWithTies.Settle([.. Numbered(earlier).Select((one, i) => one.Scored(i)), .. Numbered(tied, "t").Select(static one => one.Scored(99))]);

        Assert.Equal(granted, result.Count(static end => end.Outcome == RoundOutcome.Granted));
        Assert.All(result.Where(static end => end.Outcome != RoundOutcome.Granted), static end => Assert.Equal("quota", end.Reason?.Rule));
        Assert.DoesNotContain(result, static end => end.Outcome == RoundOutcome.Pooled);
    }

    [Fact]
    public void Places_in_the_ledger_are_taken()
    {
        var ledger = Enumerable.Range(0, 7).Select(static i => Paid("a", $"old{i}", 1, 2024)).ToArray();

        var result = TenWithTies.Settle([.. Numbered(5).Select(static (one, i) => one.Scored(i))], ledger);

        Assert.Equal(["00 granted 1", "01 granted 1", "02 granted 1", "03 rejected quota", "04 rejected quota"], result.Ends());
    }

    [Fact]
    public void A_yearly_quota_is_new_each_year_and_who_loses_goes_to_the_pool()
    {
        var plan = Plan(Quota(A, 1, eachYear: true, descending: true), Pool());

        var result = plan.Settle([Case("a", A, 5).Scored(60), Case("b", A, 5).Scored(70)], Paid("a", "x", 5, 2024));

        Assert.Equal(["a pooled quota", "b granted 5"], result.Ends());
    }

    [Fact]
    public void Without_a_pool_who_loses_is_rejected()
    {
        var result = Plan(Quota(A, 1, eachYear: true)).Settle([Case("a", A, 5).Scored(1), Case("b", A, 5).Scored(2)]);

        Assert.Equal(["a granted 5", "b rejected quota"], result.Ends());
    }

    [Fact]
    [Hazard("H21")]
    public void A_tie_at_the_last_place_is_decided_by_no_order()
    {
        var plan = Plan(Quota(A, 3, eachYear: true, descending: true));
        SettlementCase[] cases = [Score("a", 95), Score("b", 90), Score("c", 88), Score("d", 88)];

        foreach (var order in new[] { cases, [cases[3], cases[2], cases[1], cases[0]], [cases[2], cases[0], cases[3], cases[1]] })
            Assert.Equal(["a granted 5", "b granted 5", "c review quota", "d review quota"], plan.Settle(order).Ends());
        Assert.All(plan.Settle([.. Enumerable.Range(0, 3000).Select(static i => Score($"{i:0000}", 88))]), static end => Assert.Equal(RoundOutcome.Review, end.Outcome));
    }

    [Fact]
    [Hazard("H21")]
    public void After_two_of_one_rank_comes_the_next_but_one()
    {
        var plan = Plan(Quota(A, 3, descending: true, tiesAllIn: true));

        Assert.Equal(["a granted 5", "b granted 5", "c granted 5", "d granted 5", "e rejected quota"], plan.Settle([Score("a", 95), Score("b", 90), Score("c", 88), Score("d", 88), Score("e", 70)]).Ends());
    }

    [Fact]
    [Hazard("H21")]
    public void A_tie_across_the_last_place_goes_to_a_person()
    {
        var plan = Plan(Quota(A, 3, eachYear: true, descending: true), Pool());

        var result = plan.Settle([Score("a", 90), Score("b", 80), Score("c", 80), Score("d", 80), Score("e", 70)]);

        Assert.Equal(["a granted 5", "b review quota", "c review quota", "d review quota", "e pooled quota"], result.Ends());
    }

    [Fact]
    public void The_authority_resolves_a_tie()
    {
        var plan = Plan(Quota(A, 2, descending: true));

        SettlementResult Resolve(ReviewVerdict? b, ReviewVerdict? c) => plan.Settle([Score("a", 90), With(Score("b", 80), b), With(Score("c", 80), c)]);

        Assert.Equal(["a granted 5", "b granted 5", "c rejected quota"], Resolve(ReviewVerdict.Accept, null).Ends());
        Assert.Equal(["a granted 5", "b rejected quota", "c granted 5"], Resolve(ReviewVerdict.Refuse, null).Ends());
        Assert.Equal(["a granted 5", "b review quota", "c review quota"], Resolve(ReviewVerdict.Accept, ReviewVerdict.Accept).Ends());
    }

    [Fact]
    public void The_pool_wins_ties_on_the_key_only()
    {
        var plan = Plan(Quota(A, 1, eachYear: true, descending: true), Pool(first: true));

        Assert.Equal(["a pooled quota", "b granted 5"], plan.Settle([Score("a", 80), Score("b", 80) with { PooledSince = 2024 }]).Ends());
        Assert.Equal(["a granted 5", "b pooled quota"], plan.Settle([Score("a", 81), Score("b", 80) with { PooledSince = 2024 }]).Ends());
    }

    [Fact]
    public void The_pool_does_not_split_those_that_ties_let_in()
    {
        var result = TenWithTies.Settle([.. Numbered(11).Select(static (one, i) => one.Scored(1) with { PooledSince = i < 10 ? 2024 : null })]);

        Assert.All(result, static end => Assert.Equal(RoundOutcome.Granted, end.Outcome));
    }

    [Fact]
    public void Who_cannot_be_ranked_is_in_review_and_keeps_its_place_open()
    {
        var plan = Plan(Quota(A, 2));

        var result = plan.Settle([Score("a", null), Score("b", 1), Score("c", 2), Score("d", 3)]);

        Assert.Equal(["a review quota", "b granted 5", "c review quota", "d rejected quota"], result.Ends());
    }

    [Fact]
    public void More_chosen_than_there_are_places_is_for_the_authority_to_mend()
    {
        var plan = Plan(Selection(A, 2), Pool());
        SettlementCase[] chosen = [Case("a", A, 5), Case("b", A, 5), Case("c", A, 5)];

        Assert.Equal(["a review quota", "b review quota", "c review quota"], plan.Settle(chosen).Ends());
        Assert.Equal(["a granted 5", "b granted 5"], plan.Settle(chosen[..2]).Ends());
    }

    [Fact]
    public void A_place_is_passed_on_unless_the_rule_says_no()
    {
        SettlementCase[] cases = [Score("a", 1).Fact(0, Truth.Yes), Score("b", 2)];

        Assert.Equal(["a rejected other", "b granted 5"], Plan(Quota(A, 1), Exclude("other", 0, advisory: false)).Settle(cases).Ends());
        Assert.Equal(["a rejected other", "b rejected quota"], Plan(Quota(A, 1, noRefill: true), Exclude("other", 0, advisory: false)).Settle(cases).Ends());
        Assert.Equal(["a rejected other", "b granted 5"], Plan(Exclude("other", 0, advisory: false), Quota(A, 1, noRefill: true)).Settle(cases).Ends());
    }

    [Fact]
    public void An_award_by_rank_is_paid_by_the_rank_in_the_round()
    {
        var plan = Plan(Quota(A, 3, descending: true));

        var result = plan.Settle([Ranked("a", 70), Ranked("b", 90), Ranked("c", 90), Ranked("d", 60)]);

        Assert.Equal(["a granted 10", "b granted 50", "c granted 50", "d rejected quota"], result.Ends());
    }

    [Fact]
    public void Ranks_move_up_when_a_place_is_freed()
    {
        var plan = Plan(Quota(A, 3, descending: true), Exclude("other", 0, advisory: false));

        var result = plan.Settle([Ranked("a", 70), Ranked("b", 90).Fact(0, Truth.Yes), Ranked("c", 60)]);

        Assert.Equal(["a granted 50", "b rejected other", "c granted 20"], result.Ends());
    }

    private static SettlementCase Score(string id, decimal? score) => Case(id, A, 5).Scored(score);

    private static SettlementCase Ranked(string id, decimal score) =>
        Case(id, A, 0).Scored(score).InReview(50) with
        {
            AtRank = static rank => new Assessment(Outcome.Eligible, rank == 1 ? 50m : rank == 2 ? 20m : 10m, null),
        };

    private static SettlementCase With(SettlementCase application, ReviewVerdict? verdict) =>
        verdict is { } decided ? application.Decided("quota", decided) : application;

    private static IEnumerable<SettlementCase> Numbered(int count, string prefix = "") =>
        Enumerable.Range(0, count).Select(i => Case($"{prefix}{i:00}", A, 1));
}
