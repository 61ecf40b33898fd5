using static PolicyDsl.Runtime.Tests.Decisions.Judging;

namespace PolicyDsl.Runtime.Tests.Decisions;

/// <summary>原则上: what holds in principle goes to a person, who decides on it by its rule id.</summary>
public sealed class AdvisoryTests
{
    [Fact]
    public void Unmet_it_is_a_review_with_the_exact_amount_and_a_warning()
    {
        var explanation = Explain(Unmet);

        Assert.Equal((Outcome.Review, null, 100000m), (explanation.Outcome, explanation.Amount, explanation.Ceiling));
        Assert.Equal(["advisoryUnmet"], explanation.Warnings.Select(static w => w.Message.Code));
        Assert.Null(explanation.Reason);
    }

    [Theory]
    [InlineData("principle", ReviewVerdict.Accept, "eligible 100000")]
    [InlineData("principle", ReviewVerdict.Refuse, "ineligible principle")]
    [InlineData("firm", ReviewVerdict.Accept, "review 100000")]
    public void The_authority_decides_on_that_rule_alone(string rule, ReviewVerdict decision, string expected) =>
        Assert.Equal(expected, Decide(Unmet, decisions: Decided(rule, decision)));

    [Fact]
    public void Unknown_it_waits_for_the_applicant() =>
        Assert.Equal(
            "incomplete /applicant/sme",
            Decide(
                static (ref Verdict<DecisionTrace> v) =>
                {
                    v.Require(1, UnknownToApplicant);
                    return Pay(ref v, 100000m);
                }
            )
        );

    [Theory]
    [InlineData(ReviewVerdict.Accept, "eligible 100000")]
    [InlineData(ReviewVerdict.Refuse, "ineligible principle")]
    public void Once_decided_it_waits_for_nobody(ReviewVerdict decision, string expected) =>
        Assert.Equal(
            expected,
            Decide(
                static (ref Verdict<DecisionTrace> v) =>
                {
                    v.Require(1, UnknownToApplicant);
                    return Pay(ref v, 100000m);
                },
                decisions: Decided("principle", decision)
            )
        );

    [Fact]
    public void A_decision_cannot_lift_a_condition_that_is_no_principle() =>
        Assert.Equal(
            "ineligible firm",
            Decide(
                static (ref Verdict<DecisionTrace> v) =>
                {
                    v.Require(0, Truth.No);
                    return Pay(ref v, 1m);
                },
                decisions: Decided("firm", ReviewVerdict.Accept)
            )
        );

    private static Decision Unmet(ref Verdict<DecisionTrace> verdict)
    {
        verdict.Require(1, Truth.No);
        return Pay(ref verdict, 100000m);
    }
}
