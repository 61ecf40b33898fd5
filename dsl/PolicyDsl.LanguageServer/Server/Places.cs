using PolicyDsl.Binding;
using PolicyDsl.LanguageServer.Editor;
using PolicyDsl.LanguageServer.Protocol;
using PolicyDsl.LanguageServer.Workspace;
using PolicyDsl.Text;
using Range = PolicyDsl.LanguageServer.Protocol.Range;

namespace PolicyDsl.LanguageServer.Server;

/// <summary>
/// Places of the language in those of the protocol and back. Both count lines from 0 and UTF-16 code units; only a byte order mark, which the
/// language leaves out, makes a difference on the first line.
/// </summary>
internal static class Places
{
    /// <summary>A place of an editor as an offset; one outside of the text is the nearest inside.</summary>
    public static int Offset(SourceText text, Position position) =>
        text.OffsetOf(new LinePosition(position.Line, position.Character - (position.Line == 0 ? Mark(text) : 0)));

    /// <summary>A stretch of an editor.</summary>
    public static TextSpan Span(SourceText text, Range range)
    {
        var (start, end) = (Offset(text, range.Start), Offset(text, range.End));
        return TextSpan.FromBounds(Math.Min(start, end), Math.Max(start, end));
    }

    /// <summary>A place for an editor.</summary>
    public static Position Of(SourceText text, LinePosition position) =>
        new(position.Line, position.Character + (position.Line == 0 ? Mark(text) : 0));

    /// <summary>An offset for an editor.</summary>
    public static Position Of(SourceText text, int offset) => Of(text, text.PositionOf(offset));

    /// <summary>A stretch for an editor.</summary>
    public static Range Of(SourceText text, TextSpan span) => new(Of(text, span.Start), Of(text, span.End));

    /// <summary>A declaration or a use for an editor; its file must be in the view.</summary>
    /// <param name="folder">Gives an open text the address that the editor uses.</param>
    /// <param name="view">The files.</param>
    /// <param name="at">The place.</param>
    public static Location Of(PolicyFolder? folder, FolderView view, SourceLocation at) => new(Uri(folder, at.Path), Of(view.Files[at.Path].Text, at.Span));

    /// <summary>The address of a file: the editor's own where it has it open.</summary>
    public static string Uri(PolicyFolder? folder, string path) => folder?.Find(path)?.Uri ?? DocumentPath.ToUri(path);

    /// <summary>Changes for an editor.</summary>
    public static WorkspaceEdit Of(PolicyFolder? folder, FolderView view, IEnumerable<TextChange> changes) =>
        new(
            changes
                .GroupBy(static c => c.Path, StringComparer.Ordinal)
                .ToDictionary(g => Uri(folder, g.Key), g => (IReadOnlyList<TextEdit>)[.. g.Select(c => Of(view.Files[c.Path].Text, c))])
        );

    /// <summary>A change for an editor.</summary>
    public static TextEdit Of(SourceText text, TextChange change) => new(Of(text, change.Span), change.Text);

    private static int Mark(SourceText text) => text.HasByteOrderMark ? 1 : 0;
}
