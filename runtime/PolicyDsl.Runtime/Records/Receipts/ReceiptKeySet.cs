using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;

namespace PolicyDsl.Runtime;

/// <summary>The public keys of a service, as a JWK set (RFC 7517).</summary>
public sealed class ReceiptKeySet
{
    /// <summary>The most bytes that a set may hold.</summary>
    public const int MostBytes = 1 << 20;

    /// <summary>The most keys that a set may hold.</summary>
    public const int MostKeys = 1000;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 16, AllowDuplicateProperties = false };

    private readonly Dictionary<string, ReceiptKey> byKid;

    /// <summary>Takes keys.</summary>
    public ReceiptKeySet(IEnumerable<ReceiptKey> keys)
    {
        Keys = [.. keys];
        byKid = Keys.ToDictionary(static key => key.Kid, StringComparer.Ordinal);
    }

    /// <summary>The keys.</summary>
    public IReadOnlyList<ReceiptKey> Keys { get; }

    /// <summary>The key of a name; null: it is not among them.</summary>
    public ReceiptKey? Find(string kid) => byKid.GetValueOrDefault(kid);

    /// <summary>Reads a set. Keys of other kinds are passed over, as the standard has it.</summary>
    /// <param name="json">The set in UTF-8.</param>
    /// <returns>The set; null: it is none, or a key in it is not what it says.</returns>
    public static ReceiptKeySet? Read(ReadOnlyMemory<byte> json)
    {
        if (json.Length > MostBytes)
            return null;
        try
        {
            using var document = CanonicalJson.Parse(json, Options);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("keys", out var keys) || keys.ValueKind != JsonValueKind.Array)
                return null;
            return keys.GetArrayLength() > MostKeys ? null : new ReceiptKeySet(keys.EnumerateArray().Where(IsForReceipts).Select(Key).DistinctBy(static key => key.Kid));
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or FormatException or CryptographicException or ArgumentException)
        {
            // InvalidOperationException: a member of another type, or half a surrogate pair. CryptographicException: the point is not on the curve.
            return null;
        }
    }

    /// <summary>Writes it.</summary>
    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("keys");
        foreach (var key in Keys)
            key.Write(writer);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static bool IsForReceipts(JsonElement key) =>
        Text(key, "kty") == "EC" && Text(key, "crv") == "P-256" && Text(key, "alg") is null or "ES256" && Text(key, "use") is null or "sig";

    private static ReceiptKey Key(JsonElement key)
    {
        using var point = ECDsa.Create(
            new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = Coordinate(key, "x"), Y = Coordinate(key, "y") } }
        );
        DateTimeOffset? retired = null;
        if (Text(key, "retired") is { } text)
            retired = AuditChain.TryTime(text, out var time) ? time : throw new FormatException();
        var read = new ReceiptKey(point, retired);
        return Text(key, "kid") is { } kid && kid != read.Kid ? throw new FormatException() : read;
    }

    private static byte[] Coordinate(JsonElement key, string member)
    {
        var bytes = Base64Url.DecodeFromChars(Text(key, member) ?? throw new FormatException());
        return bytes.Length == ReceiptKey.CoordinateLength ? bytes : throw new FormatException();
    }

    private static string? Text(JsonElement key, string member) => key.TryGetProperty(member, out var value) ? value.GetString() : null;
}
