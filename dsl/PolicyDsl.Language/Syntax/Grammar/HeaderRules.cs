using PolicyDsl.Diagnostics;
using PolicyDsl.Syntax.Lexing;
using Sprache;

namespace PolicyDsl.Syntax.Grammar;

/// <summary>政策 id "title", 出处 … { header }.</summary>
internal static class HeaderRules
{
    private static readonly Parser<StringNode> Id = Rule.Token(static t => t.Kind == TokenKind.PolicyId, Expected.ApiName)
        .Select(static t => new StringNode(t.Text, t.Span));

    private static readonly Parser<ExpressionNode> Date = Terminals.Date;

    private static readonly Parser<ExpressionNode> Number = Terminals.Number;

    private static readonly Parser<HeaderEntry> Texts = Entry(Rule.Listed(Terminals.TextValue, Lookahead.IsText));

    private static readonly Parser<HeaderEntry> OneDate = Entry(Date.Select(static d => (IReadOnlyList<ExpressionNode>)[d]));

    private static readonly Parser<HeaderEntry> OneNumber = Entry(Number.Select(static n => (IReadOnlyList<ExpressionNode>)[n]));

    /// <summary>精确到 分, 四舍五入.</summary>
    private static readonly Parser<HeaderEntry> Rounding = (
        from lead in DefinitionRules.Lead
        from unit in Rule.Token(static t => t.Word is { } word && IsUnit(word), Expected.RoundingUnit)
        from mode in Rule.If(
            static at => at.Token.IsSymbol(',') || IsMode(at),
            Rule.Needed(',', IsMode).Then(static _ => Rule.Token(static t => t.Word is { } word && IsMode(word), Expected.RoundingMode))
        )
        select (lead, unit, mode)
    ).Spanned(static (r, span) => new HeaderEntry(r.lead.Word!.Value, [], r.unit.Word, r.mode?.Word, span));

    private static readonly Parser<HeaderEntry> HeaderLine = Rule.Chosen(
        Expected.HeaderEntry,
        static at =>
            at.Token.Word switch
            {
                Keyword.Document or Keyword.Implements or Keyword.Issuer => Texts,
                Keyword.Issued or Keyword.Effective or Keyword.Expires => OneDate,
                Keyword.Revision => OneNumber,
                Keyword.RoundedTo => Rounding,
                _ => null,
            }
    );

    private static readonly Parser<HeaderNode> Titled = (
        from title in Terminals.Title
        from before in ModifierRules.Modifiers
        from entries in Rule.If(static at => at.Token.IsSymbol('{') || BeginsLine(at), Rule.Block(HeaderLine, BeginsLine))
        from after in ModifierRules.Modifiers
        select (title, entries: entries ?? [], before, after)
    ).Spanned(static (h, span) => new HeaderNode(h.title, [.. h.before, .. h.after], h.entries, span));

    /// <summary>The line that every file begins with, and in one of them title and header.</summary>
    public static readonly Parser<PolicyLine> PolicyLine =
        from lead in Rule.Word(Keyword.Policy)
        from id in Id
        from header in Rule.If(static at => Lookahead.IsText(at) || at.Token.IsSymbol('{') || at.Token.IsSymbol(','), Titled)
        select new PolicyLine(id, header);

    /// <summary>Reads that line; without it gives the place of the first declaration.</summary>
    public static (PolicyLine? Line, TokenInput Behind) ReadPolicyLine(TokenInput at)
    {
        if (!at.Token.Is(Keyword.Policy))
        {
            at.Context.Report(SyntaxErrors.NoPolicy(at.Context.Text, at.Token.Span));
            // What stands there instead of a declaration is the line itself, misspelt.
            return (null, at.AtEnd || Lookahead.BeginsDeclaration(at) ? at : Recovery.SkipDeclaration(Levels.Policy, at, at.Next, -1));
        }
        at.Token.Row = RowKind.Declaration;
        var result = PolicyLine(at);
        var behind = TokenInput.From(result.Remainder);
        if (result.WasSuccessful && Members.MayEndBefore(behind))
            return (result.Value, behind);
        Failures.Report(at, behind, result.WasSuccessful ? Expected.Comma : result.Message);
        return (result.WasSuccessful ? result.Value : null, Recovery.SkipDeclaration(Levels.Policy, at, behind, -1));
    }

    private static Parser<HeaderEntry> Entry(Parser<IReadOnlyList<ExpressionNode>> values) =>
        (
            from lead in DefinitionRules.Lead
            from given in values
            select (lead, given)
        ).Spanned(static (e, span) => new HeaderEntry(e.lead.Word!.Value, e.given, null, null, span));

    private static bool BeginsLine(TokenInput at) =>
        at.Token.StartsLine && at.Token.Word is { } word && word.Has(KeywordRole.Header) && word != Keyword.Policy;

    private static bool IsUnit(Keyword word) =>
        word is Keyword.Fen or Keyword.Jiao or Keyword.Yuan or Keyword.HundredYuan or Keyword.ThousandYuan or Keyword.TenThousandYuan;

    private static bool IsMode(TokenInput at) => !at.Token.StartsLine && at.Token.Word is { } word && IsMode(word);

    private static bool IsMode(Keyword word) => word is Keyword.HalfUp or Keyword.RoundDown or Keyword.RoundUp or Keyword.HalfEven;
}

/// <summary>The id, and the header where the file gives one.</summary>
internal sealed record PolicyLine(StringNode Id, HeaderNode? Header);
