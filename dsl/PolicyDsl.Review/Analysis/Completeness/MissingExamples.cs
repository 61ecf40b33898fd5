using PolicyDsl.Diagnostics;
using PolicyDsl.Model;

namespace PolicyDsl.Review.Analysis.Completeness;

/// <summary>Clauses that no 算例 is about, of the clause or of a round.</summary>
internal static class MissingExamples
{
    /// <summary>One finding a clause.</summary>
    public static IEnumerable<Diagnostic> Find(PolicyModel policy, Places places)
    {
        var shown = policy.Examples.Select(static example => example.Clause).Concat(policy.SettlementExamples.SelectMany(static e => e.Applications).Select(static a => a.Clause)).ToHashSet();
        return policy
            .Clauses.Where(clause => !shown.Contains(clause.Name))
            .Select(clause => places.At("clause/" + clause.Name, ReviewWarnings.WithoutExampleKind, clause.Title));
    }
}
