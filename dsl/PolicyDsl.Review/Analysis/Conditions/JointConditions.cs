using PolicyDsl.Diagnostics;
using PolicyDsl.Model;
using PolicyDsl.Review.Analysis.Reasoning;

namespace PolicyDsl.Review.Analysis.Conditions;

/// <summary>Conditions of one clause held against each other: those that exclude each other, and those that say what another says already.</summary>
internal static class JointConditions
{
    /// <summary>The findings; of conditions that exclude each other one.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="idle">The conditions of which it was said already that they are always met.</param>
    public static IEnumerable<Diagnostic> Find(ClauseUnderReview clause, IReadOnlyCollection<Condition> idle)
    {
        var conditions = clause.Clause.Conditions.Where(condition => !condition.Advisory && !idle.Contains(condition)).ToList();
        var answer = clause.Qualified();
        if (answer.IsImpossible)
            return Contradiction(clause, conditions) is { } finding ? [finding] : [];
        return answer.Witness is null ? [] : Idle(clause, conditions);
    }

    private static Diagnostic? Contradiction(ClauseUnderReview clause, List<Condition> conditions)
    {
        for (var later = 1; later < conditions.Count; later++)
        {
            for (var earlier = 0; earlier < later; earlier++)
            {
                var (first, second) = (conditions[earlier], conditions[later]);
                if (!clause.Anybody(Constraint.Met(first.Value), Constraint.Met(second.Value)).IsImpossible)
                    continue;
                return clause.Anybody(Constraint.Met(first.Value), Constraint.Unmet(second.Value)).Witness is { } witness
                    ? At(clause, second, ReviewWarnings.ContradictionKind, first.Title, second.Title, clause.Words(witness, first.Value, second.Value))
                    : null;
            }
        }
        return Together(clause, conditions);
    }

    // The first condition that leaves nobody of those who meet the ones before it.
    private static Diagnostic? Together(ClauseUnderReview clause, List<Condition> conditions)
    {
        for (var count = 3; count <= conditions.Count; count++)
        {
            var met = conditions.Take(count - 1).Select(static c => Constraint.Met(c.Value)).ToList();
            var last = conditions[count - 1];
            if (!clause.Anybody([.. met, Constraint.Met(last.Value)]).IsImpossible)
                continue;
            return clause.Anybody([.. met, Constraint.Unmet(last.Value)]).Witness is { } witness
                ? At(clause, last, ReviewWarnings.TogetherNeverMetKind, last.Title, clause.Words(witness, conditions.Take(count).Select(static c => c.Value)))
                : null;
        }
        return null;
    }

    // The later of two that say the same is the idle one.
    private static List<Diagnostic> Idle(ClauseUnderReview clause, List<Condition> conditions)
    {
        var findings = new List<Diagnostic>();
        for (var place = conditions.Count - 1; place >= 0; place--)
        {
            var condition = conditions[place];
            var others = conditions.Where(other => other != condition).ToList();
            if (!clause.Anybody([.. others.Select(static c => Constraint.Met(c.Value)), Constraint.Unmet(condition.Value)]).IsImpossible)
                continue;
            if (Implying(clause, condition, others) is not { Count: > 0 } implying)
                continue;
            conditions.RemoveAt(place);
            if (clause.Anybody([.. implying.Append(condition).Select(static c => Constraint.Met(c.Value))]).Witness is not { } witness)
                continue;
            var titles = new DiagnosticArgument(string.Join("」「", implying.Select(static c => c.Title)), string.Join("` and `", implying.Select(static c => c.Title)));
            findings.Add(At(clause, condition, ReviewWarnings.ImpliedKind, condition.Title, titles, clause.Words(witness, [condition.Value, .. implying.Select(static c => c.Value)])));
        }
        return findings;
    }

    // As few of the others as it takes.
    private static List<Condition> Implying(ClauseUnderReview clause, Condition condition, List<Condition> others)
    {
        if (others.Find(other => clause.Anybody(Constraint.Met(other.Value), Constraint.Unmet(condition.Value)).IsImpossible) is { } single)
            return [single];
        var needed = others.ToList();
        foreach (var other in others)
        {
            var without = needed.Where(c => c != other).ToList();
            if (clause.Anybody([.. without.Select(static c => Constraint.Met(c.Value)), Constraint.Unmet(condition.Value)]).IsImpossible)
                needed = without;
        }
        return needed;
    }

    private static Diagnostic At(ClauseUnderReview clause, Condition condition, DiagnosticKind kind, params DiagnosticArgument[] arguments) =>
        clause.Places.At(clause.Key("condition/" + condition.Name), kind, arguments);
}
