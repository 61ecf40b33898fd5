using PolicyDsl.Interpreter;
using PolicyDsl.Model;
using PolicyDsl.Review.Documents.Rendering;
using PolicyDsl.Runtime;

namespace PolicyDsl.Review.Documents;

/// <summary>
/// A static site of policies, for those who read and approve them: every clause with its rules in words, its examples explained, what happens around each
/// threshold. Plain HTML and one style sheet, which also prints; nothing is loaded from elsewhere.
/// </summary>
public static class PolicySite
{
    /// <summary>The files of the site: in Chinese below <c>zh</c>, in English below <c>en</c>.</summary>
    /// <param name="policies">Policies without errors.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public static IEnumerable<SitePage> Of(IReadOnlyList<PolicyModel> policies, CancellationToken cancellationToken = default)
    {
        var ordered = policies
            .OrderBy(static policy => policy.Id, StringComparer.Ordinal)
            .ThenBy(static policy => policy.Revision)
            .Select(static policy => new InterpretedPolicy(policy))
            .ToList();
        yield return new SitePage("style.css", HtmlTemplate.Read("style.css"));
        yield return new SitePage("index.html", HtmlTemplate.Read("entrance.html"));
        foreach (var language in Enum.GetValues<Language>())
        {
            foreach (var page in new SiteLanguage(language).Pages(ordered, cancellationToken))
                yield return page;
        }
    }
}
