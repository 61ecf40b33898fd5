using System.Text.Json;

namespace PolicyDsl.Runtime;

/// <summary>Writes how an applicant stands with a policy as JSON. Titles are the policy's own.</summary>
public static class MatchWriter
{
    /// <summary>Writes all of it.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="result">How the applicant stands.</param>
    /// <param name="language">Of the help with a question, as far as it is not the policy's own.</param>
    public static void Write(Utf8JsonWriter writer, MatchResult result, Language language)
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
            Write(writer, question, language);
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

    private static void Write(Utf8JsonWriter writer, MatchQuestion question, Language language)
    {
        writer.WriteStartObject();
        writer.WriteString("input", question.Pointer);
        QuestionWriter.WriteField(writer, question.Input, language);
        ExplanationWriter.WriteTexts(writer, "clauses", question.Clauses.Select(static clause => clause.Id));
        writer.WriteEndObject();
    }
}
