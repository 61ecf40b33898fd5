using System.Text.Json;

namespace PolicyDsl.Runtime;

/// <summary>The JSON of an entry of the log.</summary>
internal static class AuditLine
{
    /// <summary>The most bytes that the line of an entry may hold.</summary>
    public const int MostBytes = 16 << 10;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 2, AllowDuplicateProperties = false };

    /// <summary>Writes an entry.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="isWhole">Whether with its own hash, which is made of the rest.</param>
    public static void Write(Utf8JsonWriter writer, AuditEntry entry, bool isWhole)
    {
        writer.WriteStartObject();
        writer.WriteNumber("number", entry.Number);
        writer.WriteString("at", AuditChain.TimeText(entry.At));
        writer.WriteString("subject", entry.Subject);
        writer.WriteString("role", entry.Role);
        writer.WriteString("action", entry.Action);
        writer.WriteString("target", entry.Target);
        writer.WriteString("contentHash", entry.ContentHash);
        writer.WriteString("previous", entry.Previous);
        if (isWhole)
            writer.WriteString("hash", entry.Hash);
        writer.WriteEndObject();
    }

    /// <summary>Reads an entry: all of its members, and no others.</summary>
    /// <returns>The entry; null: the line is none.</returns>
    public static AuditEntry? Read(ReadOnlySpan<byte> line)
    {
        try
        {
            using var document = JsonDocument.Parse(line.ToArray(), Options);
            return Read(document.RootElement);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: half a surrogate pair, escaped.
            return null;
        }
    }

    private static AuditEntry? Read(JsonElement line)
    {
        if (line.ValueKind != JsonValueKind.Object || line.GetPropertyCount() != 9)
            return null;
        if (!line.TryGetProperty("number", out var number) || number.ValueKind != JsonValueKind.Number || !number.TryGetInt64(out var value))
            return null;
        if (Text(line, "at") is not { } at || !AuditChain.TryTime(at, out var time))
            return null;
        return Text(line, "subject") is { } subject
            && Text(line, "role") is { } role
            && Text(line, "action") is { } action
            && Text(line, "target") is { } target
            && Text(line, "contentHash") is { } contentHash
            && Text(line, "previous") is { } previous
            && Text(line, "hash") is { } hash
            ? new AuditEntry
            {
                Number = value,
                At = time,
                Subject = subject,
                Role = role,
                Action = action,
                Target = target,
                ContentHash = contentHash,
                Previous = previous,
                Hash = hash,
            }
            : null;
    }

    private static string? Text(JsonElement line, string member) =>
        line.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
