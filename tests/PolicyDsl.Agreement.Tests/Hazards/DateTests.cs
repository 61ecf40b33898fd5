namespace PolicyDsl.Agreement.Tests.Hazards;

/// <summary>Days that other calendars get wrong.</summary>
public sealed class DateTests
{
    [Theory]
    [Hazard("H34")]
    // One year after 29 February is 28 February; one year before 28 February 2021 is 28 February 2020, a day too early for it.
    [InlineData("成立日 + 1年 不晚于 申报日", "2020-02-29", "2021-02-27", false)]
    [InlineData("成立日 + 1年 不晚于 申报日", "2020-02-29", "2021-02-28", true)]
    [InlineData("成立日 不晚于 申报日 - 1年", "2020-02-29", "2021-02-28", false)]
    [InlineData("成立日 不晚于 申报日 - 1年", "2020-02-29", "2021-03-01", true)]
    [InlineData("成立日 + 3年 为 2024-02-28", "2021-02-28", "2025-01-01", true)]
    [InlineData("成立日 + 4年 为 2024-02-29", "2020-02-29", "2025-01-01", true)]
    [InlineData("成立日 + 2个月 为 2025-03-31", "2025-01-31", "2025-04-01", true)]
    [InlineData("成立日 + 1个月 为 2025-02-28", "2025-01-31", "2025-04-01", true)]
    [InlineData("申报日 - 成立日 为 1096日", "2021-03-01", "2024-03-01", true)]
    public void Years_and_months_are_counted_from_the_day_itself(string condition, string founded, string day, bool holds) =>
        Assert.Equal(holds, Holds(condition, founded, day));

    [Theory]
    [Hazard("H35")]
    [InlineData("近 3个年度", "2025-03-15", "2022-01-01", "2024-12-31")]
    [InlineData("近 3年", "2025-03-15", "2022-03-16", "2025-03-15")]
    [InlineData("近 36个月", "2025-03-15", "2022-03-16", "2025-03-15")]
    [InlineData("近 3年", "2024-02-29", "2021-03-01", "2024-02-29")]
    [InlineData("近 3年", "2024-03-31", "2021-04-01", "2024-03-31")]
    [InlineData("近 1个月", "2025-03-31", "2025-03-01", "2025-03-31")]
    public void The_last_years_begin_and_end_on_these_days(string window, string day, string first, string last)
    {
        Assert.True(Holds($"成立日 属于 {window}", first, day));
        Assert.True(Holds($"成立日 属于 {window}", last, day));
        Assert.False(Holds($"成立日 属于 {window}", Moved(first, -1), day));
        Assert.False(Holds($"成立日 属于 {window}", Moved(last, 1), day));
    }

    [Theory]
    [Hazard("H36")]
    [InlineData("2025-02-29")]
    [InlineData("2025-02-30")]
    [InlineData("2025/12/31")]
    [InlineData("2025-1-1")]
    [InlineData("12-31")]
    [InlineData("01/02/2025")]
    [InlineData("二〇二五年一月一日")]
    [InlineData("2025年1月1日")]
    [InlineData("0000-12-31")]
    public void What_is_no_day_is_refused(string founded) =>
        Assert.Equal(["/founded badDate"], Both.Mistakes("填报 founded \"成立日\": 日期\n条件 k \"条\" = 成立日 早于 申报日\n奖励 a \"奖\" = 1元", $$"""{"founded":"{{founded}}"}"""));

    [Fact]
    [Hazard("H36")]
    public void A_day_beyond_the_calendar_meets_no_condition()
    {
        Assert.False(Holds("成立日 + 1日 晚于 申报日", "9999-12-31", "2025-01-01"));
        Assert.False(Holds("非 成立日 + 1日 晚于 申报日", "9999-12-31", "2025-01-01"));
        Assert.False(Holds("成立日 - 1个月 早于 申报日", "0001-01-01", "2025-01-01"));
        Assert.True(Holds("成立日 早于 申报日", "0001-01-01", "2025-01-01"));
    }

    [Theory]
    [Hazard("H23")]
    [InlineData("2025-06-30", "eligible 10")]
    [InlineData("2025-07-01", "eligible 8")]
    [InlineData("2024-12-31", "notInForce period")]
    [InlineData("2027-12-31", "eligible 8")]
    [InlineData("2028-01-01", "notInForce period")]
    public void A_rate_that_changes_in_the_middle_of_a_year_is_read_on_the_day(string day, string expected) =>
        Assert.Equal(
            expected,
            Both.Decide(
                "填报 x \"费用\": 金额\n奖励 a \"奖\" = x 的 补助比例",
                """{"x":100}""",
                "失效 2028-01-01",
                "参数 rate \"补助比例\": 比例 = 10% 自 2025-01-01, 8% 自 2025-07-01",
                day
            )
        );

    private static bool Holds(string condition, string founded, string day) =>
        Both.Decide($"填报 founded \"成立日\": 日期\n条件 k \"条\" = {condition}\n奖励 a \"奖\" = 1元", $$"""{"founded":"{{founded}}"}""", day: day) == "eligible 1";

    private static string Moved(string day, int days) =>
        DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture).AddDays(days).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
