using PolicyDsl.Binding.Names;
using PolicyDsl.Model;
using PolicyDsl.Syntax;
using PolicyDsl.Text;

namespace PolicyDsl.Binding.Repeated;

/// <summary>The clauses of a policy that need not be bound again, and those that need not be the next time.</summary>
internal sealed class KnownClauses
{
    private readonly BindContext context;
    private readonly BoundBefore? before;
    private readonly Dictionary<Place, Declaration> identities = [];
    private readonly Dictionary<string, Clause> bound = new(StringComparer.Ordinal);
    private readonly Dictionary<Place, BoundClause> byPlace = [];
    private IReadOnlyDictionary<ClauseSymbol, (IReadOnlyList<Example> Examples, IReadOnlyList<SettlementExample> Rounds)>? examples;
    private Settlement? settlement;
    private bool isUnderOther;

    /// <summary>Looks up the clauses of some files.</summary>
    public KnownClauses(BindContext context, IReadOnlyList<PolicySource> sources, BoundBefore? before)
    {
        this.context = context;
        this.before = before;
        foreach (var source in sources)
        {
            for (var i = 0; i < source.File.Declarations.Count; i++)
            {
                if (source.File.Declarations[i] is not ClauseNode clause)
                    continue;
                var (place, identity) = (new Place(source.Text, clause.Name.Span), source.File.IdentityOf(i));
                identities[place] = identity;
                if (before is not null && before.Clauses.TryGetValue(identity, out var known))
                    byPlace[place] = known;
            }
        }
    }

    /// <summary>What is known, by where the names of the clauses stand.</summary>
    public IReadOnlyDictionary<Place, BoundClause> ByPlace => byPlace;

    /// <summary>Whether that is not enough.</summary>
    public bool HasMissed => isUnderOther || context.Clauses.HasMissed;

    /// <summary>Takes the settlement under which the clauses stand.</summary>
    public void Under(Settlement? now)
    {
        settlement = now;
        isUnderOther = before is not null && !Equals(before.Settlement, now);
    }

    /// <summary>Takes what the clauses came to.</summary>
    public void Keep(
        IEnumerable<Clause> clauses,
        IReadOnlyDictionary<ClauseSymbol, (IReadOnlyList<Example> Examples, IReadOnlyList<SettlementExample> Rounds)> inside
    )
    {
        foreach (var clause in clauses)
            bound[clause.Name] = clause;
        examples = inside;
    }

    /// <summary>What holds until something else than clauses changes; null where the files had mistakes in their form or two clauses have one name.</summary>
    public BoundBefore? Remember(IReadOnlyList<object?> frame, IReadOnlyList<ClauseSymbol> symbols)
    {
        if (!context.Broken.IsNone || bound.Count < symbols.Count)
            return null;
        var alone = new Dictionary<Declaration, BoundClause>(new SameObject());
        foreach (var symbol in symbols)
        {
            if (symbol.Known is { } known)
                alone.Add(identities[symbol.Place!.Value], known);
            else if (context.Clauses.IsAlone(symbol) && !symbol.Scope.Values.Symbols.Any(static s => s is ParameterSymbol or TableSymbol))
                alone.Add(identities[symbol.Place!.Value], Bound(symbol));
        }
        return new BoundBefore
        {
            Frame = frame,
            Settlement = settlement,
            Clauses = alone,
        };
    }

    private BoundClause Bound(ClauseSymbol symbol)
    {
        var (inside, rounds) = examples!.TryGetValue(symbol, out var found) ? found : ([], []);
        return new BoundClause(bound[symbol.Name], inside, rounds, new HashSet<string>(symbol.Scope.Values.Keys, StringComparer.Ordinal));
    }

    /// <summary>Nodes that are equal by value stand at different places.</summary>
    private sealed class SameObject : IEqualityComparer<Declaration>
    {
        public bool Equals(Declaration? x, Declaration? y) => ReferenceEquals(x, y);

        public int GetHashCode(Declaration obj) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj);
    }
}
