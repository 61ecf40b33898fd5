using PolicyDsl.Syntax;
using PolicyDsl.Syntax.Lexing;
using PolicyDsl.Text;

namespace PolicyDsl.Formatting;

/// <summary>How each token of a file is written: folded, and its words in one language where that is asked for.</summary>
internal sealed class Spelling(SourceText text, KeywordLanguage? keywords)
{
    /// <summary>The pieces of a file in the order in which they are printed.</summary>
    /// <param name="parsed">The file, without errors.</param>
    /// <param name="kept">Tokens that keep their spelling.</param>
    public IReadOnlyList<Piece> Pieces(ParseResult parsed, ISet<Token> kept)
    {
        var pieces = parsed.Tokens.Select(token => new Piece(token, kept.Contains(token) ? token.Text : TextOf(token))).ToArray();
        if (keywords is { } language)
            new ShareOrder(language, kept).Apply(pieces, parsed.Shares);
        FindBrackets(pieces);
        WriteListCommas(pieces);
        return pieces;
    }

    private string TextOf(Token token) =>
        token.Kind switch
        {
            TokenKind.String => StringSpelling.Of(token, text),
            TokenKind.Word when keywords is { } language && !token.IsName => In(token.Word!.Value, language),
            _ => token.Text,
        };

    /// <summary>A word in a language.</summary>
    public static string In(Keyword word, KeywordLanguage language) => language == KeywordLanguage.English ? Keywords.En(word) : Keywords.Zh(word);

    private static void FindBrackets(IReadOnlyList<Piece> pieces)
    {
        var open = new Stack<Piece>();
        foreach (var piece in pieces)
        {
            if (piece.Symbol is ')' or ']' or '}' && open.Count > 0)
            {
                piece.Around = open.Pop();
                continue;
            }
            piece.Around = open.Count > 0 ? open.Peek() : null;
            if (piece.Symbol is '(' or '[' or '{')
                open.Push(piece);
        }
    }

    /// <summary>In Chinese the values in ( ) have 、 between them, as documents write it; the keys of a table, which stand behind its title, have not.</summary>
    private static void WriteListCommas(IReadOnlyList<Piece> pieces)
    {
        if (pieces[0].Text != Keywords.Zh(Keyword.Policy))
            return;
        var keys = new HashSet<Piece>();
        for (var i = 1; i < pieces.Count; i++)
        {
            if (pieces[i].Symbol == '(' && pieces[i - 1].Token.Kind == TokenKind.String)
                keys.Add(pieces[i]);
            else if (pieces[i].Symbol == ',' && pieces[i].Around is { Symbol: '(' } bracket && !keys.Contains(bracket))
                pieces[i].Text = "、";
        }
    }
}
