using System.Text.Json;

namespace PolicyDsl.Runtime;

/// <summary>Writes how an applicant stands with a policy as JSON. Titles are the policy's own.</summary>
public static class MatchWriter
{
    /// <summary>Writes all of it.</summary>
    public static void Write(Utf8JsonWriter writer, MatchResult result)
    {
        writer.WriteStartObject();
        writer.WriteString("policy", result.Policy.Id);
        writer.WriteNumber("revision", result.Policy.Revision);
        writer.WriteStartArray("clauses");
        foreach (var clause in result.Clauses)
            Write(writer, clause);
        writer.WriteEndArray();
        writer.WriteStartArray("questions");
        foreach (var question in result.Questions)
            Write(writer, question);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, ClauseMatch match)
    {
        writer.WriteStartObject();
        writer.WriteString("clause", match.Clause.Id);
        writer.WriteString("title", match.Clause.Title);
        writer.WriteString("outcome", ExplanationWriter.NameOf(match.Outcome));
        JsonValues.WriteNumber(writer, "amount", match.Amount);
        JsonValues.WriteNumber(writer, "ceiling", match.Ceiling);
        JsonValues.WriteNumber(writer, "expected", match.Expected);
        ExplanationWriter.WriteReason(writer, match.Reason);
        ExplanationWriter.WriteTexts(writer, "missing", match.Missing);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, MatchQuestion question)
    {
        writer.WriteStartObject();
        writer.WriteString("input", question.Pointer);
        writer.WriteString("title", question.Input.Title);
        writer.WriteString("type", NameOf(question.Input.Kind));
        writer.WriteStartArray("members");
        foreach (var member in question.Input.Members)
        {
            writer.WriteStartObject();
            writer.WriteString("name", member.Name);
            writer.WriteString("title", member.Title);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        ExplanationWriter.WriteTexts(writer, "clauses", question.Clauses.Select(static clause => clause.Id));
        writer.WriteEndObject();
    }

    private static string NameOf(InputKind kind) =>
        kind switch
        {
            InputKind.Money => "money",
            InputKind.Number => "number",
            InputKind.Integer => "integer",
            InputKind.Rate => "rate",
            InputKind.Bool => "bool",
            InputKind.Date => "date",
            InputKind.Months => "months",
            InputKind.Days => "days",
            InputKind.Text => "text",
            InputKind.CreditCode => "creditCode",
            InputKind.Enum => "enum",
            _ => "list",
        };
}
