using PolicyDsl.Syntax.Lexing;
using Sprache;

namespace PolicyDsl.Syntax.Grammar;

/// <summary>算例 and what stands in one (docs/language.md §10).</summary>
internal static class ExampleRules
{
    private static readonly Parser<IReadOnlyList<NameNode>> UsedNames =
        from word in Rule.Word(Keyword.Use)
        from names in Rule.Listed(Terminals.Name, static at => Lookahead.IsListedName(at) && !BeginsEntry(at))
        select names;

    private static readonly Parser<IReadOnlyList<LedgerRowNode>> Ledger =
        from word in Rule.Word(Keyword.Ledger)
        from rows in Rule.Block<LedgerRowNode>(LedgerRowRule, static at => at.Token.Is(Keyword.Clause))
        select rows;

    /// <summary>The inside of an example: its entries, in any order.</summary>
    private static readonly Parser<ExampleBody> Body = Rule.Block<Entry>(EntryRule, BeginsEntry).Select(static entries => Collect(entries));

    /// <summary>算例 "title" [条款 x | 统筹 2025] { … }.</summary>
    public static readonly Parser<Declaration> Example = (
        from lead in DefinitionRules.Lead
        from title in Terminals.Title
        from clause in Rule.Behind(Keyword.Clause, Terminals.Name)
        from year in Rule.Behind(Keyword.Settlement, Terminals.Year)
        from before in ModifierRules.Modifiers
        from body in Body
        from after in ModifierRules.Modifiers
        select (title, clause, year, body, before, after)
    ).Spanned(static (e, span) => new ExampleNode(e.title, e.clause, e.year, e.body, [.. e.before, .. e.after], span));

    /// <summary>申请 a 主体 甲 条款 financing { … }; 入库 c ….</summary>
    private static readonly Parser<ApplicationNode> Application = (
        from lead in Rule.Token(static t => t.Word is Keyword.Application or Keyword.Pool, Expected.Word(Keyword.Application))
        from id in Terminals.Name
        from applicant in Rule.Behind(Keyword.Applicant, Terminals.Name)
        from clause in Rule.Behind(Keyword.Clause, Terminals.Name)
        from later in Rule.Behind(Keyword.Applicant, Terminals.Name)
        from body in (Parser<ExampleBody>)BodyRule
        select (lead, id, applicant: applicant ?? later, clause, body)
    ).Spanned(static (a, span) => new ApplicationNode(a.lead.Is(Keyword.Pool), a.id, a.applicant, a.clause, a.body, span));

    private static IResult<ExampleBody> BodyRule(IInput input) => Body(input);

    private static IResult<Entry> EntryRule(IInput input)
    {
        var at = TokenInput.From(input);
        if (Lookahead.IsFact(at))
            return FactRules.Fact.Select(static fact => new Entry { Fact = fact })(at);
        return at.Token.Word switch
        {
            Keyword.Use => UsedNames.Select(static names => new Entry { Uses = names })(at),
            Keyword.Ledger => Ledger.Select(static rows => new Entry { Ledger = rows })(at),
            Keyword.Application or Keyword.Pool => Application.Select(static a => new Entry { Application = a })(at),
            Keyword.Result => ResultRules.Results.Select(static results => new Entry { Results = results })(at),
            _ => Rule.Fail<Entry>(at, Expected.ExampleEntry),
        };
    }

    private static bool BeginsEntry(TokenInput at) =>
        Lookahead.IsFact(at) || at.Token.Word is Keyword.Use or Keyword.Ledger or Keyword.Application or Keyword.Pool or Keyword.Result;

    /// <summary>条款 standard, award x, 主体 甲, 年度 2025, 100万元, 标准编号 = "X".</summary>
    private static IResult<LedgerRowNode> LedgerRowRule(IInput input)
    {
        var at = TokenInput.From(input);
        if (!at.Token.Is(Keyword.Clause))
            return Rule.Fail<LedgerRowNode>(input, Expected.LedgerEntry);
        var clause = Terminals.Name(at.Next);
        if (!clause.WasSuccessful)
            return Rule.Fail<LedgerRowNode>(clause);
        var row = new LedgerRowNode(clause.Value, null, null, null, null, [], default);
        at = TokenInput.From(clause.Remainder);
        while (true)
        {
            var next = at.Token.IsSymbol(',') ? at.Next : at;
            if (LedgerPart(next, row) is not { } part)
                return Rule.Succeed(row with { Span = Rule.SpanBetween(input, at) }, at);
            if (!part.WasSuccessful)
                return part;
            row = part.Value;
            at = TokenInput.From(part.Remainder);
        }
    }

    /// <summary>The row with one more part; null where none begins.</summary>
    private static IResult<LedgerRowNode>? LedgerPart(TokenInput at, LedgerRowNode row)
    {
        if (Lookahead.IsFact(at))
            return FactRules.Fact.Select(fact => row with { Facts = [.. row.Facts, fact] })(at);
        if (at.Token.Kind == TokenKind.Number)
            return Terminals.Number.Select(amount => row with { Amount = amount })(at);
        return at.Token.Word switch
        {
            Keyword.Award or Keyword.Subsidy or Keyword.Grant or Keyword.Support or Keyword.Benefit => Terminals.Name.Select(name => row with { Award = name })(at.Next),
            Keyword.Applicant => Terminals.Name.Select(name => row with { Applicant = name })(at.Next),
            Keyword.Year => Terminals.Year.Select(year => row with { Year = year })(at.Next),
            _ => null,
        };
    }

    private static ExampleBody Collect(IReadOnlyList<Entry> entries) =>
        new(
            [.. entries.SelectMany(static e => e.Uses)],
            [.. entries.Where(static e => e.Fact is not null).Select(static e => e.Fact!)],
            [.. entries.SelectMany(static e => e.Ledger)],
            [.. entries.Where(static e => e.Application is not null).Select(static e => e.Application!)],
            [.. entries.SelectMany(static e => e.Results)]
        );

    private sealed record Entry
    {
        public IReadOnlyList<NameNode> Uses { get; init; } = [];

        public FactNode? Fact { get; init; }

        public IReadOnlyList<LedgerRowNode> Ledger { get; init; } = [];

        public ApplicationNode? Application { get; init; }

        public IReadOnlyList<ResultNode> Results { get; init; } = [];
    }
}
