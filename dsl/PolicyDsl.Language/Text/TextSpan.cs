namespace PolicyDsl.Text;

/// <summary>A stretch of a source text, in UTF-16 code units.</summary>
/// <param name="Start">The first unit, from 0.</param>
/// <param name="Length">How many units.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>The unit after the last.</summary>
    public int End => Start + Length;

    /// <summary>The stretch from <paramref name="start"/> up to <paramref name="end"/>.</summary>
    public static TextSpan FromBounds(int start, int end) => new(start, end - start);

    /// <summary>The smallest stretch that holds both.</summary>
    public TextSpan Union(TextSpan other) => FromBounds(Math.Min(Start, other.Start), Math.Max(End, other.End));
}
