using System.Globalization;
using PolicyDsl.Interpreter;
using PolicyDsl.Review.Applicants;
using PolicyDsl.Review.Documents.Rendering;
using PolicyDsl.Review.Documents.Views;
using PolicyDsl.Runtime;
using Scriban.Runtime;

namespace PolicyDsl.Review.Documents;

/// <summary>The pages of the site in one language. Each links to the same page in the other.</summary>
internal sealed class SiteLanguage(Language language)
{
    private readonly ScriptObject words = SiteWords.In(language);

    /// <summary>The pages: the list of policies, each policy, each clause.</summary>
    public IEnumerable<SitePage> Pages(IReadOnlyList<InterpretedPolicy> policies, CancellationToken cancellationToken)
    {
        yield return Page("index", "index.html", new SiteView([.. policies.Select(static policy => new PolicyEntry(policy.Info, FolderOf(policy.Info)))]));
        foreach (var policy in policies)
        {
            var folder = FolderOf(policy.Info);
            yield return Page("policy", $"{folder}/index.html", PolicyView.Of(policy, language));
            foreach (var clause in ReviewedClause.AllOf(policy.Model))
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return Page("clause", $"{folder}/clauses/{clause.Clause.Name}.html", ClauseView.Of(policy, clause, language));
            }
        }
    }

    private SitePage Page(string template, string path, object view)
    {
        var up = string.Concat(Enumerable.Repeat("../", path.Count(static c => c == '/')));
        var place = new PagePlace(up, $"{up}../style.css", $"{up}../{Folder(Opposite)}/{path}");
        return new SitePage($"{Folder(language)}/{path}", HtmlTemplate.Render(template, view, place, words));
    }

    private Language Opposite => language == Language.En ? Language.Zh : Language.En;

    private static string Folder(Language language) => language == Language.En ? "en" : "zh";

    // The id, of a later revision with its number behind a mark that no id has: a policy may be called like another's second revision.
    private static string FolderOf(PolicyInfo policy) =>
        policy.Revision == 1 ? policy.Id : string.Create(CultureInfo.InvariantCulture, $"{policy.Id}.{policy.Revision}");
}
