namespace PolicyDsl.Cli.Tests.Verbs;

public sealed class NewTests
{
    [Theory]
    [InlineData("zh", "条款 equipment")]
    [InlineData("en", "clause equipment")]
    public void A_new_policy_is_fine_as_it_stands(string keywords, string words)
    {
        using var line = new CommandLine();

        var (code, output, error) = line.Run("new", "first-2026", "--keywords", keywords);

        Assert.Equal((0, ""), (code, error));
        Assert.StartsWith("已写好 first-2026/first-2026.policy。\n", output, StringComparison.Ordinal);
        Assert.Contains(words, File.ReadAllText(Path.Combine(line.Folder, "first-2026/first-2026.policy")), StringComparison.Ordinal);
        Assert.Equal(0, line.Run("check", "first-2026").Code);
        Assert.Equal(0, line.Run("fmt", "--check", "first-2026").Code);
        Assert.Contains("3 个通过", line.Run("test", "first-2026").Out, StringComparison.Ordinal);
        Assert.Contains("first-2026", line.Run("schema", "equipment").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_there_already_is_left_alone()
    {
        using var line = new CommandLine { Lang = "en" }.With("first/notes.txt", "mine");

        Assert.Equal((2, "", "first is there already and was left alone. Choose another id, or edit it.\n"), line.Run("new", "first"));
        Assert.Equal(["notes.txt"], Directory.GetFileSystemEntries(Path.Combine(line.Folder, "first")).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("First")]
    [InlineData("../first")]
    [InlineData("a--b")]
    [InlineData("设备")]
    [InlineData("a\n")]
    public void A_name_that_is_no_id_is_refused(string name)
    {
        using var line = new CommandLine();

        var (code, _, error) = line.Run("new", name);

        Assert.Equal(2, code);
        Assert.Contains("不能作为政策编号", error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(line.Folder));
    }
}
