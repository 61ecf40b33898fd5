namespace PolicyDsl.Text;

/// <summary>A stretch of a certain text.</summary>
/// <param name="Text">The text.</param>
/// <param name="Span">The stretch.</param>
internal readonly record struct Place(SourceText Text, TextSpan Span);
