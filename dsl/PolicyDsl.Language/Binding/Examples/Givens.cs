using PolicyDsl.Binding.Expressions;
using PolicyDsl.Binding.Names;
using PolicyDsl.Binding.Repeated;
using PolicyDsl.Diagnostics;
using PolicyDsl.Model;
using PolicyDsl.Syntax;

namespace PolicyDsl.Binding.Examples;

/// <summary>已知: facts that several examples share. One that is about an input of certain clauses counts for those only.</summary>
internal sealed class Givens(BindContext context, ExpressionBinder expressions, Scope policy)
{
    private readonly FactBinder facts = new(context, expressions);

    /// <summary>Checks every 已知, used or not.</summary>
    public void CheckAll()
    {
        foreach (var given in policy.Givens.Symbols)
        {
            var shared = given.Node.Facts.Where(f => policy.Values.Find(f.Name.Text) is not null || !IsOfSomeClause(f)).ToList();
            // What comes of it is not needed here: the facts are bound again where they are used.
            _ = facts.Bind(shared, new Site(policy, given.Text)).Count();
        }
    }

    /// <summary>The facts of what 沿用 names and of a body's own, a later one in the place of an earlier about the same input.</summary>
    public List<Fact> Merge(ExampleBody body, Site site)
    {
        var merged = new List<Fact>();
        foreach (var name in body.Uses)
        {
            if (site.Scope.Givens.Find(name.Text) is { } given)
            {
                context.Uses.Add(given, site.At(name.Span));
                Put(merged, facts.Bind(Relevant(given, site), new Site(site.Scope, given.Text)));
            }
            else
                context.Unknown.Add(NameKind.Given, name.Text, site.At(name.Span), site.Scope.Givens.VisibleNames);
        }
        Put(merged, facts.Bind(body.Facts, site));
        return merged;
    }

    private static void Put(List<Fact> merged, IEnumerable<Fact> added)
    {
        foreach (var fact in added)
        {
            var index = merged.FindIndex(f => f.Scope == fact.Scope && string.Equals(f.Name, fact.Name, StringComparison.Ordinal));
            if (index < 0)
                merged.Add(fact);
            else
                merged[index] = fact;
        }
    }

    private static List<FactNode> Relevant(GivenSymbol given, Site site) =>
        [.. given.Node.Facts.Where(f => site.Scope.Values.Find(f.Name.Text) is not null)];

    private bool IsOfSomeClause(FactNode fact) => policy.Clauses.Symbols.Any(c => ClauseWatch.Declares(c, fact.Name.Text));
}
