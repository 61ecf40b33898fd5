using PolicyDsl.Binding.Definitions;
using PolicyDsl.Binding.Names;
using PolicyDsl.Diagnostics;
using PolicyDsl.Model;

namespace PolicyDsl.Binding;

/// <summary>Finds inputs that wait for each other: each asked only when the other has a certain value.</summary>
internal static class CycleChecks
{
    /// <summary>Reports each such circle once, whole.</summary>
    public static void CheckInputs(BindContext context, Scope policy, IReadOnlyList<(Clause Clause, ClauseSymbol Symbol)> clauses)
    {
        Check(context, policy);
        foreach (var (_, symbol) in clauses.Where(static c => c.Symbol.Known is null))
            context.Clauses.During(context, symbol, () => Check(context, symbol.Scope));
    }

    private static bool Check(BindContext context, Scope scope)
    {
        var done = new HashSet<InputSymbol>();
        foreach (var start in scope.Values.Symbols.OfType<InputSymbol>().Where(static s => s.Field?.When is not null))
            Walk(context, scope, start, done);
        return true;
    }

    // At most as deep as there are inputs with 当, of which a clause has at most Limits.Inputs.
    private static void Walk(BindContext context, Scope scope, InputSymbol start, HashSet<InputSymbol> done)
    {
        var path = new List<InputSymbol>();
        var rest = new Stack<IEnumerator<InputSymbol>>();
        Enter(start);
        while (rest.Count > 0)
        {
            if (!rest.Peek().MoveNext())
            {
                rest.Pop();
                done.Add(path[path.Count - 1]);
                path.RemoveAt(path.Count - 1);
                continue;
            }
            var next = rest.Peek().Current;
            var index = path.IndexOf(next);
            if (index >= 0)
                context.Report(Cycle(path.Skip(index).ToList()));
            else if (!done.Contains(next))
                Enter(next);
        }

        void Enter(InputSymbol symbol)
        {
            path.Add(symbol);
            rest.Push(ReadBy(symbol, scope).GetEnumerator());
        }
    }

    private static IEnumerable<InputSymbol> ReadBy(InputSymbol symbol, Scope scope)
    {
        if (symbol.Field?.When is not { } when)
            return [];
        var behind = TermOrder.Collect([when], scope).Select(static t => t.Value);
        return behind
            .Prepend(when)
            .SelectMany(static e => e.SelfAndDescendants())
            .OfType<InputReference>()
            .Select(r => scope.Values.Find(r.Name))
            .OfType<InputSymbol>()
            .Distinct()
            .ToList();
    }

    /// <summary>The finding about a circle, which begins at the one declared first.</summary>
    public static Diagnostic Cycle(IReadOnlyList<Symbol> circle)
    {
        var first = circle
            .OrderBy(static s => s.Place!.Value.Text.Path, StringComparer.Ordinal)
            .ThenBy(static s => s.Place!.Value.Span.Start)
            .First();
        var start = Enumerable.Range(0, circle.Count).First(i => ReferenceEquals(circle[i], first));
        var names = Enumerable.Range(start, circle.Count + 1).Select(i => circle[i % circle.Count]).Select(static s => s.Title ?? s.Name);
        return NameErrors.Cycle(first.Place!.Value, string.Join(" → ", names));
    }
}
