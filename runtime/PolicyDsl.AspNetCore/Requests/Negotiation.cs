using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using PolicyDsl.Runtime;

namespace PolicyDsl.AspNetCore;

/// <summary>What a client asks for in Accept and Accept-Language.</summary>
internal static class Negotiation
{
    /// <summary>The language of messages: zh unless en is liked better.</summary>
    public static Language Language(HttpRequest request)
    {
        var header = request.Headers.AcceptLanguage;
        if (StringValues.IsNullOrEmpty(header) || !StringWithQualityHeaderValue.TryParseList(header, out var ranges))
            return Runtime.Language.Zh;
        var zh = Liking(ranges, "zh");
        var en = Liking(ranges, "en");
        return en.CompareTo(zh) > 0 ? Runtime.Language.En : Runtime.Language.Zh;
    }

    /// <summary>Whether the client takes a media type. An Accept that cannot be read is no reason to refuse.</summary>
    public static bool Accepts(HttpRequest request, string mediaType) => IsPlainly(request.Headers.Accept, mediaType) || Choose(request, mediaType) is not null;

    /// <summary>Which of some media types the client likes best, of equals the first; null: none.</summary>
    public static string? Choose(HttpRequest request, params ReadOnlySpan<string> mediaTypes)
    {
        var header = request.Headers.Accept;
        if (StringValues.IsNullOrEmpty(header) || !MediaTypeHeaderValue.TryParseList(header, out var ranges))
            return mediaTypes[0];
        string? chosen = null;
        var most = 0m;
        foreach (var mediaType in mediaTypes)
        {
            var liking = Liking(ranges, MediaTypeHeaderValue.Parse(mediaType));
            if (liking <= most)
                continue;
            chosen = mediaType;
            most = liking;
        }
        return chosen;
    }

    // What most clients say; it needs no parsing.
    private static bool IsPlainly(StringValues accept, string mediaType) => accept is [] or ["*/*"] || (accept.Count == 1 && accept[0] == mediaType);

    // The most exact range counts: `text/csv;q=0, */*` means anything but that.
    private static decimal Liking(IList<MediaTypeHeaderValue> ranges, MediaTypeHeaderValue offered)
    {
        var best = -1;
        var quality = 0m;
        foreach (var range in ranges)
        {
            var specificity = range.MatchesAllTypes ? 0 : range.MatchesAllSubTypes ? 1 : 2;
            if (specificity <= best || !MatchesType(offered, range))
                continue;
            best = specificity;
            quality = (decimal)(range.Quality ?? 1);
        }
        return quality;
    }

    // The more exact range counts: `zh;q=0, *` means anything but Chinese. Of two as likable, the one that stands first wins by a hair.
    private static (decimal Quality, int Place) Liking(IList<StringWithQualityHeaderValue> ranges, string language)
    {
        var found = (Quality: 0m, Place: int.MinValue);
        var exact = false;
        for (var i = 0; i < ranges.Count; i++)
        {
            var isAny = ranges[i].Value == "*";
            if (!(isAny && !exact) && !IsOf(ranges[i].Value, language))
                continue;
            var liking = ((decimal)(ranges[i].Quality ?? 1), -i);
            if (liking.CompareTo(found) > 0 || (!exact && !isAny))
                found = liking;
            exact |= !isAny;
        }
        return found;
    }

    private static bool IsOf(StringSegment range, string language) =>
        range.StartsWith(language, StringComparison.OrdinalIgnoreCase) && (range.Length == language.Length || range[language.Length] == '-');

    // Parameters of a range, such as charset, are no reason to refuse.
    private static bool MatchesType(MediaTypeHeaderValue offered, MediaTypeHeaderValue range) =>
        range.MatchesAllTypes
        || (
            range.Type.Equals(offered.Type, StringComparison.OrdinalIgnoreCase)
            && (range.MatchesAllSubTypes || range.SubType.Equals(offered.SubType, StringComparison.OrdinalIgnoreCase))
        );
}
