using PolicyDsl.Syntax;
using PolicyDsl.Syntax.Lexing;
using PolicyDsl.Text;

namespace PolicyDsl.Formatting;

/// <summary>
/// <c>X 的 10%</c> is <c>10% of X</c> in English: with the word its sides change places. Where they cannot without other brackets, the word
/// stays as it is; both languages may be mixed.
/// </summary>
internal sealed class ShareOrder(KeywordLanguage language, ISet<Token> kept)
{
    /// <summary>Turns what is to be turned.</summary>
    public void Apply(Piece[] pieces, IReadOnlyList<SharePhrase> shares)
    {
        var indexes = new Dictionary<int, int>();
        for (var i = 0; i < pieces.Length; i++)
            indexes[pieces[i].Token.Span.Start] = i;
        // All places are those of the file as it was; an inner share moves only within a side of an outer one, and goes first.
        var tokens = pieces.Select(static p => p.Token).ToArray();
        foreach (var share in shares)
        {
            var left = indexes[share.Left.Start];
            var of = indexes[share.Of.Start];
            var atMost = share.AtMost is { } bound ? indexes[bound.Start] : -1;
            var right = indexes[share.Right.Start];
            var end = right;
            while (end < tokens.Length && tokens[end].Span.End <= share.Right.End && tokens[end].Kind != TokenKind.End)
                end++;
            Turn(pieces, tokens, new Sides(left, of, atMost, right, end), share.IsBare);
        }
    }

    private void Turn(Piece[] pieces, Token[] tokens, Sides at, bool isBare)
    {
        var of = tokens[at.Of];
        if (of.Text == Spelling.In(Keyword.Of, language))
            return;
        if (!isBare || !CanTurn(tokens, at))
        {
            var piece = Array.Find(pieces, p => p.Token == of);
            piece.Text = of.Text;
            return;
        }
        var start = at.AtMost >= 0 ? Math.Min(at.AtMost, at.Left) : at.Left;
        var right = pieces.Skip(at.Right).Take(at.End - at.Right);
        var left = pieces.Skip(at.Left).Take(at.Of - at.Left);
        pieces[at.Of].IsTurned = true;
        IEnumerable<Piece> bound = at.AtMost >= 0 ? [pieces[at.AtMost]] : [];
        Piece[] turned = language == KeywordLanguage.English ? [.. bound, .. right, pieces[at.Of], .. left] : [.. right, pieces[at.Of], .. bound, .. left];
        Place(pieces, start, turned);
    }

    /// <summary>Puts pieces in other places; what belongs to a place, such as the line that begins there, stays.</summary>
    private static void Place(Piece[] pieces, int start, Piece[] turned)
    {
        var places = turned.Select((_, i) => pieces[start + i]).Select(static p => (p.Leading, p.StartsLine, p.Row)).ToArray();
        for (var i = 0; i < turned.Length; i++)
        {
            pieces[start + i] = turned[i];
            (turned[i].Leading, turned[i].StartsLine, turned[i].Row) = places[i];
        }
    }

    private bool CanTurn(Token[] tokens, Sides at)
    {
        var isEnglish = language == KeywordLanguage.English;
        // 不超过 stands before a share in English, inside it in Chinese.
        if (at.AtMost >= 0 && at.AtMost < at.Left == isEnglish)
            return false;
        var start = at.AtMost >= 0 ? Math.Min(at.AtMost, at.Left) : at.Left;
        for (var i = start + 1; i < at.End; i++)
        {
            if (tokens[i].StartsLine || tokens[i].Leading.Count > 0 || tokens[i].Row != RowKind.None)
                return false;
        }
        for (var i = start; i < at.End; i++)
        {
            if (kept.Contains(tokens[i]))
                return false;
        }
        return !IsArithmetic(tokens[Math.Max(0, start - 1)]) && !IsArithmetic(tokens[at.End]);
    }

    private static bool IsArithmetic(Token token) => token.Is(Keyword.Of) || (token.Kind == TokenKind.Symbol && token.Text[0] is '+' or '-' or '*' or '/');

    private sealed record Sides(int Left, int Of, int AtMost, int Right, int End);
}
