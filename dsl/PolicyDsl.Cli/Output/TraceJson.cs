using System.Text.Json;
using PolicyDsl.Review.Tracing.Reading;
using PolicyDsl.Review.Tracing.Reporting;
using PolicyDsl.Runtime;

namespace PolicyDsl.Cli.Output;

/// <summary>Writes a comparison of policy and document for programs. Lines and columns count from 1.</summary>
internal static class TraceJson
{
    /// <summary>Writes it as one object.</summary>
    public static void Write(Utf8JsonWriter writer, TraceReport report, OfficialDocument document, Language language)
    {
        writer.WriteStartObject();
        writer.WriteBoolean("fine", report.Findings.Count == 0);
        writer.WriteString("source", document.Path);
        writer.WriteString("unit", document.Unit == LineUnit.Line ? "line" : "paragraph");
        writer.WriteNumber("items", report.Items);
        writer.WriteNumber("citedItems", report.CitedItems);
        writer.WriteNumber("documentFigures", report.DocumentFigures);
        writer.WriteNumber("policyFigures", report.PolicyFigures);
        Write(writer, "findings", report.Findings, language);
        Write(writer, "ownFigures", report.OwnFigures, language);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string name, IReadOnlyList<TraceFinding> findings, Language language)
    {
        writer.WriteStartArray(name);
        foreach (var finding in findings)
        {
            writer.WriteStartObject();
            writer.WriteString("code", finding.Code);
            writer.WriteString("message", finding.Message.In(language));
            writer.WriteStartArray("policy");
            foreach (var place in finding.Policy)
            {
                writer.WriteStartObject();
                writer.WriteString("path", place.Path);
                DiagnosticJson.WriteSpan(writer, place.Start, place.End);
                writer.WriteString("rule", place.Rule);
                writer.WriteString("text", place.Written);
                writer.WriteEndObject();
            }
            writer.WriteEndArray();
            writer.WriteStartArray("document");
            foreach (var place in finding.Document)
            {
                writer.WriteStartObject();
                writer.WriteString("item", place.Item);
                writer.WriteNumber("line", place.Line);
                writer.WriteNumber("column", place.Column);
                writer.WriteString("text", place.Written);
                writer.WriteEndObject();
            }
            writer.WriteEndArray();
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }
}
