using PolicyDsl.Diagnostics;
using PolicyDsl.Tests;

namespace PolicyDsl.Docs.Tests.Findings;

public sealed class FindingPageTests
{
    private const string Path = "docs/diagnostics.md";

    [Fact]
    public void The_page_is_what_the_catalogue_and_the_cases_say()
    {
        var page = FindingPage.Write();
        if (Golden.IsUpdating)
            File.WriteAllText(System.IO.Path.Combine(Repository.Root, Path), page);

        Assert.Equal(page, Repository.Read(Path));
    }

    [Fact]
    public void Every_code_has_its_place_on_the_page_once()
    {
        var page = Repository.Read(Path).Split('\n');

        Assert.All(FindingPage.Kinds, kind => Assert.Single(page, line => line == "### " + kind.Code));
        Assert.Equal(FindingPage.Kinds.Count, FindingPage.Kinds.Select(static kind => kind.Code).Distinct().Count());
    }

    [Fact]
    public void Nearly_every_code_is_shown_by_an_example()
    {
        var page = Repository.Read(Path);

        // What takes a text too large to show, what the parser keeps from the binder, and the generator's own.
        var without = FindingPage.Kinds.Where(kind => !page.Contains($"### {kind.Code}\n", StringComparison.Ordinal) || !Section(page, kind).Contains("```text", StringComparison.Ordinal)).Select(static kind => kind.Code);

        Assert.InRange(without.Count(static code => !code.StartsWith("POL9", StringComparison.Ordinal)), 0, 10);
    }

    private static string Section(string page, DiagnosticKind kind) => page.Split("### " + kind.Code + "\n")[1].Split("\n### ")[0];
}
