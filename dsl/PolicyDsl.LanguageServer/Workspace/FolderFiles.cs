using System.Text;
using PolicyDsl.Text;

namespace PolicyDsl.LanguageServer.Workspace;

/// <summary>Reads the saved policy files of a folder.</summary>
internal static class FolderFiles
{
    /// <summary>How many files of a folder are read.</summary>
    public const int MostFiles = 1_000;

    private const string Extension = ".policy";

    // One byte more than a file may have: the parser then says that it is too large.
    private const int MostBytes = (1024 * 1024) + 1;

    /// <summary>Whether a file is a policy's.</summary>
    public static bool IsPolicy(string path) => path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase);

    /// <summary>The texts of the policy files that stand in a folder itself; what cannot be read is left out.</summary>
    public static IReadOnlyList<SourceText> ReadAll(string folder)
    {
        if (folder.Length == 0 || !Directory.Exists(folder))
            return [];
        try
        {
            return
            [
                .. Directory
                    .EnumerateFiles(folder)
                    .Where(IsPolicy)
                    .Order(StringComparer.Ordinal)
                    .Take(MostFiles)
                    .Select(static file => Read(file.Replace(Path.DirectorySeparatorChar, '/')))
                    .OfType<SourceText>(),
            ];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>The text of a file; null where it cannot be read.</summary>
    public static SourceText? Read(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var buffer = new byte[Math.Min(file.Length, MostBytes)];
            var read = file.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
            return new SourceText(path, Encoding.UTF8.GetString(buffer.AsSpan(0, read)));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return null;
        }
    }
}
