using PolicyDsl.Binding.Names;
using PolicyDsl.Model;
using PolicyDsl.Text;

namespace PolicyDsl.Binding.Uses;

/// <summary>
/// Every name of a policy, what it stands for and where it is used: what an editor needs to follow and to change names. The model itself has no
/// positions. Made when it is first asked for.
/// </summary>
public sealed class SymbolMap
{
    private readonly Lazy<(IReadOnlyList<PolicySymbol> Symbols, IReadOnlyList<SymbolUse> Uses)> content;

    internal SymbolMap(Scope policy, UseRecorder recorder) => content = new(() => new Builder(policy, recorder).Build());

    /// <summary>What the policy declares and what is built in: the policy's, then clause by clause.</summary>
    public IReadOnlyList<PolicySymbol> Symbols => content.Value.Symbols;

    /// <summary>
    /// Every place at which one of them is used, in the order of files and places; a place that stands for several, as a fact of 已知 for inputs
    /// of several clauses, once for each. Declarations are no uses.
    /// </summary>
    public IReadOnlyList<SymbolUse> Uses => content.Value.Uses;

    private sealed class Builder(Scope policy, UseRecorder recorder)
    {
        private readonly Dictionary<Symbol, PolicySymbol> made = [];
        private readonly List<PolicySymbol> symbols = [];

        public (IReadOnlyList<PolicySymbol>, IReadOnlyList<SymbolUse>) Build()
        {
            foreach (var symbol in policy.Enums.Symbols)
                AddEnum(symbol);
            AddAll(policy, null);
            AddEach(policy.Clauses.Symbols, null);
            AddEach(policy.Givens.Symbols, null);
            AddEach(policy.Rules.Symbols, null);
            foreach (var clause in policy.Clauses.Symbols)
                AddAll(clause.Scope, clause.Name);
            foreach (var (symbol, clause) in recorder.Others)
                Add(symbol, clause);
            return (symbols, Uses());
        }

        private List<SymbolUse> Uses()
        {
            var seen = new HashSet<(Symbol, SourceText, TextSpan)>();
            return
            [
                .. recorder
                    .Uses.Where(u => seen.Add((u.Symbol, u.Place.Text, u.Place.Span)))
                    .Select(u => new SymbolUse(Add(u.Symbol, null), SourceMap.Locate(u.Place)))
                    .OrderBy(static u => u.At.Path, StringComparer.Ordinal)
                    .ThenBy(static u => u.At.Span.Start),
            ];
        }

        private void AddAll(Scope scope, string? clause)
        {
            foreach (var value in scope.Values.Symbols)
            {
                var added = Add(value, clause);
                foreach (var field in value is InputSymbol input ? input.Fields : [])
                    Add(field, clause, added);
            }
            AddEach(scope.Conditions.Symbols, clause);
            AddEach(scope.Awards.Symbols, clause);
            AddEach(scope.Materials.Symbols, clause);
            AddEach(scope.Contacts.Symbols, clause);
        }

        private void AddEach(IEnumerable<Symbol> all, string? clause)
        {
            foreach (var symbol in all)
                Add(symbol, clause);
        }

        private void AddEnum(EnumSymbol symbol)
        {
            var owner = Add(symbol, null);
            foreach (var member in symbol.Members)
                Add(member, null, owner);
        }

        private PolicySymbol Add(Symbol symbol, string? clause, PolicySymbol? owner = null)
        {
            if (made.TryGetValue(symbol, out var known))
                return known;
            var added = new PolicySymbol
            {
                Kind = KindOf(symbol),
                Name = symbol.Name,
                Title = symbol.Title,
                TitleIsName = symbol.Title is { } title && NameKey.IsName(title),
                NameAt = symbol.Place is { } place ? SourceMap.Locate(place) : null,
                TitleAt = symbol.TitlePlace is { } titlePlace ? SourceMap.Locate(titlePlace) : null,
                Clause = clause,
                Owner = owner,
                Type = TypeOf(symbol) ?? owner?.Type,
                Scope = (symbol as InputSymbol)?.Scope,
            };
            made.Add(symbol, added);
            symbols.Add(added);
            return added;
        }

        private static SymbolKind KindOf(Symbol symbol) =>
            symbol switch
            {
                InputSymbol { Scope: InputScope.Row } => SymbolKind.Field,
                InputSymbol { Scope: InputScope.Review } => SymbolKind.ReviewInput,
                InputSymbol => SymbolKind.Input,
                TermSymbol => SymbolKind.Term,
                ParameterSymbol => SymbolKind.Parameter,
                TableSymbol => SymbolKind.Table,
                ConditionSymbol => SymbolKind.Condition,
                AwardSymbol => SymbolKind.Award,
                MaterialSymbol => SymbolKind.Material,
                ContactSymbol => SymbolKind.Contact,
                EnumSymbol => SymbolKind.Enum,
                MemberSymbol => SymbolKind.Member,
                ClauseSymbol => SymbolKind.Clause,
                GivenSymbol => SymbolKind.Given,
                RuleSymbol => SymbolKind.Rule,
                RowSymbol => SymbolKind.Row,
                _ => SymbolKind.Application,
            };

        private static ValueType? TypeOf(Symbol symbol) =>
            symbol switch
            {
                InputSymbol input => input.Type,
                TermSymbol term => term.Value?.Type,
                ParameterSymbol parameter => parameter.Type,
                TableSymbol table => table.Type,
                EnumSymbol members => members.ValueType,
                ConditionSymbol => Model.ValueType.Bool,
                _ => null,
            };
    }
}
