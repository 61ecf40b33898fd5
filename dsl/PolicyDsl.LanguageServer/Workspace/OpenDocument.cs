using PolicyDsl.Text;

namespace PolicyDsl.LanguageServer.Workspace;

/// <summary>A text that an editor has open.</summary>
/// <param name="Uri">Its address, as the editor writes it.</param>
/// <param name="Version">The editor's count of its changes.</param>
/// <param name="Text">As it stands in the editor.</param>
internal sealed record OpenDocument(string Uri, int Version, SourceText Text)
{
    /// <summary>The characters that a text may have, beyond which the rest is left out: far more than a policy may have, so it is an error anyway.</summary>
    public const int MostCharacters = 4 * 1024 * 1024;

    /// <summary>An opened text.</summary>
    public static OpenDocument Of(string uri, int version, string content) => new(uri, version, Bounded(DocumentPath.Of(uri), content));

    /// <summary>The same with another text.</summary>
    public OpenDocument With(int version, string content) => new(Uri, version, Bounded(Text.Path, content));

    /// <summary>The whole text, byte order mark included, as the editor counts it.</summary>
    public string Content => Text.HasByteOrderMark ? "\uFEFF" + Text.Content : Text.Content;

    private static SourceText Bounded(string path, string content) => new(path, content.Length > MostCharacters ? content[..MostCharacters] : content);
}
