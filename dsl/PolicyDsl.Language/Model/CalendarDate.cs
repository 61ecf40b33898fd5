using System.Globalization;

namespace PolicyDsl.Model;

/// <summary>A day of the Gregorian calendar, without time or zone. (netstandard2.0 has no DateOnly.)</summary>
/// <param name="Year">1 to 9999.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">1 to 31, as the month allows.</param>
public readonly record struct CalendarDate(int Year, int Month, int Day) : IComparable<CalendarDate>
{
    /// <summary>The date, or null where the three numbers are no real day.</summary>
    public static CalendarDate? TryCreate(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new CalendarDate(year, month, day)
            : null;

    /// <inheritdoc/>
    public int CompareTo(CalendarDate other) => Ordinal.CompareTo(other.Ordinal);

    /// <summary>ISO 8601: <c>2024-07-11</c>.</summary>
    public override string ToString() =>
        string.Format(CultureInfo.InvariantCulture, "{0:0000}-{1:00}-{2:00}", Year, Month, Day);

    private int Ordinal => (Year * 10000) + (Month * 100) + Day;

    /// <summary>Whether <paramref name="left"/> is the earlier day.</summary>
    public static bool operator <(CalendarDate left, CalendarDate right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> is the later day.</summary>
    public static bool operator >(CalendarDate left, CalendarDate right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> is the same or an earlier day.</summary>
    public static bool operator <=(CalendarDate left, CalendarDate right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> is the same or a later day.</summary>
    public static bool operator >=(CalendarDate left, CalendarDate right) => left.CompareTo(right) >= 0;
}
