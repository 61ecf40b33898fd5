using PolicyDsl.Cli.Output;

namespace PolicyDsl.Cli.Input;

/// <summary>Reads files and pipes, up to a bound.</summary>
internal static class BoundedReader
{
    /// <summary>The bytes that a policy file or an application may have.</summary>
    public const int MostBytes = 1 << 20;

    /// <summary>In place of a file: what is piped in.</summary>
    public const string StandardInput = "-";

    /// <summary>The bytes of a file.</summary>
    /// <param name="file">Its full path.</param>
    /// <param name="shown">How it is called in messages.</param>
    /// <param name="most">The most bytes that it may have.</param>
    public static byte[] ReadFile(string file, string shown, int most = MostBytes)
    {
        using var stream = Open(file, shown);
        try
        {
            return Read(stream, shown, most);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new UsageException(ToolMessages.Unreadable(shown));
        }
    }

    /// <summary>The bytes of a file, or of what is piped in.</summary>
    /// <param name="surroundings">The world around the tool.</param>
    /// <param name="file">The file, or <c>-</c>.</param>
    /// <param name="most">The most bytes that it may have.</param>
    public static byte[] ReadInput(Surroundings surroundings, string file, int most = MostBytes)
    {
        if (file != StandardInput)
            return ReadFile(Path.GetFullPath(file, surroundings.Folder), file, most);
        using var stream = surroundings.OpenInput();
        return Read(stream, file, most);
    }

    /// <summary>Opens a file.</summary>
    /// <param name="file">Its full path.</param>
    /// <param name="shown">How it is called in messages.</param>
    public static Stream Open(string file, string shown)
    {
        try
        {
            return new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UsageException(ToolMessages.NoSuchPath(shown));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new UsageException(ToolMessages.Unreadable(shown));
        }
    }

    private static byte[] Read(Stream stream, string shown, int most)
    {
        using var content = new MemoryStream();
        var buffer = new byte[81920];
        for (var read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
        {
            content.Write(buffer, 0, read);
            if (content.Length > most)
                throw new UsageException(ToolMessages.TooLarge(shown, stream.CanSeek ? stream.Length : content.Length, most));
        }
        return content.ToArray();
    }
}
