namespace PolicyDsl.Runtime;

/// <summary>The calendar of rules: Gregorian days, months that end at their last day, nothing that throws.</summary>
public static class Dates
{
    /// <summary>A date moved by months; where the month has no such day, to its last. Always from the date itself.</summary>
    public static Value<DateOnly> AddMonths(Value<DateOnly> date, Num months) => Move(date, months, static (d, n) => d.AddMonths(n));

    /// <summary>A date moved by days.</summary>
    public static Value<DateOnly> AddDays(Value<DateOnly> date, Num days) => Move(date, days, static (d, n) => d.AddDays(n));

    /// <summary>Days from one date to another.</summary>
    public static Num Between(Value<DateOnly> later, Value<DateOnly> earlier)
    {
        if (later.IsKnown && earlier.IsKnown)
            return later.Content.DayNumber - earlier.Content.DayNumber;
        return Unresolved(later, earlier);
    }

    /// <summary>较小值: the earlier of two dates.</summary>
    public static Value<DateOnly> Min(Value<DateOnly> left, Value<DateOnly> right) => Choose(left, right, left <= right);

    /// <summary>较大值: the later of two dates.</summary>
    public static Value<DateOnly> Max(Value<DateOnly> left, Value<DateOnly> right) => Choose(left, right, left >= right);

    /// <summary>年度(date): its calendar year.</summary>
    public static Num Year(Value<DateOnly> date) => date.IsKnown ? date.Content.Year : Unresolved(date, date);

    /// <summary>近 n个月: after the day n months before <paramref name="submittedOn"/>, up to and with it.</summary>
    public static Truth WithinLastMonths(Value<DateOnly> date, Value<DateOnly> submittedOn, int months) =>
        (date > AddMonths(submittedOn, -months)) & (date <= submittedOn);

    /// <summary>近 n日: after the day n days before <paramref name="submittedOn"/>, up to and with it.</summary>
    public static Truth WithinLastDays(Value<DateOnly> date, Value<DateOnly> submittedOn, int days) =>
        (date > AddDays(submittedOn, -days)) & (date <= submittedOn);

    /// <summary>近 n个年度: in the n whole calendar years before that of <paramref name="submittedOn"/>.</summary>
    public static Truth WithinLastYears(Value<DateOnly> date, Value<DateOnly> submittedOn, int years)
    {
        var year = Year(date);
        var current = Year(submittedOn);
        return (year >= current - years) & (year < current);
    }

    private static Value<DateOnly> Move(Value<DateOnly> date, Num by, Func<DateOnly, int, DateOnly> move)
    {
        if (date.IsVoid || by.IsVoid)
            return Value<DateOnly>.Void(date.IsVoid ? date.Reason : by.Reason);
        if (!date.IsKnown || !by.IsKnown)
            return Value<DateOnly>.Missing(date.MissingInputs | by.MissingInputs);
        if (by.Value != decimal.Truncate(by.Value) || Math.Abs(by.Value) > 4_000_000m)
            return Value<DateOnly>.Void(VoidReason.Overflow);
        try
        {
            return move(date.Content, (int)by.Value);
        }
        catch (ArgumentOutOfRangeException)
        {
            return Value<DateOnly>.Void(VoidReason.Overflow);
        }
    }

    private static Value<DateOnly> Choose(Value<DateOnly> left, Value<DateOnly> right, Truth isLeft)
    {
        if (isLeft.IsVoid)
            return Value<DateOnly>.Void(isLeft.Reason);
        return isLeft.IsUnknown ? Value<DateOnly>.Missing(isLeft.Missing)
            : isLeft.IsYes ? left
            : right;
    }

    private static Num Unresolved(Value<DateOnly> left, Value<DateOnly> right)
    {
        if (left.IsVoid || right.IsVoid)
            return Num.Void(left.IsVoid ? left.Reason : right.Reason);
        return Num.Missing(left.MissingInputs | right.MissingInputs);
    }
}
