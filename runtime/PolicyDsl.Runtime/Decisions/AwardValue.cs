namespace PolicyDsl.Runtime;

/// <summary>An award on its way: what it comes to, what bounds it, whether it applies.</summary>
/// <param name="Index">Its index in <see cref="ClauseInfo.Awards"/>.</param>
/// <param name="Shape">What it gives.</param>
/// <param name="Applies">当.</param>
/// <param name="Amount">Yuan, after the bounds so far; missing where the authority has not entered it.</param>
public record struct AwardValue(int Index, AwardShape Shape, Truth Applies, Num Amount)
{
    /// <summary>The least of its caps in yuan; null: it has none.</summary>
    public Num? Most { get; set; }

    /// <summary>The greatest of its floors in yuan; null: it has none.</summary>
    public Num? Least { get; set; }

    /// <summary>叠加.</summary>
    public bool Stacked { get; init; }

    /// <summary>封顶外.</summary>
    public bool OutsideCap { get; init; }
}
