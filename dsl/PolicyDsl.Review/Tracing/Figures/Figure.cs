namespace PolicyDsl.Review.Tracing.Figures;

/// <summary>A figure as a text has it.</summary>
/// <param name="Quantity">Its value.</param>
/// <param name="Bound">Its threshold word.</param>
/// <param name="Start">Where it begins in the folded text.</param>
/// <param name="Length">How long it is there, its unit with it and without its threshold word.</param>
/// <param name="List">Figures of one enumeration, 3亿元、5亿元, have the same number; 0: it stands alone.</param>
/// <param name="IsIdiom">一 and a classifier, 一次 or 每年: in running text often no figure.</param>
internal sealed record Figure(Quantity Quantity, Bound Bound, int Start, int Length, int List = 0, bool IsIdiom = false)
{
    /// <summary>The place after the last.</summary>
    public int End => Start + Length;
}
