using static PolicyDsl.Runtime.Tests.Decisions.Judging;

namespace PolicyDsl.Runtime.Tests.Decisions;

/// <summary>不纳入 at the end of a single evaluation.</summary>
public sealed class FloorTests
{
    [Theory]
    [InlineData("99999.99", false, "ineligible minimum")]
    [InlineData("100000", false, "eligible 100000")]
    [InlineData("100000", true, "ineligible minimum")]
    [InlineData("100000.01", true, "eligible 100000.01")]
    public void The_amount_itself_is_paid_unless_the_rule_includes_it(string amount, bool inclusive, string expected)
    {
        var value = decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(expected, Decide((ref Verdict<DecisionTrace> v) => Floor(ref v, value, Truth.No), Inclusive(inclusive)));
    }

    [Fact]
    public void It_looks_at_the_rounded_award() =>
        Assert.Equal("eligible 100000", Decide(static (ref Verdict<DecisionTrace> v) => Floor(ref v, 99999.995m, Truth.No)));

    [Fact]
    public void An_exemption_that_could_hold_is_asked_for_only_below_the_floor()
    {
        Assert.Equal("eligible 5", Decide(static (ref Verdict<DecisionTrace> v) => Floor(ref v, 5m, Truth.Yes)));
        Assert.Equal("incomplete /applicant/sme", Decide(static (ref Verdict<DecisionTrace> v) => Floor(ref v, 5m, UnknownToApplicant)));
        Assert.Equal("eligible 100000", Decide(static (ref Verdict<DecisionTrace> v) => Floor(ref v, 100000m, UnknownToApplicant)));
        Assert.Equal(
            "ineligible minimum",
            Decide(static (ref Verdict<DecisionTrace> v) => Floor(ref v, 5m, Truth.Void(VoidReason.NotApplicable)))
        );
    }

    [Fact]
    public void It_refuses_whatever_else_is_missing() =>
        Assert.Equal(
            "ineligible minimum",
            Decide(
                static (ref Verdict<DecisionTrace> v) =>
                {
                    v.Require(0, UnknownToApplicant);
                    return Floor(ref v, 5m, Truth.No);
                }
            )
        );

    [Fact]
    public void A_ceiling_is_not_measured_before_its_amount_is_entered() =>
        Assert.Equal(
            "review 50000 /review/recognizedAmount",
            Decide(
                static (ref Verdict<DecisionTrace> v) =>
                {
                    var award = Verdict<DecisionTrace>.Ceiling(0, Truth.Yes);
                    v.AtMost(ref award, 0, 50000m);
                    v.Recognize(ref award, MissingFromAuthority);
                    v.Offer(award);
                    return v.Decide(100000m, Truth.No);
                }
            )
        );

    [Fact]
    public void It_is_a_step_that_people_see()
    {
        Assert.Equal(0m, Explain(static (ref Verdict<DecisionTrace> v) => Floor(ref v, 5m, Truth.No)).Steps[^1].Value);
        Assert.Equal(5m, Explain(static (ref Verdict<DecisionTrace> v) => Floor(ref v, 5m, Truth.Yes)).Steps[^1].Value);
        Assert.DoesNotContain(
            StepKind.Minimum,
            Explain(static (ref Verdict<DecisionTrace> v) => Floor(ref v, 100000m, Truth.No)).Steps.Select(static s => s.Kind)
        );
    }

    private static Decision Floor(ref Verdict<DecisionTrace> verdict, Num amount, Truth exempt)
    {
        verdict.Offer(verdict.Exact(0, Truth.Yes, amount));
        return verdict.Decide(100000m, exempt);
    }

    private static ClauseInfo Inclusive(bool inclusive) => Clause with { Floor = Clause.Floor! with { Inclusive = inclusive } };
}
