using System.Text;
using System.Text.Json;
using PolicyDsl.Runtime;

namespace PolicyDsl.Cli.Output;

/// <summary>Writes one indented JSON document.</summary>
internal static class JsonOutput
{
    private static readonly JsonWriterOptions Options = ExplanationWriter.Options with { Indented = true, NewLine = "\n" };

    /// <summary>Writes it.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="content">Writes the value.</param>
    public static void Write(TextWriter output, Action<Utf8JsonWriter> content)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Options))
            content(writer);
        output.Write(Encoding.UTF8.GetString(stream.ToArray()));
        output.Write('\n');
    }

    /// <summary>Writes a member that is a list of texts.</summary>
    public static void WriteTexts(Utf8JsonWriter writer, string name, IEnumerable<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (var text in texts)
            writer.WriteStringValue(text);
        writer.WriteEndArray();
    }

    /// <summary>Writes the results of a round, piece by piece.</summary>
    public static void Write(TextWriter output, SettlementResult result)
    {
        using (var stream = new TextStream(output))
            SettlementWriter.WriteAsync(stream, result, Options).GetAwaiter().GetResult();
        output.Write('\n');
    }
}
