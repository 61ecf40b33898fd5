using CsCheck;

namespace PolicyDsl.Runtime.Tests.Values;

public sealed class RoundingTests
{
    [Theory]
    [Hazard("H01", "H02", "H31")]
    [InlineData("2.665", "0.01", RoundingMode.HalfUp, "2.67")]
    [InlineData("2.665", "0.01", RoundingMode.HalfEven, "2.66")]
    [InlineData("2.675", "0.01", RoundingMode.HalfEven, "2.68")]
    [InlineData("25012.5", "1", RoundingMode.HalfUp, "25013")]
    [InlineData("0.145", "0.01", RoundingMode.HalfUp, "0.15")]
    [InlineData("-2.5", "1", RoundingMode.HalfUp, "-3")]
    [InlineData("-5.9", "1", RoundingMode.Down, "-5")]
    [InlineData("5.9", "1", RoundingMode.Down, "5")]
    [InlineData("-5.1", "1", RoundingMode.Up, "-6")]
    [InlineData("5.1", "1", RoundingMode.Up, "6")]
    [InlineData("12350", "100", RoundingMode.HalfUp, "12400")]
    [InlineData("12349.99", "100", RoundingMode.HalfUp, "12300")]
    [InlineData("999.99", "1000", RoundingMode.Down, "0")]
    [InlineData("15000", "10000", RoundingMode.HalfUp, "20000")]
    [InlineData("0.05", "0.1", RoundingMode.HalfUp, "0.1")]
    public void Rounds_to_the_unit(string amount, string unit, RoundingMode mode, string expected) =>
        Assert.Equal(Of(expected), Money.Round(Of(amount), Of(unit), mode));

    [Fact]
    public void The_result_is_a_multiple_of_the_unit_and_less_than_a_unit_away() =>
        Gen.Select(Gen.Long[-1_000_000_000_000, 1_000_000_000_000], Gen.Int[0, 5], Gen.Int[0, 3])
            .Sample(
                (digits, unitIndex, mode) =>
                {
                    var unit = new[] { 0.01m, 0.1m, 1m, 100m, 1000m, 10000m }[unitIndex];
                    var amount = digits / 10_000m;
                    var rounded = Money.Round(amount, unit, (RoundingMode)mode);
                    return rounded % unit == 0 && Math.Abs(rounded - amount) < unit && Money.Round(rounded, unit, (RoundingMode)mode) == rounded;
                }
            );

    [Fact]
    public void Instalments_sum_to_the_whole_whatever_the_shares() =>
        Gen.Select(Gen.Long[0, 100_000_000_000], Gen.Int[1, 98], Gen.Int[1, 98])
            .Where(static (_, one, two) => one + two < 100)
            .Sample(
                (fen, one, two) =>
                {
                    var plan = new InstalmentPlanInfo(false, [new(one / 100m, "一"), new(two / 100m, "二"), new((100 - one - two) / 100m, "三")]);
                    var parts = Instalments.Split(plan, fen / 100m, Samples.Policy);
                    return parts.Sum(static p => p.Amount) == fen / 100m && parts.All(static p => p.Amount >= 0 && p.Amount.Scale <= 2);
                }
            );

    private static decimal Of(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
