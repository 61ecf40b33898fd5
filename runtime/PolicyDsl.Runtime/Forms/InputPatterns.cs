using System.Globalization;

namespace PolicyDsl.Runtime;

/// <summary>
/// Regular expressions for the texts that inputs take. Browsers and servers read them alike: no classes such as \d, and in place of $, which lets a line
/// end follow in .NET, an end after which there is nothing.
/// </summary>
internal static class InputPatterns
{
    /// <summary>
    /// What may not be in a text: control characters, but tab and line ends between others; and white space at its beginning or end, which nobody sees and
    /// which would make two projects of one. What is white space, says <see cref="TextBlanks"/>.
    /// </summary>
    public const string NotInText = @"[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]|^" + TextBlanks.Pattern + "|" + TextBlanks.Pattern + @"(?![\s\S])";

    /// <summary>Characters of a credit code, GB 32100-2015: letters without I, O, S, V and Z. The check digit is the service's to see.</summary>
    public const string CreditCode = "[0-9A-HJ-NPQRTUWXY]{18}";

    private const long FirstDay = 00010101;
    private const long LastDay = 99991231;
    private const int MonthsOfYear = 12;

    // As many digits as the service reads.
    private const long MostCount = 999_999;

    /// <summary>A text that is all of it what a pattern says.</summary>
    public static string Whole(string pattern) => $"^(?:{pattern}){PortablePattern.EndInSchema}";

    /// <summary>匹配 of a text; null: there is none, or none that every reader reads the same.</summary>
    public static string? OfText(InputInfo input) =>
        input.Pattern is { } pattern && PortablePattern.Of(pattern, PortablePattern.EndInSchema) is { } portable ? Whole(portable) : null;

    /// <summary>Days from one to another, both as YYYYMMDD and both allowed. That there is such a day in the month is for <c>format</c> to say.</summary>
    public static string Days(decimal? low, decimal? high) =>
        Whole(DigitRange.OfSameLength(Digits(low ?? FirstDay), Digits(high ?? LastDay), static place => place is 4 or 6 ? "-" : ""));

    /// <summary>A duration in days, ISO 8601: <c>P30D</c>.</summary>
    public static string DurationInDays(InputInfo input)
    {
        var (least, most) = Counts(input);
        return Whole(IsOpen(input) ? "P[0-9]{1,6}D" : $"P{DigitRange.Of(least, most)}D");
    }

    /// <summary>A duration in years and months, ISO 8601: <c>P1Y6M</c>. Within bounds months beside years go up to 11.</summary>
    public static string DurationInMonths(InputInfo input)
    {
        if (IsOpen(input))
            return Whole("P(?:[0-9]{1,6}Y(?:[0-9]{1,6}M)?|[0-9]{1,6}M)");
        var (least, most) = Counts(input);
        var parts = new List<string> { $"{DigitRange.Of(least, most)}M" };
        var (firstYear, lastYear) = ((least + MonthsOfYear - 1) / MonthsOfYear, most / MonthsOfYear);
        if (firstYear <= lastYear)
            parts.Add($"{DigitRange.Of(firstYear, lastYear)}Y");
        // The first and the last year take the months within the bounds, those between take any.
        var (first, last) = (least / MonthsOfYear, most / MonthsOfYear);
        if (first == last)
        {
            parts.Add($"{first}Y{DigitRange.Of(least % MonthsOfYear, most % MonthsOfYear)}M");
        }
        else
        {
            parts.Add($"{first}Y{DigitRange.Of(least % MonthsOfYear, MonthsOfYear - 1)}M");
            if (last - first > 1)
                parts.Add($"{DigitRange.Of(first + 1, last - 1)}Y{DigitRange.Of(0, MonthsOfYear - 1)}M");
            parts.Add($"{last}Y{DigitRange.Of(0, most % MonthsOfYear)}M");
        }
        return Whole($"P(?:{string.Join('|', parts)})");
    }

    private static bool IsOpen(InputInfo input) => input.Low is null or 0 && input.High is null;

    private static (long Least, long Most) Counts(InputInfo input) =>
        (decimal.ToInt64(Math.Max(input.Low ?? 0, 0)), decimal.ToInt64(Math.Min(input.High ?? MostCount, MostCount)));

    private static string Digits(decimal day) => day.ToString("00000000", CultureInfo.InvariantCulture);
}
