namespace PolicyDsl.Runtime;

/// <summary>The fields of a list's rows, for rules that do not know their type.</summary>
public static class RowFields
{
    /// <summary>The value of a field; null where it, or the list itself, is missing.</summary>
    /// <param name="rows">The list.</param>
    /// <param name="row">The row.</param>
    /// <param name="field">The field's index.</param>
    /// <param name="read">Reads a field of a row.</param>
    public static object? Read<T>(IReadOnlyList<T>? rows, int row, int field, Func<T, int, object?> read) => rows is null ? null : read(rows[row], field);

    /// <summary>A field of 其他资金, by its index.</summary>
    public static object? Read(OtherFunding row, int field) =>
        field switch
        {
            0 => row.Program,
            1 => Name(row.Level),
            2 => row.Amount,
            3 => Name(row.Status),
            _ => null,
        };

    // The members' names on the wire are theirs in C#, with a small letter; a number that is no member stays one, and is refused where it is checked.
    private static string? Name<T>(T? member)
        where T : struct, Enum => member?.ToString() is { } name ? char.ToLowerInvariant(name[0]) + name[1..] : null;
}
