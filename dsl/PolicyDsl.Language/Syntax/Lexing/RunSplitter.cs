namespace PolicyDsl.Syntax.Lexing;

/// <summary>
/// People type Chinese without spaces. A run that is no name may be several known names, words and literals: <c>收入的10万元</c> is
/// <c>收入 的 10万元</c>.
/// </summary>
public static class RunSplitter
{
    private const int LongestRun = 200;
    private const int LongestWord = 8;

    /// <summary>The run with spaces between its known parts; null where it does not split into such.</summary>
    /// <param name="run">A run of letters and digits, folded.</param>
    /// <param name="isName">Whether a text is a name that is known where the run stands.</param>
    public static string? Split(string run, Func<string, bool> isName)
    {
        if (run.Length is < 2 or > LongestRun)
            return null;
        // How few parts the rest from a place has, and where the first of them ends; the longest first part wins among equals.
        var fewest = new int[run.Length + 1];
        var next = new int[run.Length + 1];
        for (var from = run.Length - 1; from >= 0; from--)
        {
            fewest[from] = int.MaxValue;
            for (var to = run.Length; to > from; to--)
            {
                if (fewest[to] == int.MaxValue || fewest[to] + 1 >= fewest[from] || !IsPart(run, from, to, isName))
                    continue;
                fewest[from] = fewest[to] + 1;
                next[from] = to;
            }
        }
        if (fewest[0] is int.MaxValue or 1)
            return null;
        var parts = new List<string>();
        for (var at = 0; at < run.Length; at = next[at])
            parts.Add(run.Substring(at, next[at] - at));
        return string.Join(" ", parts);
    }

    /// <summary>Whether a Chinese word of the syntax begins at a place.</summary>
    internal static bool BeginsWithWord(string run, int at)
    {
        for (var length = Math.Min(LongestWord, run.Length - at); length > 0; length--)
        {
            if (RunReader.IsChineseWord(run.Substring(at, length)))
                return true;
        }
        return false;
    }

    private static bool IsPart(string run, int from, int to, Func<string, bool> isName)
    {
        var part = run.Substring(from, to - from);
        return isName(part) || RunReader.IsChineseWord(part) || IsLiteral(part);
    }

    private static bool IsLiteral(string part)
    {
        if (FractionText.FirstLiteral(part) != 0)
            return false;
        var diagnostics = new Diagnostics.DiagnosticBag();
        var tokens = Lexer.Read(new Text.SourceText("", part), diagnostics);
        return diagnostics.Count == 0 && tokens is [{ Kind: TokenKind.Number or TokenKind.Date }, _];
    }
}
