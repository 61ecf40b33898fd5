using PolicyDsl.Model;

namespace PolicyDsl.Review.Analysis.Reasoning;

/// <summary>
/// The values that a number can have: known and between two bounds, missing, or void. Both bounds are possible unless the calculation that led to them lost
/// sight of how its parts hang together; then it is wider than the truth, never narrower. Days count as the number of days since 1 January of the year 1.
/// </summary>
/// <param name="Low">The least.</param>
/// <param name="High">The greatest; below the least: it is never known.</param>
/// <param name="Missing">Whether it can be missing.</param>
/// <param name="Void">Whether it can be void.</param>
internal readonly record struct NumberSet(decimal Low, decimal High, bool Missing = false, bool Void = false)
{
    /// <summary>Never known and never anything else: what no branch leads to.</summary>
    public static readonly NumberSet Nothing = new(1m, 0m);

    /// <summary>Only void.</summary>
    public static readonly NumberSet OnlyVoid = new(1m, 0m, Void: true);

    /// <summary>Anything at all.</summary>
    public static readonly NumberSet Anything = new(decimal.MinValue, decimal.MaxValue, true, true);

    /// <summary>One number.</summary>
    public static NumberSet Of(decimal value) => new(value, value);

    /// <summary>Whether it can be known.</summary>
    public bool CanBeKnown => Low <= High;

    /// <summary>Whether it can be this number.</summary>
    public bool Contains(decimal value) => Low <= value && value <= High;

    /// <summary>What either can be.</summary>
    public NumberSet Union(NumberSet other) =>
        !CanBeKnown ? other with { Missing = Missing || other.Missing, Void = Void || other.Void }
        : !other.CanBeKnown ? this with { Missing = Missing || other.Missing, Void = Void || other.Void }
        : new(Math.Min(Low, other.Low), Math.Max(High, other.High), Missing || other.Missing, Void || other.Void);

    /// <summary>−x.</summary>
    public NumberSet Negated() => CanBeKnown ? new(-High, -Low, Missing, Void) : this;

    /// <summary>The four operations.</summary>
    public static NumberSet Calculate(ArithmeticOperator operation, NumberSet left, NumberSet right) =>
        operation switch
        {
            ArithmeticOperator.Add => Corners(left, right, static (a, b) => a + b),
            ArithmeticOperator.Subtract => Corners(left, right, static (a, b) => a - b),
            ArithmeticOperator.Multiply => Corners(left, right, static (a, b) => a * b),
            _ => Divide(left, right),
        };

    /// <summary>较小值.</summary>
    public static NumberSet Min(NumberSet left, NumberSet right) => Corners(left, right, Math.Min);

    /// <summary>较大值.</summary>
    public static NumberSet Max(NumberSet left, NumberSet right) => Corners(left, right, Math.Max);

    /// <summary>What a function of both gives that rises or falls all the way in each: its bounds are met where theirs are.</summary>
    public static NumberSet Corners(NumberSet left, NumberSet right, Func<decimal, decimal, decimal> function)
    {
        var (missing, @void) = (left.Missing || right.Missing, left.Void || right.Void);
        if (!left.CanBeKnown || !right.CanBeKnown)
            return Nothing with { Missing = missing, Void = @void };
        try
        {
            var (a, b) = (function(left.Low, right.Low), function(left.Low, right.High));
            var (c, d) = (function(left.High, right.Low), function(left.High, right.High));
            return new(Math.Min(Math.Min(a, b), Math.Min(c, d)), Math.Max(Math.Max(a, b), Math.Max(c, d)), missing, @void);
        }
        catch (OverflowException)
        {
            return new(decimal.MinValue, decimal.MaxValue, missing, true);
        }
    }

    private static NumberSet Divide(NumberSet left, NumberSet right)
    {
        if (!right.Contains(0m))
            return Corners(left, right, static (a, b) => a / b);
        var result = right is { Low: 0m, High: 0m } ? Nothing : new NumberSet(decimal.MinValue, decimal.MaxValue);
        return result with { Missing = left.Missing || right.Missing, Void = true };
    }
}
