namespace PolicyDsl.LanguageServer.Workspace;

/// <summary>From the addresses of an editor to paths and back.</summary>
internal static class DocumentPath
{
    /// <summary>The path of an address, with <c>/</c> between its parts; of what is no file, the address itself.</summary>
    public static string Of(string uri)
    {
        if (!Uri.TryCreate(uri, UriKind.Absolute, out var parsed) || !parsed.IsFile)
            return uri;
        var path = parsed.LocalPath.Replace('\\', '/');
        // `/c:/policies` names a drive.
        return path.Length > 2 && path[0] == '/' && path[2] == ':' && char.IsAsciiLetter(path[1]) ? char.ToLowerInvariant(path[1]) + path[2..] : path;
    }

    /// <summary>The address of a path.</summary>
    public static string ToUri(string path) => Path.IsPathFullyQualified(path) ? new Uri(path).AbsoluteUri : path;

    /// <summary>The folder of a path; of what is no file, the address itself, so that it is alone.</summary>
    public static string FolderOf(string path)
    {
        if (!Path.IsPathFullyQualified(path))
            return path;
        var slash = path.LastIndexOf('/');
        return slash <= 0 ? "/" : path[..slash];
    }
}
