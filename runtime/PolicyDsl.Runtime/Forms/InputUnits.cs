namespace PolicyDsl.Runtime;

/// <summary>The unit in which a value is given.</summary>
internal static class InputUnits
{
    /// <summary>元, 月, 日; null: a bare number, or no number.</summary>
    public static string? Of(InputInfo input) =>
        input.Kind switch
        {
            InputKind.Money => "元",
            InputKind.Months when input.CountedDuration => "月",
            InputKind.Days when input.CountedDuration => "日",
            _ => null,
        };
}
