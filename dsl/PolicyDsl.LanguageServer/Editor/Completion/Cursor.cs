using PolicyDsl.LanguageServer.Workspace;
using PolicyDsl.Syntax;
using PolicyDsl.Syntax.Lexing;
using PolicyDsl.Text;

namespace PolicyDsl.LanguageServer.Editor.Completion;

/// <summary>Where somebody writes: in which block, behind which tokens of which row. Found from tokens alone, for what is being written is broken.</summary>
/// <param name="Block">The block.</param>
/// <param name="Row">The tokens of the row before the place, without what was begun there.</param>
/// <param name="Begun">The token that was begun there; null where none was.</param>
/// <param name="Replaced">What a suggestion replaces.</param>
internal sealed record Cursor(Block Block, IReadOnlyList<Token> Row, Token? Begun, TextSpan Replaced)
{
    /// <summary>The token before; null at the beginning of a row.</summary>
    public Token? Before => Row.Count == 0 ? null : Row[^1];

    /// <summary>Finds it; null in a comment or a string, where nothing is suggested.</summary>
    public static Cursor? At(ParsedFile file, int offset)
    {
        var index = file.TokenAt(offset);
        var token = file.Tokens[index];
        if (IsInComment(token, offset) || (index + 1 < file.Tokens.Count && IsInComment(file.Tokens[index + 1], offset)))
            return null;
        // A place between two tokens that touch belongs to the one before, unless that is a mark.
        if (token.Kind == TokenKind.Symbol && token.Span.End == offset)
            index++;
        token = file.Tokens[index];
        var isInside = token.Span.Start < offset && offset <= token.Span.End && token.Kind != TokenKind.End;
        if (isInside && token.Kind is TokenKind.String && (offset < token.Span.End || !IsClosed(token, file.Text)))
            return null;
        var begun = isInside && token.Kind is not (TokenKind.Symbol or TokenKind.String) ? token : null;
        var end = begun is null && token.Span.End <= offset && token.Kind != TokenKind.End ? index + 1 : index;
        var walk = new RowWalk();
        for (var i = 0; i < end; i++)
            walk.Step(file.Tokens[i]);
        if (begun?.StartsLine ?? IsOnNewLine(file, end, offset))
            walk.BeginLine();
        return new Cursor(walk.Block, walk.Row, begun, begun?.Span ?? new TextSpan(offset, 0));
    }

    private static bool IsInComment(Token token, int offset) =>
        token.Leading.Any(t =>
            t.Kind != TriviaKind.BlankLine
            && t.Span.Start < offset
            && (offset < t.Span.End || (offset == t.Span.End && t.Kind == TriviaKind.LineComment))
        );

    private static bool IsClosed(Token token, SourceText text) => token.Span.Length > 1 && text.Content[token.Span.End - 1] is '"' or '”' or '」';

    private static bool IsOnNewLine(ParsedFile file, int end, int offset) =>
        end == 0 || file.Text.PositionOf(file.Tokens[end - 1].Span.End).Line < file.Text.PositionOf(offset).Line;

    /// <summary>Walks through tokens and keeps the open blocks, each with its row so far.</summary>
    private sealed class RowWalk
    {
        private readonly Stack<(Block Block, List<Token> Row)> outer = new();
        private List<Token> row = [];

        public Block Block { get; private set; } = Block.File;

        public IReadOnlyList<Token> Row => row;

        public void Step(Token token)
        {
            if (token.IsSymbol('{'))
            {
                outer.Push((Block, row));
                Block = Block.Open(row);
                row = [];
            }
            else if (token.IsSymbol('}') && outer.TryPop(out var before))
            {
                (Block, row) = before;
                row.Add(token);
            }
            else
            {
                Begin(token);
                Add(token);
            }
        }

        /// <summary>Begins a row at a new line on which nothing stands but what is being written.</summary>
        public void BeginLine()
        {
            if (row.Count > 0 && !IsOpen(row[^1]) && Depth(row) == 0)
                row = [];
        }

        private void Begin(Token token)
        {
            if (row.Count > 0 && (BeginsDeclaration(token) || BeginsRow(token)))
                row = [];
        }

        private void Add(Token token)
        {
            // What separates rows belongs to none.
            if ((token.IsSymbol(',') || token.IsSymbol(';')) && !Block.HoldsDeclarations && Depth(row) == 0 && !IsListed())
                row = [];
            else
                row.Add(token);
        }

        private bool BeginsDeclaration(Token token) =>
            Block.HoldsDeclarations
            && token.Word is { } word
            && Block.Words.Contains(word)
            && (token.StartsLine || token.Row == RowKind.Declaration || row[^1].IsSymbol('}') || row[^1].IsSymbol(';'))
            && !row[^1].IsSymbol(',');

        private bool BeginsRow(Token token) =>
            !Block.HoldsDeclarations
            && (token.StartsLine ? Depth(row) == 0 && !IsOpen(row[^1]) : row[^1].IsSymbol(',') && token.Word is Keyword.Use or Keyword.Result or Keyword.Ledger);

        // 沿用 a, b and 结果 不符合 a, b: what follows the comma is of the same row.
        private bool IsListed() => row.Count > 0 && row[0].Word is Keyword.Use or Keyword.Result or Keyword.RoundedTo && !row.Any(static t => t.IsSymbol('='));

        // A line that ends so goes on.
        private static bool IsOpen(Token last) =>
            last.Kind == TokenKind.Symbol
                ? !(last.IsSymbol('}') || last.IsSymbol(')') || last.IsSymbol(']') || last.IsSymbol(';') || last.IsSymbol('|'))
                : Formula.Joins(last);

        private static int Depth(List<Token> tokens) =>
            tokens.Count(static t => t.IsSymbol('(') || t.IsSymbol('[')) - tokens.Count(static t => t.IsSymbol(')') || t.IsSymbol(']'));
    }
}
