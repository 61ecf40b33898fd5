using PolicyDsl.Binding.Names;

namespace PolicyDsl.Binding.Repeated;

/// <summary>
/// Notes, while a policy is bound, which clauses depend on themselves and the policy's own declarations alone, so that they need not be bound
/// again when another clause changes.
/// </summary>
internal sealed class ClauseWatch
{
    private readonly HashSet<ClauseSymbol> entangled = [];
    private ClauseSymbol? current;

    /// <summary>Whether something was looked up in a clause that was not bound, since that had seemed needless.</summary>
    public bool HasMissed { get; private set; }

    /// <summary>Whether nothing was found in a clause, nothing looked into it from outside, and it looked into no other.</summary>
    public bool IsAlone(ClauseSymbol clause) => !entangled.Contains(clause);

    /// <summary>Does a part of binding a clause.</summary>
    public T During<T>(BindContext context, ClauseSymbol clause, Func<T> work)
    {
        var (before, findings) = (current, context.Findings);
        current = clause;
        var result = work();
        current = before;
        if (context.Findings != findings)
            entangled.Add(clause);
        return result;
    }

    /// <summary>The names in a clause, for whatever is being bound.</summary>
    public Scope LookInto(ClauseSymbol clause)
    {
        if (ReferenceEquals(clause, current))
            return clause.Scope;
        entangled.Add(clause);
        if (current is not null)
            entangled.Add(current);
        HasMissed |= clause.Known is not null;
        return clause.Scope;
    }

    /// <summary>Whether a clause declares a value of that name.</summary>
    public static bool Declares(ClauseSymbol clause, string name) =>
        clause.Known is { } known ? known.Values.Contains(NameKey.Exact(name)) : clause.Scope.Values.FindHere(name) is not null;
}
