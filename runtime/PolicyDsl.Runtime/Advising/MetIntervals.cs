using System.Globalization;

namespace PolicyDsl.Runtime;

/// <summary>
/// Looks for the values nearest to the one given, above it and below, that meet a condition which says the same of all values between two cuts. What it
/// finds it has seen to hold, and one place nearer, and one beyond the end, not to.
/// </summary>
/// <param name="application">The application.</param>
internal sealed class MetIntervals(IApplication application)
{
    /// <summary>From where to where the condition is met.</summary>
    /// <param name="grid">The values of the input.</param>
    /// <param name="place">That of the value given, which does not meet it.</param>
    /// <param name="cuts">The cuts.</param>
    /// <param name="holds">Whether a place meets it.</param>
    /// <returns>The nearest place and the last one behind it; the last is null where all up to the end of the grid meet it.</returns>
    public IEnumerable<(decimal Nearest, decimal? Last)> Of(InputGrid grid, decimal place, IReadOnlyList<InputCut> cuts, Func<decimal, bool> holds)
    {
        var tried = new SortedSet<decimal> { grid.First, grid.Last };
        foreach (var cut in cuts)
        {
            if (ValueOf(cut) is { } value)
                tried.UnionWith(grid.PlacesAround(value));
        }
        if (Find(tried.Where(one => one > place), holds) is { } above)
            yield return above;
        if (Find(tried.Reverse().Where(one => one < place), holds) is { } below)
            yield return below;
    }

    private static (decimal Nearest, decimal? Last)? Find(IEnumerable<decimal> places, Func<decimal, bool> holds)
    {
        (decimal Nearest, decimal? Last)? found = null;
        foreach (var place in places)
        {
            if (holds(place))
                found = (found?.Nearest ?? place, place);
            else if (found is not null)
                return found;
        }
        return found is { } open ? (open.Nearest, null) : null;
    }

    private object? ValueOf(InputCut cut)
    {
        switch (cut.Kind)
        {
            case CutKind.Number:
                return cut.At;
            case CutKind.Day:
                return DateOnly.ParseExact(cut.At.ToString("00000000", CultureInfo.InvariantCulture), "yyyyMMdd", CultureInfo.InvariantCulture);
            case CutKind.Year:
                var year = application.GetInput(EnvelopeIndex.SubmittedOn) is DateOnly submitted ? submitted.Year + (int)cut.At : 0;
                return year is >= 1 and <= 9999 ? new DateOnly(year, 1, 1) : null;
            default:
                return application.GetInput(cut.From) is DateOnly day ? Moved(day, cut) : application.GetInput(cut.From) as decimal?;
        }
    }

    private static DateOnly? Moved(DateOnly day, InputCut cut)
    {
        var months = (day.Year * 12L) + day.Month - 1 + cut.Months;
        if (months is < 12 or >= 120_000)
            return null;
        var moved = day.AddMonths(cut.Months);
        var number = (long)moved.DayNumber + cut.Days;
        return number >= DateOnly.MinValue.DayNumber && number <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber((int)number) : null;
    }
}
