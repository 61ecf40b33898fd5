using CsCheck;

namespace PolicyDsl.Runtime.Tests.Values;

public sealed class NumTests
{
    private static readonly Num Missing = Num.Missing(InputSet.Of(3));
    private static readonly Num Void = Num.Void(VoidReason.NoTier);
    private static readonly Gen<decimal> Money = Gen.Long[-1_000_000_000_000_000, 1_000_000_000_000_000].Select(static fen => fen / 100m);

    [Fact]
    public void The_operations_are_exact() =>
        Gen.Select(Money, Money)
            .Sample((a, b) => (Num.Of(a) + b).Value == a + b && (Num.Of(a) - b).Value == a - b && (Num.Of(a) * b).Value == a * b);

    [Fact]
    public void On_a_missing_value_they_are_missing_and_on_a_void_one_void()
    {
        foreach (var result in new[] { Missing + 1m, 1m - Missing, Missing * 0m, Missing / 2m, -Missing })
            Assert.Equal(InputSet.Of(3), result.MissingInputs);
        foreach (var result in new[] { Void + 1m, 1m - Void, Missing * Void, Void / 2m, -Void })
            Assert.Equal(VoidReason.NoTier, result.Reason);
    }

    [Fact]
    public void Division_by_zero_is_void_whatever_is_divided()
    {
        foreach (var dividend in new[] { Num.Of(0m), Num.Of(5m), Missing })
            Assert.Equal(VoidReason.DivisionByZero, (dividend / 0m).Reason);
        Assert.True((5m / Missing).IsMissing);
    }

    [Fact]
    [Hazard("H29")]
    public void What_no_decimal_holds_is_void()
    {
        Num most = decimal.MaxValue;

        Assert.Equal(VoidReason.Overflow, (most + most).Reason);
        Assert.Equal(VoidReason.Overflow, (-most - most).Reason);
        Assert.Equal(VoidReason.Overflow, (most * 2m).Reason);
        Assert.Equal(VoidReason.Overflow, (most / 0.1m).Reason);
    }

    [Fact]
    public void Comparisons_know_what_they_wait_for()
    {
        Assert.True((Num.Of(2000m) >= 2000m).IsYes);
        Assert.True((Num.Of(2000m) > 2000m).IsNotMet);
        Assert.Equal(InputSet.Of(3), (Missing < 5m).Missing);
        Assert.Equal(InputSet.Of(3), (!(Missing < 5m)).Missing);
        Assert.Equal(VoidReason.NoTier, (Void < Missing).Reason);
        Assert.True(Num.Of(1.0m).Is(1.00m).IsYes);
        Assert.True(Num.Of(2m).IsOneOf(1m, 2m).IsYes);
        Assert.True(Num.Of(2m).IsOneOf(1m, Missing).IsUnknown);
    }

    [Fact]
    public void A_choice_between_equal_numbers_is_known()
    {
        var unknown = Truth.Unknown(InputSet.Of(7));

        Assert.Equal(5m, Num.If(unknown, 5m, 5.0m).Value);
        Assert.Equal(InputSet.Of(7), Num.If(unknown, 5m, 6m).MissingInputs);
        Assert.Equal(InputSet.Of(7) | InputSet.Of(3), Num.If(unknown, 5m, Missing).MissingInputs);
        Assert.True(Num.If(unknown, Void, Void).IsVoid);
        Assert.Equal(6m, Num.If(Truth.Void(VoidReason.DivisionByZero), 5m, 6m).Value);
    }

    [Fact]
    public void The_least_and_the_greatest_are_those_of_the_operands() =>
        Gen.Select(Money, Money).Sample((a, b) => Num.Min(a, b).Value == Math.Min(a, b) && Num.Max(a, b).Value == Math.Max(a, b));

    [Fact]
    public void The_least_of_a_missing_number_is_missing()
    {
        Assert.True(Num.Min(Missing, 0m).IsMissing);
        Assert.True(Num.Max(Void, Missing).IsVoid);
    }

    [Fact]
    public void Slices_cover_a_number_without_gap_or_overlap() =>
        Gen.Select(Money, Money.Where(static m => m >= 0), Money.Where(static m => m >= 0))
            .Sample(
                (number, one, other) =>
                {
                    var (low, high) = (Math.Min(one, other), Math.Max(one, other));
                    var sum = Num.Slice(number, 0m, low) + Num.Slice(number, low, high) + Num.Above(number, high);
                    return sum.Value == Math.Max(number, 0m);
                }
            );
}
