using PolicyDsl.Syntax;
using PolicyDsl.Syntax.Lexing;

namespace PolicyDsl.Formatting;

/// <summary>
/// Puts pieces onto lines. A row of an expanded block begins a line, two blanks deeper than its block; what the drafter broke inside a row, behind
/// a comma or beside an operator, stays broken and stands two blanks deeper than the row.
/// </summary>
internal sealed class PolicyPrinter(IReadOnlyList<Piece> pieces, bool keepsBreaks)
{
    private const int Step = 2;

    private readonly LineWriter writer = new();
    private readonly Stack<Frame> frames = new();
    private Frame frame = new(0, 0);

    /// <summary>The text.</summary>
    public string Print()
    {
        for (var i = 0; i < pieces.Count; i++)
            Print(i);
        return writer.ToString();
    }

    private void Print(int at)
    {
        var piece = pieces[at];
        if (piece.Row != RowKind.None && piece.MustStartLine)
            frame = frame with { Row = piece };
        var isRowEdge = piece.MustStartLine;
        var indent = isRowEdge ? frame.Rows : frame.Rows + Step;
        var (mustBreak, hasBlank, isBehindComment) = PrintLeading(at, indent);
        if (piece.Token.Kind == TokenKind.End)
            return;
        if (isRowEdge && piece.Symbol == '}')
            (indent, hasBlank) = (frame.Outside, false);
        if (mustBreak || isRowEdge || (piece.StartsLine && MayBreak(pieces, at, keepsBreaks)))
            writer.BeginLine(indent, hasBlank && isRowEdge && (isBehindComment || !IsBehindBrace(at)));
        var gap = at == 0 || (!isBehindComment && Spacing.Before(pieces, at).Length == 0) || IsClosing(piece) ? "" : " ";
        writer.Write(new string(' ', piece.Padding) + gap, piece.Text);
        Enter(piece);
    }

    /// <summary>Writes the comments before a piece. Says whether a line must begin behind them, after a blank one, and whether one stands right before.</summary>
    private (bool MustBreak, bool HasBlank, bool IsBehindComment) PrintLeading(int at, int indent)
    {
        var (mustBreak, hasBlank, isBehindComment) = (false, false, false);
        foreach (var trivia in pieces[at].Leading)
        {
            if (trivia.Kind == TriviaKind.BlankLine)
            {
                hasBlank = true;
                continue;
            }
            if (trivia.StartsLine)
                writer.BeginLine(indent, hasBlank && pieces[at].MustStartLine && (isBehindComment || !IsBehindBrace(at)));
            writer.Write(" ", Lines.WithLineFeeds(trivia.Text));
            mustBreak = trivia.Kind == TriviaKind.LineComment;
            (hasBlank, isBehindComment) = (false, true);
        }
        return (mustBreak, hasBlank, isBehindComment);
    }

    private void Enter(Piece piece)
    {
        if (piece.Symbol == '{')
        {
            frames.Push(frame);
            if (piece.IsExpanded)
            {
                var outside = OwnsItsBlock(frame.Row) ? frame.Rows : writer.Indent;
                frame = new Frame(outside, outside + Step);
            }
        }
        else if (piece.Symbol == '}' && frames.Count > 0)
            frame = frames.Pop();
    }

    private bool IsBehindBrace(int at) => at == 0 || pieces[at - 1] is { Symbol: '{', IsExpanded: true };

    /// <summary>Whether a line that the drafter began within a row stays begun.</summary>
    public static bool MayBreak(IReadOnlyList<Piece> pieces, int at, bool keepsBreaks)
    {
        var (previous, next) = (pieces[at - 1], pieces[at]);
        if (next.Row != RowKind.None && !next.MustStartLine)
            return false;
        return keepsBreaks || previous.Symbol is ',' or '=' or '(' or '[' or ':' || Joins(previous) || Joins(next);
    }

    private static bool IsClosing(Piece piece) => piece.Symbol is ',' or ';' or ':' or ')' or ']';

    private static bool Joins(Piece piece) =>
        !piece.Token.IsPrefix && piece.Symbol is '+' or '-' or '*' or '/'
        || piece.Token is { IsName: false, Word: Keyword.And or Keyword.Or or Keyword.Then or Keyword.Else };

    /// <summary>Whether the brace of a row is that of its declaration, and not of a value in it: its rows stand below the row itself.</summary>
    private static bool OwnsItsBlock(Piece? row) =>
        row is null
        || row.Token.Word
            is Keyword.Policy
                or Keyword.Enum
                or Keyword.Applicant
                or Keyword.Clause
                or Keyword.Table
                or Keyword.Settlement
                or Keyword.Rubric
                or Keyword.CriterionGroup
                or Keyword.Criterion
                or Keyword.Example
                or Keyword.Given
                or Keyword.Ledger
                or Keyword.Application
                or Keyword.Pool;

    /// <summary>Where the rows of a block stand, and its closing brace; the row that is being written.</summary>
    private sealed record Frame(int Outside, int Rows)
    {
        public Piece? Row { get; init; }
    }
}
