namespace PolicyDsl.Interpreter.Examples;

/// <summary>How an example of the settlement ran.</summary>
/// <param name="Example">The example.</param>
/// <param name="InputErrors">Facts that no application could have, each pointer beginning with the application's id.</param>
/// <param name="Ends">How the applications that it speaks of ended.</param>
public sealed record RoundExampleResult(SettlementExample Example, IReadOnlyList<FieldMessage> InputErrors, IReadOnlyList<RoundExampleEnd> Ends)
{
    /// <summary>Whether everything is as expected.</summary>
    public bool Passed => InputErrors.Count == 0 && Ends.All(static end => end.IsAsExpected);
}

/// <summary>How an application of an example ended.</summary>
/// <param name="Expected">How it should end.</param>
/// <param name="Actual">How it ended.</param>
public sealed record RoundExampleEnd(ExpectedResult Expected, ApplicationResult Actual)
{
    /// <summary>The grant in yuan; of a review what it would come to, as far as that is known.</summary>
    public decimal? Amount =>
        Actual.Outcome == RoundOutcome.Review ? Actual.Case.Assessment.Amount ?? Actual.Case.Assessment.Ceiling : Actual.Amount;

    /// <summary>Whether it ended as it should.</summary>
    public bool IsAsExpected =>
        Expected.Expected.Outcome == SettlementWriter.NameOf(Actual.Outcome)
        && (Expected.Expected.Amount is not { } amount || amount == Amount)
        && Expected.Expected.Rules.All(rule => rule == Actual.Reason?.Rule);
}

/// <summary>Runs 算例 of the settlement.</summary>
public static class RoundExampleRunner
{
    /// <summary>Runs one.</summary>
    public static RoundExampleResult Run(PolicyDefinition policy, SettlementExample example)
    {
        var applications = example.Applications.Select(fact => Application(policy, fact, example.Year)).ToList();
        var errors = applications.SelectMany(a => ApplicationCheck.Check(policy.Clause(a.Clause)!.Info, a.Application).Select(e => e with { Pointer = a.Id + e.Pointer }));
        var result = SettlementRound.Settle(policy, example.Year, applications, ExampleApplication.Ledger(example.Ledger));
        var ends = example.Expected.Select(expected => new RoundExampleEnd(expected, result.First(end => end.Id == expected.Id)));
        return new RoundExampleResult(example, [.. errors], [.. ends]);
    }

    private static RoundApplication Application(PolicyDefinition policy, ApplicationFact fact, int year)
    {
        var clause = policy.Clause(fact.Clause) ?? throw new ArgumentException($"The policy has no clause {fact.Clause}.", nameof(fact));
        return new RoundApplication(fact.Id, fact.Clause, ExampleApplication.Of(clause, fact, year), fact.Pooled ? year - 1 : null);
    }
}
