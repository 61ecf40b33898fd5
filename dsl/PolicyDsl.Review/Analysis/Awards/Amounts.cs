using PolicyDsl.Diagnostics;

namespace PolicyDsl.Review.Analysis.Awards;

/// <summary>What is wrong with the amount of an award: one finding each, the one that says most.</summary>
internal static class Amounts
{
    /// <summary>The findings of bounds and of amounts that are too small, at most one an award.</summary>
    public static IEnumerable<Diagnostic> Find(ClauseUnderReview clause)
    {
        foreach (var award in clause.Clause.Awards)
        {
            var bounds = Bounds.Find(clause, award).ToList();
            var finding = bounds.Find(static found => found.Kind == ReviewWarnings.CapBelowAmountKind) ?? Smallness.Find(clause, award);
            foreach (var found in finding is null ? bounds : [finding])
                yield return found;
        }
        foreach (var finding in Smallness.FindLimits(clause))
            yield return finding;
    }
}
