using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace PolicyDsl.AspNetCore;

/// <summary>What a request says its body is.</summary>
internal static class RequestContent
{
    /// <summary>Why a body is not read; null: it is of the media type, in UTF-8 and not compressed.</summary>
    public static Problem? Refuse(HttpRequest request, string mediaType)
    {
        var contentType = request.ContentType;
        if (!MediaTypes.IsPlainly(contentType, mediaType) && RefuseType(contentType, mediaType) is { } problem)
            return problem;
        var encoding = request.Headers.ContentEncoding;
        return StringValues.IsNullOrEmpty(encoding) || string.Equals(encoding, "identity", StringComparison.OrdinalIgnoreCase)
            ? null
            : Problems.UnsupportedEncoding;
    }

    private static Problem? RefuseType(string? contentType, string mediaType)
    {
        if (!MediaTypeHeaderValue.TryParse(contentType, out var type) || !type.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase))
            return Problems.UnsupportedMediaType(mediaType);
        var charset = HeaderUtilities.RemoveQuotes(type.Charset);
        return StringSegment.IsNullOrEmpty(charset) || charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase) ? null : Problems.UnsupportedCharset;
    }
}
