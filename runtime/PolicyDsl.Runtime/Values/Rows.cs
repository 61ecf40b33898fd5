namespace PolicyDsl.Runtime;

/// <summary>合计, 计数, 较小值 and 较大值 over the rows of a list. A missing list is missing; a row's missing field counts as the list's.</summary>
public static class Rows
{
    /// <summary>合计: 0 for an empty list.</summary>
    /// <param name="rows">The list; null is missing.</param>
    /// <param name="index">The list's index among the inputs.</param>
    /// <param name="item">What to add for a row.</param>
    public static Num Sum<T>(IReadOnlyList<T>? rows, int index, Func<T, Num> item) => Sum(rows, index, item, static (row, read) => read(row));

    /// <summary>合计, where the item reads more than the row: what else it reads is handed along, so that nothing is allocated.</summary>
    /// <param name="rows">The list; null is missing.</param>
    /// <param name="index">The list's index among the inputs.</param>
    /// <param name="outer">What else the item reads.</param>
    /// <param name="item">What to add for a row.</param>
    public static Num Sum<T, TOuter>(IReadOnlyList<T>? rows, int index, TOuter outer, Func<T, TOuter, Num> item)
    {
        if (rows is null)
            return Num.Missing(InputSet.Of(index));
        Num sum = 0m;
        for (var i = 0; i < rows.Count; i++)
            sum += item(rows[i], outer);
        return sum;
    }

    /// <summary>计数: the rows.</summary>
    public static Num Count<T>(IReadOnlyList<T>? rows, int index) => rows is null ? Num.Missing(InputSet.Of(index)) : rows.Count;

    /// <summary>计数: the rows for which something holds.</summary>
    public static Num Count<T>(IReadOnlyList<T>? rows, int index, Func<T, Truth> item) =>
        Sum(rows, index, item, static (row, holds) => Num.If(holds(row), 1m, 0m));

    /// <summary>计数, where the item reads more than the row.</summary>
    public static Num Count<T, TOuter>(IReadOnlyList<T>? rows, int index, TOuter outer, Func<T, TOuter, Truth> item) =>
        Sum(rows, index, (outer, item), static (row, all) => Num.If(all.item(row, all.outer), 1m, 0m));

    /// <summary>较小值: void for an empty list.</summary>
    public static Num Min<T>(IReadOnlyList<T>? rows, int index, Func<T, Num> item) => Min(rows, index, item, static (row, read) => read(row));

    /// <summary>较小值, where the item reads more than the row.</summary>
    public static Num Min<T, TOuter>(IReadOnlyList<T>? rows, int index, TOuter outer, Func<T, TOuter, Num> item) =>
        Extreme(rows, outer, item, Num.Min) ?? Nothing(rows, index);

    /// <summary>较大值: void for an empty list.</summary>
    public static Num Max<T>(IReadOnlyList<T>? rows, int index, Func<T, Num> item) => Max(rows, index, item, static (row, read) => read(row));

    /// <summary>较大值, where the item reads more than the row.</summary>
    public static Num Max<T, TOuter>(IReadOnlyList<T>? rows, int index, TOuter outer, Func<T, TOuter, Num> item) =>
        Extreme(rows, outer, item, Num.Max) ?? Nothing(rows, index);

    /// <summary>较小值 of dates: void for an empty list.</summary>
    public static Value<DateOnly> Min<T>(IReadOnlyList<T>? rows, int index, Func<T, Value<DateOnly>> item) =>
        Min(rows, index, item, static (row, read) => read(row));

    /// <summary>较小值 of dates, where the item reads more than the row.</summary>
    public static Value<DateOnly> Min<T, TOuter>(IReadOnlyList<T>? rows, int index, TOuter outer, Func<T, TOuter, Value<DateOnly>> item) =>
        Extreme(rows, outer, item, Dates.Min) ?? NoDate(rows, index);

    /// <summary>较大值 of dates: void for an empty list.</summary>
    public static Value<DateOnly> Max<T>(IReadOnlyList<T>? rows, int index, Func<T, Value<DateOnly>> item) =>
        Max(rows, index, item, static (row, read) => read(row));

    /// <summary>较大值 of dates, where the item reads more than the row.</summary>
    public static Value<DateOnly> Max<T, TOuter>(IReadOnlyList<T>? rows, int index, TOuter outer, Func<T, TOuter, Value<DateOnly>> item) =>
        Extreme(rows, outer, item, Dates.Max) ?? NoDate(rows, index);

    private static TValue? Extreme<T, TOuter, TValue>(
        IReadOnlyList<T>? rows,
        TOuter outer,
        Func<T, TOuter, TValue> item,
        Func<TValue, TValue, TValue> choose
    )
        where TValue : struct
    {
        if (rows is null || rows.Count == 0)
            return null;
        var result = item(rows[0], outer);
        for (var i = 1; i < rows.Count; i++)
            result = choose(result, item(rows[i], outer));
        return result;
    }

    private static Num Nothing<T>(IReadOnlyList<T>? rows, int index) =>
        rows is null ? Num.Missing(InputSet.Of(index)) : Num.Void(VoidReason.EmptyList);

    private static Value<DateOnly> NoDate<T>(IReadOnlyList<T>? rows, int index) =>
        rows is null ? Value<DateOnly>.Missing(InputSet.Of(index)) : Value<DateOnly>.Void(VoidReason.EmptyList);
}
