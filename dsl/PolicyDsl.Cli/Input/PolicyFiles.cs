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
                .Where(file => IsPolicy(Path.GetRelativePath(full, file)))
                .ToList();
            return found.Count > 0 ? found : throw new UsageException(ToolMessages.NoPolicies(path));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(ToolMessages.Unreadable(path));
        }
    }

    /// <summary>Whether a file is one of a policy; what a build has copied would be every policy a second time.</summary>
    /// <param name="relative">Its path from the folder that was named.</param>
    public static bool IsPolicy(string relative)
    {
        var folders = relative.Split('/', '\\')[..^1];
        return relative.EndsWith(Extension, StringComparison.OrdinalIgnoreCase) && !folders.Contains("bin") && !folders.Contains("obj");
    }

    private static SourceText Read(string file, string shown) => Decode(shown, BoundedReader.ReadFile(file, shown));

    /// <summary>A file's text.</summary>
    /// <param name="shown">How it is called in messages.</param>
    /// <param name="bytes">Its content, which has to be UTF-8.</param>
    public static SourceText Decode(string shown, ReadOnlySpan<byte> bytes)
    {
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
