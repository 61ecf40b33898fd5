using CsCheck;

namespace PolicyDsl.Runtime.Tests.Values;

[Hazard("H34", "H35", "H36")]
public sealed class DatesTests
{
    [Theory]
    [InlineData("2020-02-29", 12, "2021-02-28")]
    [InlineData("2021-02-28", 36, "2024-02-28")]
    [InlineData("2024-02-29", -12, "2023-02-28")]
    [InlineData("2025-01-31", 1, "2025-02-28")]
    [InlineData("2025-01-31", 2, "2025-03-31")]
    [InlineData("2025-03-31", -1, "2025-02-28")]
    public void Months_keep_the_day_or_end_with_the_month(string from, int months, string expected) =>
        Assert.Equal(Day(expected), Dates.AddMonths(Day(from), months).Content);

    [Fact]
    public void A_day_beyond_the_calendar_is_void()
    {
        Assert.Equal(VoidReason.Overflow, Dates.AddDays(DateOnly.MaxValue, 1m).Reason);
        Assert.Equal(VoidReason.Overflow, Dates.AddMonths(DateOnly.MinValue, -1m).Reason);
        Assert.Equal(VoidReason.Overflow, Dates.AddDays(DateOnly.MinValue, 1e13m).Reason);
        Assert.Equal(VoidReason.Overflow, Dates.AddDays(DateOnly.MinValue, 0.5m).Reason);
    }

    [Fact]
    public void Days_between_are_the_days_that_lead_from_one_to_the_other() =>
        Gen.Select(Gen.Int[0, 3_000_000], Gen.Int[0, 600_000])
            .Sample(
                (day, days) =>
                {
                    var from = DateOnly.FromDayNumber(day);
                    return Dates.Between(Dates.AddDays(from, days), from).Value == days;
                }
            );

    [Theory]
    [InlineData("2022-03-15", false)]
    [InlineData("2022-03-16", true)]
    [InlineData("2025-03-15", true)]
    [InlineData("2025-03-16", false)]
    public void The_last_36_months_begin_after_the_counterpart(string day, bool isIn) =>
        Assert.Equal(isIn, Dates.WithinLastMonths(Day(day), Day("2025-03-15"), 36).IsYes);

    [Theory]
    [InlineData("2025-02-13", false)]
    [InlineData("2025-02-14", true)]
    public void The_last_30_days_too(string day, bool isIn) => Assert.Equal(isIn, Dates.WithinLastDays(Day(day), Day("2025-03-15"), 30).IsYes);

    [Theory]
    [InlineData("2021-12-31", false)]
    [InlineData("2022-01-01", true)]
    [InlineData("2024-12-31", true)]
    [InlineData("2025-01-01", false)]
    public void Calendar_years_are_whole_ones(string day, bool isIn) =>
        Assert.Equal(isIn, Dates.WithinLastYears(Day(day), Day("2025-03-15"), 3).IsYes);

    [Fact]
    public void A_missing_day_is_missing_everywhere()
    {
        var missing = Value<DateOnly>.Missing(InputSet.Of(3));

        Assert.True(Dates.AddMonths(missing, 1m).IsMissing);
        Assert.True(Dates.Between(missing, Day("2025-01-01")).IsMissing);
        Assert.True(Dates.Year(missing).IsMissing);
        Assert.True(Dates.WithinLastMonths(missing, Day("2025-01-01"), 36).IsUnknown);
        Assert.True(Dates.WithinLastMonths(Day("2025-01-01"), missing, 36).IsUnknown);
        Assert.True(Dates.Min(missing, Day("2025-01-01")).IsMissing);
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
