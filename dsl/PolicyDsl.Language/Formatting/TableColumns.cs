using PolicyDsl.Syntax.Lexing;
using PolicyDsl.Text;

namespace PolicyDsl.Formatting;

/// <summary>Brings the <c>|</c> of a table's rows under each other, by the columns that their cells take on a screen.</summary>
internal static class TableColumns
{
    /// <summary>Pads the cells of every table.</summary>
    /// <param name="pieces">The pieces of the file.</param>
    /// <param name="keepsBreaks">Whether every line that the drafter began stays begun.</param>
    public static void Align(IReadOnlyList<Piece> pieces, bool keepsBreaks)
    {
        var tables = new Dictionary<Piece, List<TableRow>>();
        for (var i = 0; i < pieces.Count; i++)
        {
            if (pieces[i] is not { Row: RowKind.Row, Around: { Symbol: '{', IsExpanded: true } brace })
                continue;
            if (TableRow.Read(pieces, i, keepsBreaks) is not { } row)
                continue;
            if (!tables.TryGetValue(brace, out var rows))
                tables.Add(brace, rows = []);
            rows.Add(row);
        }
        foreach (var table in tables.Values)
        {
            foreach (var rows in table.GroupBy(static r => r.HasMarkInFront))
                Pad([.. rows]);
        }
    }

    private static void Pad(IReadOnlyList<TableRow> rows)
    {
        var columns = rows.Max(static r => r.Ends.Count);
        for (var column = 0; column < columns; column++)
        {
            var cells = rows.Where(r => r.Ends.Count > column).ToList();
            var widest = cells.Max(r => r.Ends[column].Width);
            foreach (var row in cells)
                row.Ends[column].Mark.Padding = widest - row.Ends[column].Width;
        }
    }

    /// <summary>A row of a table: its cells, each with the mark that ends it; the last may have none and needs none.</summary>
    private sealed record TableRow(bool HasMarkInFront, IReadOnlyList<(Piece Mark, int Width)> Ends)
    {
        /// <summary>The row that begins at a place; null where it is no row of a table, or will not stand on one line.</summary>
        public static TableRow? Read(IReadOnlyList<Piece> pieces, int start, bool keepsBreaks)
        {
            var around = pieces[start].Around;
            var ends = new List<(Piece, int)>();
            var inFront = pieces[start].Symbol == '|';
            var width = 0;
            for (var i = inFront ? start + 1 : start; pieces[i].Around == around && !(i > start && pieces[i].MustStartLine); i++)
            {
                if (i > start && ((pieces[i].StartsLine && PolicyPrinter.MayBreak(pieces, i, keepsBreaks)) || pieces[i].Leading.Any(static t => t.Kind != TriviaKind.BlockComment || t.Text.IndexOf('\n') >= 0)))
                    break;
                var isFirst = width == 0;
                width += pieces[i].Leading.Sum(t => DisplayWidth.Of(t.Text) + (isFirst ? 0 : 1));
                if (pieces[i].Symbol == '|')
                {
                    ends.Add((pieces[i], width));
                    width = 0;
                    continue;
                }
                width += (width == 0 ? 0 : Spacing.Before(pieces, i).Length) + DisplayWidth.Of(pieces[i].Text);
            }
            return ends.Count == 0 ? null : new TableRow(inFront, ends);
        }
    }
}
