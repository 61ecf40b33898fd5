using System.Buffers;
using System.Text.Json;
using PolicyDsl.Runtime;

namespace PolicyDsl.Ledger.Storage;

/// <summary>Writes canonical JSON.</summary>
internal static class Canonical
{
    /// <summary>The canonical form of what is written.</summary>
    public static string Write<T>(T content, Action<Utf8JsonWriter, T> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
            write(writer, content);
        return CanonicalJson.Of(buffer.WrittenMemory);
    }
}
