namespace PolicyDsl.Runtime;

/// <summary>合计, 计数, 较小值 and 较大值 over the rows of a list. A missing list is missing; a row's missing field counts as the list's.</summary>
public static class Rows
{
    /// <summary>合计: 0 for an empty list.</summary>
    /// <param name="rows">The list; null is missing.</param>
    /// <param name="index">The list's index among the inputs.</param>
    /// <param name="item">What to add for a row.</param>
    public static Num Sum<T>(IReadOnlyList<T>? rows, int index, Func<T, Num> item)
    {
        if (rows is null)
            return Num.Missing(InputSet.Of(index));
        Num sum = 0m;
        for (var i = 0; i < rows.Count; i++)
            sum += item(rows[i]);
        return sum;
    }

    /// <summary>计数: the rows.</summary>
    public static Num Count<T>(IReadOnlyList<T>? rows, int index) => rows is null ? Num.Missing(InputSet.Of(index)) : rows.Count;

    /// <summary>计数: the rows for which something holds.</summary>
    public static Num Count<T>(IReadOnlyList<T>? rows, int index, Func<T, Truth> item) =>
        Sum(rows, index, row => Num.If(item(row), 1m, 0m));

    /// <summary>较小值: void for an empty list.</summary>
    public static Num Min<T>(IReadOnlyList<T>? rows, int index, Func<T, Num> item) => Extreme(rows, index, item, Num.Min);

    /// <summary>较大值: void for an empty list.</summary>
    public static Num Max<T>(IReadOnlyList<T>? rows, int index, Func<T, Num> item) => Extreme(rows, index, item, Num.Max);

    private static Num Extreme<T>(IReadOnlyList<T>? rows, int index, Func<T, Num> item, Func<Num, Num, Num> choose)
    {
        if (rows is null)
            return Num.Missing(InputSet.Of(index));
        if (rows.Count == 0)
            return Num.Void(VoidReason.EmptyList);
        var result = item(rows[0]);
        for (var i = 1; i < rows.Count; i++)
            result = choose(result, item(rows[i]));
        return result;
    }
}
