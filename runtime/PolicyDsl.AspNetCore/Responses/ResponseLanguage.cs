using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using PolicyDsl.Runtime;

namespace PolicyDsl.AspNetCore;

/// <summary>Says which language an answer is in.</summary>
internal static class ResponseLanguage
{
    /// <summary>Sets Content-Language, and that it depends on Accept-Language.</summary>
    public static void Set(HttpResponse response, Language language)
    {
        response.Headers.ContentLanguage = Tag(language);
        response.Headers.Vary = response.Headers.Vary is [] ? HeaderNames.AcceptLanguage : StringValues.Concat(response.Headers.Vary, HeaderNames.AcceptLanguage);
    }

    /// <summary>The language tag.</summary>
    public static string Tag(Language language) => language == Language.En ? "en" : "zh";
}
