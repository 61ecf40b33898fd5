using System.Text.RegularExpressions;
using PolicyDsl.Tests;

namespace PolicyDsl.Docs.Tests;

/// <summary>What a page points at is there.</summary>
public sealed partial class LinkTests
{
    /// <summary>The pages.</summary>
    public static TheoryData<string> AllPages => Pages.AsTheoryData;

    [Theory]
    [MemberData(nameof(AllPages))]
    public void Every_relative_link_leads_to_a_file_and_to_a_heading_in_it(string page)
    {
        var dead = Link()
            .Matches(Pages.Prose(page))
            .Select(static match => match.Groups[1].Value)
            .Where(static target => !target.Contains("://", StringComparison.Ordinal))
            .Where(target => !Leads(page, target));

        Assert.Empty(dead);
    }

    [Theory]
    [MemberData(nameof(AllPages))]
    public void Every_path_in_backticks_exists(string page)
    {
        var missing = Backticks()
            .Matches(Pages.Prose(page))
            .Select(static match => match.Groups[1].Value)
            .Where(IsPath)
            .Distinct()
            .Where(static path => !Exists(path));

        Assert.Empty(missing);
    }

    [Theory]
    [MemberData(nameof(AllPages))]
    public void Every_project_that_a_command_runs_exists(string page)
    {
        var missing = Project().Matches(Repository.Read(page)).Select(static match => match.Groups[1].Value).Distinct().Where(static path => !Exists(path));

        Assert.Empty(missing);
    }

    [Fact]
    public void The_pages_that_the_project_promises_are_there()
    {
        string[] promised =
            ["README.md", "README.zh.md", "docs/language.md", "docs/pipeline.md", "docs/common-tasks.md", "docs/operations.md", "docs/dependencies.md", "docs/hazards.md"];

        Assert.Empty(promised.Except(Pages.All));
    }

    private static bool Leads(string page, string target)
    {
        var parts = target.Split('#', 2);
        var folder = Path.GetDirectoryName(page) ?? "";
        var path = parts[0].Length == 0 ? page : Path.GetRelativePath(Repository.Root, Path.GetFullPath(Path.Combine(Repository.Root, folder, parts[0])));
        if (!File.Exists(Path.Combine(Repository.Root, path)) && !Directory.Exists(Path.Combine(Repository.Root, path)))
            return false;
        return parts.Length == 1 || Anchors(path).Contains(parts[1]);
    }

    /// <summary>The anchors of a page's headings, as GitHub makes them.</summary>
    private static IEnumerable<string> Anchors(string page) =>
        Heading()
            .Matches(Repository.Read(page))
            .Select(static match => AnchorNoise().Replace(match.Groups[1].Value.Trim().ToLowerInvariant(), "").Replace(' ', '-'));

    /// <summary>A path begins with a folder or ends like a file of the root; patterns and places in other projects are no paths.</summary>
    private static bool IsPath(string text) =>
        PathShape().IsMatch(text) && (TopFolders.Contains(text.Split('/')[0]) || (!text.Contains('/', StringComparison.Ordinal) && RootFile().IsMatch(text)));

    private static bool Exists(string path)
    {
        var full = Path.Combine(Repository.Root, path);
        return File.Exists(full) || Directory.Exists(full);
    }

    private static readonly HashSet<string> TopFolders = ["dsl", "generator", "runtime", "policies", "tests", "docs", ".ci"];

    [GeneratedRegex(@"(?<!!)\[[^\]\n]*\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"--(?:project|solution) +([\w./\-]+)")]
    private static partial Regex Project();

    [GeneratedRegex(@"`([^`\n]+)`")]
    private static partial Regex Backticks();

    [GeneratedRegex(@"^#+ +(.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\p{L}\p{N} _-]")]
    private static partial Regex AnchorNoise();

    [GeneratedRegex(@"^[\w.\-/]+$")]
    private static partial Regex PathShape();

    [GeneratedRegex(@"^(global\.json|[\w.\-]+\.(sln|props|md))$|^LICENSE$")]
    private static partial Regex RootFile();
}
