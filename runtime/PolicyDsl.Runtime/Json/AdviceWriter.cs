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
            writer.WritePropertyName(NameOf(threshold));
            JsonValues.WriteInput(writer, threshold.Input, threshold.Value);
            writer.WriteString("message", sentence(threshold).In(language));
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
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
