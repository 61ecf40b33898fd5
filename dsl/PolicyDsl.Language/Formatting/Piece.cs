using PolicyDsl.Syntax.Lexing;

namespace PolicyDsl.Formatting;

/// <summary>A token to be printed: what is printed of it, and where it stands, which a turned share exchanges among its tokens.</summary>
internal sealed class Piece(Token token, string text)
{
    /// <summary>The token.</summary>
    public Token Token { get; } = token;

    /// <summary>How it is written.</summary>
    public string Text { get; set; } = text;

    /// <summary>The comments and blank lines before it.</summary>
    public IReadOnlyList<Trivia> Leading { get; set; } = token.Leading;

    /// <summary>Whether the drafter began a line with it.</summary>
    public bool StartsLine { get; set; } = token.StartsLine;

    /// <summary>What begins with it.</summary>
    public RowKind Row { get; set; } = token.Row;

    /// <summary>The innermost bracket that it stands in; of a bracket that closes, its partner.</summary>
    public Piece? Around { get; set; }

    /// <summary>Of a brace: whether each of its rows stands on a line.</summary>
    public bool IsExpanded { get; set; }

    /// <summary>Of 的 and of: whether its sides have changed places.</summary>
    public bool IsTurned { get; set; }

    /// <summary>Blanks before it that bring columns into line.</summary>
    public int Padding { get; set; }

    /// <summary>The symbol, where it is one.</summary>
    public char Symbol => Token.Kind == TokenKind.Symbol ? Token.Text[0] : '\0';

    /// <summary>Whether a comment stands before it.</summary>
    public bool HasComment => Leading.Any(static t => t.Kind != TriviaKind.BlankLine);

    /// <summary>Whether, in the file as it was, it or a comment before it began a line.</summary>
    public bool BeganLine => StartsLine || Leading.Any(static t => t.StartsLine);

    /// <summary>Whether it begins a row of a block that has a line for each, or closes one.</summary>
    public bool MustStartLine =>
        Token.Kind == TokenKind.End || (Row != RowKind.None && (Around is null || Around.IsExpanded)) || (Symbol == '}' && Around is { IsExpanded: true });
}
