using System.Globalization;
using System.Text.Json;
using PolicyDsl.Runtime;

namespace PolicyDsl.AspNetCore;

/// <summary>An input, as a page lists it.</summary>
internal static class InputMembers
{
    /// <summary>Its members.</summary>
    public static void Write(Utf8JsonWriter json, InputInfo input)
    {
        json.WriteString("name"u8, input.Name);
        json.WriteString("title"u8, input.Title);
        json.WriteName("place", input.Place);
        json.WriteName("type", input.Kind);
        json.WriteString("pointer"u8, input.Pointer);
        WriteUnit(json, input);
        json.WriteBoolean("optional"u8, input.Optional);
        json.WriteBoolean("conditional"u8, input.Conditional);
        json.WriteBoolean("hasDefault"u8, input.HasDefault);
        WriteBounds(json, input);
        json.WriteObjects("members", input.Members, WriteMember);
        json.WriteObjects("fields", input.Fields, Write);
        json.WriteTexts("evidence", input.Evidence);
        json.WriteTexts("notes", input.Notes);
        json.WriteTexts("readings", input.Readings);
        json.WriteTexts("source", input.Source);
    }

    private static void WriteUnit(Utf8JsonWriter json, InputInfo input)
    {
        if (InputUnits.Of(input) is { } unit)
            json.WriteString("unit"u8, unit);
        if (input.ExcludingTax)
            json.WriteBoolean("excludingTax"u8, true);
    }

    private static void WriteBounds(Utf8JsonWriter json, InputInfo input)
    {
        WriteBound(json, "minimum", input, input.Low);
        WriteBound(json, "maximum", input, input.High);
        if (input.MinLength is { } least)
            json.WriteNumber("minLength"u8, least);
        if (input.MaxLength is { } most)
            json.WriteNumber("maxLength"u8, most);
        if (input.Pattern is { } pattern)
            json.WriteString("pattern"u8, pattern);
    }

    private static void WriteBound(Utf8JsonWriter json, string name, InputInfo input, decimal? bound)
    {
        if (bound is not { } value)
            return;
        if (input.Kind == InputKind.Date)
            json.WriteString(name, CanonicalText.OfDay(value));
        else
            JsonValues.WriteNumber(json, name, value);
    }

    private static void WriteMember(Utf8JsonWriter json, MemberInfo member)
    {
        json.WriteString("name"u8, member.Name);
        json.WriteString("title"u8, member.Title);
    }
}
