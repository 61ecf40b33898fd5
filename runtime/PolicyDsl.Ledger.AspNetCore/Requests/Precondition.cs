using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using PolicyDsl.AspNetCore;

namespace PolicyDsl.Ledger.AspNetCore;

/// <summary>Holds a request to the version that its sender has seen (<c>If-Match</c>).</summary>
internal static class Precondition
{
    /// <summary>Why a change of an application is not made; null: the sender has seen the version that it is about.</summary>
    public static Problem? Check(HttpRequest request, EntityTagHeaderValue current)
    {
        if (Read(request, out var tags) is { } problem)
            return problem;
        if (tags is null)
            return LedgerProblems.MatchRequired;
        return tags.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || tag.Compare(current, useStrongComparison: true)) ? null : LedgerProblems.VersionMismatch;
    }

    /// <summary>Reads the draft that <c>If-Match</c> names.</summary>
    /// <param name="request">The request.</param>
    /// <param name="draft">Its id; null: the header is not there.</param>
    /// <returns>Why it is refused; null: it is fine.</returns>
    public static Problem? ReadDraft(HttpRequest request, out string? draft)
    {
        draft = null;
        if (Read(request, out var tags) is { } problem)
            return problem;
        if (tags is null)
            return null;
        if (tags is not [{ IsWeak: false } tag] || tag.Equals(EntityTagHeaderValue.Any))
            return LedgerProblems.InvalidHeader(HeaderNames.IfMatch, LedgerErrors.NotOneDraft);
        draft = tag.Tag.Substring(1, tag.Tag.Length - 2);
        return null;
    }

    private static Problem? Read(HttpRequest request, out IList<EntityTagHeaderValue>? tags)
    {
        tags = null;
        var header = request.Headers.IfMatch;
        if (header.Count == 0)
            return null;
        return !StringValues.IsNullOrEmpty(header) && EntityTagHeaderValue.TryParseStrictList(header, out tags)
            ? null
            : LedgerProblems.InvalidHeader(HeaderNames.IfMatch, LedgerErrors.BadTag);
    }
}
