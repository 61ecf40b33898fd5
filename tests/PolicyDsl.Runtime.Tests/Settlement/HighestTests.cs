using static PolicyDsl.Runtime.Tests.Settlement.Rounds;

namespace PolicyDsl.Runtime.Tests.Settlement;

public sealed class HighestTests
{
    [Fact]
    public void Of_one_project_the_highest_stands_whatever_the_clause()
    {
        var result = Plan(Highest()).Settle([Case("a", A, 5).By("x", "P"), Case("b", B, 7).By("x", "P"), Case("c", C, 6).By("x", "P")]);

        Assert.Equal(["a rejected sameProject", "b granted 7", "c rejected sameProject"], result.Ends());
    }

    [Fact]
    public void Another_applicant_another_project_and_no_project_at_all_do_not_meet()
    {
        var result = Plan(Highest()).Settle(
            [Case("a", A, 5).By("x", "P"), Case("b", A, 5).By("y", "P"), Case("c", A, 5).By("x", "Q"), Case("d", A, 5).By("x"), Case("e", A, 5).By("x")]
        );

        Assert.All(result, static end => Assert.Equal(RoundOutcome.Granted, end.Outcome));
    }

    [Fact]
    public void Of_equal_awards_the_earlier_stands_then_the_smaller_id()
    {
        var result = Plan(Highest()).Settle([Case("a", A, 5).By("x", "P").On(2), Case("b", A, 5).By("x", "P").On(1), Case("c", A, 5).By("x", "P").On(1)]);

        Assert.Equal(["a rejected sameProject", "b granted 5", "c rejected sameProject"], result.Ends());
    }

    [Fact]
    public void If_the_higher_fails_selection_the_lower_stands()
    {
        var plan = Plan(Quota(A, 1, eachYear: true), Highest(), Pool());

        var result = plan.Settle([Case("a", A, 9).By("x", "P").Scored(2), Case("b", B, 5).By("x", "P"), Case("c", A, 9).Scored(1)]);

        Assert.Equal(["a pooled quota", "b granted 5", "c granted 9"], result.Ends());
    }

    [Fact]
    public void If_a_selected_project_takes_a_higher_award_its_place_is_free()
    {
        var plan = Plan(Quota(A, 1), Highest());

        var result = plan.Settle([Case("a", A, 5).By("x", "P").Scored(1), Case("b", B, 9).By("x", "P"), Case("c", A, 5).Scored(2)]);

        Assert.Equal(["a rejected sameProject", "b granted 9", "c granted 5"], result.Ends());
    }

    [Fact]
    public void A_place_that_is_never_passed_on_stays_empty()
    {
        var plan = Plan(Quota(A, 1, noRefill: true), Highest());

        var result = plan.Settle([Case("a", A, 5).By("x", "P").Scored(1), Case("b", B, 9).By("x", "P"), Case("c", A, 5).Scored(2)]);

        Assert.Equal(["a rejected sameProject", "b granted 9", "c rejected quota"], result.Ends());
    }

    [Fact]
    public void The_lower_stands_when_the_higher_is_dropped()
    {
        var plan = Plan(Highest(), Exclude("other", 0, advisory: false));

        var result = plan.Settle([Case("a", A, 9).By("x", "P").Fact(0, Truth.Yes), Case("b", B, 5).By("x", "P")]);

        Assert.Equal(["a rejected other", "b granted 5"], result.Ends());
    }

    [Fact]
    public void One_in_review_takes_part_with_its_ceiling_and_as_the_highest_without()
    {
        SettlementResult Against(SettlementCase inReview) => Plan(Highest()).Settle([inReview, Case("b", B, 5).By("x", "P"), Case("c", C, 4).By("x", "P")]);

        Assert.Equal(["a rejected sameProject", "b granted 5", "c rejected sameProject"], Against(Case("a", A, 0).By("x", "P").InReview(4)).Ends());
        Assert.Equal(["a review reward", "b review sameProject", "c review sameProject"], Against(Case("a", A, 0).By("x", "P").InReview(6)).Ends());
        Assert.Equal(["a review reward", "b review sameProject", "c review sameProject"], Against(Case("a", A, 0).By("x", "P").InReview()).Ends());
    }

    [Fact]
    public void The_authority_may_let_one_stand_beside_one_in_review()
    {
        var result = Plan(Highest()).Settle(
            [Case("a", A, 0).By("x", "P").InReview(), Case("b", B, 5).By("x", "P").Decided("sameProject", ReviewVerdict.Accept), Case("c", C, 4).By("x", "P")]
        );

        Assert.Equal(["a review reward", "b granted 5", "c rejected sameProject"], result.Ends());
    }

    [Fact]
    public void With_earlier_years_a_grant_for_the_same_project_goes_to_a_person()
    {
        var ledger = Paid("b", "x", 5, 2023, "P");
        var application = Case("a", A, 9).By("x", "P");

        Assert.Equal(["a granted 9"], Plan(Highest()).Settle([application], ledger).Ends());
        Assert.Equal(["a review sameProject"], Plan(Highest(true)).Settle([application], ledger).Ends());
        Assert.Equal(["a granted 9"], Plan(Highest(true)).Settle([application.Decided("sameProject", ReviewVerdict.Accept)], ledger).Ends());
        Assert.Equal(["a rejected sameProject"], Plan(Highest(true)).Settle([application.Decided("sameProject", ReviewVerdict.Refuse)], ledger).Ends());
    }

    [Fact]
    public void Of_clauses_that_exclude_each_other_an_applicant_keeps_the_higher()
    {
        var result = Plan(Exclusive(A, B)).Settle([Case("a", A, 5).By("x"), Case("b", B, 7).By("x"), Case("c", C, 9).By("x"), Case("d", B, 1).By("x")]);

        Assert.Equal(["a rejected pair", "b granted 7", "c granted 9", "d granted 1"], result.Ends());
    }

    [Fact]
    public void Who_gives_way_to_one_that_gives_way_itself_stands()
    {
        var plan = Plan(Highest(), Exclusive(B, C));

        var result = plan.Settle([Case("a", A, 5).By("x", "P"), Case("b", B, 7).By("x", "P"), Case("c", C, 9).By("x", "Q")]);

        Assert.Equal(["a granted 5", "b rejected pair", "c granted 9"], result.Ends());
    }
}
