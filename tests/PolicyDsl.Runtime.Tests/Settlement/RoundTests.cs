using static PolicyDsl.Runtime.Tests.Settlement.Rounds;

namespace PolicyDsl.Runtime.Tests.Settlement;

public sealed class RoundTests
{
    [Theory]
    [InlineData(Outcome.Ineligible)]
    [InlineData(Outcome.Incomplete)]
    [InlineData(Outcome.NotInForce)]
    public void Who_does_not_meet_the_conditions_is_rejected_for_that_reason_and_keeps_nobody_out(Outcome outcome)
    {
        var unfit = Case("a", A, 5).Keyed("K") with
        {
            Assessment = new Assessment(outcome, null, null),
            Why = static () => new DecisionReason("aiShare", "占比", ["六"]),
        };

        var result = Plan(Once(A, PlannedKey.Named("key"))).Settle([unfit, Case("b", A, 5).Keyed("K")]);

        Assert.Equal(["a rejected aiShare", "b granted 5"], result.Ends());
    }

    [Fact]
    public void An_exclusion_in_principle_goes_to_a_person_and_the_decision_stands()
    {
        var plan = Plan(Exclude("otherFunding", 0, advisory: true));
        var doubtful = Case("a", A, 5).Fact(0, Truth.Yes);

        Assert.Equal(["a review otherFunding"], plan.Settle([doubtful]).Ends());
        Assert.Equal(["a granted 5"], plan.Settle([doubtful.Decided("otherFunding", ReviewVerdict.Accept)]).Ends());
        Assert.Equal(["a rejected otherFunding"], plan.Settle([doubtful.Decided("otherFunding", ReviewVerdict.Refuse)]).Ends());
    }

    [Fact]
    public void What_nobody_can_tell_excludes_nobody_but_goes_to_a_person()
    {
        var result = Plan(Exclude("other", 0, advisory: false)).Settle([Case("a", A, 5).Fact(0, Truth.Unknown(InputSet.Of(0)))]);

        Assert.Equal(["a review other"], result.Ends());
    }

    [Fact]
    public void Whom_a_later_rule_puts_to_review_counts_as_in_review_from_the_beginning()
    {
        var plan = Plan(Once(A, PlannedKey.Named("key")), Exclude("otherFunding", 0, advisory: true));

        var result = plan.Settle([Case("a", A, 5).Keyed("K").Fact(0, Truth.Yes), Case("b", A, 5).Keyed("K")]);

        Assert.Equal(["a review otherFunding", "b review once"], result.Ends());
    }

    [Fact]
    public void Who_stood_aside_for_one_that_is_dropped_stands_again()
    {
        var plan = Plan(Once(A, PlannedKey.Named("key")), Floor(10));

        var result = plan.Settle([Case("a", A, 5).Keyed("K").On(1), Case("b", A, 50).Keyed("K").On(2)]);

        Assert.Equal(["a rejected minimum", "b granted 50"], result.Ends());
    }

    [Fact]
    public void The_order_of_the_rules_is_the_order_in_which_they_run()
    {
        SettlementCase[] cases = [Case("a", A, 5).By("x", "P").Fact(0, Truth.Yes), Case("b", A, 5).By("x", "Q")];

        Assert.Equal(
            ["a rejected other", "b granted 5"],
            Plan(Exclude("other", 0, false), Times(A, 1, PlannedKey.Applicant)).Settle(cases, Paid("b", "x", 1)).Ends()
        );
        Assert.Equal(["a rejected other", "b rejected times"], Plan(Exclude("other", 0, false), Times(A, 1, PlannedKey.Applicant)).Settle(cases, Paid("a", "x", 1)).Ends());
        Assert.Equal(["a rejected times", "b rejected times"], Plan(Times(A, 1, PlannedKey.Applicant), Exclude("other", 0, false)).Settle(cases, Paid("a", "x", 1)).Ends());
    }

    [Fact]
    public void Between_them_rules_see_whom_a_later_rule_holds_back()
    {
        SettlementCase[] cases = [Case("a", A, 9).By("x", "P").Scored(1), Case("b", B, 5).By("x", "P")];

        Assert.Equal(["a granted 9", "b rejected minimum"], Plan(Quota(A, 1), Floor(6), Highest()).Settle([.. cases, Case("c", A, 9).Scored(2)]).Ends()[..2]);
        Assert.Equal(["a granted 9", "b rejected sameProject"], Plan(Quota(A, 1), Highest(), Floor(6)).Settle([.. cases, Case("c", A, 9).Scored(2)]).Ends()[..2]);
    }

    [Fact]
    public void Totals_say_what_was_granted_by_clause()
    {
        var result = Plan(Limit(A, 50)).Settle([Case("a", A, 40).By("x"), Case("b", A, 40).By("x"), Case("c", C, 0.01m), Case("d", C, 9).InReview(9)]);

        Assert.Equal([new("a", 2, 50), new("b", 0, 0), new("c", 1, 0.01m)], result.ByClause);
        Assert.Equal(50.01m, result.Amount);
    }

    [Fact]
    public void Nothing_settles_to_nothing()
    {
        var result = Plan(Once(A, PlannedKey.Applicant), Highest(), Budget(5)).Settle([], Paid("a", "x", 1));

        Assert.Empty(result);
        Assert.Equal(0m, result.Amount);
    }

    [Fact]
    public void Two_applications_with_one_id_are_refused_where_it_would_matter()
    {
        var plan = Plan(Once(A, PlannedKey.Named("key")));

        Assert.Throws<ArgumentException>(() => plan.Settle([Case("a", A, 5).Keyed("K"), Case("a", A, 6).Keyed("K")]));
    }

    [Fact]
    public void An_amount_that_is_no_whole_number_of_fen_is_refused() =>
        Assert.Throws<ArgumentException>(() => Plan().Settle([Case("a", A, 0.001m)]));

    [Fact]
    public void The_trail_tells_each_rule_with_the_amount_before_and_after()
    {
        var plan = Plan(Once(A, PlannedKey.Applicant, PlannedKey.Project), Highest(), Limit(A, 50), Budget(60), Pool());

        var result = plan.Settle([Case("a", A, 40).By("x").On(1), Case("b", A, 40).By("x").On(2), Case("c", A, 40).On(3), Case("d", A, 40).On(4)]);

        Assert.Equal(["evaluate Passed 40", "once Passed 40", "sameProject Passed 40", "limit Reduced 10", "total Passed 10"], Steps(result[1]));
        Assert.Equal(["evaluate Passed 40", "once Passed 40", "sameProject Passed 40", "limit Passed 40", "total Reduced 10"], Steps(result[2]));
        Assert.Equal(["evaluate Passed 40", "once Passed 40", "sameProject Passed 40", "limit Passed 40", "total Rejected 0", "pool Pooled 0"], Steps(result[3]));
    }

    [Fact]
    public void The_trail_ends_with_the_rule_that_keeps_an_application_out()
    {
        var result = Plan(Highest(), Floor(10)).Settle([Case("a", A, 5).By("x", "P"), Case("b", B, 50).By("x", "P")]);

        Assert.Equal(["evaluate Passed 5", "sameProject Rejected 0"], Steps(result[0]));
    }

    private static string[] Steps(ApplicationResult end) =>
        [.. end.Trail.Select(static step => $"{step.Rule ?? "evaluate"} {step.Effect} {CanonicalText.Of(step.After ?? -1m)}")];
}
