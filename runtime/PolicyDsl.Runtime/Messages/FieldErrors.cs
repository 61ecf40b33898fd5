namespace PolicyDsl.Runtime;

/// <summary>The catalogue of what can be wrong with a body: where, what, and how to mend it.</summary>
public static partial class FieldErrors
{
    /// <summary>The recognized amount lies outside the award's bounds.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="least">Yuan; null: none.</param>
    /// <param name="most">Yuan; null: none.</param>
    public static FieldMessage OutsideBounds(ClauseInfo clause, decimal? least, decimal? most)
    {
        var zh = (least, most) switch
        {
            ({ } low, { } high) => $"核定金额应在 {Warnings.Yuan(low)} 元至 {Warnings.Yuan(high)} 元之间。",
            ({ } low, null) => $"核定金额不应少于 {Warnings.Yuan(low)} 元。",
            _ => $"核定金额最高 {Warnings.Yuan(most ?? 0m)} 元。",
        };
        var en = (least, most) switch
        {
            ({ } low, { } high) => $"The recognized amount must be from {Warnings.Yuan(low)} to {Warnings.Yuan(high)} yuan.",
            ({ } low, null) => $"The recognized amount must be at least {Warnings.Yuan(low)} yuan.",
            _ => $"The recognized amount must be at most {Warnings.Yuan(most ?? 0m)} yuan.",
        };
        return new FieldMessage(clause.Inputs[clause.RecognizedAmountIndex].Pointer, new Message("outsideBounds", zh, en));
    }
}
