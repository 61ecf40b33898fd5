using System.Text.Json;

namespace PolicyDsl.Runtime;

/// <summary>Writes what it would take: values of inputs, each in the form that a body of an application has it in.</summary>
internal static class AdviceWriter
{
    /// <summary>Writes a member that is a list of values; nothing where there is none.</summary>
    public static void Write(
        Utf8JsonWriter writer,
        string name,
        IReadOnlyList<InputThreshold> thresholds,
        Func<InputThreshold, Message> sentence,
        Language language
    )
    {
        if (thresholds.Count == 0)
            return;
        writer.WriteStartArray(name);
        foreach (var threshold in thresholds)
        {
            writer.WriteStartObject();
            writer.WriteString("input", threshold.Input.Pointer);
            if (threshold.Choices.Count > 0)
                WriteChoices(writer, threshold);
            else
                WriteBounds(writer, threshold);
            writer.WriteString("message", sentence(threshold).In(language));
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    private static void WriteChoices(Utf8JsonWriter writer, InputThreshold threshold)
    {
        if (threshold.Input.Kind == InputKind.Bool)
        {
            writer.WriteBoolean("is", threshold.Value is true);
            return;
        }
        writer.WriteStartArray("oneOf");
        foreach (var choice in threshold.Choices)
            JsonValues.WriteInput(writer, threshold.Input, choice);
        writer.WriteEndArray();
    }

    // The lower one first.
    private static void WriteBounds(Utf8JsonWriter writer, InputThreshold threshold)
    {
        var end = threshold.End is { } value ? new InputThreshold(threshold.Input, !threshold.IsLeast, value) : null;
        foreach (var bound in threshold.IsLeast ? [threshold, end] : new[] { end, threshold })
        {
            if (bound is null)
                continue;
            writer.WritePropertyName(NameOf(bound));
            JsonValues.WriteInput(writer, bound.Input, bound.Value);
        }
    }

    // A name for each form on the wire, so that a client knows the type by the name.
    private static string NameOf(InputThreshold threshold) =>
        threshold.Input switch
        {
            { Kind: InputKind.Date } => threshold.IsLeast ? "notBefore" : "notAfter",
            { Kind: InputKind.Months or InputKind.Days, CountedDuration: false } => threshold.IsLeast ? "notShorter" : "notLonger",
            _ => threshold.IsLeast ? "atLeast" : "atMost",
        };
}
