using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace PolicyDsl.Runtime;

/// <summary>
/// The one way to write a JSON value for hashing and signing: no white space, members in the order of their UTF-16 code units, no more escaped than JSON
/// demands, numbers in plain decimal without trailing zeros.
/// </summary>
/// <remarks>
/// As RFC 8785 (JSON Canonicalization Scheme) for every value whose numbers have at most 15 digits and lie within ±10^13, which all money does; others are
/// refused, not rounded.
/// </remarks>
public static class CanonicalJson
{
    /// <summary>The deepest nesting that is taken.</summary>
    public const int MostDepth = 64;

    private const int MostDecimals = 10;

    private static readonly JsonDocumentOptions ReaderOptions = new() { MaxDepth = MostDepth, AllowDuplicateProperties = false };

    /// <summary>The canonical form of a value.</summary>
    /// <param name="json">One JSON value in UTF-8.</param>
    /// <exception cref="JsonException">It is none, names a member twice, is nested too deep, or holds a number beyond ±10^13 or with more than 10 decimals, or half a surrogate pair.</exception>
    public static string Of(ReadOnlyMemory<byte> json)
    {
        using var document = Parse(json, ReaderOptions);
        return Of(document.RootElement);
    }

    /// <summary>The canonical form of a value.</summary>
    /// <exception cref="JsonException">It holds a number beyond ±10^13 or with more than 10 decimals, or half a surrogate pair.</exception>
    public static string Of(JsonElement value)
    {
        var text = new StringBuilder();
        try
        {
            Append(text, value);
        }
        catch (InvalidOperationException error)
        {
            throw NotUnicode(error);
        }
        return text.ToString();
    }

    /// <summary>Parses JSON.</summary>
    /// <exception cref="JsonException">It is none, or holds half a surrogate pair in the name of a member.</exception>
    internal static JsonDocument Parse(ReadOnlyMemory<byte> json, JsonDocumentOptions options)
    {
        try
        {
            return JsonDocument.Parse(json, options);
        }
        catch (InvalidOperationException error)
        {
            // The look for members that come twice reads their names.
            throw NotUnicode(error);
        }
    }

    /// <summary>The canonical form of what is written.</summary>
    /// <param name="content">What is written.</param>
    /// <param name="write">Writes it: one JSON value.</param>
    /// <exception cref="JsonException">It holds a number beyond ±10^13 or with more than 10 decimals, or half a surrogate pair.</exception>
    public static string Write<T>(T content, Action<Utf8JsonWriter, T> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
            write(writer, content);
        return Of(buffer.WrittenMemory);
    }

    /// <summary>SHA-256 of a text in UTF-8, in lower-case hex.</summary>
    public static string Hash(string canonical) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)));

    private static JsonException NotUnicode(InvalidOperationException error) => new("A text is no Unicode.", error);

    private static void Append(StringBuilder text, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                AppendObject(text, value);
                break;
            case JsonValueKind.Array:
                AppendArray(text, value);
                break;
            case JsonValueKind.String:
                Append(text, value.GetString()!);
                break;
            case JsonValueKind.Number:
                text.Append(CanonicalText.Of(Number(value)));
                break;
            default:
                text.Append(value.GetRawText());
                break;
        }
    }

    private static void AppendObject(StringBuilder text, JsonElement value)
    {
        var separator = '{';
        foreach (var member in value.EnumerateObject().OrderBy(static member => member.Name, StringComparer.Ordinal))
        {
            text.Append(separator);
            Append(text, member.Name);
            text.Append(':');
            Append(text, member.Value);
            separator = ',';
        }
        if (separator == '{')
            text.Append('{');
        text.Append('}');
    }

    private static void AppendArray(StringBuilder text, JsonElement value)
    {
        var separator = '[';
        foreach (var item in value.EnumerateArray())
        {
            text.Append(separator);
            Append(text, item);
            separator = ',';
        }
        if (separator == '[')
            text.Append('[');
        text.Append(']');
    }

    // RFC 8785 §3.2.2.2.
    private static void Append(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var character in value)
        {
            _ = character switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\b' => text.Append("\\b"),
                '\t' => text.Append("\\t"),
                '\n' => text.Append("\\n"),
                '\f' => text.Append("\\f"),
                '\r' => text.Append("\\r"),
                < ' ' => text.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture)),
                _ => text.Append(character),
            };
        }
        text.Append('"');
    }

    private static decimal Number(JsonElement value) =>
        DecimalText.Read(Encoding.UTF8.GetBytes(value.GetRawText()), MostDecimals, out var number) == DecimalFault.None
            ? number
            : throw new JsonException("A number is beyond what is written exactly.");
}
