using static PolicyDsl.Runtime.Tests.Settlement.Rounds;

namespace PolicyDsl.Runtime.Tests.Settlement;

public sealed class AmountTests
{
    [Fact]
    public void What_crosses_the_limit_is_cut_and_what_follows_gets_nothing()
    {
        var plan = Plan(Limit(A, 100));

        var result = plan.Settle([Of("s1", 40, 1), Of("s2", 40, 2), Of("s3", 25, 3), Of("s4", 15, 4), Case("s5", A, 25).By("y")]);

        Assert.Equal(["s1 granted 40", "s2 granted 40", "s3 granted 20", "s4 rejected limit", "s5 granted 25"], result.Ends());
    }

    [Fact]
    [Hazard("H30")]
    public void Who_is_left_with_less_than_nothing_does_not_end_the_round()
    {
        // A deduction, or what was paid before, is more than the award.
        var left = Case("a", A, 0) with { Assessment = new Assessment(Outcome.Ineligible, -90m, null) };

        var result = Plan(Limit(A, 100)).Settle([left, Of("b", 40, 1)]);

        Assert.Equal(["a rejected ", "b granted 40"], result.Ends());
    }

    [Fact]
    public void The_ledger_of_the_year_counts_towards_a_yearly_limit()
    {
        var result = Plan(Limit(A, 100)).Settle([Of("a", 40, 1)], Paid("a", "x", 80), Paid("a", "x", 100, 2024), Paid("b", "x", 100), Paid("a", "y", 100));

        Assert.Equal(["a granted 20"], result.Ends());
    }

    [Fact]
    public void A_limit_over_the_life_of_the_policy_counts_every_year()
    {
        var result = Plan(Limit(A, 100, eachYear: false)).Settle([Of("a", 40, 1)], Paid("a", "x", 90, 2023));

        Assert.Equal(["a granted 10"], result.Ends());
    }

    [Fact]
    [Hazard("H19")]
    public void A_limit_across_clauses_is_one_counter()
    {
        var result = Plan(Overall(100, A, B)).Settle([Of("a", 60, 1), Case("b", B, 60).By("x").On(2), Case("c", C, 60).By("x").On(3)]);

        Assert.Equal(["a granted 60", "b granted 40", "c granted 60"], result.Ends());
    }

    [Fact]
    public void A_limit_for_nobody_in_particular_is_one_counter_for_all()
    {
        var plan = Plan(Limit(A, 100) with { Keys = [] });

        var result = plan.Settle([Of("a", 60, 1), Case("b", A, 60).By("y").On(2), Case("c", A, 1).On(3)], Paid("a", "z", 30));

        Assert.Equal(["a granted 60", "b granted 10", "c rejected limit"], result.Ends());
    }

    [Fact]
    [Hazard("H19")]
    public void Twenty_that_share_what_is_left_get_exactly_that()
    {
        var cases = Enumerable.Range(0, 20).Select(static i => Case($"{i:00}", A, 40).By("x")).ToArray();

        var result = Plan(Limit(A, 500)).Settle(cases, Paid("a", "x", 480));

        Assert.Equal(20m, result.Amount);
        Assert.Equal(19, result.Count(static end => end.Reason?.Rule == "limit"));
    }

    [Fact]
    public void One_in_review_uses_no_limit_and_no_budget()
    {
        var result = Plan(Limit(A, 50), Budget(50)).Settle([Of("a", 0, 1).InReview(40), Of("b", 40, 2)]);

        Assert.Equal(["a review reward", "b granted 40"], result.Ends());
    }

    [Theory]
    [InlineData(9.99, false, "a rejected minimum")]
    [InlineData(10, false, "a granted 10")]
    [InlineData(10, true, "a rejected minimum")]
    public void Below_the_floor_nothing_is_paid(decimal amount, bool inclusive, string end) =>
        Assert.Equal([end], Plan(Floor(10, inclusive)).Settle([Case("a", A, amount)]).Ends());

    [Fact]
    public void The_exempt_are_paid_below_the_floor_and_the_doubtful_are_not()
    {
        var plan = Plan(Floor(10, exemption: 3));

        Assert.Equal(["a granted 5"], plan.Settle([Case("a", A, 5).Fact(3, Truth.Yes)]).Ends());
        Assert.Equal(["a rejected minimum"], plan.Settle([Case("a", A, 5).Fact(3, Truth.Unknown(InputSet.Of(0)))]).Ends());
    }

    [Fact]
    public void A_floor_looks_at_the_award_where_it_stands_before_the_limit_and_at_the_rest_where_it_stands_after()
    {
        SettlementCase[] cases = [Of("a", 95, 1), Of("b", 15, 2)];

        Assert.Equal(["a granted 95", "b granted 5"], Plan(Floor(10), Limit(A, 100)).Settle(cases).Ends());
        Assert.Equal(["a granted 95", "b rejected minimum"], Plan(Limit(A, 100), Floor(10)).Settle(cases).Ends());
    }

    [Fact]
    public void Neither_floor_nor_limit_nor_budget_concerns_a_benefit()
    {
        var benefit = Case("a", A, 0) with { Assessment = new Assessment(Outcome.Eligible, null, null) };

        Assert.Equal(["a granted 0"], Plan(Floor(10), Limit(A, 0), Budget(0)).Settle([benefit]).Ends());
    }

    [Fact]
    public void A_budget_in_order_pays_the_pool_first_then_the_earlier()
    {
        SettlementCase[] cases = [Case("a", A, 40).On(1), Case("b", B, 40).On(2), Case("c", C, 40).On(9) with { PooledSince = 2024 }, Case("d", A, 1).On(3)];

        Assert.Equal(["a granted 40", "b granted 20", "c granted 40", "d pooled total"], Plan(Budget(100), Pool(first: true)).Settle(cases).Ends());
        Assert.Equal(["a granted 40", "b granted 40", "c granted 19", "d granted 1"], Plan(Budget(100), Pool()).Settle(cases).Ends());
        Assert.Equal(["a granted 40", "b granted 20", "c rejected total", "d rejected total"], Plan(Budget(60)).Settle(cases).Ends());
    }

    [Theory]
    [Hazard("H22")]
    [InlineData(2_000_000, "a granted 666666.67", "b granted 666666.67", "c granted 666666.66")]
    [InlineData(1_000_000, "a granted 333333.34", "b granted 333333.33", "c granted 333333.33")]
    [InlineData(100, "a granted 33.34", "b granted 33.33", "c granted 33.33")]
    [InlineData(200, "a granted 66.67", "b granted 66.67", "c granted 66.66")]
    public void A_budget_pro_rata_is_shared_to_the_fen_whatever_the_order(decimal budget, params string[] ends)
    {
        SettlementCase[] cases = [Case("c", A, 9_000_000), Case("b", A, 9_000_000), Case("a", A, 9_000_000)];

        Assert.Equal(ends, Plan(Budget(budget, proRata: true)).Settle(cases).Ends());
        Assert.Equal(ends, Plan(Budget(budget, proRata: true)).Settle([cases[1], cases[2], cases[0]]).Ends());
    }

    [Fact]
    [Hazard("H22")]
    public void The_largest_remainder_gets_the_fen_that_is_left()
    {
        var result = Plan(Budget(99.99m, proRata: true)).Settle([Case("a", A, 25), Case("b", A, 75)]);

        Assert.Equal(["a granted 25", "b granted 74.99"], result.Ends());
    }

    [Fact]
    public void What_the_year_has_paid_already_is_no_longer_in_the_budget()
    {
        var result = Plan(Budget(100)).Settle([Case("a", A, 40)], Paid("b", "y", 90), Paid("b", "y", 90, 2024));

        Assert.Equal(["a granted 10"], result.Ends());
    }

    [Fact]
    public void A_budget_lets_nobody_move_up()
    {
        var plan = Plan(Highest(), Budget(5), Pool());

        var result = plan.Settle([Case("a", A, 5), Case("b", A, 9).By("x", "P").On(2), Case("c", B, 1).By("x", "P").On(2)]);

        Assert.Equal(["a granted 5", "b pooled total", "c rejected sameProject"], result.Ends());
    }

    [Fact]
    public void A_number_that_changes_is_read_on_the_first_day_of_the_year()
    {
        var budget = Budget(0) with
        {
            Amount = new([new(new DateOnly(2024, 7, 11), 10), new(new DateOnly(2025, 1, 1), 20), new(new DateOnly(2025, 1, 2), 30)]),
        };

        Assert.Equal(["a granted 20"], Plan(budget).Settle([Case("a", A, 99)]).Ends());
    }

    private static SettlementCase Of(string id, decimal amount, int day) => Case(id, A, amount).By("x").On(day);
}
