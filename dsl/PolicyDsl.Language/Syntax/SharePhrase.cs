using PolicyDsl.Text;

namespace PolicyDsl.Syntax;

/// <summary><c>X 的 10%</c> or <c>10% of X</c>, as written: the two words stand between their sides the other way round.</summary>
/// <param name="Left">What stands left of the word.</param>
/// <param name="Of">The word.</param>
/// <param name="Right">What stands right of it.</param>
/// <param name="IsBare">Whether the left side could stand on the right as it is; the right side always could stand on the left.</param>
public sealed record SharePhrase(TextSpan Left, TextSpan Of, TextSpan Right, bool IsBare)
{
    /// <summary>不超过, where it makes the amount of an award a bound: <c>X 的 不超过 30%</c>, <c>is at most 30% of X</c>.</summary>
    public TextSpan? AtMost { get; init; }
}
