using System.Globalization;

namespace PolicyDsl.Runtime;

/// <summary>Reads dates as they are written in JSON: <c>2025-03-01</c>, and nothing else.</summary>
internal static class DateText
{
    private const int Length = 10;

    /// <summary>Reads one; false: it is none.</summary>
    public static bool TryRead(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    /// <summary>Reads one without making a text of it; false: it is none.</summary>
    public static bool TryRead(ReadOnlySpan<byte> utf8, out DateOnly date)
    {
        date = default;
        if (utf8.Length != Length || utf8[4] != '-' || utf8[7] != '-')
            return false;
        if (Number(utf8[..4]) is not (>= 1 and var year) || Number(utf8[5..7]) is not (>= 1 and <= 12 and var month))
            return false;
        if (Number(utf8[8..]) is not (>= 1 and var day) || day > DateTime.DaysInMonth(year, month))
            return false;
        date = new DateOnly(year, month, day);
        return true;
    }

    // −1: there is something else among the digits.
    private static int Number(ReadOnlySpan<byte> digits)
    {
        var number = 0;
        foreach (var character in digits)
        {
            if (character is < (byte)'0' or > (byte)'9')
                return -1;
            number = (number * 10) + (character - '0');
        }
        return number;
    }
}
