using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace PolicyDsl.AspNetCore;

/// <summary>What a request says its body is.</summary>
internal static class RequestContent
{
    /// <summary>Why a body is not read; null: it is of the media type, in UTF-8 and not compressed.</summary>
    public static Problem? Refuse(HttpRequest request, string mediaType)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase))
            return Problems.UnsupportedMediaType(mediaType);
        var charset = HeaderUtilities.RemoveQuotes(type.Charset);
        if (!StringSegment.IsNullOrEmpty(charset) && !charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
            return Problems.UnsupportedCharset;
        var encoding = request.Headers.ContentEncoding;
        return StringValues.IsNullOrEmpty(encoding) || string.Equals(encoding, "identity", StringComparison.OrdinalIgnoreCase)
            ? null
            : Problems.UnsupportedEncoding;
    }
}
