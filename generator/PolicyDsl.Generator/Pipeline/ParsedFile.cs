using Microsoft.CodeAnalysis;
using PolicyDsl.Binding;
using PolicyDsl.Generator.Diagnostics;
using PolicyDsl.Model;
using PolicyDsl.Syntax;
using SourceText = PolicyDsl.Text.SourceText;

namespace PolicyDsl.Generator.Pipeline;

/// <summary>A <c>.policy</c> file, parsed. Two are equal when path and text are: what was parsed follows from them.</summary>
internal sealed class ParsedFile : IEquatable<ParsedFile>
{
    private readonly string path;
    private readonly string? content;

    private ParsedFile(string path, string? content, PolicySource? source, IEnumerable<DiagnosticInfo> diagnostics)
    {
        this.path = path;
        this.content = content;
        Source = source;
        Diagnostics = diagnostics.ToEquatableArray();
    }

    /// <summary>What the binder takes; null where the file could not be parsed at all.</summary>
    public PolicySource? Source { get; }

    /// <summary>What is wrong with it.</summary>
    public EquatableArray<DiagnosticInfo> Diagnostics { get; }

    /// <summary>Parses a file.</summary>
    public static ParsedFile Parse(AdditionalText file, CancellationToken cancellationToken)
    {
        if (file.GetText(cancellationToken)?.ToString() is not { } content)
            return new ParsedFile(file.Path, null, null, [DiagnosticInfo.AtStart(file.Path, GeneratorErrors.UnreadableFileKind)]);
        return Edge.Guard(
            () =>
            {
                var text = new SourceText(file.Path, content);
                var result = PolicyParser.Parse(text, cancellationToken);
                return new ParsedFile(file.Path, content, PolicySource.Of(text, result), result.Diagnostics.Select(DiagnosticInfo.Of));
            },
            failure => new ParsedFile(file.Path, content, null, [failure(file.Path)])
        );
    }

    /// <inheritdoc/>
    public bool Equals(ParsedFile? other) =>
        other is not null
        && string.Equals(path, other.path, StringComparison.Ordinal)
        && string.Equals(content, other.content, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ParsedFile);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(path);
}
