using PolicyDsl.Diagnostics;
using PolicyDsl.Text;

namespace PolicyDsl.Syntax.Lexing;

/// <summary>The place in the file, and what has been read so far. The readers of this folder share one.</summary>
internal sealed class Scanner(SourceText text, DiagnosticBag diagnostics, int tokens)
{
    private readonly List<Trivia> pending = [];
    private int lineStart;
    private bool lineBegins = true;
    private int lastEnd = -1;

    /// <summary>Begins behind a token that ends in the middle of a line.</summary>
    public static Scanner Behind(int end, SourceText text, DiagnosticBag diagnostics) =>
        new(text, diagnostics, 64)
        {
            Position = end,
            lineBegins = false,
            lastEnd = end,
        };

    public SourceText Text { get; } = text;

    public string Content { get; } = text.Content;

    public List<Token> Tokens { get; } = new(tokens);

    /// <summary>The next character to read.</summary>
    public int Position { get; set; }

    /// <summary>Whether nothing but blanks and comments stands before it on its line.</summary>
    public bool AtLineStart => lineBegins;

    public bool AtEnd => Position >= Content.Length;

    /// <summary>The folded character at a place; NUL beyond the end.</summary>
    public char At(int index) => index < Content.Length ? Characters.Fold(Content[index]) : '\0';

    /// <summary>The text between two places, folded character by character.</summary>
    public string Folded(int start, int end)
    {
        var foldsNothing = true;
        for (var i = start; i < end && foldsNothing; i++)
            foldsNothing = Characters.Fold(Content[i]) == Content[i];
        if (foldsNothing)
            return Content.Substring(start, end - start);
        var folded = new char[end - start];
        for (var i = start; i < end; i++)
            folded[i - start] = Characters.Fold(Content[i]);
        return new string(folded);
    }

    public void Report(Diagnostic diagnostic) => diagnostics.Add(diagnostic);

    /// <summary>Notes that a line begins at a place.</summary>
    public void BeginLine(int start)
    {
        lineStart = start;
        lineBegins = true;
    }

    /// <summary>Notes that a line begins inside a token.</summary>
    public void ContinueLine(int start) => lineStart = start;

    /// <summary>Keeps a comment or blank lines for the next token.</summary>
    public void Keep(TriviaKind kind, int start, int end)
    {
        pending.Add(new Trivia(kind, Content.Substring(start, end - start), TextSpan.FromBounds(start, end), lineBegins));
        if (kind == TriviaKind.BlockComment)
            lineBegins = false;
    }

    /// <summary>Adds a token and goes on behind it.</summary>
    public void Emit(Token token)
    {
        if (pending.Count > 0)
        {
            token.Leading = [.. pending];
            pending.Clear();
        }
        token.StartsLine = lineBegins;
        token.TouchesPrevious = token.Span.Start == lastEnd;
        token.Column = token.Span.Start - lineStart;
        lineBegins = false;
        lastEnd = token.Span.End;
        Tokens.Add(token);
        Position = token.Span.End;
    }

    /// <summary>Adds a token of plain text.</summary>
    public void Emit(TokenKind kind, string text, int start, int end) => Emit(new Token(kind, text, TextSpan.FromBounds(start, end)));

    /// <summary>Adds a symbol.</summary>
    public void EmitSymbol(char symbol, int start, int end) => Emit(TokenKind.Symbol, SymbolText(symbol), start, end);

    /// <summary>Adds a run: a word where it is spelled as one, else a name.</summary>
    public void EmitRun(string text, int start, int end)
    {
        var words = Keywords.Find(text);
        var span = TextSpan.FromBounds(start, end);
        Emit(words.Count == 0 ? new Token(TokenKind.Name, text, span) : new Token(TokenKind.Word, text, span) { Word = words[0] });
    }

    private static string SymbolText(char symbol) =>
        symbol switch
        {
            ',' => ",",
            '{' => "{",
            '}' => "}",
            '=' => "=",
            ':' => ":",
            _ => symbol.ToString(),
        };
}
