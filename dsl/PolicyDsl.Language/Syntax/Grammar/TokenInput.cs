using PolicyDsl.Diagnostics;
using PolicyDsl.Syntax.Lexing;
using PolicyDsl.Text;
using Sprache;

namespace PolicyDsl.Syntax.Grammar;

/// <summary>
/// A place among the tokens, as Sprache's input: rules are over words and names and not over letters. A place is made when it is first reached,
/// once, so that reading a part of a file costs as much as that part.
/// </summary>
internal sealed class TokenInput : IInput
{
    private static readonly Dictionary<object, object> NoMemos = [];

    private TokenInput? next;
    private TokenInput? back;

    private TokenInput(int position, GrammarContext context)
    {
        Position = position;
        Token = context.Tokens[position];
        Context = context;
    }

    /// <summary>The token at this place.</summary>
    public Token Token { get; }

    public GrammarContext Context { get; }

    public int Position { get; }

    /// <summary>No rule of this grammar reads characters.</summary>
    public string Source => "";

    public char Current => '\0';

    public bool AtEnd => Token.Kind == TokenKind.End;

    public int Line => Context.Text.PositionOf(Token.Span.Start).Line + 1;

    public int Column => Token.Column + 1;

    /// <summary>No rule of this grammar is memoized: none is tried twice at a place.</summary>
    public IDictionary<object, object> Memos => NoMemos;

    /// <summary>The next place; at the end the end itself.</summary>
    public TokenInput Next
    {
        get
        {
            if (AtEnd)
                return this;
            next ??= new TokenInput(Position + 1, Context) { back = this };
            Context.Reached(next.Position);
            return next;
        }
    }

    /// <summary>The place before; at the beginning the beginning itself.</summary>
    public TokenInput Back
    {
        get
        {
            if (Position == 0)
                return this;
            back ??= new TokenInput(Position - 1, Context) { next = this };
            Context.Reached(back.Position);
            return back;
        }
    }

    /// <summary>The token before; null at the beginning.</summary>
    public Token? Previous => Position == 0 ? null : Back.Token;

    /// <summary>A place of a file.</summary>
    public static TokenInput Of(GrammarContext context, int position) => new(position, context);

    public static TokenInput From(IInput input) => (TokenInput)input;

    public IInput Advance() => AtEnd ? throw new InvalidOperationException("The last token has been read.") : Next;

    /// <summary>The place <paramref name="count"/> tokens on, or the end.</summary>
    public TokenInput Skip(int count)
    {
        var at = this;
        for (var i = 0; i < count; i++)
            at = at.Next;
        return at;
    }

    public bool Equals(IInput? other) => ReferenceEquals(this, other);

    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    public override int GetHashCode() => Position;
}

/// <summary>What all places of a file share.</summary>
/// <param name="text">The file.</param>
/// <param name="tokens">Its tokens.</param>
/// <param name="diagnostics">Takes what is wrong.</param>
/// <param name="cancellation">Stops the parsing.</param>
internal sealed class GrammarContext(SourceText text, IReadOnlyList<Token> tokens, DiagnosticBag diagnostics, CancellationToken cancellation)
{
    // Both are needed only where something is wrong.
    private readonly Lazy<int[]> partners = new(() => BracketPairs.Find(tokens));
    private readonly Lazy<HashSet<string>> names = new(() => DeclaredNames.Of(tokens));

    private readonly List<TextSpan> unclosed =
    [
        .. diagnostics.ToSortedList().Where(static d => d.Kind == SyntaxErrors.UnterminatedStringKind).Select(static d => d.Span),
    ];

    public SourceText Text { get; } = text;

    public IReadOnlyList<Token> Tokens { get; } = tokens;

    public CancellationToken Cancellation { get; } = cancellation;

    /// <summary>How many findings there are so far.</summary>
    public int Findings => diagnostics.Count;

    /// <summary>The first and the last place that was looked at since <see cref="Watch"/>.</summary>
    public (int First, int Last) Looked { get; private set; }

    /// <summary>Begins to note which places are looked at.</summary>
    public void Watch(TokenInput at) => Looked = (at.Position, at.Position);

    /// <summary>Notes that a place was looked at.</summary>
    public void Reached(int position)
    {
        if (position > Looked.Last)
            Looked = (Looked.First, position);
        else if (position < Looked.First)
            Looked = (position, Looked.Last);
    }

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
