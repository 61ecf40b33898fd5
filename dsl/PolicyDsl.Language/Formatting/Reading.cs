using PolicyDsl.Diagnostics;
using PolicyDsl.Syntax;
using PolicyDsl.Syntax.Lexing;
using PolicyDsl.Text;

namespace PolicyDsl.Formatting;

/// <summary>Whether a text that was written reads as what it was written from: token by token and comment by comment.</summary>
internal static class Reading
{
    /// <summary>The first piece that reads differently; −1 where none does.</summary>
    public static int Difference(IReadOnlyList<Piece> pieces, string printed, CancellationToken cancellation)
    {
        var parsed = PolicyParser.Parse(new SourceText("", printed), cancellation);
        for (var i = 0; i < pieces.Count; i++)
        {
            if (i >= parsed.Tokens.Count || !IsSame(pieces[i], parsed.Tokens[i]))
                return i;
        }
        if (parsed.Tokens.Count != pieces.Count)
            return pieces.Count - 1;
        var error = parsed.Diagnostics.FirstOrDefault(static d => d.Kind.Severity == Severity.Error);
        return error is null ? -1 : Math.Max(0, parsed.Tokens.Count(t => t.Span.Start <= error.Span.Start) - 1);
    }

    private static bool IsSame(Piece piece, Token token)
    {
        var original = piece.Token;
        return original.Kind == token.Kind
            && original.Word == token.Word
            && (original.Word is not null && !original.IsName || original.Text == token.Text)
            && (original.Number, original.Unit, original.Date) == (token.Number, token.Unit, token.Date)
            && (original.IsName, piece.Row, original.OpensCall, original.IsPrefix) == (token.IsName, token.Row, token.OpensCall, token.IsPrefix)
            && (original.Word != Keyword.Of || piece.IsTurned == (original.Text != token.Text))
            && Comments(piece.Leading).SequenceEqual(Comments(token.Leading));
    }

    private static IEnumerable<string> Comments(IReadOnlyList<Trivia> leading) =>
        leading.Where(static t => t.Kind != TriviaKind.BlankLine).Select(static t => Lines.WithLineFeeds(t.Text));
}
