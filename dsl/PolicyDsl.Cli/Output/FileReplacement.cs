using System.Text;

namespace PolicyDsl.Cli.Output;

/// <summary>Writes a file whole or not at all: beside it first, then in its place.</summary>
internal static class FileReplacement
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Puts a text in the place of a file's content. What a link names is written, and the file keeps its permissions.</summary>
    /// <param name="file">Its full path; it must exist.</param>
    /// <param name="text">The text.</param>
    /// <returns>Whether it was written; where not, the file is as it was.</returns>
    public static bool Write(string file, string text)
    {
        string? beside = null;
        try
        {
            var target = new FileInfo(file).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? file;
            // Who may not write a file may still replace it; that is not what its owner meant.
            using (new FileStream(target, FileMode.Open, FileAccess.Write, FileShare.ReadWrite)) { }
            beside = Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.{Path.GetRandomFileName()}");
            File.WriteAllText(beside, text, Utf8);
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(beside, File.GetUnixFileMode(target));
            File.Move(beside, target, overwrite: true);
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            Discard(beside);
            return false;
        }
    }

    private static void Discard(string? beside)
    {
        try
        {
            if (beside is not null)
                File.Delete(beside);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // It cannot be deleted where it could not be written either; nothing more can be done.
        }
    }
}
