using static PolicyDsl.Runtime.Tests.Decisions.Judging;

namespace PolicyDsl.Runtime.Tests.Decisions;

/// <summary>The outcome is the first that applies.</summary>
public sealed class OutcomeOrderTests
{
    [Fact]
    public void All_in_order_is_eligible() => Assert.Equal("eligible 100000", Decide(static (ref Verdict<DecisionTrace> v) => Pay(ref v, 100000m)));

    [Fact]
    public void The_period_comes_before_an_unmet_condition() =>
        Assert.Equal(
            "notInForce period",
            Decide(
                static (ref Verdict<DecisionTrace> v) =>
                {
                    v.InForce(new DateOnly(2024, 7, 10));
                    v.Require(0, Truth.No);
                    return Pay(ref v, 1m);
                }
            )
        );

    [Theory]
    [InlineData("2024-07-10", false)]
    [InlineData("2024-07-11", true)]
    [InlineData("2027-07-10", true)]
    [InlineData("2027-07-11", false)]
    public void The_first_day_is_in_force_and_the_day_of_expiry_is_not(string day, bool inForce)
    {
        var date = DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

        var verdict = new Verdict<NoTrace>(Clause, null, default);
        verdict.InForce(date);
        verdict.Offer(verdict.Exact(0, Truth.Yes, 1m));

        Assert.Equal(inForce ? Outcome.Eligible : Outcome.NotInForce, verdict.Decide().Outcome);
    }

    [Fact]
    public void An_unmet_condition_refuses_whatever_is_missing() =>
        Assert.Equal(
            "ineligible firm",
            Decide(
                static (ref Verdict<DecisionTrace> v) =>
                {
                    v.Require(0, Truth.No);
                    return Pay(ref v, MissingFromApplicant);
                }
            )
        );

    [Fact]
    public void A_void_condition_is_unmet_with_its_reason()
    {
        var explanation = Explain(
            static (ref Verdict<DecisionTrace> v) =>
            {
                v.Require(0, Truth.Void(VoidReason.DivisionByZero));
                return Pay(ref v, 1m);
            }
        );

        Assert.Equal((Outcome.Ineligible, ConditionState.Unmet), (explanation.Outcome, explanation.Conditions[0].Result));
        Assert.Equal(["「企业」：除数为零。"], explanation.Warnings.Select(static w => w.Message.Zh));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    public void Nothing_to_award_refuses(int amount) =>
        Assert.Equal("ineligible first", Decide((ref Verdict<DecisionTrace> v) => Pay(ref v, amount)));

    [Fact]
    public void A_void_amount_is_no_award() =>
        Assert.Equal("ineligible first", Decide(static (ref Verdict<DecisionTrace> v) => Pay(ref v, Num.Void(VoidReason.NoTier))));

    [Fact]
    public void What_the_applicant_still_has_to_say_comes_before_what_the_authority_has()
    {
        Assert.Equal(
            "incomplete /applicant/sme",
            Decide(
                static (ref Verdict<DecisionTrace> v) =>
                {
                    v.Require(0, UnknownToApplicant);
                    return Pay(ref v, MissingFromAuthority);
                }
            )
        );
        Assert.Equal("review /review/recognizedAmount", Decide(static (ref Verdict<DecisionTrace> v) => Pay(ref v, MissingFromAuthority)));
    }

    [Fact]
    public void What_another_document_decides_is_delegated_once_its_conditions_hold()
    {
        var delegated = Clause with { IsDelegated = true, Awards = [] };

        Assert.Equal("delegated", Decide(static (ref Verdict<DecisionTrace> v) => v.Decide(), delegated));
        Assert.Equal(
            "ineligible firm",
            Decide(
                static (ref Verdict<DecisionTrace> v) =>
                {
                    v.Require(0, Truth.No);
                    return v.Decide();
                },
                delegated
            )
        );
    }

    [Fact]
    public void A_benefit_is_eligible_without_money()
    {
        var explanation = Explain(
            static (ref Verdict<DecisionTrace> v) =>
            {
                v.Offer(Verdict<DecisionTrace>.Benefit(2, Truth.Yes));
                return v.Decide(100000m, Truth.No);
            }
        );

        Assert.Equal((Outcome.Eligible, null, "prize"), (explanation.Outcome, explanation.Amount, explanation.Benefit));
    }

    [Fact]
    public void The_bare_decision_is_the_explained_one()
    {
        var bare = new Verdict<NoTrace>(Clause, null, default);
        bare.InForce(new DateOnly(2025, 3, 1));
        bare.Require(0, Truth.No);
        bare.Require(1, UnknownToApplicant);
        bare.Offer(bare.Exact(0, Truth.Yes, 1m));

        var explained = Explain(
            static (ref Verdict<DecisionTrace> v) =>
            {
                v.Require(0, Truth.No);
                v.Require(1, UnknownToApplicant);
                return Pay(ref v, 1m);
            }
        );

        Assert.Equal(explained.Decision, bare.Decide());
        Assert.Equal(["firm"], explained.Decision.Unmet);
        Assert.Equal(["principle"], explained.Decision.Unknown);
    }
}
