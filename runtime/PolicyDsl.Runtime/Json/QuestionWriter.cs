using System.Text.Json;

namespace PolicyDsl.Runtime;

/// <summary>Writes all that is needed to draw the field of a question, as the form has it.</summary>
internal static class QuestionWriter
{
    /// <summary>Writes it as members of the object that is open.</summary>
    public static void WriteField(Utf8JsonWriter writer, InputInfo input, Language language)
    {
        writer.WriteString("title", input.Title);
        writer.WriteString("type", NameOf(input.Kind));
        WriteText(writer, "help", InputHelp.Of(input, language));
        WriteText(writer, "condition", input.Condition);
        WriteText(writer, "unit", InputUnits.Of(input));
        WriteLimits(writer, InputLimits.Of(input));
        writer.WriteStartArray("members");
        foreach (var member in input.Members)
        {
            writer.WriteStartObject();
            writer.WriteString("name", member.Name);
            writer.WriteString("title", member.Title);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        if (input.Kind == InputKind.List)
            WriteRows(writer, input, language);
    }

    private static void WriteLimits(Utf8JsonWriter writer, InputLimits limits)
    {
        if (limits.Decimals is { } decimals)
        {
            JsonValues.WriteNumber(writer, "minimum", limits.Least);
            JsonValues.WriteNumber(writer, "maximum", limits.Most);
            writer.WriteNumber("decimals", decimals);
        }
        if (limits.LeastLength is { } least)
            writer.WriteNumber("minLength", least);
        if (limits.MostLength is { } most)
            writer.WriteNumber("maxLength", most);
        WriteText(writer, "pattern", limits.Pattern);
        WriteText(writer, "earliest", limits.Earliest);
        WriteText(writer, "latest", limits.Latest);
    }

    private static void WriteRows(Utf8JsonWriter writer, InputInfo input, Language language)
    {
        writer.WriteNumber("maxItems", InputInfo.MostRows);
        writer.WriteStartArray("fields");
        foreach (var field in input.Fields)
        {
            writer.WriteStartObject();
            writer.WriteString("name", field.Name);
            writer.WriteBoolean("required", field.Needed);
            WriteField(writer, field, language);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    private static void WriteText(Utf8JsonWriter writer, string name, string? text)
    {
        if (text is not null)
            writer.WriteString(name, text);
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
