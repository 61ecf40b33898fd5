using System.Buffers;
using System.IO.Pipelines;

namespace PolicyDsl.AspNetCore;

/// <summary>Reads a body as a whole, up to a limit that holds for chunked bodies too.</summary>
internal static class RequestBody
{
    /// <summary>The most that a body, or a line of a batch, may hold: 1 MiB.</summary>
    public const int MostBytes = 1 << 20;

    /// <summary>
    /// Waits until the body is there. Null: it is too large, and is not read to its end. The caller gives the bytes back with
    /// <see cref="PipeReader.AdvanceTo(SequencePosition)"/>.
    /// </summary>
    public static async ValueTask<ReadOnlySequence<byte>?> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (request.ContentLength > MostBytes)
            return null;
        var reader = request.BodyReader;
        while (true)
        {
            var result = await reader.ReadAsync(cancellation);
            var buffer = result.Buffer;
            if (buffer.Length > MostBytes)
            {
                reader.AdvanceTo(buffer.End);
                return null;
            }
            if (result.IsCompleted)
                return buffer;
            reader.AdvanceTo(buffer.Start, buffer.End);
        }
    }
}
