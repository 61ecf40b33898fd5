using System.Text;
using PolicyDsl.Cli.Output;
using PolicyDsl.Text;

namespace PolicyDsl.Cli.Input;

/// <summary>Finds and reads the policy files that some paths name.</summary>
internal static class PolicyFiles
{
    private const string Extension = ".policy";

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // Links are not followed: they could lead in circles, or out of the folder that was named.
    private static readonly EnumerationOptions Walk = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden | FileAttributes.System,
        MatchType = MatchType.Simple,
        IgnoreInaccessible = false,
    };

    /// <summary>The texts, in the ordinal order of their paths, each once.</summary>
    /// <param name="folder">The current folder.</param>
    /// <param name="paths">Folders or files; none: the current folder.</param>
    public static IReadOnlyList<SourceText> Read(string folder, IReadOnlyList<string> paths)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in paths.Count == 0 ? ["."] : paths)
        {
            foreach (var file in Find(folder, path))
                files.TryAdd(file, Shown(folder, file));
        }
        return [.. files.Select(static pair => Read(pair.Key, pair.Value)).OrderBy(static text => text.Path, StringComparer.Ordinal)];
    }

    private static List<string> Find(string folder, string path)
    {
        var full = Path.GetFullPath(path, folder);
        if (File.Exists(full))
            return [full];
        if (!Directory.Exists(full))
            throw new UsageException(ToolMessages.NoSuchPath(path));
        try
        {
            var found = Directory
                .EnumerateFiles(full, "*", Walk)
                .Where(static file => file.EndsWith(Extension, StringComparison.OrdinalIgnoreCase))
                .Where(file => !IsBuilt(Path.GetRelativePath(full, file)))
                .ToList();
            return found.Count > 0 ? found : throw new UsageException(ToolMessages.NoPolicies(path));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(ToolMessages.Unreadable(path));
        }
    }

    // What a build has copied would be every policy a second time.
    private static bool IsBuilt(string relative)
    {
        var folders = relative.Split('/', '\\')[..^1];
        return folders.Contains("bin") || folders.Contains("obj");
    }

    private static SourceText Read(string file, string shown)
    {
        var bytes = BoundedReader.ReadFile(file, shown);
        try
        {
            return new SourceText(shown, Strict.GetString(bytes));
        }
        catch (DecoderFallbackException)
        {
            throw new UsageException(ToolMessages.NotUtf8(shown));
        }
    }

    // Where a backslash may stand in a file's name it stays, so that the path leads back to the file.
    private static string Shown(string folder, string file)
    {
        var relative = Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/');
        return relative.StartsWith("../", StringComparison.Ordinal) ? file.Replace(Path.DirectorySeparatorChar, '/') : relative;
    }
}
