using System.Text.Json;
using PolicyDsl.AspNetCore;
using PolicyDsl.Runtime;

namespace PolicyDsl.Ledger.AspNetCore;

/// <summary>
/// Sends an answer piece by piece: memory does not grow with it, and nothing is sent before the first piece is full, so that a store which fails at the
/// start is still told as a problem.
/// </summary>
internal sealed class PieceWriter : IAsyncDisposable
{
    private const int MostGathered = 32 * 1024;

    private readonly HttpResponse response;
    private readonly ByteBuffer bytes = new();

    /// <summary>Begins with nothing gathered.</summary>
    public PieceWriter(HttpResponse response)
    {
        this.response = response;
        Json = new Utf8JsonWriter(bytes, ExplanationWriter.Options);
    }

    /// <summary>Takes JSON.</summary>
    public Utf8JsonWriter Json { get; }

    /// <summary>Takes bytes. JSON that came before must have been flushed.</summary>
    public ByteBuffer Bytes => bytes;

    /// <summary>Sends what was gathered, where it is enough.</summary>
    public async ValueTask MoveAsync(CancellationToken cancellation)
    {
        if (bytes.Length + Json.BytesPending >= MostGathered)
            await SendAsync(cancellation);
    }

    /// <summary>Sends what was gathered.</summary>
    public async ValueTask SendAsync(CancellationToken cancellation)
    {
        await Json.FlushAsync(cancellation);
        await response.Body.WriteAsync(bytes.Written, cancellation);
        bytes.Truncate(0);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Json.DisposeAsync();
}
