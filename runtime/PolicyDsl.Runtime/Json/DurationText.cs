using System.Globalization;

namespace PolicyDsl.Runtime;

/// <summary>ISO 8601 durations: years and months, or days. A year is 12 months; months and days never mix.</summary>
internal static class DurationText
{
    // 6 digits are 999,999 years or months: more than any calendar holds.
    private const int MostDigits = 6;

    /// <summary>Reads <c>P2Y</c>, <c>P18M</c>, <c>P1Y6M</c> as months.</summary>
    public static bool TryReadMonths(string text, out decimal months)
    {
        months = 0;
        var rest = text.AsSpan();
        if (!TryTake(ref rest, "P"))
            return false;
        var hasYears = TryTakeNumber(ref rest, 'Y', out var years);
        var hasMonths = TryTakeNumber(ref rest, 'M', out var extra);
        months = (years * 12) + extra;
        return rest.IsEmpty && (hasYears || hasMonths);
    }

    /// <summary>Reads <c>P30D</c> as days.</summary>
    public static bool TryReadDays(string text, out decimal days)
    {
        days = 0;
        var rest = text.AsSpan();
        return TryTake(ref rest, "P") && TryTakeNumber(ref rest, 'D', out days) && rest.IsEmpty;
    }

    /// <summary>Writes months: <c>P1Y6M</c>.</summary>
    public static string OfMonths(decimal months)
    {
        var years = decimal.Truncate(months / 12);
        var rest = months - (years * 12);
        var inYears = years == 0 ? "" : CanonicalText.Of(years) + "Y";
        return rest == 0 && years != 0 ? "P" + inYears : $"P{inYears}{CanonicalText.Of(rest)}M";
    }

    /// <summary>Writes days: <c>P30D</c>.</summary>
    public static string OfDays(decimal days) => $"P{CanonicalText.Of(days)}D";

    private static bool TryTake(ref ReadOnlySpan<char> rest, string word)
    {
        if (!rest.StartsWith(word, StringComparison.Ordinal))
            return false;
        rest = rest[word.Length..];
        return true;
    }

    private static bool TryTakeNumber(ref ReadOnlySpan<char> rest, char unit, out decimal number)
    {
        number = 0;
        var digits = rest.IndexOfAnyExceptInRange('0', '9');
        if (digits is <= 0 or > MostDigits || rest[digits] != unit)
            return false;
        number = int.Parse(rest[..digits], NumberStyles.None, CultureInfo.InvariantCulture);
        rest = rest[(digits + 1)..];
        return true;
    }
}
