using PolicyDsl.Text;

namespace PolicyDsl.Formatting;

/// <summary>The ends of lines: one kind a file, the one that it has most of.</summary>
internal static class Lines
{
    /// <summary>CRLF, CR and LF as LF.</summary>
    public static string WithLineFeeds(string text) => text.IndexOf('\r') < 0 ? text : text.Replace("\r\n", "\n").Replace('\r', '\n');

    /// <summary>What ends the lines of a file; LF where there are none, or as many of another kind.</summary>
    public static string EndOf(SourceText text)
    {
        var content = text.Content;
        int both = 0, feeds = 0, returns = 0;
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] == '\n')
                feeds++;
            else if (content[i] == '\r' && i + 1 < content.Length && content[i + 1] == '\n')
            {
                both++;
                i++;
            }
            else if (content[i] == '\r')
                returns++;
        }
        if (feeds >= both && feeds >= returns)
            return "\n";
        return both >= returns ? "\r\n" : "\r";
    }
}
