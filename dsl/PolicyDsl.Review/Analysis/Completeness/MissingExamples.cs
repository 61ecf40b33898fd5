using PolicyDsl.Diagnostics;
using PolicyDsl.Model;

namespace PolicyDsl.Review.Analysis.Completeness;

/// <summary>Clauses without 算例 of their own: those of a round show how its rules work together, not what the clause grants.</summary>
internal static class MissingExamples
{
    /// <summary>One finding a clause.</summary>
    public static IEnumerable<Diagnostic> Find(PolicyModel policy, Places places)
    {
        var shown = policy.Examples.Select(static example => example.Clause).ToHashSet(StringComparer.Ordinal);
        return policy
            .Clauses.Where(clause => !shown.Contains(clause.Name))
            .Select(clause => places.At("clause/" + clause.Name, ReviewWarnings.WithoutExampleKind, clause.Title));
    }
}
