using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Net.Http.Headers;

namespace PolicyDsl.AspNetCore;

/// <summary>A body that is always the same, written once, with an entity tag of its bytes.</summary>
internal sealed class StaticJson
{
    private readonly byte[] body;
    private readonly EntityTagHeaderValue tag;

    private StaticJson(byte[] body)
    {
        this.body = body;
        tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 16))}\"");
    }

    /// <summary>Writes it.</summary>
    public static StaticJson Of<TState>(TState state, Action<Utf8JsonWriter, TState> write)
    {
        using var buffer = new JsonBuffer();
        buffer.Add(state, write);
        return new StaticJson(buffer.Written.ToArray());
    }

    /// <summary>Sends it, unless the client has it.</summary>
    public async Task SendAsync(HttpContext context)
    {
        var response = context.Response;
        if (!Negotiation.Accepts(context.Request, MediaTypes.Json))
        {
            await ProblemWriter.WriteAsync(context, Problems.NotAcceptable(MediaTypes.Json));
            return;
        }
        response.Headers.ETag = tag.ToString();
        response.Headers.CacheControl = "no-cache";
        if (EntityTags.IsKnown(context.Request, tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        response.ContentType = MediaTypes.WithCharset(MediaTypes.Json);
        // A policy speaks the language in which it was issued.
        response.Headers.ContentLanguage = ResponseLanguage.Tag(Runtime.Language.Zh);
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body, context.RequestAborted);
    }
}
