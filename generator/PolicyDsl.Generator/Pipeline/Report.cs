using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace PolicyDsl.Generator.Pipeline;

/// <summary>Tells the compiler of findings, at the line of the <c>.policy</c> file.</summary>
internal static class Report
{
    private static readonly ConcurrentDictionary<(string Code, bool IsError), DiagnosticDescriptor> descriptors = new();

    /// <summary>The compiler's form of a finding.</summary>
    public static Diagnostic Of(DiagnosticInfo finding, string language)
    {
        var location = Location.Create(
            finding.Path,
            new TextSpan(finding.Span.Start, finding.Span.Length),
            new LinePositionSpan(Position(finding.Start), Position(finding.End))
        );
        var descriptor = descriptors.GetOrAdd((finding.Code, finding.IsError), static key => Descriptor(key.Code, key.IsError));
        return Diagnostic.Create(descriptor, location, GeneratorEnvironment.IsEnglish(language) ? finding.En : finding.Zh);
    }

    private static LinePosition Position(Text.LinePosition position) => new(position.Line, position.Character);

    // The message is complete: its text may hold braces, which a format would read.
    private static DiagnosticDescriptor Descriptor(string code, bool isError) =>
        new(code, "Policy", "{0}", "Policy", isError ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning, isEnabledByDefault: true);
}
