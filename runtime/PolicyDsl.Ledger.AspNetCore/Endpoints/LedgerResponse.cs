using Microsoft.Net.Http.Headers;
using PolicyDsl.AspNetCore;
using PolicyDsl.Runtime;

namespace PolicyDsl.Ledger.AspNetCore;

/// <summary>The head of every answer about what is stored.</summary>
internal static class LedgerResponse
{
    /// <summary>Sets it. What is stored is nobody else's: only its reader may keep it, and asks each time whether it still holds.</summary>
    public static void Begin(HttpResponse response, string mediaType, EntityTagHeaderValue? tag = null)
    {
        response.ContentType = MediaTypes.WithCharset(mediaType);
        response.Headers.CacheControl = tag is null ? "no-store" : "private, no-cache";
        if (tag is not null)
            response.Headers.ETag = tag.ToString();
        // Titles and texts are the policy's own.
        response.Headers.ContentLanguage = ResponseLanguage.Tag(Language.Zh);
    }

    /// <summary>Tells a client that it has what it asks for, if it does.</summary>
    public static bool IsKnown(HttpContext context, EntityTagHeaderValue tag)
    {
        if (!EntityTags.IsKnown(context.Request, tag))
            return false;
        context.Response.StatusCode = StatusCodes.Status304NotModified;
        context.Response.Headers.ETag = tag.ToString();
        context.Response.Headers.CacheControl = "private, no-cache";
        return true;
    }
}
