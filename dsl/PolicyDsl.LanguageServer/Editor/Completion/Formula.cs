using PolicyDsl.Syntax;
using PolicyDsl.Syntax.Lexing;

namespace PolicyDsl.LanguageServer.Editor.Completion;

/// <summary>What the tokens of an unfinished formula say about what comes next.</summary>
internal static class Formula
{
    /// <summary>Whether a token joins values, so that one must come behind it.</summary>
    public static bool Joins(Token token)
    {
        if (token.Kind == TokenKind.Symbol)
            return !(token.IsSymbol(')') || token.IsSymbol(']') || token.IsSymbol('}'));
        return token is { IsName: false, Word: { } word }
            && (word.Has(KeywordRole.Comparison)
                || word
                    is Keyword.If
                        or Keyword.Then
                        or Keyword.Else
                        or Keyword.And
                        or Keyword.Or
                        or Keyword.Not
                        or Keyword.In
                        or Keyword.Of
                        or Keyword.Tiers
                        or Keyword.Progressive
                        or Keyword.NewlyAbove
                        or Keyword.To
                        or Keyword.When
                        or Keyword.Unless
                        or Keyword.AtMost
                        or Keyword.AtLeast
                        or Keyword.Default
                        or Keyword.Range
                        or Keyword.Last);
    }

    /// <summary>The tokens behind the last mark or word of a kind that stands outside of closed brackets; all where there is none.</summary>
    public static IReadOnlyList<Token> Behind(IReadOnlyList<Token> tokens, Func<Token, bool> isMark)
    {
        for (var (i, closed) = (tokens.Count - 1, 0); i >= 0; i--)
        {
            if (tokens[i].IsSymbol(')') || tokens[i].IsSymbol(']') || tokens[i].IsSymbol('}'))
                closed++;
            else if (closed > 0 && (tokens[i].IsSymbol('(') || tokens[i].IsSymbol('[')))
                closed--;
            else if (closed == 0 && isMark(tokens[i]))
                return [.. tokens.Skip(i + 1)];
        }
        return tokens;
    }

    /// <summary>The index of the innermost bracket that is open at the end; −1 where none is.</summary>
    public static int OpenBracket(IReadOnlyList<Token> tokens)
    {
        for (var (i, closed) = (tokens.Count - 1, 0); i >= 0; i--)
        {
            if (tokens[i].IsSymbol(')') || tokens[i].IsSymbol(']'))
                closed++;
            else if ((tokens[i].IsSymbol('(') || tokens[i].IsSymbol('[')) && closed-- == 0)
                return i;
        }
        return -1;
    }

    /// <summary>The name on the other side of a comparison or of 属于 at the end, whose values may stand there; null: none.</summary>
    public static Token? OtherSide(IReadOnlyList<Token> tokens)
    {
        var end = tokens.Count - 1;
        var bracket = OpenBracket(tokens);
        // `kind 属于 (a、`
        if (bracket > 1 && tokens[bracket].IsSymbol('(') && tokens[bracket - 1].Is(Keyword.In))
            end = bracket - 1;
        if (end < 1 || !IsComparison(tokens[end]))
            return null;
        return tokens[end - 1].CanBeName ? tokens[end - 1] : null;
    }

    /// <summary>The list whose rows a variable names: <c>合计 d 属于 明细 (d.</c>; null: no variable.</summary>
    public static Token? ListOf(IReadOnlyList<Token> tokens, string variable)
    {
        for (var i = tokens.Count - 3; i >= 0; i--)
        {
            if (tokens[i].Text == variable && tokens[i + 1].Is(Keyword.In) && i > 0 && IsAggregate(tokens[i - 1]))
                return tokens[i + 2];
        }
        return null;
    }

    /// <summary>Whether it is 合计 or one of its like.</summary>
    public static bool IsAggregate(Token token) => token.Word is Keyword.Sum or Keyword.Count or Keyword.Min or Keyword.Max;

    private static bool IsComparison(Token token) =>
        token.IsSymbol('=') || token.IsSymbol('≠') || token.IsSymbol('<') || token.IsSymbol('>') || token.IsSymbol('≤') || token.IsSymbol('≥')
        || (token is { IsName: false, Word: { } word } && (word.Has(KeywordRole.Comparison) || word == Keyword.In));
}
