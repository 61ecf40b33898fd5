using System.Numerics;

namespace PolicyDsl.Runtime;

/// <summary>
/// A quotient that is compared without being computed: 59.996% is below 60%, however many digits it takes. A zero denominator makes the
/// comparison void.
/// </summary>
/// <param name="Numerator">What is divided.</param>
/// <param name="Denominator">By what.</param>
public readonly record struct Ratio(Num Numerator, Num Denominator)
{
    /// <summary>Numerator ÷ denominator.</summary>
    public static Ratio Of(Num numerator, Num denominator) => new(numerator, denominator);

    /// <summary>a/b &lt; x.</summary>
    public static Truth operator <(Ratio left, Num right) => left.Compare(right, static sign => sign < 0);

    /// <summary>a/b &gt; x.</summary>
    public static Truth operator >(Ratio left, Num right) => left.Compare(right, static sign => sign > 0);

    /// <summary>a/b ≤ x.</summary>
    public static Truth operator <=(Ratio left, Num right) => left.Compare(right, static sign => sign <= 0);

    /// <summary>a/b ≥ x.</summary>
    public static Truth operator >=(Ratio left, Num right) => left.Compare(right, static sign => sign >= 0);

    /// <summary>a/b = x.</summary>
    public Truth Is(Num other) => Compare(other, static sign => sign == 0);

    /// <summary>a/b ≠ x.</summary>
    public Truth IsNot(Num other) => Compare(other, static sign => sign != 0);

    private Truth Compare(Num right, Func<int, bool> holds)
    {
        if (Denominator is { IsKnown: true, Value: 0m })
            return Truth.Void(VoidReason.DivisionByZero);
        if (!Numerator.IsKnown || !Denominator.IsKnown)
            return Num.Undecided(Num.Unresolved(Numerator, Denominator), right);
        if (!right.IsKnown)
            return Num.Undecided(Numerator, right);
        return Truth.Of(holds(ExactComparison.Quotient(Numerator.Value, Denominator.Value, right.Value)));
    }
}

/// <summary>Comparisons that no rounding touches.</summary>
internal static class ExactComparison
{
    // Below these bounds a product keeps all its digits: 14 + 14 digits fit the 28 of a decimal.
    private const decimal Small = 99_999_999_999_999m;

    /// <summary>The sign of numerator ÷ denominator − other.</summary>
    /// <param name="numerator">Any number.</param>
    /// <param name="denominator">Not zero.</param>
    /// <param name="other">Any number.</param>
    public static int Quotient(decimal numerator, decimal denominator, decimal other)
    {
        var sign = FitsProduct(denominator, other)
            ? numerator.CompareTo(other * denominator)
            : CompareExactly(numerator, other, denominator);
        return denominator < 0 ? -sign : sign;
    }

    private static bool FitsProduct(decimal left, decimal right) =>
        left.Scale + right.Scale <= 28 && Digits(left) <= Small && Digits(right) <= Small;

    private static decimal Digits(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        return new decimal(bits[0], bits[1], bits[2], false, 0);
    }

    private static int CompareExactly(decimal numerator, decimal factor, decimal denominator)
    {
        var left = Unscaled(numerator) * BigInteger.Pow(10, factor.Scale + denominator.Scale);
        var right = Unscaled(factor) * Unscaled(denominator) * BigInteger.Pow(10, numerator.Scale);
        return left.CompareTo(right);
    }

    private static BigInteger Unscaled(decimal value) => new BigInteger(Digits(value)) * Math.Sign(value);
}
