using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace PolicyDsl.Runtime;

/// <summary>What a look at the signature of a receipt found.</summary>
public enum SignatureState
{
    /// <summary>The receipt is as the owner of the key signed it.</summary>
    Valid,

    /// <summary>No key was given.</summary>
    Unchecked,

    /// <summary>Its key is not among those given.</summary>
    UnknownKey,

    /// <summary>It claims another algorithm than ES256, another type than a receipt, or more than is known here.</summary>
    WrongHeader,

    /// <summary>It was issued after its key was retired.</summary>
    Retired,

    /// <summary>Receipt and signature do not belong together: one of them was changed.</summary>
    Invalid,
}

/// <summary>
/// A receipt with its signature: a JWS in the flattened JSON form (RFC 7515 §7.2.2) whose payload is not repeated but stands readable beside it, as
/// Appendix F has it. The payload is the canonical JSON of the member <c>receipt</c>.
/// </summary>
public sealed class SignedReceipt
{
    /// <summary>The most bytes that a signed receipt may hold.</summary>
    public const int MostBytes = 8 << 20;

    /// <summary>The type in the header: no signature of another kind is taken for one of a receipt.</summary>
    public const string Type = "policydsl-receipt+json";

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = CanonicalJson.MostDepth, AllowDuplicateProperties = false };

    private readonly string payload;
    private readonly string header;
    private readonly string signature;

    private SignedReceipt(Receipt receipt, string payload, string header, string signature)
    {
        Receipt = receipt;
        this.payload = payload;
        this.header = header;
        this.signature = signature;
    }

    /// <summary>What it says.</summary>
    public Receipt Receipt { get; }

    /// <summary>The name of the key that it claims; null: none, or the header is not of this form.</summary>
    public string? Kid => KidOf(header);

    /// <summary>Signs a receipt.</summary>
    /// <param name="receipt">The receipt.</param>
    /// <param name="key">The private key, on P-256.</param>
    /// <exception cref="JsonException">A part of the receipt that was given as JSON is none, or has no canonical form.</exception>
    public static SignedReceipt Sign(Receipt receipt, ECDsa key)
    {
        var payload = ReceiptWriter.Canonical(receipt);
        var header = Header(new ReceiptKey(key).Kid);
        var signature = key.SignData(SigningInput(header, payload), HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        return new SignedReceipt(receipt, payload, header, Base64Url.EncodeToString(signature));
    }

    /// <summary>Reads one.</summary>
    /// <param name="json">The document in UTF-8.</param>
    /// <param name="error">JSON Pointer of the first part that is not in its form; empty: the document is no JSON object; null where it was read.</param>
    /// <returns>The receipt; null: it is none.</returns>
    public static SignedReceipt? Read(ReadOnlyMemory<byte> json, out string? error)
    {
        error = "";
        if (json.Length > MostBytes)
            return null;
        try
        {
            using var document = CanonicalJson.Parse(json, Options);
            var whole = new StrictJson(document.RootElement, "", "receipt", "protected", "signature");
            var payload = CanonicalJson.Of(whole["receipt"]);
            var read = new SignedReceipt(ReceiptReader.Read(whole["receipt"]), payload, whole.Text("protected"), whole.Text("signature"));
            error = null;
            return read;
        }
        catch (StrictJsonException fault)
        {
            error = fault.Pointer;
            return null;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: half a surrogate pair.
            return null;
        }
    }

    /// <summary>Writes it.</summary>
    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("receipt");
        writer.WriteRawValue(payload);
        writer.WriteString("protected", header);
        writer.WriteString("signature", signature);
        writer.WriteEndObject();
    }

    /// <summary>Whether it was signed by the owner of one of some keys, and is as it was signed.</summary>
    /// <param name="keys">The keys that are trusted; null: none are known.</param>
    public SignatureState Check(ReceiptKeySet? keys)
    {
        if (keys is null)
            return SignatureState.Unchecked;
        if (Kid is not { } kid || header != Header(kid))
            return SignatureState.WrongHeader;
        if (keys.Find(kid) is not { } key)
            return SignatureState.UnknownKey;
        if (Bytes(signature) is not { } bytes || !key.Verify(SigningInput(header, payload), bytes))
            return SignatureState.Invalid;
        return key.Retired <= Receipt.IssuedAt ? SignatureState.Retired : SignatureState.Valid;
    }

    private static string Header(string kid) =>
        Base64Url.EncodeToString(
            Encoding.UTF8.GetBytes(CanonicalJson.Of(Encoding.UTF8.GetBytes($$"""{"alg":"ES256","kid":"{{JsonEncodedText.Encode(kid)}}","typ":"{{Type}}"}""")))
        );

    private static byte[] SigningInput(string header, string payload) =>
        Encoding.ASCII.GetBytes(header + "." + Base64Url.EncodeToString(Encoding.UTF8.GetBytes(payload)));

    private static string? KidOf(string header)
    {
        if (Bytes(header) is not { } bytes)
            return null;
        try
        {
            using var document = CanonicalJson.Parse(bytes, Options);
            return new StrictJson(document.RootElement, "", "alg", "kid", "typ").Text("kid");
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or StrictJsonException)
        {
            return null;
        }
    }

    // One text for the same bytes: no bits that are passed over at the end, no padding, no white space.
    private static byte[]? Bytes(string text)
    {
        try
        {
            var bytes = Base64Url.DecodeFromChars(text);
            return Base64Url.EncodeToString(bytes) == text ? bytes : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
