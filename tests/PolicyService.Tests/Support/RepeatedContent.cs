using System.Net;

namespace PolicyDsl.PolicyService.Tests;

/// <summary>The same line again and again.</summary>
internal sealed class RepeatedContent(byte[] line, int times) : HttpContent
{
    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        for (var i = 0; i < times; i++)
            await stream.WriteAsync(line);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }
}
