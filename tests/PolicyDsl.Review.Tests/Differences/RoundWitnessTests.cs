using PolicyDsl.Review.Differences;
using PolicyDsl.Model;

namespace PolicyDsl.Review.Tests.Differences;

/// <summary>What changes a round, or stands outside the clauses, carries a witness too.</summary>
public sealed class RoundWitnessTests
{
    /// <summary>An edit of the sample, and the kind of the difference whose witness is looked at.</summary>
    public static TheoryData<string, string, DifferenceKind> Edits => new()
    {
        { "整数 = 10", "整数 = 3", DifferenceKind.Quota },
        { "限额 500万元", "限额 50万元", DifferenceKind.Limit },
        { "限次 3", "限次 2", DifferenceKind.Times },
        { "  一次 每 主体\n", "  一次 每 主体 每 项目\n", DifferenceKind.Once },
        { "低于 1万元", "低于 20万元", DifferenceKind.Settlement },
        { "  就高 same \"就高不就低\" 每 主体 每 项目\n", "", DifferenceKind.Settlement },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public void A_rule_of_the_round_has_a_round(string old, string @new, DifferenceKind kind)
    {
        var difference = PolicyComparison.Compare(Sample.With(), Sample.With((old, @new))).Items.Single(item => item.Kind == kind);

        Assert.NotNull(difference.Witness);
        Assert.Contains(difference.Witness.Applications, static application => application.Old != application.New);
    }

    [Fact]
    public void A_later_day_in_force_has_a_day_between()
    {
        var difference = Assert.Single(PolicyComparison.Compare(Sample.With(), Sample.With() with { Effective = new CalendarDate(2025, 7, 1) }).Items);

        var application = Assert.Single(difference.Witness!.Applications);
        Assert.Equal("notInForce", application.New!.Outcome);
        Assert.NotEqual("notInForce", application.Old!.Outcome);
    }

    [Fact]
    public void Another_rounding_has_an_amount_that_ends_otherwise()
    {
        var difference = Assert.Single(PolicyComparison.Compare(Support.Policies.Chengdu, Support.Policies.Chengdu with { Rounding = new Rounding(0.01m, RoundingMode.Down) }).Items);

        Assert.Equal(DifferenceKind.Rounding, difference.Kind);
        Assert.NotEqual(difference.Witness!.Applications[0].Old!.Amount, difference.Witness.Applications[0].New!.Amount);
    }
}
