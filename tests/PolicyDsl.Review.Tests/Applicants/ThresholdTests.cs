using PolicyDsl.Model;
using PolicyDsl.Review.Applicants;
using PolicyDsl.Review.Tests.Support;

namespace PolicyDsl.Review.Tests.Applicants;

public sealed class ThresholdTests
{
    [Fact]
    public void A_cap_on_a_share_of_a_sum_is_met_by_each_part_where_the_others_leave_it()
    {
        var clause = Policies.ChengduClause("financing");
        var applicant = Applicant.Of(Policies.Chengdu.Examples.First(e => e.Clause == "financing")); // 400万元 + 2500000.55元 + 0元

        var angel = Numbers(clause, applicant, "angelInvestment");

        Assert.Contains((7499999.44m, 7499999.45m, 7499999.46m, "reward"), angel);
    }

    [Fact]
    public void A_ratio_has_a_threshold_in_what_is_divided_and_in_what_divides()
    {
        var clause = Policies.ChengduClause("financing");
        var applicant = Applicant.Of(Policies.Chengdu.Examples.First(e => e.Clause == "financing")); // 7000万元 of 1亿元

        Assert.Contains((59999999.99m, 60000000m, 60000000.01m, "aiShare"), Numbers(clause, applicant, "aiRevenue"));
        Assert.Contains(Numbers(clause, applicant, "mainRevenue"), static t => t is { At: 116666666.67m, Rule: "aiShare" });
    }

    [Fact]
    public void The_floor_counts_and_so_do_the_first_day_and_the_tiers()
    {
        var scaleUp = Policies.ChengduClause("scaleUp");
        var applicant = Applicant.Of(Policies.Chengdu.Examples.First(e => e.Clause == "scaleUp"))
            .With(InputName.SubmittedOn, new DateLiteral(new CalendarDate(2025, 3, 1)));
        var platform = Policies.ChengduClause("algorithmPlatform");
        var served = Applicant.Of(Policies.Chengdu.Examples.First(e => e.Clause == "algorithmPlatform"));

        Assert.Equal([300000000m, 500000000m, 1000000000m], Numbers(scaleUp, applicant, "mainRevenue").Where(static t => t.Rule == "reward").Select(static t => t.At));
        Assert.Contains(Thresholds.Of(scaleUp, applicant), static t => t.Rule == "period" && t.At.Equals(new DateLiteral(new CalendarDate(2024, 7, 11))));
        Assert.Contains((999999.99m, 1000000m, 1000000.01m, "minimum"), Numbers(platform, served, "serviceRevenue"));
    }

    [Fact]
    public void Where_an_input_takes_nothing_below_there_is_nothing_below()
    {
        var clause = Policies.ChengduClause("algorithmPlatform");
        var applicant = Applicant.Of(Policies.Chengdu.Examples.First(e => e.Clause == "algorithmPlatform"));

        var least = Assert.Single(Thresholds.Of(clause, applicant), static t => Literals.Number(t.At) == 0m);

        Assert.Null(least.Below);
        Assert.Equal(0.01m, Literals.Number(least.Above));
    }

    [Fact]
    public void A_window_has_the_days_at_both_its_ends()
    {
        var clause = Policies.Clause(
            """
            条款 c "条款" {
              填报 foundedOn "成立日": 日期
              条件 young "成立三年内" = 成立日 属于 近 3年
              奖励 reward "奖励" = 10万元
            }
            """
        );
        var applicant = Applicant.Blank.With(InputName.SubmittedOn, new DateLiteral(new CalendarDate(2025, 6, 30)));

        var days = Thresholds.Of(clause, applicant).Where(static t => t.Input.Name == "foundedOn").Select(static t => t.At);

        Assert.Equal([new DateLiteral(new CalendarDate(2022, 6, 30)), new DateLiteral(new CalendarDate(2025, 6, 30))], days);
    }

    private static List<(decimal? Below, decimal? At, decimal? Above, string Rule)> Numbers(ReviewedClause clause, Applicant applicant, string input) =>
        [
            .. Thresholds.Of(clause, applicant)
                .Where(t => t.Input.Name == input)
                .Select(static t => (Literals.Number(t.Below), Literals.Number(t.At), Literals.Number(t.Above), t.Rule)),
        ];
}
