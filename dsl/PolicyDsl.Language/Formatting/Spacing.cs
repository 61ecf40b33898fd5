using PolicyDsl.Syntax;
using PolicyDsl.Syntax.Lexing;

namespace PolicyDsl.Formatting;

/// <summary>What stands between two pieces on a line: one blank, except where marks touch.</summary>
internal static class Spacing
{
    /// <summary>The blanks between two pieces.</summary>
    /// <param name="pieces">All pieces.</param>
    /// <param name="at">The second of the two.</param>
    public static string Before(IReadOnlyList<Piece> pieces, int at) => Touch(pieces, at) ? "" : " ";

    private static bool Touch(IReadOnlyList<Piece> pieces, int at)
    {
        var previous = pieces[at - 1];
        var next = pieces[at];
        if (next.Symbol is ',' or ';' or ':' or ')' or ']' or '[' or '.' || previous.Symbol is '(' or '[' or '.')
            return true;
        if (previous.Text == "、" || previous.Token.IsPrefix)
            return true;
        if (next.Symbol == '(')
            return next.Token.OpensCall || IsInclusive(pieces, at);
        if (previous.Symbol == '{' && next.Symbol == '}')
            return true;
        return previous.Token.Kind == TokenKind.Number && next.Text == Keywords.Zh(Keyword.CalendarYears);
    }

    /// <summary><c>(含)</c> and <c>(不含)</c> touch what they are said of.</summary>
    private static bool IsInclusive(IReadOnlyList<Piece> pieces, int at) =>
        at + 2 < pieces.Count && pieces[at + 2].Symbol == ')' && pieces[at + 1].Token is { IsName: false, Word: Keyword.Inclusive or Keyword.ExclusiveBound };
}
