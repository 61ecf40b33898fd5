using PolicyDsl.Diagnostics;
using PolicyDsl.Syntax;
using PolicyDsl.Text;

namespace PolicyDsl.Binding;

/// <summary>A file as the binder takes it: its text and what was parsed from it. Each is itself: nobody compares syntax.</summary>
/// <param name="text">The text; its path decides which folder it belongs to.</param>
/// <param name="file">What was written.</param>
public sealed class PolicySource(SourceText text, PolicyFile file)
{
    /// <summary>The text.</summary>
    public SourceText Text { get; } = text;

    /// <summary>What was written.</summary>
    public PolicyFile File { get; } = file;

    /// <summary>
    /// Where the parser found errors. What it left out there may declare names: the binder does not call those unknown, for one mistake is one
    /// error.
    /// </summary>
    public IReadOnlyList<TextSpan> SyntaxErrors { get; init; } = [];

    /// <summary>A file with all that its parsing gave.</summary>
    public static PolicySource Of(SourceText text, ParseResult parsed) =>
        new(text, parsed.File) { SyntaxErrors = [.. parsed.Diagnostics.Where(static d => d.Kind.Severity == Severity.Error).Select(static d => d.Span)] };
}
