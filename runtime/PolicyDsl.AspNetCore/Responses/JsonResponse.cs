using System.Text.Json;

namespace PolicyDsl.AspNetCore;

/// <summary>Sends one JSON value as a body, with its length.</summary>
internal static class JsonResponse
{
    /// <summary>Writes it into a buffer, then sends it.</summary>
    public static async Task WriteAsync<TState>(HttpContext context, TState state, Action<Utf8JsonWriter, TState> write)
    {
        var buffer = JsonBuffer.Rent();
        try
        {
            buffer.Add(state, write);
            context.Response.ContentLength = buffer.Written.Length;
            // Not tied to RequestAborted: that is cancelled when time is up as well, and then the client is still there to be told.
            await context.Response.Body.WriteAsync(buffer.Written, CancellationToken.None);
        }
        finally
        {
            buffer.Return();
        }
    }
}
