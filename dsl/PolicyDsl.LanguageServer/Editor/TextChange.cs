using PolicyDsl.Text;

namespace PolicyDsl.LanguageServer.Editor;

/// <summary>A replacement in a file.</summary>
/// <param name="Path">The file.</param>
/// <param name="Span">What goes; empty: insert.</param>
/// <param name="Text">What comes.</param>
internal sealed record TextChange(string Path, TextSpan Span, string Text)
{
    /// <summary>A text after changes that do not overlap.</summary>
    public static string Apply(string content, IEnumerable<TextChange> changes)
    {
        foreach (var change in changes.OrderByDescending(static c => c.Span.Start).ThenByDescending(static c => c.Span.End))
            content = string.Concat(content.AsSpan(0, change.Span.Start), change.Text, content.AsSpan(change.Span.End));
        return content;
    }

    /// <summary>The smallest stretch of whole lines whose replacement turns one text into another; null where they are equal.</summary>
    public static TextChange? Between(SourceText before, string after)
    {
        var content = before.Content;
        if (string.Equals(content, after, StringComparison.Ordinal))
            return null;
        var start = content.AsSpan().CommonPrefixLength(after);
        start = start == 0 ? 0 : content.LastIndexOf('\n', start - 1) + 1;
        var most = Math.Min(content.Length, after.Length) - start;
        var same = 0;
        while (same < most && content[^(same + 1)] == after[^(same + 1)])
            same++;
        // Back to the beginning of a line that is the same in both.
        var end = content.IndexOf('\n', content.Length - same);
        same = end < 0 ? 0 : content.Length - end - 1;
        return new TextChange(before.Path, TextSpan.FromBounds(start, content.Length - same), after[start..(after.Length - same)]);
    }
}
