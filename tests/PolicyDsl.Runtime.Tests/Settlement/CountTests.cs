using static PolicyDsl.Runtime.Tests.Settlement.Rounds;

namespace PolicyDsl.Runtime.Tests.Settlement;

public sealed class CountTests
{
    private static readonly SettlementPlan OnceByKey = Plan(Once(A, PlannedKey.Named("key")));

    [Fact]
    public void Of_two_in_one_round_the_earlier_stands_then_the_smaller_id()
    {
        var result = OnceByKey.Settle([Case("a", A, 5).Keyed("K").On(2), Case("c", A, 5).Keyed("K").On(1), Case("b", A, 5).Keyed("K").On(1)]);

        Assert.Equal(["a rejected once", "b granted 5", "c rejected once"], result.Ends());
    }

    [Fact]
    public void A_grant_in_the_ledger_leaves_nothing()
    {
        var result = OnceByKey.Settle([Case("a", A, 5).Keyed("K"), Case("b", A, 5).Keyed("L")], Paid("a", "x", 1, 2020, key: "K"));

        Assert.Equal(["a rejected once", "b granted 5"], result.Ends());
    }

    [Fact]
    public void Each_year_counts_the_years_of_the_round_only()
    {
        var plan = Plan(Once(A, true, PlannedKey.Named("key")));

        Assert.Equal(["a granted 5"], plan.Settle([Case("a", A, 5).Keyed("K")], Paid("a", "x", 1, 2024, key: "K")).Ends());
        Assert.Equal(["a rejected once"], plan.Settle([Case("a", A, 5).Keyed("K")], Paid("a", "x", 1, 2025, key: "K")).Ends());
    }

    [Fact]
    public void A_missing_key_makes_no_group()
    {
        var result = OnceByKey.Settle([Case("a", A, 5), Case("b", A, 5)], Paid("a", "x", 1));

        Assert.Equal(["a granted 5", "b granted 5"], result.Ends());
    }

    [Fact]
    public void A_group_needs_all_its_keys_to_agree()
    {
        var plan = Plan(Once(A, PlannedKey.Applicant, PlannedKey.Project));

        var result = plan.Settle([Case("a", A, 5).By("x", "P"), Case("b", A, 5).By("x", "Q"), Case("c", A, 5).By("y", "P"), Case("d", A, 5).By("x", "P")]);

        Assert.Equal(["a granted 5", "b granted 5", "c granted 5", "d rejected once"], result.Ends());
    }

    [Fact]
    public void Another_clause_has_its_own_count()
    {
        var plan = Plan(Once(A, PlannedKey.Applicant), Once(B, PlannedKey.Applicant));

        Assert.Equal(["a granted 5", "b granted 5"], plan.Settle([Case("a", A, 5).By("x"), Case("b", B, 5).By("x")]).Ends());
    }

    [Fact]
    public void Times_counts_the_ledger_first()
    {
        var plan = Plan(Times(A, 3, PlannedKey.Applicant));

        var result = plan.Settle([Case("a", A, 5).By("x"), Case("b", A, 5).By("x"), Case("c", A, 5).By("x")], Paid("a", "x", 1, 2020));

        Assert.Equal(["a granted 5", "b granted 5", "c rejected times"], result.Ends());
    }

    [Fact]
    public void Members_of_a_team_and_its_unit_are_not_one_applicant()
    {
        var plan = Plan(Once(A, PlannedKey.Applicant));
        SettlementCase[] cases = [Case("a", A, 5).By("x") with { PersonName = "张三" }, Case("b", A, 5).By("x") with { PersonName = "李四" }];

        Assert.Equal(["a granted 5", "b granted 5"], plan.Settle(cases).Ends());
        Assert.Equal(["a granted 5", "b rejected once"], plan.Settle(cases, Paid("a", "x", 1) with { Name = "李四" }).Ends());
    }

    [Fact]
    public void A_row_that_names_an_enterprise_is_that_enterprises_all_the_same()
    {
        var result = Plan(Once(A, PlannedKey.Applicant)).Settle([Case("a", A, 5).By("x")], Paid("a", "x", 1) with { Name = "某企业" });

        Assert.Equal(["a rejected once"], result.Ends());
    }

    [Fact]
    public void Whom_only_one_in_review_keeps_out_waits_too()
    {
        var result = OnceByKey.Settle([Case("a", A, 5).Keyed("K").InReview(9), Case("b", A, 5).Keyed("K"), Case("c", A, 5).Keyed("K")]);

        Assert.Equal(["a review reward", "b review once", "c rejected once"], result.Ends());
    }

    [Fact]
    public void The_authority_may_choose_between_one_in_review_and_the_next()
    {
        var result = OnceByKey.Settle([Case("a", A, 5).Keyed("K").InReview(9), Case("b", A, 5).Keyed("K").Decided("once", ReviewVerdict.Accept)]);

        Assert.Equal(["a rejected once", "b granted 5"], result.Ends());
    }

    [Fact]
    public void A_decision_does_not_lift_a_rule_where_there_is_nothing_to_decide()
    {
        var result = OnceByKey.Settle([Case("a", A, 5).Keyed("K"), Case("b", A, 5).Keyed("K").Decided("once", ReviewVerdict.Accept)]);

        Assert.Equal(["a granted 5", "b rejected once"], result.Ends());
    }
}
