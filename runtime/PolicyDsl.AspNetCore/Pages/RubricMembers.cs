using System.Text.Json;
using PolicyDsl.Runtime;

namespace PolicyDsl.AspNetCore;

/// <summary>The rubric of a clause.</summary>
internal static class RubricMembers
{
    /// <summary>The member <c>rubric</c>; null where the clause has none.</summary>
    public static void Write(Utf8JsonWriter json, RubricInfo? rubric)
    {
        if (rubric is null)
        {
            json.WriteNull("rubric"u8);
            return;
        }
        json.WriteStartObject("rubric"u8);
        json.WriteString("id"u8, rubric.Id);
        json.WriteString("title"u8, rubric.Title);
        JsonValues.WriteNumber(json, "low", rubric.Low);
        JsonValues.WriteNumber(json, "high", rubric.High);
        json.WriteObjects("items", rubric.Items, WriteItem);
        json.WriteTexts("source", rubric.Source);
        json.WriteEndObject();
    }

    // The language bounds how deep groups nest.
    private static void WriteItem(Utf8JsonWriter json, RubricItemInfo item)
    {
        json.WriteString("id"u8, item.Id);
        json.WriteString("title"u8, item.Title);
        json.WriteBoolean("group"u8, item.IsGroup);
        JsonValues.WriteNumber(json, "weight", item.Weight);
        json.WriteTexts("notes", item.Notes);
        json.WriteTexts("evidence", item.Evidence);
        json.WriteTexts("source", item.Source);
        json.WriteObjects("items", item.Items, WriteItem);
    }
}
