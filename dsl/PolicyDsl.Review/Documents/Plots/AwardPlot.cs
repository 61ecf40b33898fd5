namespace PolicyDsl.Review.Documents.Plots;

/// <summary>How an award grows with one input, all else being as in an example; ready to be drawn.</summary>
/// <param name="Input">The input's title.</param>
/// <param name="Around">The title of the example; null: made up.</param>
/// <param name="Lines">Each stretch without a gap: points as <c>x,y x,y</c>, in the drawing's own units.</param>
/// <param name="Across">The marks below, by their place and value.</param>
/// <param name="Up">The marks at the side.</param>
internal sealed record AwardPlot(string Input, string? Around, IReadOnlyList<string> Lines, IReadOnlyList<PlotMark> Across, IReadOnlyList<PlotMark> Up)
{
    /// <summary>The width of the field that is drawn in.</summary>
    public const int Width = 520;

    /// <summary>Its height.</summary>
    public const int Height = 220;
}

/// <summary>A mark at an axis.</summary>
/// <param name="Place">Where, in the drawing's own units.</param>
/// <param name="Label">The value in words.</param>
internal sealed record PlotMark(string Place, string Label);
