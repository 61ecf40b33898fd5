namespace PolicyDsl.Architecture.Tests;

/// <summary>Finds the sources that the rules are about.</summary>
internal static class Repository
{
    /// <summary>The folder that holds PolicyDsl.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The folders that hold product code.</summary>
    public static readonly string[] ProductFolders = ["dsl", "generator", "runtime", "policies"];

    /// <summary>Every C# file below some folders, by its path from the root.</summary>
    public static IEnumerable<string> SourceFiles(params string[] folders) =>
        folders
            .Select(folder => Path.Combine(Root, folder))
            .Where(Directory.Exists)
            .SelectMany(static folder => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories))
            .Select(static file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(static file => !file.Contains("/obj/") && !file.Contains("/bin/"))
            .Order(StringComparer.Ordinal);

    /// <summary>The text of a file.</summary>
    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PolicyDsl.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("PolicyDsl.sln was not found above the tests.");
    }
}
