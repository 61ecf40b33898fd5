namespace PolicyDsl.Runtime;

/// <summary>对照表: a value for each combination of one or two keys. Keys are the places of enum members in their declaration; 否 is 0, 是 is 1.</summary>
public sealed class LookupTable
{
    private readonly int columns;
    private readonly decimal?[] cells;

    /// <summary>Takes the cells, row by row.</summary>
    /// <param name="columns">Cells a row; 1 where there is one key.</param>
    /// <param name="cells">Null is "no award".</param>
    public LookupTable(int columns, params decimal?[] cells)
    {
        this.columns = columns;
        this.cells = cells;
    }

    /// <summary>The value for one key.</summary>
    public Num Lookup(Num row) => Lookup(row, 0m);

    /// <summary>The value for two keys. Where a key is missing, it is known all the same if it is equal for every value of that key.</summary>
    public Num Lookup(Num row, Num column)
    {
        if (row.IsVoid || column.IsVoid)
            return Num.Unresolved(row, column);
        if (row.IsKnown && column.IsKnown)
            return Cell((int)row.Value, (int)column.Value);
        return Common(row, column);
    }

    private Num Common(Num row, Num column)
    {
        Num? common = null;
        for (var index = 0; index < cells.Length; index++)
        {
            if ((row.IsKnown && index / columns != row.Value) || (column.IsKnown && index % columns != column.Value))
                continue;
            var cell = Cell(index / columns, index % columns);
            if (common is { } seen && (seen.IsVoid != cell.IsVoid || seen.Value != cell.Value))
                return Num.Unresolved(row, column);
            common = cell;
        }
        return common ?? Num.Unresolved(row, column);
    }

    private Num Cell(int row, int column)
    {
        var index = (row * columns) + column;
        return index >= 0 && index < cells.Length && cells[index] is { } value ? value : Num.Void(VoidReason.NoCell);
    }
}

/// <summary>Turns cells that are no numbers into what they stand for.</summary>
public static class TableCells
{
    /// <summary>The cell as a place among values.</summary>
    /// <param name="cell">The place, or void.</param>
    /// <param name="values">The values, each once.</param>
    public static Value<T> Pick<T>(Num cell, IReadOnlyList<T> values)
        where T : notnull
    {
        if (cell.IsVoid)
            return Value<T>.Void(cell.Reason);
        return cell.IsKnown ? values[(int)cell.Value] : Value<T>.Missing(cell.MissingInputs);
    }

    /// <summary>否 is 0, 是 is 1.</summary>
    public static Truth Holds(Num cell) => cell.IsNot(0m);
}

/// <summary>Turns keys into their places in a <see cref="LookupTable"/>.</summary>
public static class TableKeys
{
    /// <summary>The place of an enum member, by a function that gives it.</summary>
    public static Num Place<T>(Value<T> key, Func<T, int> place)
        where T : notnull
    {
        if (key.IsVoid)
            return Num.Void(key.Reason);
        return key.IsKnown ? place(key.Content) : Num.Missing(key.MissingInputs);
    }

    /// <summary>否 is 0, 是 is 1.</summary>
    public static Num Place(Truth key)
    {
        if (key.IsVoid)
            return Num.Void(key.Reason);
        return key.IsUnknown ? Num.Missing(key.Missing) : key.IsYes ? 1m : 0m;
    }
}
