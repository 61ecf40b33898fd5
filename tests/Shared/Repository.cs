namespace PolicyDsl.Tests;

/// <summary>Finds the files of this repository that tests read. Compiled into each test project that includes it.</summary>
internal static class Repository
{
    /// <summary>The folder that holds PolicyDsl.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The folders that hold product code.</summary>
    public static readonly string[] ProductFolders = ["dsl", "generator", "runtime", "policies"];

    /// <summary>Every C# file below some folders, by its path from the root.</summary>
    public static IEnumerable<string> SourceFiles(params string[] folders) => folders.SelectMany(static folder => Files(folder, "*.cs"));

    /// <summary>Every file below a folder that fits a pattern, by its path from the root; what builds write is left out.</summary>
    public static IEnumerable<string> Files(string folder, string pattern)
    {
        var path = Path.Combine(Root, folder);
        if (!Directory.Exists(path))
            return [];
        return Directory
            .EnumerateFiles(path, pattern, SearchOption.AllDirectories)
            .Select(static file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(static file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
    }

    /// <summary>The text of a file, with LF line ends.</summary>
    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path)).ReplaceLineEndings("\n");

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PolicyDsl.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("PolicyDsl.sln was not found above the tests.");
    }
}
