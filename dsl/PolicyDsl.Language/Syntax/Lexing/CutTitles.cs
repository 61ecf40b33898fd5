using PolicyDsl.Text;

namespace PolicyDsl.Syntax.Lexing;

/// <summary>
/// A value's title that falls apart, such as <c>近3年收入</c>, is an error at its declaration. Where the same file uses it, it is read as the
/// name that was meant, so that the one mistake is not reported again at each use.
/// </summary>
internal static class CutTitles
{
    /// <summary>The tokens with such titles whole.</summary>
    public static IReadOnlyList<Token> Mend(IReadOnlyList<Token> tokens, SourceText text)
    {
        var titles = Find(tokens);
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

    private static HashSet<string> Find(IReadOnlyList<Token> tokens)
    {
        var titles = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 2; i < tokens.Count; i++)
        {
            var isTitle = tokens[i].Kind == TokenKind.String
                && tokens[i - 2].Word is Keyword.Input or Keyword.ReviewInput or Keyword.Term or Keyword.Parameter or Keyword.Table;
            if (isTitle && tokens[i].Text.Any(Characters.IsDigit))
                titles.Add(tokens[i].Text);
        }
        return titles;
    }

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
