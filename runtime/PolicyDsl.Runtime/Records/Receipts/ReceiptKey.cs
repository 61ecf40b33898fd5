using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace PolicyDsl.Runtime;

/// <summary>A public key that receipts are checked with: ECDSA on P-256, as JWS calls it ES256.</summary>
public sealed class ReceiptKey
{
    /// <summary>The bytes of a coordinate.</summary>
    internal const int CoordinateLength = 32;

    private readonly byte[] x;
    private readonly byte[] y;

    /// <summary>Takes the public half of a key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="retired">Since when it signs no more; null: it may still sign.</param>
    /// <exception cref="ArgumentException">It is on another curve.</exception>
    public ReceiptKey(ECDsa key, DateTimeOffset? retired = null)
    {
        var parameters = key.ExportParameters(includePrivateParameters: false);
        if (parameters.Q.X is not { Length: CoordinateLength } || parameters.Q.Y is not { Length: CoordinateLength } || !IsP256(parameters.Curve))
            throw new ArgumentException("The key is not on P-256.", nameof(key));
        (x, y) = (parameters.Q.X, parameters.Q.Y);
        Retired = retired;
        Kid = Thumbprint();
    }

    /// <summary>Its name: the thumbprint of RFC 7638.</summary>
    public string Kid { get; }

    /// <summary>Since when it signs no more; null: it may still sign.</summary>
    public DateTimeOffset? Retired { get; }

    /// <summary>Whether it made a signature.</summary>
    /// <param name="data">What was signed.</param>
    /// <param name="signature">r and s, 32 bytes each.</param>
    public bool Verify(ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature)
    {
        using var key = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = x, Y = y } });
        return key.VerifyData(data, signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
    }

    /// <summary>Writes it as a JWK (RFC 7517).</summary>
    internal void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("kty", "EC");
        writer.WriteString("crv", "P-256");
        writer.WriteString("x", Base64Url.EncodeToString(x));
        writer.WriteString("y", Base64Url.EncodeToString(y));
        writer.WriteString("alg", "ES256");
        writer.WriteString("use", "sig");
        writer.WriteString("kid", Kid);
        if (Retired is { } time)
            writer.WriteString("retired", AuditChain.TimeText(time));
        writer.WriteEndObject();
    }

    private static bool IsP256(ECCurve curve) =>
        curve.IsNamed && (curve.Oid.Value == ECCurve.NamedCurves.nistP256.Oid.Value || curve.Oid.FriendlyName is "nistP256" or "ECDSA_P256");

    // RFC 7638 §3: the members that are required, in the order of their names.
    private string Thumbprint()
    {
        var members = $$"""{"crv":"P-256","kty":"EC","x":"{{Base64Url.EncodeToString(x)}}","y":"{{Base64Url.EncodeToString(y)}}"}""";
        return Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(members)));
    }
}
