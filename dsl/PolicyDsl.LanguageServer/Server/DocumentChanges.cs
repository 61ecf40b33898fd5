using PolicyDsl.LanguageServer.Protocol;
using PolicyDsl.LanguageServer.Workspace;

namespace PolicyDsl.LanguageServer.Server;

/// <summary>Changes of a text, each upon what the one before it left.</summary>
internal static class DocumentChanges
{
    /// <summary>The text after all.</summary>
    public static OpenDocument Apply(OpenDocument document, int? version, IReadOnlyList<ContentChange> changes)
    {
        foreach (var change in changes)
        {
            var content = document.Content;
            if (change.Range is { } range)
            {
                var span = Places.Span(document.Text, range);
                var mark = document.Text.HasByteOrderMark ? 1 : 0;
                // The editor's first place is before the mark, which it counts.
                var start = range.Start is { Line: 0, Character: 0 } ? 0 : span.Start + mark;
                var end = range.End is { Line: 0, Character: 0 } ? 0 : span.End + mark;
                content = string.Concat(content.AsSpan(0, start), change.Text, content.AsSpan(end));
            }
            else
                content = change.Text;
            document = document.With(version ?? document.Version, content);
        }
        return document;
    }
}
