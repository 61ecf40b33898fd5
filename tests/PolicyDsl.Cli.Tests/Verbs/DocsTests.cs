namespace PolicyDsl.Cli.Tests.Verbs;

public sealed class DocsTests
{
    [Fact]
    public void Pages_are_written_and_said_where()
    {
        using var line = new CommandLine().With("p/a.policy", Samples.Good);

        var (code, output, error) = line.Run("docs", "p", "--out", "site/new/");

        Assert.Equal((0, "写好 8 个文件，从 site/new/index.html 打开。\n", ""), (code, output, error));
        Assert.Contains("获奖奖励", File.ReadAllText(Path.Combine(line.Folder, "site/new/zh/sample/clauses/prize.html")), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(line.Folder, "site/new/style.css")));
    }

    [Fact]
    public void A_policy_with_an_error_has_no_pages()
    {
        using var line = new CommandLine().With("a.policy", Samples.Broken);

        Assert.Equal(1, line.Run("docs", "--out", "site").Code);
        Assert.False(Directory.Exists(Path.Combine(line.Folder, "site")));
    }

    [Fact]
    public void A_folder_that_cannot_be_is_said()
    {
        using var line = new CommandLine { Lang = "en" }.With("a.policy", Samples.Good).With("site", "a file");

        var (code, _, error) = line.Run("docs", "--out", "site");

        Assert.Equal((2, "style.css cannot be written; it was left as it was.\n"), (code, error));
    }
}
