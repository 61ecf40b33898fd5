using PolicyDsl.Diagnostics;
using PolicyDsl.Model;
using PolicyDsl.Review.Analysis.Reasoning;

namespace PolicyDsl.Review.Analysis.Conditions;

/// <summary>Conditions that are always or never met, each looked at by itself.</summary>
internal static class SingleConditions
{
    /// <summary>At most one finding a condition.</summary>
    public static IEnumerable<(Condition Condition, Diagnostic Finding)> Find(ClauseUnderReview clause)
    {
        foreach (var condition in clause.Clause.Conditions)
        {
            if (Examine(clause, condition) is { } finding)
                yield return (condition, finding);
        }
    }

    private static Diagnostic? Examine(ClauseUnderReview clause, Condition condition)
    {
        if (condition.Value is Any { Operands: [Not { Operand: var guard }, var value] })
            return ExamineGuarded(clause, condition, guard, value);
        if (clause.Anybody(Constraint.Met(condition.Value)).IsImpossible)
            return Never(clause, condition, condition.Value, [Constraint.Unmet(condition.Value)]);
        return clause.Anybody(Constraint.Unmet(condition.Value)).IsImpossible
            ? Always(clause, condition, condition.Value, [Constraint.Met(condition.Value)])
            : null;
    }

    // 当: what counts is whether the rest can hold where the 当 does.
    private static Diagnostic? ExamineGuarded(ClauseUnderReview clause, Condition condition, Expression guard, Expression value)
    {
        if (clause.Anybody(Constraint.Met(guard)).IsImpossible)
            return At(clause, condition, guard, ReviewWarnings.WhenNeverKind, [Constraint.Unmet(guard)]);
        if (clause.Anybody(Constraint.Unmet(guard)).IsImpossible)
            return At(clause, condition, guard, ReviewWarnings.WhenAlwaysKind, [Constraint.Met(guard)]);
        if (clause.Anybody(Constraint.Met(guard), Constraint.Met(value)).IsImpossible)
            return Never(clause, condition, value, [Constraint.Met(guard), Constraint.Unmet(value)]);
        return clause.Anybody(Constraint.Met(guard), Constraint.Unmet(value)).IsImpossible
            ? Always(clause, condition, value, [Constraint.Met(guard), Constraint.Met(value)])
            : null;
    }

    private static Diagnostic? Never(ClauseUnderReview clause, Condition condition, Expression place, Constraint[] witness) =>
        At(clause, condition, place, ReviewWarnings.NeverMetKind, witness);

    private static Diagnostic? Always(ClauseUnderReview clause, Condition condition, Expression place, Constraint[] witness) =>
        At(clause, condition, place, ReviewWarnings.AlwaysMetKind, witness);

    private static Diagnostic? At(ClauseUnderReview clause, Condition condition, Expression place, DiagnosticKind kind, Constraint[] witness) =>
        clause.Anybody(witness).Witness is { } applicant
            ? clause.Places.At(place, clause.Key("condition/" + condition.Name), kind, condition.Title, clause.Words(applicant, condition.Value))
            : null;
}
