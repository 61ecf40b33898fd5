using PolicyDsl.Binding.Uses;
using PolicyDsl.Model;
using PolicyDsl.Syntax;
using PolicyDsl.Syntax.Lexing;
using ValueType = PolicyDsl.Model.ValueType;

namespace PolicyDsl.LanguageServer.Editor.Completion;

/// <summary>What could come next in a row, by the block that it stands in. This part: declarations.</summary>
/// <param name="names">The names that the place sees.</param>
/// <param name="words">The words of the language.</param>
/// <param name="formulas">What formulas take.</param>
internal sealed partial class RowSuggestions(NamesInScope names, WordSuggestions words, FormulaSuggestions formulas)
{
    private static readonly Keyword[] OfHeader =
    [
        Keyword.Document, Keyword.Implements, Keyword.Issuer, Keyword.Issued, Keyword.Effective, Keyword.Expires, Keyword.Revision, Keyword.RoundedTo,
    ];

    private static readonly Keyword[] RoundingUnits =
    [
        Keyword.Fen, Keyword.Jiao, Keyword.Yuan, Keyword.HundredYuan, Keyword.ThousandYuan, Keyword.TenThousandYuan,
    ];

    private static readonly Keyword[] RoundingModes = [Keyword.HalfUp, Keyword.RoundDown, Keyword.RoundUp, Keyword.HalfEven];

    /// <summary>What could be written at a place.</summary>
    public IEnumerable<Suggestion> At(Cursor cursor)
    {
        var (block, row) = (cursor.Block, cursor.Row);
        return block.Kind switch
        {
            BlockKind.EnumMembers => [],
            BlockKind.Header => InHeader(row),
            BlockKind.Example or BlockKind.RoundExample or BlockKind.Facts or BlockKind.LedgerRow or BlockKind.ListRows => InFacts(cursor),
            BlockKind.Tiers or BlockKind.Choice => InRows(block, row),
            BlockKind.Instalments => row.Count == 1 ? words.Of([Keyword.On]) : [],
            BlockKind.TableRows => InTable(block),
            _ when row.Count == 0 => words.Of(cursor.Block == Block.File && cursor.Replaced.Start == 0 ? [Keyword.Policy] : block.Words),
            _ => InDeclaration(block, row),
        };
    }

    /// <summary>The type of a row's value: money, for what gives or limits money.</summary>
    public static ValueType? MoneyIn(IReadOnlyList<Token> row) =>
        row.Count > 0 && row[0].Word is Keyword.Award or Keyword.Subsidy or Keyword.Grant or Keyword.Support or Keyword.Limit or Keyword.Budget or Keyword.Floor or Keyword.Result
            ? ValueType.Money
            : null;

    private IEnumerable<Suggestion> InHeader(IReadOnlyList<Token> row)
    {
        if (row.Count == 0)
            return words.Of(OfHeader);
        if (!row[0].Is(Keyword.RoundedTo))
            return [];
        return row.Count == 1 ? words.Of(RoundingUnits) : row[^1].IsSymbol(',') ? words.Of(RoundingModes) : [];
    }

    private IEnumerable<Suggestion> InRows(Block block, IReadOnlyList<Token> row)
    {
        var colon = row.Any(static t => t.IsSymbol(':'));
        if (colon)
            return formulas.Behind(Formula.Behind(row, static t => t.IsSymbol(':')), MoneyIn(block.Head));
        var found = formulas.Behind(row, null);
        return row.Count == 0 ? found.Concat(words.Of([Keyword.Otherwise], 2)) : found;
    }

    private IEnumerable<Suggestion> InTable(Block block)
    {
        // The types of the keys are written in the head: (level: StandardLevel, undertaker: Undertaker).
        var types = block.Head.Select(t => t.CanBeName ? names.Find(t.Text, SymbolKind.Enum) : null).OfType<PolicySymbol>().DistinctBy(static s => s.Name);
        return types.SelectMany(t => names.Members(t.Type!, 0));
    }

    private IEnumerable<Suggestion> InDeclaration(Block block, IReadOnlyList<Token> row)
    {
        if (row[0].Word is not { } lead)
            return [];
        var segment = Formula.Behind(row, static t => t.IsSymbol(','));
        if (ReferenceEquals(segment, row) || Formula.OpenBracket(row) >= 0)
            return InHead(block, lead, row);
        if (segment.Count > 0)
            return InModifier(lead, segment);
        var modifiers = words.Of(ModifierWords.Of(lead, block.Kind));
        return modifiers.Concat(Listed(block, lead, row));
    }

    /// <summary>Behind a comma, the next name of a list.</summary>
    private IEnumerable<Suggestion> Listed(Block block, Keyword lead, IReadOnlyList<Token> row)
    {
        var before = row.Take(row.Count - 1).ToList();
        var last = Formula.Behind(before, static t => t is { IsName: false, Word: { } word } && (word.Has(KeywordRole.Modifier) || word == Keyword.Require));
        if (last.Count == before.Count)
            return [];
        var led = before[before.Count - last.Count - 1].Word;
        return led switch
        {
            Keyword.Require => Conditions(0),
            Keyword.Evidence or Keyword.Except or Keyword.Only => NamesBehind(led.Value, 0),
            _ => lead == Keyword.MutuallyExclusive && block.Kind == BlockKind.Settlement ? NamesBehind(Keyword.Only, 0) : [],
        };
    }

    private IEnumerable<Suggestion> InHead(Block block, Keyword lead, IReadOnlyList<Token> row)
    {
        var before = row[^1];
        if (before.Is(Keyword.Per))
            return words.Keys(names);
        if (row.Any(static t => t.IsSymbol('=')))
            return formulas.Behind(Formula.Behind(row, static t => t.IsSymbol('=') && !t.StartsLine), lead is Keyword.Condition ? ValueType.Bool : MoneyIn(row));
        if (before.IsSymbol(':'))
            return words.Types(names);
        if (row.Count == 1)
            return BehindLead(block, lead);
        return lead switch
        {
            Keyword.Example when before.Is(Keyword.Clause) => NamesBehind(Keyword.Only, 0),
            Keyword.Example when before.Kind == TokenKind.String && block.Kind == BlockKind.Policy => words.Of([Keyword.Clause, Keyword.Settlement]),
            Keyword.Refer when before.Kind == TokenKind.String => words.Of([Keyword.Entirely]),
            Keyword.Floor when before.Kind == TokenKind.String => words.Of([Keyword.IsBelow]),
            Keyword.Floor => formulas.Behind(row, ValueType.Money),
            Keyword.MutuallyExclusive when before.Kind == TokenKind.String => NamesBehind(Keyword.Only, 0),
            Keyword.Once or Keyword.Times or Keyword.Limit or Keyword.Quota or Keyword.KeepHighest => words.Of([Keyword.Per, Keyword.EachYear]),
            Keyword.Parameter when before.Kind is TokenKind.Number or TokenKind.Date => words.Of([Keyword.From]),
            _ => [],
        };
    }

    private IEnumerable<Suggestion> BehindLead(Block block, Keyword lead) =>
        lead switch
        {
            Keyword.Require => Conditions(0),
            Keyword.Material when block.Kind == BlockKind.Clause => NamesBehind(Keyword.Evidence, 0),
            Keyword.Contact when block.Kind == BlockKind.Clause => names.Seen(SymbolKind.Contact).Select(s => names.ByName(s, SuggestionKind.Material, 0)),
            Keyword.Once => words.Of([Keyword.Per, Keyword.EachYear]),
            Keyword.Quota or Keyword.Times or Keyword.Limit or Keyword.Budget => names.Seen(SymbolKind.Parameter).Select(s => names.ByTitle(s, SuggestionKind.Value, 1)),
            _ => [],
        };

    private IEnumerable<Suggestion> InModifier(Keyword lead, IReadOnlyList<Token> segment)
    {
        var rest = segment.Skip(1).ToList();
        switch (segment[0].Word)
        {
            case Keyword.When or Keyword.Unless:
                return formulas.Behind(rest, ValueType.Bool);
            case Keyword.AtMost or Keyword.AtLeast:
                return formulas.Behind(rest, ValueType.Money);
            case Keyword.Range or Keyword.Length or Keyword.Default or Keyword.Weight:
                return formulas.Behind(rest, null);
            case Keyword.Evidence or Keyword.Except or Keyword.Only:
                return rest.Count == 0 ? NamesBehind(segment[0].Word!.Value, 0) : [];
            case Keyword.By when rest.Count == 0:
                return names.Values.Where(static s => s.Type?.Kind is TypeKind.Date or TypeKind.Money or TypeKind.Number or TypeKind.Integer or TypeKind.Rate).Select(s => names.ByTitle(s, SuggestionKind.Input, 0));
            case Keyword.By:
                return words.Of([Keyword.Ascending, Keyword.Descending]);
            case Keyword.Ties:
                return words.Of([Keyword.AllIn]);
            case Keyword.ByReview when lead == Keyword.Quota:
                return names.Seen(SymbolKind.ReviewInput).Where(static s => s.Type?.Kind == TypeKind.Bool).Select(s => names.ByName(s, SuggestionKind.Input, 0));
            default:
                // Behind 100万元 自 2024-07-11, the next value of a parameter; behind a condition of 须 the next one.
                return lead == Keyword.Parameter && segment[^1].Kind == TokenKind.Number ? words.Of([Keyword.From]) : [];
        }
    }

    private IEnumerable<Suggestion> NamesBehind(Keyword word, int rank) =>
        word == Keyword.Evidence
            ? names.Seen(SymbolKind.Material).Select(s => names.ByName(s, SuggestionKind.Material, rank))
            : names.Anywhere(SymbolKind.Clause).Select(s => names.ByName(s, SuggestionKind.Clause, rank));

    private IEnumerable<Suggestion> Conditions(int rank) =>
        [
            .. names.Seen(SymbolKind.Condition).Where(static s => s.Clause is null).Select(s => names.ByName(s, SuggestionKind.Condition, rank)),
            .. names.Seen(SymbolKind.Input, SymbolKind.ReviewInput).Where(static s => s.Type?.Kind == TypeKind.Bool).Select(s => names.ByName(s, SuggestionKind.Input, rank + 1)),
        ];
}
