using PolicyDsl.Syntax.Lexing;
using PolicyDsl.Text;

namespace PolicyDsl.Formatting;

/// <summary>Strings stay as they are; only the quotes around them become <c>"…"</c>, where none stands inside.</summary>
internal static class StringSpelling
{
    private const string Triple = "\"\"\"";

    /// <summary>The string as it is written; lines of <c>"""…"""</c> end with LF.</summary>
    public static string Of(Token token, SourceText text)
    {
        var written = text.Slice(token.Span);
        if (written.StartsWith(Triple, StringComparison.Ordinal))
            return Lines.WithLineFeeds(written);
        var inside = written.Substring(1, written.Length - 2);
        return HoldsQuote(inside) ? written : $"\"{inside}\"";
    }

    private static bool HoldsQuote(string inside)
    {
        for (var i = 0; i < inside.Length; i++)
        {
            if (inside[i] == '\\')
                i++;
            else if (inside[i] is '"' or '＂')
                return true;
        }
        return false;
    }
}
