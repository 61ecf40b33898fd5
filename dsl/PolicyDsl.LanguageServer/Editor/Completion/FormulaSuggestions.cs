using PolicyDsl.Binding.Uses;
using PolicyDsl.LanguageServer.Workspace;
using PolicyDsl.Model;
using PolicyDsl.Syntax;
using PolicyDsl.Syntax.Lexing;
using ValueType = PolicyDsl.Model.ValueType;

namespace PolicyDsl.LanguageServer.Editor.Completion;

/// <summary>What could come next in a formula.</summary>
/// <param name="names">What it may read.</param>
/// <param name="words">The words of the language.</param>
/// <param name="view">The files.</param>
internal sealed class FormulaSuggestions(NamesInScope names, WordSuggestions words, FolderView view)
{
    private static readonly SymbolKind[] Values = [SymbolKind.Input, SymbolKind.ReviewInput, SymbolKind.Term, SymbolKind.Parameter];

    private static readonly Keyword[] Beginning =
    [
        Keyword.SubmittedOn, Keyword.ApplicationYear, Keyword.PreviousYear, Keyword.Not, Keyword.Yes, Keyword.No, Keyword.If, Keyword.Choose, Keyword.Tiers,
        Keyword.Progressive, Keyword.Sum, Keyword.Count, Keyword.Min, Keyword.Max, Keyword.Year, Keyword.AlreadyPaid, Keyword.Rank,
    ];

    private static readonly Keyword[] Ordering =
    [
        Keyword.NotLess, Keyword.Reaches, Keyword.Exceeds, Keyword.IsAbove, Keyword.NotExceeding, Keyword.NotAbove, Keyword.IsBelow, Keyword.ShortOf,
    ];

    private static readonly Keyword[] OfDates = [Keyword.NotAfter, Keyword.NotBefore, Keyword.Before, Keyword.After];

    /// <summary>What could come behind the tokens of a formula.</summary>
    /// <param name="formula">The tokens so far.</param>
    /// <param name="wanted">The type that it should have; null: unknown.</param>
    public IEnumerable<Suggestion> Behind(IReadOnlyList<Token> formula, ValueType? wanted)
    {
        var before = formula.Count == 0 ? null : formula[^1];
        if (before?.IsSymbol('.') == true && formula.Count > 1)
            return Formula.ListOf(formula, formula[^2].Text) is { } list && names.Find(list.Text, SymbolKind.Input, SymbolKind.ReviewInput) is { } symbol ? names.Fields(symbol) : [];
        if (before?.Is(Keyword.AlreadyPaid) == true)
            return [.. Named(SuggestionKind.Award, SymbolKind.Award), .. Named(SuggestionKind.Clause, SymbolKind.Clause)];
        if (before?.Is(Keyword.Per) == true)
            return words.Keys(names);
        if (before is not null && !Formula.Joins(before))
            return Formula.IsAggregate(before) ? [] : AfterValue(formula, before);
        return BeforeValue(formula, wanted);
    }

    /// <summary>The units that a number may have, those of the other side first.</summary>
    public IEnumerable<Suggestion> Units(IReadOnlyList<Token> formula, ValueType? wanted)
    {
        var kind = TypeBeside(formula)?.Kind ?? wanted?.Kind;
        return WordSuggestions.Units.Select(u => new Suggestion(u.Text, SuggestionKind.Unit, "", "", kind is not null && u.Kind == kind ? 0 : 2));
    }

    private IEnumerable<Suggestion> BeforeValue(IReadOnlyList<Token> formula, ValueType? wanted)
    {
        var before = formula.Count == 0 ? null : formula[^1];
        if (before?.Is(Keyword.In) == true && formula.Count > 2 && Formula.IsAggregate(formula[^3]))
            return names.Seen(SymbolKind.Input, SymbolKind.ReviewInput).Where(static s => s.Type?.Kind == TypeKind.List).Select(s => names.ByTitle(s, SuggestionKind.Input, 0));
        var beside = TypeBeside(formula) ?? KeyType(formula) ?? wanted;
        var found = new List<Suggestion>();
        if (beside is not null)
            found.AddRange(Literals(beside));
        found.AddRange(names.Values.Select(s => names.ByTitle(s, KindOf(s), Rank(s, beside))));
        found.AddRange(words.Of(Beginning, 3));
        if (before?.Is(Keyword.In) == true)
            found.AddRange(words.Of([Keyword.Last], 0));
        return found;
    }

    /// <summary>The values of an 选项, 是 and 否.</summary>
    public IEnumerable<Suggestion> Literals(ValueType type) =>
        type.Kind switch
        {
            TypeKind.Enum => names.Members(type, 0),
            TypeKind.Bool => words.Of([Keyword.Yes, Keyword.No], 0),
            _ => [],
        };

    private IEnumerable<Suggestion> AfterValue(IReadOnlyList<Token> formula, Token before)
    {
        var found = new List<Suggestion>();
        var type = TypeOf(before);
        var isTruth = type?.Kind == TypeKind.Bool || IsCompared(formula);
        if (!isTruth)
            found.AddRange(words.Of(Comparisons(type), 0));
        found.AddRange(words.Of([Keyword.And, Keyword.Or], isTruth ? 0 : 2));
        if (type?.Kind is null or TypeKind.Money or TypeKind.Number or TypeKind.Integer or TypeKind.Rate)
            found.AddRange(words.Of([Keyword.Of, Keyword.To], 1));
        if (formula.Any(static t => t.Is(Keyword.If)))
            found.AddRange(words.Of([Keyword.Then, Keyword.Else], 0));
        if (formula[0].Is(Keyword.Tiers))
            found.AddRange(words.Of([Keyword.NewlyAbove], 1));
        if (formula.Any(static t => t.Is(Keyword.AlreadyPaid)))
            found.AddRange(words.Of([Keyword.Per, Keyword.EachYear], 0));
        if (before.Kind == TokenKind.Number)
            found.AddRange(words.Of([Keyword.AndAbove, Keyword.AndBelow], 0));
        return found;
    }

    private static IEnumerable<Keyword> Comparisons(ValueType? type) =>
        type?.Kind switch
        {
            TypeKind.Enum or TypeKind.Text or TypeKind.CreditCode => [Keyword.Is, Keyword.IsNot, Keyword.In],
            TypeKind.Date => [.. OfDates, Keyword.Is, Keyword.IsNot, Keyword.In],
            TypeKind.Bool or TypeKind.List => [],
            null => [.. Ordering, .. OfDates, Keyword.Is, Keyword.IsNot, Keyword.In],
            _ => [.. Ordering, Keyword.Is, Keyword.IsNot, Keyword.In],
        };

    // Behind the last 且 or 或, or from the beginning.
    private static bool IsCompared(IReadOnlyList<Token> formula) =>
        Formula
            .Behind(formula, static t => t.Word is Keyword.And or Keyword.Or or Keyword.If or Keyword.Not || t.IsSymbol('('))
            .Any(static t => t is { IsName: false, Word: { } word } && (word.Has(KeywordRole.Comparison) || word == Keyword.In));

    private ValueType? TypeBeside(IReadOnlyList<Token> formula) => Formula.OtherSide(formula) is { } other ? TypeOf(other) : null;

    // `标准研制奖励[标准级别, ` wants a value of the second key.
    private ValueType? KeyType(IReadOnlyList<Token> formula)
    {
        var bracket = Formula.OpenBracket(formula);
        if (bracket < 1 || !formula[bracket].IsSymbol('[') || names.Find(formula[bracket - 1].Text, SymbolKind.Table) is not { NameAt: { } at })
            return null;
        var key = formula.Skip(bracket).Count(static t => t.IsSymbol(','));
        return view.Files.TryGetValue(at.Path, out var file)
            && DeclarationFinder.At(file, at.Span) is TableNode table
            && key < table.Keys.Count
            && table.Keys[key].Type.Name is { } type
            && names.Find(type.Text, SymbolKind.Enum) is { } members
            ? members.Type
            : null;
    }

    private ValueType? TypeOf(Token token) =>
        token switch
        {
            { Kind: TokenKind.Date } or { Word: Keyword.SubmittedOn } => ValueType.Date,
            { Word: Keyword.ApplicationYear or Keyword.PreviousYear } => ValueType.Integer,
            { CanBeName: true } => names.Find(token.Text, Values)?.Type,
            _ => null,
        };

    private IEnumerable<Suggestion> Named(SuggestionKind kind, SymbolKind of) => names.Seen(of).Select(s => names.ByName(s, kind, 0));

    private static int Rank(PolicySymbol symbol, ValueType? wanted) => wanted is null || symbol.Type is null || symbol.Type == wanted ? 1 : 2;

    private static SuggestionKind KindOf(PolicySymbol symbol) =>
        symbol.Kind switch
        {
            SymbolKind.Input or SymbolKind.ReviewInput => SuggestionKind.Input,
            SymbolKind.Table => SuggestionKind.Function,
            _ => SuggestionKind.Value,
        };
}
