using System.Net;

namespace PolicyDsl.PolicyService.Tests;

/// <summary>The same line again and again.</summary>
internal sealed class RepeatedContent(byte[] line, int times) : HttpContent
{
    private readonly TaskCompletionSource sent = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends once the last byte has gone out.</summary>
    public Task Sent => sent.Task;

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        for (var i = 0; i < times; i++)
            await stream.WriteAsync(line);
        sent.TrySetResult();
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }
}
