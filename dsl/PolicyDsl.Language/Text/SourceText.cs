namespace PolicyDsl.Text;

/// <summary>The text of a file, with its lines. A byte order mark is dropped; LF, CRLF and CR end a line.</summary>
public sealed class SourceText
{
    private readonly int[] lineStarts;

    /// <summary>Takes a text.</summary>
    /// <param name="path">How the file is called in messages; never opened.</param>
    /// <param name="content">The characters.</param>
    public SourceText(string path, string content)
    {
        Path = path;
        Content = content.Length > 0 && content[0] == '\uFEFF' ? content.Substring(1) : content;
        HasByteOrderMark = content.Length != Content.Length;
        lineStarts = FindLineStarts(Content);
    }

    /// <summary>How the file is called in messages.</summary>
    public string Path { get; }

    /// <summary>The characters, without byte order mark.</summary>
    public string Content { get; }

    /// <summary>Whether the file began with a byte order mark: positions in the file are then one later.</summary>
    public bool HasByteOrderMark { get; }

    /// <summary>How many lines, at least 1.</summary>
    public int LineCount => lineStarts.Length;

    /// <summary>The place of a code unit; one beyond the end is the place after the last.</summary>
    public LinePosition PositionOf(int offset)
    {
        var line = Array.BinarySearch(lineStarts, offset);
        if (line < 0)
            line = ~line - 1;
        return new LinePosition(line, offset - lineStarts[line]);
    }

    /// <summary>The code unit of a place; one beyond its line is the end of the line, one beyond the last line the end of the text.</summary>
    public int OffsetOf(LinePosition position)
    {
        if (position.Line < 0)
            return 0;
        if (position.Line >= lineStarts.Length)
            return Content.Length;
        var start = lineStarts[position.Line];
        var end = position.Line + 1 < lineStarts.Length ? lineStarts[position.Line + 1] : Content.Length;
        while (end > start && (Content[end - 1] is '\r' or '\n'))
            end--;
        return position.Character >= end - start ? end : start + Math.Max(0, position.Character);
    }

    /// <summary>The characters of a span.</summary>
    public string Slice(TextSpan span) => Content.Substring(span.Start, span.Length);

    /// <summary>A line without its end.</summary>
    /// <param name="line">From 0.</param>
    public string Line(int line)
    {
        var end = line + 1 < lineStarts.Length ? lineStarts[line + 1] : Content.Length;
        return Content.Substring(lineStarts[line], end - lineStarts[line]).TrimEnd('\r', '\n');
    }

    private static int[] FindLineStarts(string content)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] == '\n' || (content[i] == '\r' && (i + 1 == content.Length || content[i + 1] != '\n')))
                starts.Add(i + 1);
        }
        return [.. starts];
    }
}
