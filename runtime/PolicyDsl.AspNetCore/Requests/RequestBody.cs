using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Http.Features;

namespace PolicyDsl.AspNetCore;

/// <summary>Reads a body as a whole, up to a limit that holds for chunked bodies too.</summary>
internal static class RequestBody
{
    /// <summary>The most that a body, or a line of a batch, may hold: 1 MiB.</summary>
    public const int MostBytes = 1 << 20;

    /// <summary>The most of a body too large that is let in, to be thrown away: 64 MiB.</summary>
    public const int MostWaste = 64 << 20;

    /// <summary>
    /// Waits until the body is there. Null: it is too large. The caller gives the bytes back with <see cref="PipeReader.AdvanceTo(SequencePosition)"/>.
    /// </summary>
    public static async ValueTask<ReadOnlySequence<byte>?> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        var reader = request.BodyReader;
        if (request.ContentLength > MostBytes)
        {
            await WasteAsync(request, cancellation);
            return null;
        }
        while (true)
        {
            var result = await reader.ReadAsync(cancellation);
            var buffer = result.Buffer;
            if (buffer.Length > MostBytes)
            {
                reader.AdvanceTo(buffer.End);
                await WasteAsync(request, cancellation);
                return null;
            }
            if (result.IsCompleted)
                return buffer;
            reader.AdvanceTo(buffer.Start, buffer.End);
        }
    }

    /// <summary>The body, if it came together with the head of the request and is not too large; the caller gives the bytes back. False: it has to be waited for.</summary>
    public static bool TryRead(HttpRequest request, out ReadOnlySequence<byte> body)
    {
        body = default;
        var reader = request.BodyReader;
        if (request.ContentLength > MostBytes || !reader.TryRead(out var result))
            return false;
        body = result.Buffer;
        if (result.IsCompleted && body.Length <= MostBytes)
            return true;
        // Looked at, but not taken: whoever waits gets all of it.
        reader.AdvanceTo(body.Start, result.IsCompleted ? body.Start : body.End);
        return false;
    }

    /// <summary>
    /// Lets the server throw away, after an answer, what is left of a body that nobody has begun to read: a client that is still sending would not hear the
    /// answer otherwise. The server does so for five seconds at most.
    /// </summary>
    public static void LetRestIn(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false, MaxRequestBodySize: < MostWaste } limit)
            limit.MaxRequestBodySize = MostWaste;
    }

    /// <summary>
    /// A client that is still sending does not hear an answer, since the connection breaks under it; so the rest is let in and thrown away, within reason.
    /// One that asks beforehand whether to send gets its answer at once.
    /// </summary>
    public static async ValueTask WasteAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (request.ContentLength > MostWaste || request.Headers.Expect.Count > 0)
        {
            request.HttpContext.Response.Headers.Connection = "close";
            return;
        }
        var reader = request.BodyReader;
        while (true)
        {
            var result = await reader.ReadAsync(cancellation);
            reader.AdvanceTo(result.Buffer.End);
            if (result.IsCompleted)
                return;
        }
    }
}
