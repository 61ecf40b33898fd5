namespace PolicyDsl.Generator.Rendering;

/// <summary>A file of generated C#.</summary>
/// <param name="HintName">What the compiler calls it: ASCII, and no two differ in case alone.</param>
/// <param name="Text">The text, with <c>\n</c> at the end of lines.</param>
internal sealed record SourceUnit(string HintName, string Text);
