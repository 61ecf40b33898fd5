using System.Buffers;
using System.Text.Json;
using PolicyDsl.Runtime;

namespace PolicyDsl.Ledger.AspNetCore;

/// <summary>Decisions as they are kept.</summary>
internal static class DecisionText
{
    /// <summary>A decision in canonical JSON. Its messages are in the language of the policies, whoever asks.</summary>
    public static string Of(Explanation explanation)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var writer = new Utf8JsonWriter(buffer))
            ExplanationWriter.Write(writer, explanation, Language.Zh);
        return CanonicalJson.Of(buffer.WrittenMemory);
    }
}
