using System.Numerics;
using CsCheck;

namespace PolicyDsl.Runtime.Tests.Values;

[Hazard("H26")]
public sealed class RatioTests
{
    private static readonly Gen<decimal> Number = Gen.Select(Gen.Long, Gen.Int[0, 12]).Select(static (digits, scale) => Scaled(digits, scale));

    [Fact]
    public void A_hair_below_a_bound_is_below_it()
    {
        Assert.True((Ratio.Of(59.996m, 100m) >= 0.6m).IsNotMet);
        Assert.True((Ratio.Of(60m, 100m) >= 0.6m).IsYes);
        Assert.True((Ratio.Of(1m, 3m) < 0.3333333333333333333333333334m).IsYes);
        Assert.True((Ratio.Of(1m, 3m) > 0.3333333333333333333333333333m).IsYes);
        Assert.True(Ratio.Of(1m, 3m).IsNot(0.3333333333333333333333333333m).IsYes);
        Assert.True(Ratio.Of(2m, 6m).Is(Num.Of(1m) / 4m).IsNotMet);
    }

    [Fact]
    public void It_agrees_with_whole_numbers_of_any_size() =>
        Gen.Select(Number, Number.Where(static d => d != 0), Number).Sample((numerator, denominator, other) =>
        {
            var expected = Sign(numerator, denominator, other);
            var ratio = Ratio.Of(numerator, denominator);
            return (ratio < other).IsYes == expected < 0
                && (ratio > other).IsYes == expected > 0
                && (ratio <= other).IsYes == expected <= 0
                && (ratio >= other).IsYes == expected >= 0
                && ratio.Is(other).IsYes == (expected == 0);
        });

    [Fact]
    public void A_zero_denominator_makes_it_void_whatever_else_is_missing()
    {
        var missing = Num.Missing(InputSet.Of(3));

        Assert.Equal(VoidReason.DivisionByZero, (Ratio.Of(missing, 0m) >= 0.6m).Reason);
        Assert.Equal(VoidReason.DivisionByZero, (Ratio.Of(0m, 0m) >= missing).Reason);
        Assert.True((Ratio.Of(0m, missing) >= 0.6m).IsUnknown);
        Assert.True((Ratio.Of(missing, 5m) >= 0.6m).IsUnknown);
    }

    private static decimal Scaled(long digits, int scale) => new decimal(Math.Abs(digits == long.MinValue ? 0 : digits)) * (digits < 0 ? -1 : 1) / Power(scale);

    private static decimal Power(int scale) => (decimal)BigInteger.Pow(10, scale);

    private static int Sign(decimal numerator, decimal denominator, decimal other)
    {
        var left = Whole(numerator) * BigInteger.Pow(10, 28);
        var right = Whole(other) * Whole(denominator);
        return left.CompareTo(right) * Math.Sign(denominator);
    }

    // Every number here has at most 28 decimals.
    private static BigInteger Whole(decimal number)
    {
        var bits = decimal.GetBits(number);
        var digits = new BigInteger(new decimal(bits[0], bits[1], bits[2], false, 0));
        return digits * Math.Sign(number) * BigInteger.Pow(10, 28 - number.Scale);
    }
}
