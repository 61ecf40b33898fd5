using PolicyDsl.Diagnostics;
using PolicyDsl.Syntax.Lexing;
using PolicyDsl.Text;
using Sprache;

namespace PolicyDsl.Syntax.Grammar;

/// <summary>
/// The ways in which rules are put together. Each looks at the next token or two and then commits: nothing is tried and taken back, so reading
/// is linear and a failure stands where the mistake is.
/// </summary>
internal static class Rule
{
    public static IResult<T> Succeed<T>(T value, IInput remainder) => Result.Success(value, remainder);

    public static IResult<T> Fail<T>(IInput at, string expectation) => Result.Failure<T>(at, expectation, [expectation]);

    /// <summary>The same failure of another rule.</summary>
    public static IResult<T> Fail<T>(IResult<object> failure) => Result.Failure<T>(failure.Remainder, failure.Message, failure.Expectations);

    public static Parser<Token> Token(Func<Token, bool> test, string expectation) =>
        input => TokenInput.From(input) is var at && test(at.Token) ? Succeed(at.Token, at.Next) : Fail<Token>(input, expectation);

    public static Parser<Token> Symbol(char symbol) => Token(t => t.IsSymbol(symbol), Expected.Symbol(symbol));

    public static Parser<Token> Word(Keyword word) => Token(t => t.Is(word), Expected.Word(word));

    /// <summary>A token that a drafter may forget: where it is missing but what follows it stands there, this is reported, with the fix.</summary>
    public static Parser<Token?> Needed(char symbol, Func<TokenInput, bool> follows) =>
        input =>
        {
            var at = TokenInput.From(input);
            if (at.Token.IsSymbol(symbol))
                return Succeed<Token?>(at.Token, at.Next);
            if (!follows(at))
                return Fail<Token?>(at, Expected.Symbol(symbol));
            at.Context.Report(SyntaxErrors.MissingMark(at.Context.Text, at.Previous!.Span, symbol));
            return Succeed<Token?>(null, at);
        };

    /// <summary>Whether a word stands there; it is read.</summary>
    public static Parser<bool> Flag(Keyword word) =>
        input => TokenInput.From(input) is var at && at.Token.Is(word) ? Succeed(true, at.Next) : Succeed(false, input);

    /// <summary>The rule where the test holds; else nothing.</summary>
    public static Parser<T?> If<T>(Func<TokenInput, bool> test, Parser<T> rule)
        where T : class => input => test(TokenInput.From(input)) ? rule(input) : Succeed<T?>(null, input);

    /// <summary>The rule behind a word, where the word stands there; else nothing.</summary>
    public static Parser<T?> Behind<T>(Keyword word, Parser<T> rule)
        where T : class => input => TokenInput.From(input) is var at && at.Token.Is(word) ? rule(at.Next) : Succeed<T?>(null, input);

    /// <summary>The rule, as often as the test holds before it.</summary>
    public static Parser<IReadOnlyList<T>> While<T>(Func<TokenInput, bool> test, Parser<T> rule)
        where T : class =>
        input =>
        {
            List<T>? items = null;
            var at = TokenInput.From(input);
            while (test(at))
            {
                var item = rule(at);
                if (!item.WasSuccessful)
                    return Fail<IReadOnlyList<T>>(item);
                (items ??= []).Add(item.Value);
                at = TokenInput.From(item.Remainder);
            }
            return Succeed<IReadOnlyList<T>>(items is null ? [] : items, at);
        };

    /// <summary>One or more, with commas between; a comma goes on with the list where the test holds behind it.</summary>
    public static Parser<IReadOnlyList<T>> Listed<T>(Parser<T> rule, Func<TokenInput, bool> goesOn)
        where T : class =>
        input =>
        {
            var items = new List<T>(1);
            var at = input;
            while (true)
            {
                var item = rule(at);
                if (!item.WasSuccessful)
                    return Fail<IReadOnlyList<T>>(item);
                items.Add(item.Value);
                var behind = TokenInput.From(item.Remainder);
                if (!behind.Token.IsSymbol(',') || !goesOn(behind.Next))
                    return Succeed<IReadOnlyList<T>>(items, behind);
                at = behind.Next;
            }
        };

    /// <summary>What the rule gives, with the place from its first to its last token.</summary>
    public static Parser<TNode> Spanned<T, TNode>(this Parser<T> rule, Func<T, TextSpan, TNode> build) =>
        input =>
        {
            var result = rule(input);
            if (!result.WasSuccessful)
                return Result.Failure<TNode>(result.Remainder, result.Message, result.Expectations);
            return Succeed(build(result.Value, SpanBetween(input, result.Remainder)), result.Remainder);
        };

    /// <summary>From the token at the first place to the one before the second.</summary>
    public static TextSpan SpanBetween(IInput first, IInput behind)
    {
        var from = TokenInput.From(first);
        var to = TokenInput.From(behind).Previous;
        return to is null || to.Span.End <= from.Token.Span.Start ? new TextSpan(from.Token.Span.Start, 0) : from.Token.Span.Union(to.Span);
    }

    /// <summary>The rule that a test on the next token chooses.</summary>
    public static Parser<T> Chosen<T>(string expectation, Func<TokenInput, Parser<T>?> choose) =>
        input => choose(TokenInput.From(input)) is { } rule ? rule(input) : Fail<T>(input, expectation);

    /// <summary>
    /// <c>{ … }</c>: rows, with or without commas and semicolons between. A brace that is not closed is reported where it opens, and the rows
    /// end where the next declaration begins a line.
    /// </summary>
    public static Parser<IReadOnlyList<T>> Block<T>(Parser<T> row, Func<TokenInput, bool>? begins = null)
        where T : class =>
        input =>
        {
            var open = TokenInput.From(input);
            var isOpen = open.Token.IsSymbol('{');
            if (!isOpen && !(open.Token.StartsLine && begins?.Invoke(open) == true))
                return Fail<IReadOnlyList<T>>(input, Expected.Symbol('{'));
            if (!isOpen)
                open.Context.Report(SyntaxErrors.MissingMark(open.Context.Text, open.Previous!.Span, '{'));
            var rows = new List<T>();
            var at = isOpen ? Lookahead.SkipSeparators(open.Next) : open;
            while (!at.Token.IsSymbol('}'))
            {
                if (begins?.Invoke(at) != true && EndOfOpenBlock(at) is { } end)
                {
                    if (isOpen)
                        open.Context.Report(SyntaxErrors.UnclosedBracket(open.Context.Text, open.Token.Span, '{', end.Previous!.Span.End));
                    return Succeed<IReadOnlyList<T>>(rows, end);
                }
                at.Token.Row = RowKind.Row;
                var item = row(at);
                if (!item.WasSuccessful)
                    return Fail<IReadOnlyList<T>>(item);
                rows.Add(item.Value);
                at = Lookahead.SkipSeparators(TokenInput.From(item.Remainder));
            }
            return Succeed<IReadOnlyList<T>>(rows, at.Next);
        };

    /// <summary>
    /// Where the rows of a block end whose brace is missing: at a declaration, at a modifier of the declaration that the block belongs to, or at
    /// the end; null where they go on.
    /// </summary>
    private static TokenInput? EndOfOpenBlock(TokenInput at)
    {
        if (at.AtEnd || Lookahead.BeginsDeclaration(at))
            return at;
        return at.Previous!.IsSymbol(',') && Lookahead.IsModifier(at) ? at.Back : null;
    }

    /// <summary>What stands between ( ) or [ ]. A bracket without partner is reported where it opens.</summary>
    public static Parser<T> Bracketed<T>(char open, Parser<T> inner) =>
        input =>
        {
            var opening = TokenInput.From(input);
            if (!opening.Token.IsSymbol(open))
                return Fail<T>(input, Expected.Symbol(open));
            var result = inner(opening.Next);
            if (!result.WasSuccessful)
                return result;
            var close = open == '(' ? ')' : ']';
            var behind = TokenInput.From(result.Remainder);
            if (behind.Token.IsSymbol(close))
                return Succeed(result.Value, behind.Next);
            if (opening.Context.IsPaired(opening))
                return Fail<T>(behind, Expected.Symbol(close));
            opening.Context.Report(SyntaxErrors.UnclosedBracket(opening.Context.Text, opening.Token.Span, open, behind.Previous!.Span.End));
            return Succeed(result.Value, behind);
        };
}
