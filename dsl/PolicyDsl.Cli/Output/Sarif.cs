using System.Text.Json;
using PolicyDsl.Diagnostics;
using PolicyDsl.Runtime;
using PolicyDsl.Text;

namespace PolicyDsl.Cli.Output;

/// <summary>
/// Writes findings as SARIF 2.1.0 (OASIS), the form in which code platforms and editors take them from any tool. Lines and columns count from 1, columns in
/// UTF-16 code units, as the run says itself. Paths are relative to the folder in which the tool was called.
/// </summary>
internal static class Sarif
{
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";
    private const string SourceRoot = "SRCROOT";

    /// <summary>Writes the log: one run, its rules, its results.</summary>
    public static void Write(Utf8JsonWriter writer, IReadOnlyList<Diagnostic> findings, IReadOnlyDictionary<string, SourceText> texts, Language language)
    {
        writer.WriteStartObject();
        writer.WriteString("$schema", Schema);
        writer.WriteString("version", "2.1.0");
        writer.WriteStartArray("runs");
        writer.WriteStartObject();
        var rules = findings.Select(static finding => finding.Kind).DistinctBy(static kind => kind.Code).OrderBy(static kind => kind.Code, StringComparer.Ordinal).ToList();
        WriteTool(writer, rules, language);
        writer.WriteString("columnKind", "utf16CodeUnits");
        writer.WriteStartArray("results");
        foreach (var finding in findings)
            WriteResult(writer, finding, rules.FindIndex(kind => kind.Code == finding.Kind.Code), texts, language);
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteTool(Utf8JsonWriter writer, IReadOnlyList<DiagnosticKind> rules, Language language)
    {
        writer.WriteStartObject("tool");
        writer.WriteStartObject("driver");
        writer.WriteString("name", "policy");
        writer.WriteString("version", typeof(Sarif).Assembly.GetName().Version?.ToString(3));
        writer.WriteString("language", language == Language.En ? "en" : "zh");
        writer.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            writer.WriteStartObject();
            writer.WriteString("id", rule.Code);
            WriteText(writer, "shortDescription", language == Language.En ? rule.En : rule.Zh);
            writer.WriteStartObject("defaultConfiguration");
            writer.WriteString("level", Level(rule));
            writer.WriteEndObject();
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter writer, Diagnostic finding, int rule, IReadOnlyDictionary<string, SourceText> texts, Language language)
    {
        writer.WriteStartObject();
        writer.WriteString("ruleId", finding.Kind.Code);
        writer.WriteNumber("ruleIndex", rule);
        writer.WriteString("level", Level(finding.Kind));
        WriteText(writer, "message", finding.Message(language.ForDiagnostics()));
        writer.WriteStartArray("locations");
        WriteLocation(writer, finding.Path, finding.Start, finding.End);
        writer.WriteEndArray();
        if (finding.Related is { } related)
        {
            writer.WriteStartArray("relatedLocations");
            WriteLocation(writer, related.Path, related.Start, related.End);
            writer.WriteEndArray();
        }
        if (finding.Fix is { } fix && texts.TryGetValue(finding.Path, out var text))
            WriteFix(writer, finding, fix, text);
        writer.WriteEndObject();
    }

    private static void WriteFix(Utf8JsonWriter writer, Diagnostic finding, Fix fix, SourceText text)
    {
        writer.WriteStartArray("fixes");
        writer.WriteStartObject();
        writer.WriteStartArray("artifactChanges");
        writer.WriteStartObject();
        WriteArtifact(writer, finding.Path);
        writer.WriteStartArray("replacements");
        writer.WriteStartObject();
        WriteRegion(writer, "deletedRegion", text.PositionOf(fix.Span.Start), text.PositionOf(fix.Span.End));
        WriteText(writer, "insertedContent", fix.Replacement);
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    private static void WriteLocation(Utf8JsonWriter writer, string path, LinePosition start, LinePosition end)
    {
        writer.WriteStartObject();
        writer.WriteStartObject("physicalLocation");
        WriteArtifact(writer, path);
        WriteRegion(writer, "region", start, end);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    // A path is a URI here: what has a meaning there is escaped.
    private static void WriteArtifact(Utf8JsonWriter writer, string path)
    {
        var isRelative = !Path.IsPathRooted(path);
        writer.WriteStartObject("artifactLocation");
        writer.WriteString("uri", isRelative ? string.Join('/', path.Split('/').Select(Uri.EscapeDataString)) : new Uri(path).AbsoluteUri);
        if (isRelative)
            writer.WriteString("uriBaseId", SourceRoot);
        writer.WriteEndObject();
    }

    private static void WriteRegion(Utf8JsonWriter writer, string name, LinePosition start, LinePosition end)
    {
        writer.WriteStartObject(name);
        writer.WriteNumber("startLine", start.Line + 1);
        writer.WriteNumber("startColumn", start.Character + 1);
        writer.WriteNumber("endLine", end.Line + 1);
        writer.WriteNumber("endColumn", end.Character + 1);
        writer.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter writer, string name, string text)
    {
        writer.WriteStartObject(name);
        writer.WriteString("text", text);
        writer.WriteEndObject();
    }

    private static string Level(DiagnosticKind kind) => kind.Severity == Severity.Error ? "error" : "warning";
}
