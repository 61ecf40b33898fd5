using System.Globalization;

namespace PolicyDsl.Runtime;

/// <summary>The one way in which a value is written as a key, in a ledger and in canonical JSON.</summary>
public static class CanonicalText
{
    /// <summary>A number without trailing zeros: <c>300000000</c>, <c>0.6</c>.</summary>
    public static string Of(decimal value)
    {
        var text = value.ToString(CultureInfo.InvariantCulture);
        return text.Contains('.') ? text.TrimEnd('0').TrimEnd('.') : text;
    }

    /// <summary>The most bytes that <see cref="Write"/> gives: a sign, 29 digits, a point and a zero before it.</summary>
    internal const int MostDecimalLength = 32;

    private const int MostScaleOfWhole = 2;

    /// <summary>A number as <see cref="Of(decimal)"/> has it, in UTF-8.</summary>
    /// <param name="value">The number.</param>
    /// <param name="utf8">Takes it; <see cref="MostDecimalLength"/> bytes are enough.</param>
    /// <returns>How many bytes it is.</returns>
    internal static int Write(decimal value, Span<byte> utf8)
    {
        // Most amounts are whole yuan, though they may carry decimals that are zero; for these there is a shorter way.
        if (value.Scale <= MostScaleOfWhole && Math.Abs(value) <= Money.Limit && (long)value is var whole && whole == value)
        {
            whole.TryFormat(utf8, out var digits, provider: CultureInfo.InvariantCulture);
            return digits;
        }
        value.TryFormat(utf8, out var length, provider: CultureInfo.InvariantCulture);
        var text = utf8[..length];
        return text.Contains((byte)'.') ? text.TrimEnd((byte)'0').TrimEnd((byte)'.').Length : length;
    }

    /// <summary>ISO 8601: <c>2024-07-11</c>.</summary>
    public static string Of(DateOnly value) => value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The same of a bound of days, which is kept as YYYYMMDD.</summary>
    internal static string OfDay(decimal digits) => digits.ToString("0000-00-00", CultureInfo.InvariantCulture);

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public static string Of(bool value) => value ? "true" : "false";

    /// <summary>A number as a key.</summary>
    public static Value<string> Of(Num value)
    {
        if (value.IsVoid)
            return Value<string>.Void(value.Reason);
        return value.IsKnown ? Of(value.Value) : Value<string>.Missing(value.MissingInputs);
    }

    /// <summary>A date as a key.</summary>
    public static Value<string> Of(Value<DateOnly> value) => Map(value, Of);

    /// <summary>A yes/no as a key.</summary>
    public static Value<string> Of(Truth value)
    {
        if (value.IsVoid)
            return Value<string>.Void(value.Reason);
        return value.IsUnknown ? Value<string>.Missing(value.Missing) : Of(value.IsYes);
    }

    /// <summary>An enum member as a key, by a function that gives its apiName.</summary>
    public static Value<string> Map<T>(Value<T> value, Func<T, string> text)
        where T : notnull
    {
        if (value.IsVoid)
            return Value<string>.Void(value.Reason);
        return value.IsKnown ? text(value.Content) : Value<string>.Missing(value.MissingInputs);
    }
}
