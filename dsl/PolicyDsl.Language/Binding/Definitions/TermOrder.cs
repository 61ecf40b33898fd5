using PolicyDsl.Binding.Expressions;
using PolicyDsl.Binding.Names;
using PolicyDsl.Model;
using PolicyDsl.Syntax;

namespace PolicyDsl.Binding.Definitions;

/// <summary>Puts 术语 in order, each after those that it reads, without ever going deep: a chain of terms may be thousands long.</summary>
internal static class TermOrder
{
    /// <summary>Binds terms in an order in which each finds bound what it reads.</summary>
    public static void Bind(IEnumerable<TermSymbol> terms, ExpressionBinder expressions, CancellationToken cancellationToken)
    {
        foreach (var term in Sort(terms, NamesIn))
        {
            cancellationToken.ThrowIfCancellationRequested();
            expressions.ValueOf(term);
        }
    }

    /// <summary>Every term that some expressions read, directly or through others.</summary>
    public static EquatableArray<Term> Collect(IEnumerable<Expression> roots, Scope scope)
    {
        var direct = roots.SelectMany(r => Read(r, scope));
        return Sort(direct, term => term.Value is null ? [] : Read(term.Value, scope))
            .Where(static t => t.Value is not null)
            .Select(static t => new Term(t.Name, t.Title ?? t.Name, t.Value!, t.Annotations))
            .ToEquatableArray();
    }

    private static IEnumerable<TermSymbol> Read(Expression expression, Scope scope) =>
        expression.SelfAndDescendants().OfType<TermReference>().Select(r => scope.Values.Find(r.Name)).OfType<TermSymbol>();

    private static IEnumerable<TermSymbol> NamesIn(TermSymbol term) =>
        term.Node is null || term.Scope is null
            ? []
            : SyntaxNames.In(term.Node).Select(n => term.Scope.Values.Find(n.Text)).OfType<TermSymbol>();

    private static List<TermSymbol> Sort(IEnumerable<TermSymbol> terms, Func<TermSymbol, IEnumerable<TermSymbol>> reads)
    {
        var sorted = new List<TermSymbol>();
        var seen = new HashSet<TermSymbol>();
        var path = new Stack<(TermSymbol Term, IEnumerator<TermSymbol> Reads)>();
        foreach (var start in terms)
        {
            Enter(start);
            while (path.Count > 0)
            {
                var (term, rest) = path.Peek();
                if (rest.MoveNext())
                {
                    Enter(rest.Current);
                    continue;
                }
                path.Pop();
                sorted.Add(term);
            }
        }
        return sorted;

        void Enter(TermSymbol term)
        {
            if (seen.Add(term))
                path.Push((term, reads(term).GetEnumerator()));
        }
    }
}
