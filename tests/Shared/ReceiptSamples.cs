using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using PolicyDsl.Runtime;

namespace PolicyDsl.Tests;

/// <summary>Keys and receipts for tests.</summary>
internal static class ReceiptSamples
{
    /// <summary>When all of them were issued.</summary>
    public static readonly DateTimeOffset Now = new(2025, 3, 2, 1, 0, 0, TimeSpan.Zero);

    /// <summary>The thumbprint of <see cref="RfcKey"/>, computed elsewhere.</summary>
    public const string RfcKid = "oKIywvGUpTVTyxMQ3bwIIeQUudfr_CkLMjCE19ECD-U";

    /// <summary>The key of RFC 7515, Appendix A.3.</summary>
    public static ECDsa RfcKey() =>
        ECDsa.Create(
            new ECParameters
            {
                Curve = ECCurve.NamedCurves.nistP256,
                Q = new ECPoint
                {
                    X = Base64Url.DecodeFromChars("f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU"),
                    Y = Base64Url.DecodeFromChars("x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"),
                },
                D = Base64Url.DecodeFromChars("jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI"),
            }
        );

    /// <summary>A set of its public half.</summary>
    public static ReceiptKeySet Keys(ECDsa key, DateTimeOffset? retired = null) => new([new ReceiptKey(key, retired)]);

    /// <summary>What a writer writes.</summary>
    public static byte[] Json(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
            write(writer);
        return buffer.WrittenSpan.ToArray();
    }
}
