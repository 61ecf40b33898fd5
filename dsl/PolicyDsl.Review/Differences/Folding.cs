using PolicyDsl.Model;

namespace PolicyDsl.Review.Differences;

/// <summary>What clauses share is bound into each of them: a change of it is one difference, of all the clauses that have it.</summary>
internal static class Folding
{
    /// <summary>The differences, in the order in which they first come, each with the witness of the first clause that has one.</summary>
    public static IEnumerable<Difference> Fold(IEnumerable<Difference> differences) =>
        differences.GroupBy(static difference => difference with { Clauses = default, Witness = null, Effort = null }).Select(Fold);

    private static Difference Fold(IGrouping<Difference, Difference> group)
    {
        var first = group.FirstOrDefault(static difference => difference.Witness is not null) ?? group.First();
        var efforts = group.Select(static difference => difference.Effort).OfType<SearchEffort>().ToList();
        return first with
        {
            Clauses = group.SelectMany(static difference => difference.Clauses).Distinct().ToEquatableArray(),
            Effort = efforts.Count == 0 ? null : new SearchEffort(efforts.Sum(static effort => effort.Tried), efforts.TrueForAll(static effort => effort.IsExhausted)),
        };
    }
}
