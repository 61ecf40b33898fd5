using PolicyDsl.Model;

namespace PolicyDsl.Review.Differences;

/// <summary>What clauses share is bound into each of them: a change of it is one difference, of all the clauses that have it.</summary>
internal static class Folding
{
    /// <summary>The differences, in the order in which they first come.</summary>
    public static IEnumerable<Difference> Fold(IEnumerable<Difference> differences) =>
        differences
            .GroupBy(static difference => difference with { Clauses = default })
            .Select(static group => group.First() with { Clauses = group.SelectMany(static difference => difference.Clauses).Distinct().ToEquatableArray() });
}
