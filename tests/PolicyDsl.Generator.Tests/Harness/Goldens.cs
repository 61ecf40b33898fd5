using PolicyDsl.Tests;

namespace PolicyDsl.Generator.Tests.Harness;

/// <summary>Small policies whose generated code is kept in files. The switch of <see cref="Golden"/> writes them anew.</summary>
internal static class Goldens
{
    private const string Folder = "tests/PolicyDsl.Generator.Tests/Golden";

    /// <summary>The policy of one clause that the documentation shows.</summary>
    public static PolicyText Financing { get; } = Read("financing");

    /// <summary>A policy with a bit of everything.</summary>
    public static PolicyText Everything { get; } = Read("everything");

    /// <summary>Asserts that what was generated is what is kept.</summary>
    public static void Check(string name, IReadOnlyDictionary<string, string> sources)
    {
        var folder = Path.Combine(Repository.Root, Folder, name);
        if (Golden.IsUpdating)
            Write(folder, sources);
        string[] kept = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.txt") : [];
        Assert.Equal(sources.Keys.Order(StringComparer.Ordinal), kept.Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));
        foreach (var (file, text) in sources)
            Assert.Equal(File.ReadAllText(Path.Combine(folder, file + ".txt")).ReplaceLineEndings("\n"), text);
    }

    private static PolicyText Read(string name)
    {
        var path = $"{Folder}/{name}.policy";
        return new PolicyText(path, Repository.Read(path));
    }

    private static void Write(string folder, IReadOnlyDictionary<string, string> sources)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
        foreach (var (file, text) in sources)
            File.WriteAllText(Path.Combine(folder, file + ".txt"), text);
    }
}
