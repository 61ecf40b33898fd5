using System.Net;
using System.Net.Http.Headers;

namespace PolicyDsl.AspNetCore.Tests;

/// <summary>A body whose last byte waits until it is let go.</summary>
internal sealed class HeldContent : HttpContent
{
    private readonly byte[] bytes;
    private readonly TaskCompletionSource released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public HeldContent(byte[] bytes, string mediaType)
    {
        this.bytes = bytes;
        Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType);
    }

    public void Release() => released.TrySetResult();

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        await stream.WriteAsync(bytes.AsMemory(..^1));
        await stream.FlushAsync();
        await released.Task;
        await stream.WriteAsync(bytes.AsMemory(^1..));
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }
}
