using PolicyDsl.Tests;

namespace PolicyDsl.Cli.Tests.Guide;

/// <summary>The drafter's guide does what it says: each command is run, and what the page shows is what it said.</summary>
public sealed class GuideTests
{
    [Theory]
    [InlineData("docs/drafting.md", "zh_CN.UTF-8")]
    [InlineData("docs/drafting.en.md", "en_GB.UTF-8")]
    public void Every_command_says_what_the_page_shows(string page, string lang)
    {
        using var walk = new GuideWalk(lang);
        var text = Repository.Read(page);

        var walked = walk.Walk(text);

        if (Golden.IsUpdating)
            File.WriteAllText(Path.Combine(Repository.Root, page), walked);
        Assert.Equal(Golden.IsUpdating ? walked : text, walked);
    }

    [Fact]
    public void Both_languages_walk_the_same_way()
    {
        var ways = new[] { "docs/drafting.md", "docs/drafting.en.md" }.Select(static page =>
            GuidePage.Steps(Repository.Read(page)).Where(static step => step.Info is "sh").SelectMany(static step => step.Body.Split('\n')).Where(static line => !line.Contains("--out ", StringComparison.Ordinal)).Select(static line => string.Join(' ', line.Split(' ').Take(2))).ToList()
        );

        Assert.Equal(ways.First(), ways.Last());
    }
}
