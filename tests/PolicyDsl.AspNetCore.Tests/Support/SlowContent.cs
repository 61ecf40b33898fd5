using System.Net;
using System.Net.Http.Headers;

namespace PolicyDsl.AspNetCore.Tests;

/// <summary>A body of unknown length that arrives in pieces.</summary>
internal sealed class SlowContent : HttpContent
{
    private readonly byte[] bytes;
    private readonly int piece;

    public SlowContent(byte[] bytes, int piece, string mediaType = "application/json")
    {
        this.bytes = bytes;
        this.piece = piece;
        Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType);
    }

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        for (var start = 0; start < bytes.Length; start += piece)
        {
            await stream.WriteAsync(bytes.AsMemory(start, Math.Min(piece, bytes.Length - start)));
            await stream.FlushAsync();
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }
}
