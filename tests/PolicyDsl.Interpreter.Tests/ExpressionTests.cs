namespace PolicyDsl.Interpreter.Tests;

/// <summary>What each construct of the language comes to, from text to amount.</summary>
public sealed class ExpressionTests
{
    [Theory]
    [InlineData("100", "eligible 10")]
    [InlineData("100.04", "eligible 10")]
    [InlineData("100.05", "eligible 10.01")]
    [InlineData("53.30", "eligible 5.33")]
    public void A_rate_of_money_is_rounded_once_half_away_from_zero(string x, string expected) =>
        Assert.Equal(expected, Award("x 的 10%", x));

    [Theory]
    [InlineData("x + x * 2 - x / 4", "8", "eligible 22")]
    [InlineData("-(-x)", "8", "eligible 8")]
    [InlineData("x 的 10% + 5万元", "8", "eligible 50000.8")]
    [InlineData("x 的 (10% + (如果 x 超过 5元 则 3% 否则 0%))", "8", "eligible 1.04")]
    [InlineData("较小值(x、5元) + 较大值(x、5元)", "8", "eligible 13")]
    public void Formulas_calculate(string formula, string x, string expected) => Assert.Equal(expected, Award(formula, x));

    [Theory]
    [InlineData("299999999.99", "ineligible a")]
    [InlineData("300000000", "eligible 100000")]
    [InlineData("499999999.99", "eligible 100000")]
    [InlineData("500000000", "eligible 200000")]
    public void Tiers_give_the_highest_row_that_is_reached(string x, string expected) =>
        Assert.Equal(expected, Award("分档 x { 3亿元 以上: 10万元, 5亿元 以上: 20万元 }", x));

    [Theory]
    [InlineData("300000000", "ineligible a")]
    [InlineData("300000000.01", "eligible 100000")]
    public void A_tier_may_leave_its_threshold_out(string x, string expected) =>
        Assert.Equal(expected, Award("分档 x { 3亿元 以上(不含): 10万元 }", x));

    [Fact]
    public void Below_the_lowest_tier_the_rest_row_counts() => Assert.Equal("eligible 1", Award("分档 x { 3亿元 以上: 10万元, 其他: 1元 }", "5"));

    [Theory]
    [InlineData("600000000", "200000000", "eligible 200000")]
    [InlineData("600000000", "300000000", "eligible 200000")]
    [InlineData("450000000", "300000000", "ineligible a")]
    [InlineData("500000000", "499999999.99", "eligible 200000")]
    public void Newly_above_counts_only_what_was_not_reached_before(string x, string before, string expected) =>
        Assert.Equal(
            expected,
            Applying.Decide(
                "填报 x \"甲额\": 金额, 出处 \"一\" 填报 p \"前额\": 金额, 出处 \"一\" 奖励 a \"奖\" = 分档 甲额 首次突破 前额 { 3亿元: 10万元, 5亿元: 20万元 }, 出处 \"一\"",
                $$"""{"x":{{x}},"p":{{before}}}"""
            )
        );

    [Theory]
    [InlineData("6000000", "eligible 470000")]
    [InlineData("1000001", "eligible 100000.08")]
    [InlineData("1000000", "eligible 100000")]
    [InlineData("0", "ineligible a")]
    public void Progressive_rates_count_on_their_own_slice(string x, string expected) =>
        Assert.Equal(expected, Award("累进 x { 100万元 以下: 10%, 500万元 以下: 8%, 其他: 5% }", x));

    [Theory]
    [InlineData("超过", "2000", false)]
    [InlineData("超过(含)", "2000", true)]
    [InlineData("高于", "2000", false)]
    [InlineData("低于", "2000", false)]
    [InlineData("不满", "2000", false)]
    [InlineData("不低于", "2000", true)]
    [InlineData("达到", "2000", true)]
    [InlineData("不超过", "2000", true)]
    [InlineData("不高于", "2000.01", false)]
    [InlineData("为", "2000", true)]
    [InlineData("不为", "2000", false)]
    public void Words_of_comparison_decide_at_the_bound_itself(string word, string x, bool holds) =>
        Assert.Equal(holds ? "eligible 1" : "ineligible k", Condition($"甲额 {word} 2000元", x));

    [Fact]
    public void A_ratio_is_compared_without_rounding()
    {
        const string Members = "填报 x \"甲额\": 金额, 出处 \"一\" 填报 y \"乙额\": 金额, 出处 \"一\" 条件 k \"占比\" = 甲额 / 乙额 达到 60% 以上, 出处 \"一\" 奖励 a \"奖\" = 1元, 出处 \"一\"";

        Assert.Equal("eligible 1", Applying.Decide(Members, """{"x":60,"y":100}"""));
        Assert.Equal("ineligible k", Applying.Decide(Members, """{"x":59.99,"y":100}"""));
        Assert.Equal("eligible 1", Applying.Decide(Members, """{"x":0.01,"y":0.01}"""));
        Assert.Equal("ineligible k", Applying.Decide(Members, """{"x":5999999999999.99,"y":10000000000000}"""));
        Assert.Equal("ineligible k", Applying.Decide(Members, """{"x":0,"y":0}"""));
        Assert.Equal("ineligible k", Applying.Decide(Members, """{"y":0}"""));
        Assert.Equal("incomplete /y", Applying.Decide(Members, """{"x":0}"""));
    }

    [Theory]
    [InlineData("""{"level":"national","lead":true}""", "eligible 500000")]
    [InlineData("""{"level":"city","lead":true}""", "eligible 200000")]
    [InlineData("""{"level":"city","lead":false}""", "ineligible a")]
    [InlineData("""{"level":"city"}""", "incomplete /lead")]
    [InlineData("""{"level":"national"}""", "eligible 500000")]
    public void A_table_gives_a_cell_and_knows_when_a_missing_key_does_not_matter(string body, string expected) =>
        Assert.Equal(
            expected,
            Applying.Decide(
                "填报 level \"级别\": Level, 出处 \"一\" 填报 lead \"牵头\": 是否, 出处 \"一\" 奖励 a \"奖\" = t[级别, 牵头], 出处 \"一\"",
                body,
                """
                选项 Level "级别种类" { national "国家级", city "市级" }
                对照表 t "标准" (level: Level, lead: 是否): 金额, 出处 "一" {
                  | 级别 | 是 | 否 |
                  | 国家级 | 50万元 | 50万元 |
                  | 市级 | 20万元 | - |
                }
                """
            )
        );

    [Theory]
    [InlineData("""{"deals":[{"amount":3},{"amount":4}]}""", "eligible 7")]
    [InlineData("""{"deals":[]}""", "ineligible a")]
    [InlineData("""{}""", "incomplete /deals")]
    [InlineData("""{"deals":[{"amount":3},{}]}""", "incomplete /deals/1/amount")]
    public void A_list_is_summed_and_names_what_its_rows_lack(string body, string expected) =>
        Assert.Equal(
            expected,
            Applying.Decide("填报 deals \"明细\": 列表 { 填报 amount \"到账额\": 金额 }, 出处 \"一\" 奖励 a \"奖\" = 合计 d 属于 明细 (d.到账额), 出处 \"一\"", body)
        );

    [Theory]
    [InlineData("2022-03-01", "ineligible k")]
    [InlineData("2022-03-02", "eligible 1")]
    [InlineData("2025-03-01", "eligible 1")]
    [InlineData("2025-03-02", "ineligible k")]
    public void The_last_three_years_end_with_the_day_of_application(string day, string expected) =>
        Assert.Equal(expected, Dated("成立日 属于 近 3年", day));

    [Theory]
    [InlineData("2021-12-31", "ineligible k")]
    [InlineData("2022-01-01", "eligible 1")]
    [InlineData("2024-12-31", "eligible 1")]
    [InlineData("2025-01-01", "ineligible k")]
    public void The_last_three_calendar_years_end_before_the_year_of_application(string day, string expected) =>
        Assert.Equal(expected, Dated("成立日 属于 近 3个年度", day));

    [Theory]
    [InlineData("成立日 不晚于 申报日 - 3年", "2022-03-01", "eligible 1")]
    [InlineData("成立日 不晚于 申报日 - 3年", "2022-03-02", "ineligible k")]
    [InlineData("申报日 - 成立日 超过 30日", "2025-01-30", "ineligible k")]
    [InlineData("申报日 - 成立日 超过 30日", "2025-01-29", "eligible 1")]
    [InlineData("年度(成立日) 为 上一年度", "2024-06-30", "eligible 1")]
    [InlineData("年度(成立日) 为 申报年度", "2024-06-30", "ineligible k")]
    [InlineData("成立日 属于 2024-01-01 到 2024-12-31", "2024-12-31", "eligible 1")]
    public void Dates_move_by_the_calendar(string condition, string day, string expected) => Assert.Equal(expected, Dated(condition, day));

    [Theory]
    [InlineData("""{"x":1}""", "eligible 1000000", "2025-12-31")]
    [InlineData("""{"x":1}""", "eligible 1500000", "2026-01-01")]
    [InlineData("""{"x":1}""", "notInForce period", "2024-12-31")]
    public void A_parameter_is_read_as_of_the_day_of_application(string body, string expected, string day) =>
        Assert.Equal(
            expected,
            Policies
                .Of(
                    """
                    参数 cap "上限": 金额 = 100万元 自 2025-01-01, 150万元 自 2026-01-01, 出处 "一"
                    条款 c "条款", 出处 "一" { 填报 x "数": 整数, 出处 "一" 奖励 a "奖" = 上限 * 数, 出处 "一" }
                    """
                )
                .Decide("c", Applying.On(day, body))
        );

    private static string Award(string formula, string x) =>
        Applying.Decide($"填报 x \"甲额\": 金额, 出处 \"一\" 奖励 a \"奖\" = {formula}, 出处 \"一\"", $$"""{"x":{{x}}}""");

    private static string Condition(string condition, string x) =>
        Applying.Decide(
            $"填报 x \"甲额\": 金额, 出处 \"一\" 条件 k \"条\" = {condition}, 出处 \"一\" 奖励 a \"奖\" = 1元, 出处 \"一\"",
            $$"""{"x":{{x}}}"""
        );

    private static string Dated(string condition, string day) =>
        Applying.Decide(
            $"填报 founded \"成立日\": 日期, 出处 \"一\" 条件 k \"条\" = {condition}, 出处 \"一\" 奖励 a \"奖\" = 1元, 出处 \"一\"",
            $$"""{"founded":"{{day}}"}"""
        );
}
