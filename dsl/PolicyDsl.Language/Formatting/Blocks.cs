using PolicyDsl.Syntax;
using PolicyDsl.Syntax.Lexing;

namespace PolicyDsl.Formatting;

/// <summary>Which braces have a line for each of their rows: those that the drafter opened so, and those whose rows nothing separates.</summary>
internal static class Blocks
{
    /// <summary>Decides it for every brace.</summary>
    public static void Expand(IReadOnlyList<Piece> pieces)
    {
        var declarations = new Dictionary<Piece, int>();
        for (var i = 0; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            if (piece.Around is not { Symbol: '{' } brace || !(piece.Row != RowKind.None || piece.Symbol == '}'))
                continue;
            if (piece.Row == RowKind.Declaration)
                declarations[brace] = declarations.TryGetValue(brace, out var count) ? count + 1 : 1;
            brace.IsExpanded |= piece.BeganLine || RunsOn(pieces, i) || (declarations.TryGetValue(brace, out var all) && all > 1);
        }
    }

    /// <summary>A row that begins with a word of the syntax, with nothing between it and the row before.</summary>
    private static bool RunsOn(IReadOnlyList<Piece> pieces, int at) =>
        pieces[at] is { Row: not RowKind.None, Token: { Kind: TokenKind.Word, IsName: false } } && pieces[at - 1].Symbol is not ('{' or ',' or ';');
}
