using PolicyDsl.Binding;
using PolicyDsl.Cli.Input;
using PolicyDsl.Interpreter;
using PolicyDsl.Interpreter.Examples;
using PolicyDsl.Model;

namespace PolicyDsl.Cli.Verbs;

/// <summary>The examples of one policy, run.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Results">How those of its clauses ran, each with the place where it is written.</param>
/// <param name="Rounds">How those of its settlement ran.</param>
internal sealed record PolicyTests(
    PolicyModel Policy,
    IReadOnlyList<(ExampleResult Result, SourceLocation? Place)> Results,
    IReadOnlyList<(RoundExampleResult Result, SourceLocation? Place)> Rounds
)
{
    /// <summary>How many passed.</summary>
    public int Passed => Results.Count(static r => r.Result.Passed) + Rounds.Count(static r => r.Result.Passed);

    /// <summary>How many did not.</summary>
    public int Failed => Results.Count + Rounds.Count - Passed;

    /// <summary>Runs the examples of all policies.</summary>
    public static IReadOnlyList<PolicyTests> Run(LoadedPolicies policies) =>
        [.. policies.Policies.Where(static bound => bound.Model is not null).Select(static bound => Run(bound.Model!, bound.SourceMap))];

    private static PolicyTests Run(PolicyModel model, SourceMap map)
    {
        var policy = new InterpretedPolicy(model);
        return new PolicyTests(
            model,
            [.. model.Examples.Select((example, index) => (ExampleRunner.Run(policy, example), Place(map, "example", index)))],
            [.. model.SettlementExamples.Select((example, index) => (RoundExampleRunner.Run(policy, example), Place(map, "settlementExample", index)))]
        );
    }

    private static SourceLocation? Place(SourceMap map, string kind, int index) => map.Find(FormattableString.Invariant($"{kind}/{index}"));
}
