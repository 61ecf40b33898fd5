using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace PolicyDsl.AspNetCore;

/// <summary>What a client has already.</summary>
internal static class EntityTags
{
    /// <summary>Whether If-None-Match names a tag: then the client has what would be sent.</summary>
    public static bool IsKnown(HttpRequest request, EntityTagHeaderValue tag)
    {
        var header = request.Headers.IfNoneMatch;
        if (StringValues.IsNullOrEmpty(header) || !EntityTagHeaderValue.TryParseList(header, out var known))
            return false;
        foreach (var entry in known)
        {
            if (entry.Equals(EntityTagHeaderValue.Any) || entry.Compare(tag, useStrongComparison: false))
                return true;
        }
        return false;
    }
}
