using System.Text;

namespace PolicyDsl.Runtime;

/// <summary>Regular expressions for the digits of the numbers in a range.</summary>
internal static class DigitRange
{
    /// <summary>Numbers without leading zeros, at least 0.</summary>
    /// <param name="low">The least.</param>
    /// <param name="high">The greatest, not below <paramref name="low"/>.</param>
    public static string Of(long low, long high)
    {
        var parts = new List<string>();
        for (var from = low; from <= high; )
        {
            var digits = Text(from).Length;
            var most = Math.Min(high, Power(digits) - 1);
            parts.Add(OfSameLength(Text(from), Text(most), static _ => ""));
            from = most + 1;
        }
        return Group(parts);
    }

    /// <summary>Numbers of the same length.</summary>
    /// <param name="low">The digits of the least.</param>
    /// <param name="high">The digits of the greatest.</param>
    /// <param name="before">What stands before the digit at a place.</param>
    public static string OfSameLength(string low, string high, Func<int, string> before) => Between(low, high, 0, before);

    private static string Between(string low, string high, int place, Func<int, string> before)
    {
        if (place == low.Length)
            return "";
        if (low.AsSpan(place).Trim('0').IsEmpty && high.AsSpan(place).Trim('9').IsEmpty)
            return Any(low.Length, place, before);
        if (low[place] == high[place])
            return before(place) + low[place] + Between(low, high, place + 1, before);
        var parts = new List<string> { before(place) + low[place] + Between(low, new string('9', low.Length), place + 1, before) };
        if (high[place] - low[place] > 1)
            parts.Add(before(place) + Digits((char)(low[place] + 1), (char)(high[place] - 1)) + Any(low.Length, place + 1, before));
        parts.Add(before(place) + high[place] + Between(new string('0', low.Length), high, place + 1, before));
        return Group(parts);
    }

    private static string Any(int length, int place, Func<int, string> before)
    {
        var text = new StringBuilder();
        for (; place < length; place++)
            text.Append(before(place)).Append("[0-9]");
        return text.ToString();
    }

    private static string Digits(char low, char high) => low == high ? $"{low}" : $"[{low}-{high}]";

    private static string Group(List<string> parts) => parts.Count == 1 ? parts[0] : $"(?:{string.Join('|', parts)})";

    private static string Text(long number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static long Power(int digits) => digits == 0 ? 1 : 10 * Power(digits - 1);
}
