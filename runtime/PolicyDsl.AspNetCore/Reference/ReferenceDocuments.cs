using PolicyDsl.Runtime;

namespace PolicyDsl.AspNetCore;

/// <summary>The OpenAPI documents of the service: one a language.</summary>
internal static class ReferenceDocuments
{
    /// <summary>In English.</summary>
    public const string English = "v1";

    /// <summary>In Chinese.</summary>
    public const string Chinese = "zh";

    /// <summary>Both.</summary>
    public static IReadOnlyList<string> Names { get; } = [English, Chinese];

    /// <summary>The language of a document's texts. Titles are the policies' own.</summary>
    public static Language LanguageOf(string name) => name == Chinese ? Language.Zh : Language.En;
}
