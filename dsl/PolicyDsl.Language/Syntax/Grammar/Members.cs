using PolicyDsl.Diagnostics;
using PolicyDsl.Syntax.Lexing;
using Sprache;

namespace PolicyDsl.Syntax.Grammar;

/// <summary>
/// Reads the declarations of a level one by one. A broken one gives one error and is left out; reading goes on at the next declaring word that
/// begins a line, so all mistakes of a file are found in one run.
/// </summary>
internal static class Members
{
    /// <summary><c>{ … }</c> with the declarations of a level.</summary>
    public static Parser<IReadOnlyList<Declaration>> Of(Func<Level> level) => input => Block(level(), TokenInput.From(input));

    /// <summary>The declarations from here on, up to a closing brace, the end, or a declaration of the level above.</summary>
    public static (IReadOnlyList<Declaration> Declarations, TokenInput End) Read(Level level, TokenInput at, int outerColumn)
    {
        var declarations = new List<Declaration>();
        while (true)
        {
            at = Lookahead.SkipSeparators(at);
            at.Context.Cancellation.ThrowIfCancellationRequested();
            if (at.AtEnd || at.Token.IsSymbol('}') || BelongsOutside(level, at, outerColumn))
                return (declarations, at);
            at = ReadNext(level, at, outerColumn, declarations);
        }
    }

    /// <summary>The next declaration, which is added, or what stands there instead; gives the place behind it.</summary>
    public static TokenInput ReadNext(Level level, TokenInput at, int outerColumn, List<Declaration> declarations)
    {
        if (at.Token.Word is { } word && level.Rules.TryGetValue(word, out var rule))
        {
            at.Token.Row = RowKind.Declaration;
            return ReadOne(level, rule, at, outerColumn, declarations);
        }
        ReportStranger(level, at);
        return Recovery.SkipDeclaration(level, at, at.Next, outerColumn);
    }

    /// <summary>Whether a declaration may end before this token.</summary>
    public static bool MayEndBefore(TokenInput at) =>
        at.AtEnd
        || at.Token.StartsLine
        || at.Token.SymbolOrNone is '}' or ',' or ';'
        || (at.Token.Word is { } word && word.Has(KeywordRole.Declaration | KeywordRole.Settlement));

    private static IResult<IReadOnlyList<Declaration>> Block(Level level, TokenInput open)
    {
        var isOpen = open.Token.IsSymbol('{');
        if (!isOpen && !(Lookahead.BeginsDeclaration(open) && level.Rules.ContainsKey(open.Token.Word!.Value)))
            return Rule.Fail<IReadOnlyList<Declaration>>(open, Expected.Symbol('{'));
        if (!isOpen)
            open.Context.Report(SyntaxErrors.MissingMark(open.Context.Text, open.Previous!.Span, '{'));
        var (declarations, end) = Read(level, isOpen ? open.Next : open, Recovery.ColumnOfDeclaration(open));
        if (end.Token.IsSymbol('}'))
            return Rule.Succeed(declarations, end.Next);
        if (isOpen)
            open.Context.Report(SyntaxErrors.UnclosedBracket(open.Context.Text, open.Token.Span, '{', end.Previous!.Span.End));
        return Rule.Succeed(declarations, end);
    }

    private static TokenInput ReadOne(Level level, Parser<Declaration> rule, TokenInput at, int outerColumn, List<Declaration> declarations)
    {
        var result = rule(at);
        if (!result.WasSuccessful)
        {
            var failed = TokenInput.From(result.Remainder);
            Failures.Report(at, failed, result.Message);
            return Recovery.SkipDeclaration(level, at, failed, outerColumn);
        }
        declarations.Add(result.Value);
        at.Context.NoteUnclosed(result.Value.Span);
        var behind = TokenInput.From(result.Remainder);
        if (MayEndBefore(behind))
            return behind;
        at.Context.CutShort.Add(result.Value.Span);
        Failures.Report(at, behind, Expected.Comma);
        return Recovery.SkipDeclaration(level, at, behind, outerColumn);
    }

    /// <summary>
    /// A declaration of the policy's level that stands no deeper than this level's own: the brace before was not closed. One that stands deeper
    /// was put into the wrong place.
    /// </summary>
    private static bool BelongsOutside(Level level, TokenInput at, int outerColumn) =>
        !ReferenceEquals(level, Levels.Policy)
        && Lookahead.BeginsDeclaration(at)
        && !level.Rules.ContainsKey(at.Token.Word!.Value)
        && (Levels.Policy.Rules.ContainsKey(at.Token.Word.Value) || at.Token.Is(Keyword.Policy))
        && at.Token.Column <= outerColumn;

    private static void ReportStranger(Level level, TokenInput at)
    {
        var text = at.Context.Text;
        var token = at.Token;
        if (token.Is(Keyword.Policy))
            at.Context.Report(SyntaxErrors.SecondPolicy(text, token.Span));
        else if (token.Word is { } word && Levels.HomeOf(word) is { } home)
            at.Context.Report(SyntaxErrors.WrongLevel(text, token.Span, level.Place, home));
        else if (!Failures.ReportSplit(at, at))
        {
            var nearest = token.CanBeName ? Spelling.Nearest(token.Text, level.Rules.Keys.Select(Keywords.Entry)) : null;
            at.Context.Report(SyntaxErrors.NotADeclaration(text, token.Span, level.Entry, nearest));
        }
    }
}
