using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PolicyDsl.Runtime;

/// <summary>Reads and writes a type of a policy as the service does: with all errors at once, and to the byte, whatever the options around it say.</summary>
internal abstract class PolicyConverter<T> : JsonConverter<T>
{
    /// <inheritdoc/>
    public sealed override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var errors = Read(JsonMarshal.GetRawUtf8Value(document.RootElement), out var value);
        return errors.Count == 0 ? value : throw new InvalidApplicationException(errors);
    }

    /// <inheritdoc/>
    public sealed override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        if (writer.Options.Encoder == ExplanationWriter.Options.Encoder && !writer.Options.Indented)
        {
            Write(writer, value);
            return;
        }
        var bytes = new ArrayBufferWriter<byte>();
        using (var own = new Utf8JsonWriter(bytes, ExplanationWriter.Options))
            Write(own, value);
        writer.WriteRawValue(bytes.WrittenSpan, skipInputValidation: true);
    }

    /// <summary>Reads a value.</summary>
    /// <param name="utf8Json">It alone.</param>
    /// <param name="value">The value; where there are errors, it means nothing.</param>
    /// <returns>What is wrong; empty: nothing.</returns>
    protected abstract IReadOnlyList<FieldMessage> Read(ReadOnlySpan<byte> utf8Json, out T value);

    /// <summary>Writes a value.</summary>
    protected abstract void Write(Utf8JsonWriter writer, T value);
}
