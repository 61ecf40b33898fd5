namespace PolicyDsl.Language.Tests.Binding;

/// <summary>The Chengdu policy as it ships.</summary>
public sealed class ShippedPolicyTests
{
    private static readonly (string Path, string Text)[] Files = Read();

    [Fact]
    public void It_binds_without_errors()
    {
        var model = TestPolicy.Bind(Files).Model!;

        Assert.Equal(17, model.Clauses.Count);
        Assert.True(model.Examples.Count >= 17 * 3);
    }

    [Fact]
    public void The_order_of_its_files_means_nothing() =>
        Assert.Equal(TestPolicy.Bind(Files).Model, TestPolicy.Bind([.. Files.Reverse()]).Model);

    private static (string, string)[] Read()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "PolicyDsl.sln")))
            folder = folder.Parent;
        var policies = Path.Combine(folder.FullName, "policies", "chengdu-ai-2024");
        return [.. Directory.GetFiles(policies, "*.policy").Order(StringComparer.Ordinal).Select(static f => (f, File.ReadAllText(f)))];
    }
}
