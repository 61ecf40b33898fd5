using PolicyDsl.Diagnostics;
using PolicyDsl.Syntax.Lexing;
using PolicyDsl.Text;
using Sprache;

namespace PolicyDsl.Syntax.Grammar;

/// <summary>
/// A place among the tokens, as Sprache's input: the source has one character a token, so that rules are over words and names and not over
/// letters. All places of a file are made beforehand; to advance allocates nothing.
/// </summary>
internal sealed class TokenInput : IInput
{
    private static readonly Dictionary<object, object> NoMemos = [];

    private readonly TokenInput[] all;

    private TokenInput(TokenInput[] all, int position, Token token, GrammarContext context)
    {
        this.all = all;
        Position = position;
        Token = token;
        Context = context;
    }

    /// <summary>The token at this place.</summary>
    public Token Token { get; }

    public GrammarContext Context { get; }

    public int Position { get; }

    public string Source => Context.Source;

    public char Current => Context.Source[Position];

    public bool AtEnd => Token.Kind == TokenKind.End;

    public int Line => Context.Text.PositionOf(Token.Span.Start).Line + 1;

    public int Column => Token.Column + 1;

    /// <summary>No rule of this grammar is memoized: none is tried twice at a place.</summary>
    public IDictionary<object, object> Memos => NoMemos;

    /// <summary>The next place; at the end the end itself.</summary>
    public TokenInput Next => AtEnd ? this : all[Position + 1];

    /// <summary>The place before; at the beginning the beginning itself.</summary>
    public TokenInput Back => Position == 0 ? this : all[Position - 1];

    /// <summary>The token before; null at the beginning.</summary>
    public Token? Previous => Position == 0 ? null : all[Position - 1].Token;

    /// <summary>The first place of a file.</summary>
    public static TokenInput Of(IReadOnlyList<Token> tokens, SourceText text, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        var source = new char[tokens.Count];
        for (var i = 0; i < source.Length; i++)
            source[i] = CharacterOf(tokens[i]);
        var context = new GrammarContext(text, new string(source), tokens, diagnostics, cancellation);
        var all = new TokenInput[tokens.Count];
        for (var i = 0; i < all.Length; i++)
            all[i] = new TokenInput(all, i, tokens[i], context);
        return all[0];
    }

    public static TokenInput From(IInput input) => (TokenInput)input;

    public IInput Advance() => AtEnd ? throw new InvalidOperationException("The last token has been read.") : all[Position + 1];

    /// <summary>The place <paramref name="count"/> tokens on, or the end.</summary>
    public TokenInput Skip(int count) => all[Math.Min(Position + count, all.Length - 1)];

    public bool Equals(IInput? other) => ReferenceEquals(this, other);

    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    public override int GetHashCode() => Position;

    private static char CharacterOf(Token token) =>
        token.Kind switch
        {
            TokenKind.Word => (char)('\uE000' + (int)token.Word!.Value),
            TokenKind.Name => 'n',
            TokenKind.Number => '0',
            TokenKind.Date => 'd',
            TokenKind.String => '"',
            TokenKind.PolicyId => 'i',
            TokenKind.Symbol => token.Text[0],
            _ => '\0',
        };
}

/// <summary>What all places of a file share.</summary>
/// <param name="text">The file.</param>
/// <param name="source">One character a token.</param>
/// <param name="tokens">Its tokens.</param>
/// <param name="diagnostics">Takes what is wrong.</param>
/// <param name="cancellation">Stops the parsing.</param>
internal sealed class GrammarContext(SourceText text, string source, IReadOnlyList<Token> tokens, DiagnosticBag diagnostics, CancellationToken cancellation)
{
    // Both are needed only where something is wrong.
    private readonly Lazy<int[]> partners = new(() => BracketPairs.Find(tokens));
    private readonly Lazy<HashSet<string>> names = new(() => DeclaredNames.Of(tokens));

    private readonly List<TextSpan> unclosed =
    [
        .. diagnostics.ToSortedList().Where(static d => d.Kind == SyntaxErrors.UnterminatedStringKind).Select(static d => d.Span),
    ];

    public SourceText Text { get; } = text;

    public string Source { get; } = source;

    public CancellationToken Cancellation { get; } = cancellation;

    /// <summary>Whether a bracket has its partner within its declaration.</summary>
    public bool IsPaired(TokenInput bracket) => partners.Value[bracket.Position] >= 0;

    /// <summary>The names that the file itself declares.</summary>
    public HashSet<string> Names => names.Value;

    /// <summary>The declarations so far whose rest was not understood.</summary>
    public List<TextSpan> CutShort { get; } = [];

    /// <summary>The shares so far, 的 and of.</summary>
    public List<SharePhrase> Shares { get; } = [];

    /// <summary>Notes that 不超过 before a share makes it a bound.</summary>
    public void BoundShare(TextSpan of, TextSpan atMost)
    {
        var index = Shares.FindIndex(s => s.Of == of);
        Shares[index] = Shares[index] with { AtMost = atMost };
    }

    /// <summary>Notes a declaration up to a string in it that is not closed, unless one inside it has been noted for that.</summary>
    public void NoteUnclosed(TextSpan declaration)
    {
        foreach (var text in unclosed)
        {
            var isInside = text.Start >= declaration.Start && text.End <= declaration.End;
            if (isInside && !CutShort.Exists(c => c.Start <= text.Start && text.End <= c.End))
                CutShort.Add(TextSpan.FromBounds(declaration.Start, text.End));
        }
    }

    /// <summary>Reports a finding, unless it is about a string that is not closed: that was reported, and what seems missing behind it stands inside.</summary>
    public void Report(Diagnostic diagnostic)
    {
        if (!unclosed.Exists(s => s.Start <= diagnostic.Span.Start && diagnostic.Span.End <= s.End))
            diagnostics.Add(diagnostic);
    }

    /// <summary>As written.</summary>
    public string Slice(TextSpan span) => Text.Slice(span);
}
