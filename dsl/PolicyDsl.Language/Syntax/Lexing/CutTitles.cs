using PolicyDsl.Text;

namespace PolicyDsl.Syntax.Lexing;

/// <summary>
/// A value's title that falls apart, such as <c>近3年收入</c>, is an error at its declaration. Where the same file uses it, it is read as the
/// name that was meant, so that the one mistake is not reported again at each use.
/// </summary>
internal static class CutTitles
{
    /// <summary>The tokens with such titles whole.</summary>
    /// <param name="tokens">As they were read.</param>
    /// <param name="found">The titles that may fall apart, of the whole file.</param>
    /// <param name="text">The file.</param>
    public static IReadOnlyList<Token> Mend(IReadOnlyList<Token> tokens, IEnumerable<string> found, SourceText text)
    {
        var titles = new HashSet<string>(found, StringComparer.Ordinal);
        if (titles.Count == 0)
            return tokens;
        var mended = new List<Token>(tokens.Count);
        for (var i = 0; i < tokens.Count; i++)
        {
            var last = LastOfRun(tokens, i);
            var span = tokens[i].Span.Union(tokens[last].Span);
            if (last > i && titles.Contains(text.Slice(span)))
            {
                mended.Add(tokens[i].As(TokenKind.Name, text.Slice(span), span));
                i = last;
            }
            else
                mended.Add(tokens[i]);
        }
        return mended;
    }

    /// <summary>The titles that may fall apart: those of values, with a digit in them.</summary>
    public static IReadOnlyList<Token> Find(IReadOnlyList<Token> tokens)
    {
        List<Token>? titles = null;
        for (var i = 2; i < tokens.Count; i++)
        {
            if (tokens[i].Kind == TokenKind.String && DeclaresValue(tokens[i - 2]) && tokens[i].Text.Any(Characters.IsDigit))
                (titles ??= []).Add(tokens[i]);
        }
        return titles is null ? [] : titles;
    }

    /// <summary>Whether a word declares a value, whose title expressions may use.</summary>
    public static bool DeclaresValue(Token token) =>
        token.Word is Keyword.Input or Keyword.ReviewInput or Keyword.Term or Keyword.Parameter or Keyword.Table;

    private static int LastOfRun(IReadOnlyList<Token> tokens, int first)
    {
        var last = first;
        if (!IsPart(tokens[first]))
            return last;
        while (last + 1 < tokens.Count && tokens[last + 1].TouchesPrevious && IsPart(tokens[last + 1]))
            last++;
        return last;
    }

    private static bool IsPart(Token token) => token.Kind is TokenKind.Word or TokenKind.Name or TokenKind.Number or TokenKind.Date;
}
