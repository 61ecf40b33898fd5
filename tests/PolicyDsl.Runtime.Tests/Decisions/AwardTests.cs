using static PolicyDsl.Runtime.Tests.Decisions.Judging;

namespace PolicyDsl.Runtime.Tests.Decisions;

/// <summary>Bounds, ceilings, alternatives and what is stacked.</summary>
public sealed class AwardTests
{
    [Fact]
    public void Bounds_bite_in_the_order_in_which_they_come()
    {
        var explanation = Explain(
            static (ref Verdict<DecisionTrace> v) =>
            {
                var award = v.Exact(0, Truth.Yes, 20m);
                v.AtLeast(ref award, 0, 30m);
                v.AtMost(ref award, 0, 25m);
                v.AtMost(ref award, 0, 100m);
                v.Offer(award);
                return v.Decide();
            }
        );

        Assert.Equal(25m, explanation.Amount);
        Assert.Equal([(StepKind.Formula, 20m), (StepKind.Least, 30m), (StepKind.Cap, 25m)], explanation.Steps.Select(static s => (s.Kind, s.Value)));
    }

    [Theory]
    [InlineData("50", "eligible 50")]
    [InlineData("200", "eligible 200")]
    public void A_recognized_amount_may_lie_on_its_bounds(string recognized, string expected) =>
        Assert.Equal(expected, Decide((ref Verdict<DecisionTrace> v) => Recognize(ref v, Number(recognized))));

    [Theory]
    [InlineData("49.99")]
    [InlineData("200.01")]
    public void Outside_them_it_is_a_mistake_of_the_input(string recognized)
    {
        var explanation = Explain((ref Verdict<DecisionTrace> v) => Recognize(ref v, Number(recognized)));

        Assert.Equal(["/review/recognizedAmount"], explanation.InputErrors.Select(static e => e.Pointer));
    }

    [Fact]
    public void A_ceiling_that_cannot_be_told_yet_is_no_ceiling()
    {
        var explanation = Explain(
            static (ref Verdict<DecisionTrace> v) =>
            {
                var award = Verdict<DecisionTrace>.Ceiling(0, Truth.Yes);
                v.AtMost(ref award, 0, Num.Missing(InputSet.Of(Authoritys)));
                v.Recognize(ref award, MissingFromAuthority);
                v.Offer(award);
                return v.Decide();
            }
        );

        Assert.Equal((Outcome.Review, null), (explanation.Outcome, explanation.Ceiling));
    }

    [Fact]
    public void Of_alternatives_the_one_that_applies_counts()
    {
        Assert.Equal("eligible 2", Decide(static (ref Verdict<DecisionTrace> v) => Choose(ref v, Truth.No, Truth.Yes)));
        Assert.Equal("ineligible first", Decide(static (ref Verdict<DecisionTrace> v) => Choose(ref v, Truth.No, Truth.No)));
        Assert.Equal("incomplete /applicant/sme", Decide(static (ref Verdict<DecisionTrace> v) => Choose(ref v, UnknownToApplicant, Truth.Yes)));
    }

    [Fact]
    public void Two_that_apply_are_a_conflict_for_a_person_without_a_ceiling()
    {
        var explanation = Explain(static (ref Verdict<DecisionTrace> v) => Choose(ref v, Truth.Yes, Truth.Yes));

        Assert.Equal((Outcome.Review, null), (explanation.Outcome, explanation.Ceiling));
        Assert.Equal(["conflict"], explanation.Warnings.Select(static w => w.Message.Code));
    }

    [Theory]
    [InlineData("10", "5", "eligible 15")]
    [InlineData("30", "5", "eligible 30")]
    [InlineData("30", "0", "eligible 25")]
    public void Stacked_awards_add_up_to_their_caps(string first, string second, string expected) =>
        Assert.Equal(
            expected,
            Decide(
                (ref Verdict<DecisionTrace> v) =>
                {
                    var one = v.Exact(0, Truth.Yes, Number(first)) with { Stacked = true };
                    v.AtMost(ref one, 0, 25m);
                    v.Offer(one);
                    v.Offer(v.Exact(1, Truth.Of(second != "0"), Number(second)) with { Stacked = true, OutsideCap = true });
                    return v.Decide();
                }
            )
        );

    [Fact]
    public void The_rank_leaves_the_largest_as_ceiling()
    {
        var ranked = Clause with
        {
            Inputs = [.. Clause.Inputs, new InputInfo { Name = "rank", Title = "名次", Place = InputPlace.Rank, Kind = InputKind.Integer, Pointer = "/rank" }],
        };
        var explanation = Explain(
            static (ref Verdict<DecisionTrace> v) =>
            {
                var award = v.Exact(0, Truth.Yes, Num.Missing(InputSet.Of(7)));
                Verdict<DecisionTrace>.RankCeiling(ref award, 500000m);
                v.Offer(award);
                return v.Decide();
            },
            ranked
        );

        Assert.Equal((Outcome.Review, 500000m), (explanation.Outcome, explanation.Ceiling));
        Assert.Empty(explanation.Missing);
        Assert.Equal(["rankUnknown"], explanation.Warnings.Select(static w => w.Message.Code));
    }

    [Fact]
    public void A_top_up_takes_off_what_was_paid()
    {
        var explanation = Explain(
            static (ref Verdict<DecisionTrace> v) =>
            {
                var award = v.Exact(0, Truth.Yes, 500m);
                v.TopUp(ref award, 100m);
                v.Offer(award);
                return v.Decide();
            }
        );

        Assert.Equal([(StepKind.Formula, 500m), (StepKind.TopUp, 400m)], explanation.Steps.Select(static s => (s.Kind, s.Value)));
    }

    private static Decision Recognize(ref Verdict<DecisionTrace> verdict, decimal recognized)
    {
        var award = Verdict<DecisionTrace>.Ceiling(0, Truth.Yes);
        verdict.AtLeast(ref award, 0, 50m);
        verdict.AtMost(ref award, 0, 200m);
        verdict.Recognize(ref award, recognized);
        verdict.Offer(award);
        return verdict.Decide();
    }

    private static Decision Choose(ref Verdict<DecisionTrace> verdict, Truth first, Truth second)
    {
        verdict.Offer(verdict.Exact(0, first, 1m));
        verdict.Offer(verdict.Exact(1, second, 2m));
        return verdict.Decide();
    }

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
