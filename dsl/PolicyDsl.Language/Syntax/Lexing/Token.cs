using PolicyDsl.Text;

namespace PolicyDsl.Syntax.Lexing;

/// <summary>What a token is.</summary>
public enum TokenKind
{
    /// <summary>A word of the syntax; where a name must stand it is a name.</summary>
    Word,

    /// <summary>A name, or a run that is none (binding says so).</summary>
    Name,

    /// <summary>A number with its unit.</summary>
    Number,

    /// <summary>A date that exists.</summary>
    Date,

    /// <summary>A string.</summary>
    String,

    /// <summary>The id after 政策.</summary>
    PolicyId,

    /// <summary>A punctuation mark, folded: <c>、</c> is <c>,</c>; <c>&gt;=</c> is <c>≥</c>; <c>×</c> is <c>*</c>.</summary>
    Symbol,

    /// <summary>After the last character; carries the comments at the end of the file.</summary>
    End,
}

/// <summary>A token of a file.</summary>
public sealed class Token
{
    internal Token(TokenKind kind, string text, TextSpan span)
    {
        Kind = kind;
        Text = text;
        Span = span;
    }

    /// <summary>What it is.</summary>
    public TokenKind Kind { get; }

    /// <summary>
    /// As written, after NFC and folding of what a Chinese keyboard types; of a string the value; several English words joined by one blank.
    /// </summary>
    public string Text { get; }

    /// <summary>Where it stands.</summary>
    public TextSpan Span { get; }

    /// <summary>The word, where it is one.</summary>
    public Keyword? Word { get; internal init; }

    /// <summary>Of a number its value: yuan, a fraction, months or days where <see cref="Unit"/> says so.</summary>
    public decimal Number { get; internal init; }

    /// <summary>Of a number its unit.</summary>
    public LiteralUnit Unit { get; internal init; }

    /// <summary>Of a date the day, which the calendar has.</summary>
    public (int Year, int Month, int Day) Date { get; internal init; }

    /// <summary>The comments and blank lines before it, in order.</summary>
    public IReadOnlyList<Trivia> Leading { get; internal set; } = [];

    /// <summary>Whether it is the first token on its line.</summary>
    public bool StartsLine { get; internal set; }

    /// <summary>Whether nothing, not even a blank, stands between it and the token before it.</summary>
    public bool TouchesPrevious { get; internal set; }

    /// <summary>Its place in the line, in UTF-16 code units from 0.</summary>
    public int Column { get; internal set; }

    /// <summary>Whether the grammar read it as a name: of a word, that its spelling is the drafter's own.</summary>
    public bool IsName { get; internal set; }

    /// <summary>What the grammar let begin with it, in the block that it stands in.</summary>
    public RowKind Row { get; internal set; }

    /// <summary>Whether it is the bracket of a call, which touches the name before it.</summary>
    public bool OpensCall { get; internal set; }

    /// <summary>Whether it is a minus before its only operand.</summary>
    public bool IsPrefix { get; internal set; }

    /// <summary>The same place in the file as another token, from here on.</summary>
    internal Token As(TokenKind kind, string text, TextSpan span, Keyword? word = null) =>
        new(kind, text, span)
        {
            Word = word,
            Leading = Leading,
            StartsLine = StartsLine,
            TouchesPrevious = TouchesPrevious,
            Column = Column,
        };

    /// <summary>The same token in another place; with what the grammar made of it, or as the lexer gave it.</summary>
    internal Token Moved(int delta, bool isRead) =>
        new(Kind, Text, new TextSpan(Span.Start + delta, Span.Length))
        {
            Word = Word,
            Number = Number,
            Unit = Unit,
            Date = Date,
            Leading = Leading.Count == 0 ? Leading : [.. Leading.Select(t => t with { Span = new TextSpan(t.Span.Start + delta, t.Span.Length) })],
            StartsLine = StartsLine,
            TouchesPrevious = TouchesPrevious,
            Column = Column,
            IsName = isRead && IsName,
            Row = isRead ? Row : RowKind.None,
            OpensCall = isRead && OpensCall,
            IsPrefix = isRead && IsPrefix,
        };

    /// <summary>Whether the lexer gave the same token at the same place; comments before it do not count.</summary>
    internal bool IsSameAs(Token other) =>
        (Kind, Text, Span, Word, Number, Unit, Date) == (other.Kind, other.Text, other.Span, other.Word, other.Number, other.Unit, other.Date)
        && (StartsLine, TouchesPrevious, Column) == (other.StartsLine, other.TouchesPrevious, other.Column);

    /// <summary>Whether it is this symbol.</summary>
    public bool IsSymbol(char symbol) => Kind == TokenKind.Symbol && Text[0] == symbol;

    /// <summary>Whether it is this word.</summary>
    public bool Is(Keyword word) => Word == word;

    /// <summary>Whether it can be a name: a name, or any word where a name must stand.</summary>
    public bool CanBeName => Kind == TokenKind.Name || (Kind == TokenKind.Word && Text.IndexOf(' ') < 0);

    /// <summary>The symbol, where it is one.</summary>
    internal char SymbolOrNone => Kind == TokenKind.Symbol ? Text[0] : '\0';

    /// <inheritdoc/>
    public override string ToString() => $"{Kind} {Text}";
}

/// <summary>What begins with a token.</summary>
public enum RowKind
{
    /// <summary>Nothing of its own.</summary>
    None,

    /// <summary>A row of a block: a member, a fact, a tier, a line of the header or of a table.</summary>
    Row,

    /// <summary>A declaration.</summary>
    Declaration,
}

/// <summary>What stands between tokens and is kept.</summary>
public enum TriviaKind
{
    /// <summary><c>//</c> to the end of the line.</summary>
    LineComment,

    /// <summary><c>/* … */</c>.</summary>
    BlockComment,

    /// <summary>One or more blank lines.</summary>
    BlankLine,
}

/// <summary>A comment or blank lines.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">As written, without the end of the line.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="StartsLine">Whether it is the first on its line; else it stands behind a token.</param>
public readonly record struct Trivia(TriviaKind Kind, string Text, TextSpan Span, bool StartsLine);
