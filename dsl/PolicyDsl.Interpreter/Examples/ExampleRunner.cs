namespace PolicyDsl.Interpreter.Examples;

/// <summary>How an example ran.</summary>
/// <param name="Example">The example.</param>
/// <param name="Explanation">What its application came to.</param>
/// <param name="InputErrors">Facts that no application could have.</param>
/// <param name="Mismatches">What is not as expected; none: it passed.</param>
public sealed record ExampleResult(
    Example Example,
    Explanation Explanation,
    IReadOnlyList<FieldMessage> InputErrors,
    IReadOnlyList<ExampleMismatch> Mismatches
)
{
    /// <summary>Whether everything is as expected.</summary>
    public bool Passed => InputErrors.Count == 0 && Mismatches.Count == 0;
}

/// <summary>What about an expectation did not come true.</summary>
public enum ExampleMismatch
{
    /// <summary>The outcome.</summary>
    Outcome,

    /// <summary>The amount, or the ceiling of a review.</summary>
    Amount,

    /// <summary>A rule that should be among the reasons.</summary>
    Rules,

    /// <summary>The missing inputs.</summary>
    Missing,
}

/// <summary>Runs 算例 of clauses.</summary>
public static class ExampleRunner
{
    /// <summary>Runs one.</summary>
    public static ExampleResult Run(PolicyDefinition policy, Example example)
    {
        var clause = policy.Clause(example.Clause) ?? throw new ArgumentException($"The policy has no clause {example.Clause}.", nameof(example));
        var application = ExampleApplication.Of(clause, example);
        var explanation = clause.Explain(application);
        var errors = ApplicationCheck.Check(clause.Info, application);
        return new ExampleResult(example, explanation, [.. errors, .. explanation.InputErrors], [.. Mismatches(example.Expected, explanation)]);
    }

    /// <summary>The rules against an application, or that put it to review: what an expectation's rules must be among.</summary>
    public static IReadOnlyList<string> Reasons(Explanation explanation)
    {
        var conditions = explanation.Conditions.Where(c =>
            c.Result == ConditionState.Unmet || (c.Result == ConditionState.Unknown && explanation.Outcome == Outcome.Review)
        );
        var refusal = explanation.Reason is { } reason ? [reason.Rule] : Array.Empty<string>();
        return [.. refusal.Concat(conditions.Select(static c => c.Condition.Id)).Distinct(StringComparer.Ordinal)];
    }

    private static IEnumerable<ExampleMismatch> Mismatches(Expectation expected, Explanation actual)
    {
        if (ExplanationWriter.NameOf(actual.Outcome) != expected.Outcome)
            yield return ExampleMismatch.Outcome;
        else if (expected.Amount is { } amount && amount != (actual.Outcome == Outcome.Review ? actual.Ceiling : actual.Amount))
            yield return ExampleMismatch.Amount;
        if (expected.Rules.Except(Reasons(actual)).Any())
            yield return ExampleMismatch.Rules;
        if (expected.Missing.Count > 0 && !SameInputs(expected.Missing, actual.Missing))
            yield return ExampleMismatch.Missing;
    }

    // A list is missing too where only fields of its rows are.
    private static bool SameInputs(EquatableArray<string> expected, IReadOnlyList<string> actual) =>
        actual.All(pointer => expected.Any(e => Covers(e, pointer))) && expected.All(e => actual.Any(pointer => Covers(e, pointer)));

    private static bool Covers(string expected, string pointer) =>
        pointer == expected || pointer.StartsWith(expected + "/", StringComparison.Ordinal);
}
