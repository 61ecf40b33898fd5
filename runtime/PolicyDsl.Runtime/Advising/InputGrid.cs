using System.Globalization;

namespace PolicyDsl.Runtime;

/// <summary>
/// The values that an input may have, in order and without gaps: money to the fen, whole numbers, days. A place on it is a whole number, held as a decimal.
/// </summary>
internal readonly struct InputGrid
{
    // The limits of numbers in a body; a body that goes beyond is refused.
    private const decimal Most = 10_000_000_000_000m;

    private readonly bool isDate;
    private readonly decimal step;

    private InputGrid(bool isDate, decimal step, decimal first, decimal last)
    {
        this.isDate = isDate;
        this.step = step;
        First = first;
        Last = last;
    }

    /// <summary>The place of the least value.</summary>
    public decimal First { get; }

    /// <summary>The place of the greatest value.</summary>
    public decimal Last { get; }

    /// <summary>The grid of an input.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="index">The input's index: a number or a day.</param>
    public static InputGrid Of(ClauseInfo clause, int index)
    {
        var input = clause.Inputs[index];
        if (input.Kind == InputKind.Date)
            return OfDays(clause.Policy, input, index);
        var step = new decimal(1, 0, 0, false, (byte)input.Decimals);
        var least = input.Low ?? (input.Kind is InputKind.Months or InputKind.Days ? 0m : -Most);
        return new InputGrid(false, step, decimal.Ceiling(least / step), decimal.Floor((input.High ?? Most) / step));
    }

    /// <summary>The place of a value; null: it has none on this grid.</summary>
    /// <param name="value">As an application holds it.</param>
    public decimal? PlaceOf(object? value) =>
        value switch
        {
            DateOnly day when isDate => day.DayNumber,
            decimal number when !isDate && Math.Abs(number) <= Most && decimal.Truncate(number / step) is var place && place * step == number => place,
            _ => null,
        };

    /// <summary>The places at a value and next to it, where it lies on no place or beyond the grid those that there are.</summary>
    /// <param name="value">As an application holds it.</param>
    public IEnumerable<decimal> PlacesAround(object value)
    {
        var (first, last) = (First, Last);
        var (below, above) = value switch
        {
            DateOnly day when isDate => (day.DayNumber, day.DayNumber),
            decimal number when !isDate && Math.Abs(number) <= Most => (decimal.Floor(number / step), decimal.Ceiling(number / step)),
            _ => (first, last),
        };
        return new[] { below - 1m, below, above, above + 1m }.Where(place => place >= first && place <= last);
    }

    /// <summary>The value at a place, as an application holds it.</summary>
    public object ValueAt(decimal place) => isDate ? DateOnly.FromDayNumber((int)place) : place * step;

    // Nobody applies on a day on which the policy is not in force.
    private static InputGrid OfDays(PolicyInfo policy, InputInfo input, int index)
    {
        var first = Day(input.Low) ?? DateOnly.MinValue;
        var last = Day(input.High) ?? DateOnly.MaxValue;
        if (index == EnvelopeIndex.SubmittedOn)
        {
            first = policy.Effective ?? first;
            last = policy.Expires is { } expires && expires > DateOnly.MinValue ? expires.AddDays(-1) : last;
        }
        return new InputGrid(true, 1m, first.DayNumber, last.DayNumber);
    }

    private static DateOnly? Day(decimal? bound) =>
        bound is { } digits
            ? DateOnly.ParseExact(digits.ToString("00000000", CultureInfo.InvariantCulture), "yyyyMMdd", CultureInfo.InvariantCulture)
            : null;
}
