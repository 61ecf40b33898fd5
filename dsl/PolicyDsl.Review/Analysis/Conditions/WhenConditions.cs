using PolicyDsl.Diagnostics;
using PolicyDsl.Model;
using PolicyDsl.Review.Analysis.Reasoning;

namespace PolicyDsl.Review.Analysis.Conditions;

/// <summary>当 of inputs, materials and payment schedules that always or never holds. Those of awards are held against each other elsewhere.</summary>
internal static class WhenConditions
{
    /// <summary>At most one finding a 当.</summary>
    public static IEnumerable<Diagnostic> Find(ClauseUnderReview clause)
    {
        foreach (var input in clause.Clause.Inputs.Concat(clause.Clause.Review))
        {
            var key = clause.Key((input.Scope == InputScope.Review ? "review/" : "input/") + input.Name);
            if (input.When is { } when && Examine(clause, when, key, input.Title, []) is { } finding)
                yield return finding;
        }
        foreach (var material in clause.Clause.Materials)
        {
            // A shared material has its 当 for all clauses; in one of them it may well be idle.
            var isShared = clause.Places.Keys.Contains("material/" + material.Name);
            if (!isShared && material.When is { } when && Examine(clause, when, clause.Key("material/" + material.Name), material.Title, clause.Conditions) is { } finding)
                yield return finding;
        }
        foreach (var award in clause.Clause.Awards)
        {
            foreach (var when in award.Instalments.Select(static plan => plan.When).OfType<Expression>())
            {
                IReadOnlyList<Constraint> before = award.When is null ? clause.Conditions : [.. clause.Conditions, Constraint.Met(award.When)];
                if (Examine(clause, when, clause.Key("award/" + award.Name), award.Title, before) is { } finding)
                    yield return finding;
            }
        }
    }

    private static Diagnostic? Examine(ClauseUnderReview clause, Expression when, string key, string title, IReadOnlyList<Constraint> before)
    {
        if (clause.Anybody([.. before, Constraint.Met(when)]).IsImpossible)
            return At(ReviewWarnings.WhenNeverKind, Constraint.Unmet(when));
        return clause.Anybody([.. before, Constraint.Unmet(when)]).IsImpossible ? At(ReviewWarnings.WhenAlwaysKind, Constraint.Met(when)) : null;

        Diagnostic? At(DiagnosticKind kind, Constraint witnessed) =>
            clause.Anybody([.. before, witnessed]).Witness is { } witness ? clause.Places.At(when, key, kind, title, clause.Words(witness, when)) : null;
    }
}
