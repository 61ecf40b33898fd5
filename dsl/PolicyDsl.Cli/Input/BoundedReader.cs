using PolicyDsl.Cli.Output;

namespace PolicyDsl.Cli.Input;

/// <summary>Reads files and pipes, up to a bound.</summary>
internal static class BoundedReader
{
    /// <summary>The bytes that a policy file or an application may have.</summary>
    public const int MostBytes = 1 << 20;

    /// <summary>The bytes of a file.</summary>
    /// <param name="file">Its full path.</param>
    /// <param name="shown">How it is called in messages.</param>
    public static byte[] ReadFile(string file, string shown)
    {
        using var stream = Open(file, shown);
        try
        {
            return Read(stream, shown);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new UsageException(ToolMessages.Unreadable(shown));
        }
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

    /// <summary>The bytes of a stream.</summary>
    public static byte[] Read(Stream stream, string shown)
    {
        using var content = new MemoryStream();
        var buffer = new byte[81920];
        for (var read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
        {
            content.Write(buffer, 0, read);
            if (content.Length > MostBytes)
                throw new UsageException(ToolMessages.TooLarge(shown, stream.CanSeek ? stream.Length : content.Length, MostBytes));
        }
        return content.ToArray();
    }
}
