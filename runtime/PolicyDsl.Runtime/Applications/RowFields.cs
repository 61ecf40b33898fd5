using System.Globalization;

namespace PolicyDsl.Runtime;

/// <summary>The fields of a list's rows, for rules that do not know their type.</summary>
public static class RowFields
{
    /// <summary>JSON Pointers of the rows' empty fields; null where the list itself is missing.</summary>
    /// <param name="list">The list.</param>
    /// <param name="rows">Its rows.</param>
    /// <param name="read">The value of a row's field, by its index.</param>
    public static IReadOnlyList<string>? Missing<T>(InputInfo list, IReadOnlyList<T>? rows, Func<T, int, object?> read)
    {
        if (rows is null)
            return null;
        var pointers = new List<string>();
        for (var row = 0; row < rows.Count; row++)
        {
            for (var field = 0; field < list.Fields.Count; field++)
            {
                if (!list.Fields[field].HasDefault && read(rows[row], field) is null)
                    pointers.Add(string.Create(CultureInfo.InvariantCulture, $"{list.Pointer}/{row}/{list.Fields[field].Name}"));
            }
        }
        return pointers;
    }

    /// <summary>A field of 其他资金, by its index.</summary>
    public static object? Read(OtherFunding row, int field) =>
        field switch
        {
            0 => row.Program,
            1 => row.Level,
            2 => row.Amount,
            3 => row.Status,
            _ => null,
        };
}
