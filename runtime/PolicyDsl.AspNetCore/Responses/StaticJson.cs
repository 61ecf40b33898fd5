using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Net.Http.Headers;

namespace PolicyDsl.AspNetCore;

/// <summary>A body that is always the same, written once, with an entity tag of its bytes.</summary>
internal sealed class StaticJson
{
    private readonly byte[] body;
    private readonly EntityTagHeaderValue tag;

    // Null: a policy speaks the language in which it was issued, whatever the client likes.
    private readonly Runtime.Language? language;

    private StaticJson(byte[] body, Runtime.Language? language)
    {
        this.body = body;
        this.language = language;
        tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 16))}\"");
    }

    /// <summary>Writes it.</summary>
    public static StaticJson Of<TState>(TState state, Action<Utf8JsonWriter, TState> write)
    {
        using var buffer = new JsonBuffer();
        buffer.Add(state, write);
        return new StaticJson(buffer.Written.ToArray(), null);
    }

    /// <summary>Writes one that there is in each language.</summary>
    public static StaticJson Of(Runtime.Language language, JsonNode content)
    {
        using var buffer = new JsonBuffer();
        buffer.Add(content, static (json, node) => node.WriteTo(json));
        return new StaticJson(buffer.Written.ToArray(), language);
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
        if (language is not null)
            response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptLanguage);
        if (EntityTags.IsKnown(context.Request, tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        response.ContentType = MediaTypes.WithCharset(MediaTypes.Json);
        response.Headers.ContentLanguage = ResponseLanguage.Tag(language ?? Runtime.Language.Zh);
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body, context.RequestAborted);
    }
}
