using System.Globalization;
using PolicyDsl.Binding;
using PolicyDsl.Diagnostics;
using PolicyDsl.Text;

namespace PolicyDsl.Generator.Pipeline;

/// <summary>A finding as a value: what the compiler is told, equal where nothing about it changed.</summary>
/// <param name="Code">POL and four digits.</param>
/// <param name="IsError">Whether it fails the build.</param>
/// <param name="Zh">The sentence in Chinese.</param>
/// <param name="En">The sentence in English.</param>
/// <param name="Path">The file.</param>
/// <param name="Span">Where in it.</param>
/// <param name="Start">The first place.</param>
/// <param name="End">The place after the last.</param>
internal sealed record DiagnosticInfo(
    string Code,
    bool IsError,
    string Zh,
    string En,
    string Path,
    TextSpan Span,
    LinePosition Start,
    LinePosition End
)
{
    /// <summary>A finding of the language.</summary>
    public static DiagnosticInfo Of(Diagnostic diagnostic) =>
        new(
            diagnostic.Kind.Code,
            diagnostic.Kind.Severity == Severity.Error,
            diagnostic.Message(MessageLanguage.Zh),
            diagnostic.Message(MessageLanguage.En),
            diagnostic.Path,
            diagnostic.Span,
            diagnostic.Start,
            diagnostic.End
        );

    /// <summary>A finding of the generator at a declaration.</summary>
    public static DiagnosticInfo At(SourceLocation place, DiagnosticKind kind, params string[] arguments) =>
        new(
            kind.Code,
            kind.Severity == Severity.Error,
            string.Format(CultureInfo.InvariantCulture, kind.Zh, arguments),
            string.Format(CultureInfo.InvariantCulture, kind.En, arguments),
            place.Path,
            place.Span,
            place.Start,
            place.End
        );

    /// <summary>A finding about a file as a whole.</summary>
    public static DiagnosticInfo AtStart(string path, DiagnosticKind kind, params string[] arguments) =>
        At(new SourceLocation(path, default, default, default), kind, arguments);
}
