using System.Globalization;

namespace PolicyDsl.Review.Tracing.Figures;

/// <summary>What a figure counts.</summary>
public enum FigureKind
{
    /// <summary>Yuan.</summary>
    Money,

    /// <summary>Another currency.</summary>
    ForeignMoney,

    /// <summary>A share: 10%, 万分之一, 六成.</summary>
    Rate,

    /// <summary>How many, of whatever, or a bare number.</summary>
    Count,

    /// <summary>How often: 一次, 3次.</summary>
    Times,

    /// <summary>第十: which one.</summary>
    Ordinal,

    /// <summary>Years and months, in months.</summary>
    Months,

    /// <summary>Days and weeks, in days.</summary>
    Days,

    /// <summary>工作日.</summary>
    WorkingDays,

    /// <summary>小时.</summary>
    Hours,

    /// <summary>每年, 每月: how often it begins anew.</summary>
    Period,

    /// <summary>A day of the calendar, or as much of it as is written.</summary>
    Date,

    /// <summary>〔2024〕16号.</summary>
    DocumentNumber,

    /// <summary>第七条第（一）款, of another document.</summary>
    Article,

    /// <summary>本细则第四点（二）: another item of the same document.</summary>
    ItemReference,

    /// <summary>028-61883957.</summary>
    Phone,
}

/// <summary>A value, whatever its notation: 250万元 and 2500000元 are equal.</summary>
/// <param name="Kind">What it counts.</param>
/// <param name="Value">In the unit of its kind, in one form.</param>
internal readonly record struct Quantity(FigureKind Kind, string Value)
{
    /// <summary>A number of some kind.</summary>
    public static Quantity Of(FigureKind kind, decimal value) => new(kind, value.ToString("0.############################", CultureInfo.InvariantCulture));

    /// <summary>A share with a denominator that decimals do not have: 三分之一.</summary>
    public static Quantity Fraction(decimal numerator, decimal denominator)
    {
        for (var i = 0; i < 28 && (numerator != decimal.Truncate(numerator) || denominator != decimal.Truncate(denominator)); i++)
            (numerator, denominator) = (numerator * 10, denominator * 10);
        var divisor = GreatestCommonDivisor(numerator, denominator);
        (numerator, denominator) = (numerator / divisor, denominator / divisor);
        var rest = denominator;
        foreach (var prime in new[] { 2m, 5m })
        {
            while (rest % prime == 0)
                rest /= prime;
        }
        return rest == 1
            ? Of(FigureKind.Rate, numerator / denominator)
            : new Quantity(FigureKind.Rate, string.Create(CultureInfo.InvariantCulture, $"{numerator:0}/{denominator:0}"));
    }

    private static decimal GreatestCommonDivisor(decimal a, decimal b)
    {
        while (b != 0)
            (a, b) = (b, a % b);
        return a == 0 ? 1 : a;
    }
}

/// <summary>Which side of a figure counts.</summary>
internal enum BoundDirection
{
    /// <summary>It is the value itself.</summary>
    None,

    /// <summary>At least, or more.</summary>
    Up,

    /// <summary>At most, or less.</summary>
    Down,

    /// <summary>Either: a range names both its ends.</summary>
    Any,
}

/// <summary>The threshold word of a figure.</summary>
/// <param name="Direction">Which side.</param>
/// <param name="Inclusive">Whether the figure itself is in; null: the word does not say.</param>
/// <param name="MayBeUnsaid">In a policy: its document may give the figure alone, as 名额 10 is 10个.</param>
internal readonly record struct Bound(BoundDirection Direction, bool? Inclusive, bool MayBeUnsaid = false)
{
    /// <summary>The value itself.</summary>
    public static readonly Bound None = new(BoundDirection.None, null);

    /// <summary>Either side.</summary>
    public static readonly Bound Any = new(BoundDirection.Any, null);

    /// <summary>最高 and its like.</summary>
    public static readonly Bound AtMost = new(BoundDirection.Down, true);

    /// <summary>不少于 and its like.</summary>
    public static readonly Bound AtLeast = new(BoundDirection.Up, true);

    /// <summary>Whether a rule with this bound says what a document with the other says.</summary>
    public bool Agrees(Bound document)
    {
        if (Direction == BoundDirection.Any || document.Direction == BoundDirection.Any)
            return true;
        if (MayBeUnsaid && document.Direction == BoundDirection.None)
            return true;
        return Direction == document.Direction && (Inclusive is null || document.Inclusive is null || Inclusive == document.Inclusive);
    }
}
