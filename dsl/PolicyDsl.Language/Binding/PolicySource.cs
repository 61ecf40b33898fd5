using PolicyDsl.Diagnostics;
using PolicyDsl.Syntax;
using PolicyDsl.Text;

namespace PolicyDsl.Binding;

/// <summary>A file as the binder takes it: its text and what was parsed from it.</summary>
/// <param name="Text">The text; its path decides which folder it belongs to.</param>
/// <param name="File">What was written.</param>
public sealed record PolicySource(SourceText Text, PolicyFile File)
{
    /// <summary>
    /// Where the parser found errors. What it left out there may declare names: the binder does not call those unknown, for one mistake is one
    /// error.
    /// </summary>
    public IReadOnlyList<TextSpan> SyntaxErrors { get; init; } = [];

    /// <summary>A file with all that its parsing gave.</summary>
    public static PolicySource Of(SourceText text, ParseResult parsed) =>
        new(text, parsed.File) { SyntaxErrors = [.. parsed.Diagnostics.Where(static d => d.Kind.Severity == Severity.Error).Select(static d => d.Span)] };
}
