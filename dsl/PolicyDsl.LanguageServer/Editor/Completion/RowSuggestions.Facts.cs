using PolicyDsl.Binding.Uses;
using PolicyDsl.Model;
using PolicyDsl.Syntax;
using PolicyDsl.Syntax.Lexing;

namespace PolicyDsl.LanguageServer.Editor.Completion;

/// <content>What stands in 已知, 算例, 申请 and 台账.</content>
internal sealed partial class RowSuggestions
{
    private static readonly Keyword[] OfDecisions =
    [
        Keyword.Eligible, Keyword.Ineligible, Keyword.Incomplete, Keyword.Review, Keyword.Delegated, Keyword.NotInForce,
    ];

    private static readonly Keyword[] OfRounds = [Keyword.Granted, Keyword.Pooled, Keyword.Rejected, Keyword.Review];

    // Made-up applicants with valid codes.
    private static readonly Suggestion[] MadeUp = [.. "甲乙丙丁".Select(static c => new Suggestion(c.ToString(), SuggestionKind.Given, "", "", 0))];

    private IEnumerable<Suggestion> InFacts(Cursor cursor)
    {
        var (block, row) = (cursor.Block, cursor.Row);
        if (row.Count == 0)
            return BeginningFact(block);
        if (row.Any(static t => t.IsSymbol('=')))
            return Value(block, row);
        return row[0].Word switch
        {
            Keyword.Use when row[^1].IsSymbol(',') => [.. names.Seen(SymbolKind.Given).Select(s => names.ByName(s, SuggestionKind.Given, 2)), .. BeginningFact(block)],
            Keyword.Use => names.Seen(SymbolKind.Given).Select(s => names.ByName(s, SuggestionKind.Given, 0)),
            Keyword.Result => InResult(block, row),
            Keyword.Clause when row.Count == 1 => NamesBehind(Keyword.Only, 0),
            Keyword.Application or Keyword.Pool when row[^1].Is(Keyword.Clause) => NamesBehind(Keyword.Only, 0),
            Keyword.Applicant or Keyword.Application or Keyword.Pool when row[^1].Is(Keyword.Applicant) => MadeUp,
            Keyword.Application or Keyword.Pool when row.Count == 2 || (row.Count == 4 && row[2].Is(Keyword.Applicant)) =>
                words.Of(row.Count == 2 ? [Keyword.Applicant, Keyword.Clause] : [Keyword.Clause]),
            Keyword.Award when block.Kind == BlockKind.LedgerRow && row.Count == 1 => names.Seen(SymbolKind.Award).Select(s => names.ByName(s, SuggestionKind.Award, 0)),
            _ => [],
        };
    }

    private IEnumerable<Suggestion> BeginningFact(Block block)
    {
        IEnumerable<Keyword> lead = block.Kind switch
        {
            BlockKind.Example => [Keyword.Use, Keyword.Result, Keyword.Ledger],
            BlockKind.RoundExample => [Keyword.Application, Keyword.Result, Keyword.Ledger, Keyword.Pool],
            BlockKind.LedgerRow => [Keyword.Clause, Keyword.Applicant, Keyword.Year, Keyword.Award],
            BlockKind.Facts when block.Head.FirstOrDefault()?.Word is Keyword.Application or Keyword.Pool => [Keyword.Use],
            _ => [],
        };
        if (block.Kind is BlockKind.RoundExample or BlockKind.ListRows)
            return words.Of(lead, 0);
        if (block is { Kind: BlockKind.Facts, Outer.Kind: BlockKind.ListRows })
            return ListOf(block.Outer) is { } list ? names.Fields(list) : [];
        return [.. words.Of(lead, 0), .. names.Inputs.Select(s => names.ByTitle(s, SuggestionKind.Input, 1))];
    }

    private IEnumerable<Suggestion> Value(Block block, IReadOnlyList<Token> row)
    {
        if (!row[^1].IsSymbol('='))
            return [];
        var name = row[^2].Text;
        if (block.Outer?.Kind == BlockKind.ListRows && ListOf(block.Outer) is { } list)
            return names.Anywhere(SymbolKind.Field).FirstOrDefault(f => f.Owner == list && (f.Name == name || f.Title == name))?.Type is { } field ? formulas.Literals(field) : [];
        var input = names.Inputs.FirstOrDefault(s => s.Name == name || s.Title == name);
        return input?.Type is { } type ? formulas.Literals(type) : [];
    }

    private PolicySymbol? ListOf(Block rows) =>
        rows.Head.Count > 0 ? names.Inputs.FirstOrDefault(s => s.Type?.Kind == TypeKind.List && (s.Name == rows.Head[0].Text || s.Title == rows.Head[0].Text)) : null;

    private IEnumerable<Suggestion> InResult(Block block, IReadOnlyList<Token> row)
    {
        var outcomes = block.Kind == BlockKind.RoundExample ? OfRounds : OfDecisions;
        var outcome = row.Skip(1).FirstOrDefault(t => t.Word is { } word && Array.IndexOf(outcomes, word) >= 0);
        if (outcome is not null)
            return BehindOutcome(outcome.Word!.Value);
        // In a round the application is named first.
        return block.Kind == BlockKind.RoundExample && row.Count == 1
            ? names.Anywhere(SymbolKind.Application).Select(s => names.ByName(s, SuggestionKind.Given, 0))
            : words.Of(outcomes, 0);
    }

    private IEnumerable<Suggestion> BehindOutcome(Keyword outcome) =>
        outcome switch
        {
            Keyword.Incomplete => names.Inputs.Select(s => names.ByTitle(s, SuggestionKind.Input, 0)),
            Keyword.Ineligible or Keyword.Rejected or Keyword.Review =>
            [
                .. names.Seen(SymbolKind.Condition).Select(s => names.ByName(s, SuggestionKind.Condition, 0)),
                .. names.Seen(SymbolKind.Award, SymbolKind.Rule).Select(s => names.ByName(s, SuggestionKind.Award, 1)),
                .. ModelNames.ReservedRules.Select(static r => new Suggestion(r, SuggestionKind.Word, "", "", 2)),
            ],
            _ => [],
        };
}
