using PolicyDsl.Binding.Uses;
using PolicyDsl.LanguageServer.Workspace;
using PolicyDsl.Model;
using PolicyDsl.Runtime;
using ValueType = PolicyDsl.Model.ValueType;

namespace PolicyDsl.LanguageServer.Editor.Completion;

/// <summary>The names that a place sees, as suggestions.</summary>
internal sealed class NamesInScope
{
    private readonly List<PolicySymbol> symbols;
    private readonly string? clause;
    private readonly Language language;

    /// <param name="view">The files as they stand.</param>
    /// <param name="whole">The same when they were last without mistakes in their form; null: never.</param>
    /// <param name="path">The file.</param>
    /// <param name="clauseName">The clause, by apiName or title; null: outside.</param>
    /// <param name="language">The reader's.</param>
    public NamesInScope(FolderView view, FolderView? whole, string path, string? clauseName, Language language)
    {
        var now = view.PolicyOf(path)?.Symbols.Symbols ?? [];
        var before = whole?.PolicyOf(path)?.Symbols.Symbols ?? [];
        // What is being written is broken, and with it what it declares; it was whole a moment ago.
        symbols = [.. now.Concat(before).DistinctBy(static s => (s.Kind, s.Name, s.Clause, s.Owner?.Name))];
        this.language = language;
        clause = symbols.FirstOrDefault(s => s.Kind == SymbolKind.Clause && (s.Name == clauseName || s.Title == clauseName))?.Name;
    }

    /// <summary>Those of some kinds that are seen here.</summary>
    public IEnumerable<PolicySymbol> Seen(params SymbolKind[] kinds) =>
        symbols.Where(s => Array.IndexOf(kinds, s.Kind) >= 0 && (s.Clause is null || s.Clause == clause)).OrderBy(static s => s.Clause is null ? 1 : 0);

    /// <summary>Those of some kinds, of whatever clause.</summary>
    public IEnumerable<PolicySymbol> Anywhere(params SymbolKind[] kinds) => symbols.Where(s => Array.IndexOf(kinds, s.Kind) >= 0);

    /// <summary>The values that a formula may read.</summary>
    public IEnumerable<PolicySymbol> Values => Seen(SymbolKind.Input, SymbolKind.ReviewInput, SymbolKind.Term, SymbolKind.Parameter, SymbolKind.Table);

    /// <summary>What a fact can be about: with no clause, the inputs of all.</summary>
    public IEnumerable<PolicySymbol> Inputs =>
        (clause is null ? Anywhere(SymbolKind.Input, SymbolKind.ReviewInput) : Seen(SymbolKind.Input, SymbolKind.ReviewInput)).DistinctBy(static s => s.Title ?? s.Name);

    /// <summary>The value of that name that is seen here; null: none.</summary>
    public PolicySymbol? Find(string name, params SymbolKind[] kinds) =>
        Seen(kinds).FirstOrDefault(s => s.Name == name || (s.TitleIsName && s.Title == name));

    /// <summary>The values of an 选项.</summary>
    public IEnumerable<Suggestion> Members(ValueType type, int rank) =>
        type.Kind == TypeKind.Enum
            ? symbols.Where(s => s.Kind == SymbolKind.Member && s.Owner?.Name == type.Name).Select(s => ByTitle(s, SuggestionKind.Member, rank))
            : [];

    /// <summary>The fields of a list's records.</summary>
    public IEnumerable<Suggestion> Fields(PolicySymbol list) =>
        symbols.Where(s => s.Kind == SymbolKind.Field && s.Owner?.Name == list.Name && s.Owner.Clause == list.Clause).Select(s => ByTitle(s, SuggestionKind.Input, 0));

    /// <summary>As it is written in formulas and facts: by its title, where that is a name.</summary>
    public Suggestion ByTitle(PolicySymbol symbol, SuggestionKind kind, int rank) =>
        symbol is { TitleIsName: true, Title: { } title }
            ? new Suggestion(title, kind, Detail(symbol, symbol.Name), symbol.Name, rank)
            : ByName(symbol, kind, rank);

    /// <summary>As it is written in lists of names: by its apiName.</summary>
    public Suggestion ByName(PolicySymbol symbol, SuggestionKind kind, int rank = 1) =>
        new(symbol.Name, kind, Detail(symbol, symbol.Title), symbol.Title ?? "", rank);

    private string Detail(PolicySymbol symbol, string? other)
    {
        var type = symbol.Type is { } known && symbol.Kind is not (SymbolKind.Condition or SymbolKind.Enum or SymbolKind.Member)
            ? TypeWords.Of(known, symbols, language).Replace("`", "", StringComparison.Ordinal)
            : null;
        return string.Join(" · ", new[] { TypeWords.Of(symbol.Kind, language), other, type }.OfType<string>());
    }
}
