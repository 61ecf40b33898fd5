using System.Text.Json;
using PolicyDsl.Diagnostics;
using PolicyDsl.Runtime;
using PolicyDsl.Text;

namespace PolicyDsl.Cli.Output;

/// <summary>Writes findings for machines. Lines and columns count from 1, columns in UTF-16 code units.</summary>
internal static class DiagnosticJson
{
    /// <summary>Writes all findings as the member <c>diagnostics</c> of an object that the caller has begun.</summary>
    public static void Write(
        Utf8JsonWriter writer,
        IEnumerable<Diagnostic> diagnostics,
        IReadOnlyDictionary<string, SourceText> texts,
        Language language
    )
    {
        writer.WriteStartArray("diagnostics");
        foreach (var diagnostic in diagnostics)
            Write(writer, texts, diagnostic, language);
        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, IReadOnlyDictionary<string, SourceText> texts, Diagnostic diagnostic, Language language)
    {
        writer.WriteStartObject();
        writer.WriteString("code", diagnostic.Kind.Code);
        writer.WriteString("severity", diagnostic.Kind.Severity == Severity.Error ? "error" : "warning");
        writer.WriteString("message", diagnostic.Message(language.ForDiagnostics()));
        writer.WriteString("path", diagnostic.Path);
        WriteSpan(writer, diagnostic.Start, diagnostic.End);
        if (diagnostic.Fix is { } fix && texts.TryGetValue(diagnostic.Path, out var text))
        {
            writer.WriteStartObject("fix");
            WriteSpan(writer, text.PositionOf(fix.Span.Start), text.PositionOf(fix.Span.End));
            writer.WriteString("replacement", fix.Replacement);
            writer.WriteEndObject();
        }
        if (diagnostic.Related is { } related)
        {
            writer.WriteStartObject("related");
            writer.WriteString("path", related.Path);
            WriteSpan(writer, related.Start, related.End);
            writer.WriteEndObject();
        }
        writer.WriteEndObject();
    }

    /// <summary>Writes the two ends of a place.</summary>
    public static void WriteSpan(Utf8JsonWriter writer, LinePosition start, LinePosition end)
    {
        Write(writer, "start", start);
        Write(writer, "end", end);
    }

    private static void Write(Utf8JsonWriter writer, string name, LinePosition position)
    {
        writer.WriteStartObject(name);
        writer.WriteNumber("line", position.Line + 1);
        writer.WriteNumber("column", position.Character + 1);
        writer.WriteEndObject();
    }
}
