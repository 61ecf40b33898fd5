using PolicyDsl.Binding;
using PolicyDsl.Cli.Input;
using PolicyDsl.Interpreter;
using PolicyDsl.Interpreter.Examples;
using PolicyDsl.Model;

namespace PolicyDsl.Cli.Verbs;

/// <summary>The examples of one policy, run.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Results">How those of its clauses ran, each with the place where it is written.</param>
internal sealed record PolicyTests(PolicyModel Policy, IReadOnlyList<(ExampleResult Result, SourceLocation? Place)> Results)
{
    /// <summary>How many passed.</summary>
    public int Passed => Results.Count(static r => r.Result.Passed);

    /// <summary>Those that did not.</summary>
    public IEnumerable<(ExampleResult Result, SourceLocation? Place)> Failures => Results.Where(static r => !r.Result.Passed);

    /// <summary>Examples of the settlement, which are not run.</summary>
    public int Skipped => Policy.SettlementExamples.Count;

    /// <summary>Runs the examples of all policies.</summary>
    public static IReadOnlyList<PolicyTests> Run(LoadedPolicies policies) =>
        [.. policies.Policies.Where(static bound => bound.Model is not null).Select(static bound => Run(bound.Model!, bound.SourceMap))];

    private static PolicyTests Run(PolicyModel model, SourceMap map)
    {
        var policy = new InterpretedPolicy(model);
        return new PolicyTests(
            model,
            [.. model.Examples.Select((example, index) => (ExampleRunner.Run(policy, example), map.Find(FormattableString.Invariant($"example/{index}"))))]
        );
    }
}
