namespace PolicyDsl.Layout;

/// <summary>Which way a value goes as one input grows, everything else being as it is. Of a yes/no: no comes before yes where it rises.</summary>
public enum TrendDirection
{
    /// <summary>It stays.</summary>
    Constant,

    /// <summary>It never falls.</summary>
    Rising,

    /// <summary>It never rises.</summary>
    Falling,

    /// <summary>It goes one way only; which, the other inputs decide.</summary>
    Either,

    /// <summary>Nothing is known.</summary>
    Mixed,
}

/// <summary>How a value goes as one input grows.</summary>
/// <param name="Direction">Which way.</param>
/// <param name="IsAffine">Whether it is a multiple of the input and something added, neither of which the input changes.</param>
internal readonly record struct Trend(TrendDirection Direction, bool IsAffine)
{
    /// <summary>It stays.</summary>
    public static readonly Trend Constant = new(TrendDirection.Constant, true);

    /// <summary>The input itself.</summary>
    public static readonly Trend Itself = new(TrendDirection.Rising, true);

    /// <summary>Nothing is known.</summary>
    public static readonly Trend Mixed = new(TrendDirection.Mixed, false);

    /// <summary>Whether it stays.</summary>
    public bool IsConstant => Direction == TrendDirection.Constant;

    /// <summary>The other way round.</summary>
    public Trend Turned =>
        Direction switch
        {
            TrendDirection.Rising => this with { Direction = TrendDirection.Falling },
            TrendDirection.Falling => this with { Direction = TrendDirection.Rising },
            _ => this,
        };

    /// <summary>The same way, in steps or with bends.</summary>
    public Trend Bent => IsConstant ? this : this with { IsAffine = false };

    /// <summary>What goes both these ways at once: a sum, a smaller one of two, a 且.</summary>
    public static Trend operator +(Trend left, Trend right)
    {
        if (left.IsConstant)
            return right;
        if (right.IsConstant)
            return left;
        var isAffine = left.IsAffine && right.IsAffine;
        if (left.Direction == right.Direction && left.Direction is TrendDirection.Rising or TrendDirection.Falling)
            return left with { IsAffine = isAffine };
        return isAffine ? new Trend(TrendDirection.Either, true) : Mixed;
    }

    /// <summary>What goes one of these ways; which, the input does not change.</summary>
    public static Trend operator |(Trend left, Trend right)
    {
        var isAffine = left.IsAffine && right.IsAffine;
        if (left.IsConstant || right.IsConstant || left.Direction == right.Direction)
            return (left.IsConstant ? right : left) with { IsAffine = isAffine };
        return left.Direction == TrendDirection.Mixed || right.Direction == TrendDirection.Mixed ? Mixed : new Trend(TrendDirection.Either, isAffine);
    }

    /// <summary>The one less the other.</summary>
    public static Trend operator -(Trend left, Trend right) => left + right.Turned;

    /// <summary>A multiple by something that the input does not change.</summary>
    public Trend Times(Sign factor) =>
        IsConstant || Direction == TrendDirection.Mixed ? this
        : factor.IsNeverNegative ? this
        : factor.IsNeverPositive ? Turned
        : this with { Direction = TrendDirection.Either };
}

/// <summary>Which signs a value may have.</summary>
/// <param name="IsNeverNegative">It is 0 or more.</param>
/// <param name="IsNeverPositive">It is 0 or less.</param>
internal readonly record struct Sign(bool IsNeverNegative, bool IsNeverPositive)
{
    /// <summary>Any.</summary>
    public static readonly Sign Any;

    /// <summary>0 or more.</summary>
    public static readonly Sign Positive = new(true, false);

    /// <summary>Of a known number.</summary>
    public static Sign Of(decimal value) => new(value >= 0, value <= 0);

    /// <summary>Of −x.</summary>
    public static Sign operator -(Sign sign) => new(sign.IsNeverPositive, sign.IsNeverNegative);

    /// <summary>Of a sum, and of what may be the one or the other.</summary>
    public static Sign operator |(Sign left, Sign right) =>
        new(left.IsNeverNegative && right.IsNeverNegative, left.IsNeverPositive && right.IsNeverPositive);

    /// <summary>Of a product or quotient.</summary>
    public static Sign operator *(Sign left, Sign right) =>
        new(
            (left.IsNeverNegative && right.IsNeverNegative) || (left.IsNeverPositive && right.IsNeverPositive),
            (left.IsNeverNegative && right.IsNeverPositive) || (left.IsNeverPositive && right.IsNeverNegative)
        );
}
