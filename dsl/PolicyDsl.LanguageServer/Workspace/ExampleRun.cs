using PolicyDsl.Binding;
using PolicyDsl.Interpreter;
using PolicyDsl.Interpreter.Examples;

namespace PolicyDsl.LanguageServer.Workspace;

/// <summary>How an example came out.</summary>
/// <param name="Title">Where its title stands.</param>
/// <param name="Clause">Of an example of a clause, its result; null for one of the settlement.</param>
/// <param name="Round">Of an example of the settlement, its result; null for one of a clause.</param>
internal sealed record ExampleRun(SourceLocation Title, ExampleResult? Clause, RoundExampleResult? Round)
{
    /// <summary>Runs the examples of a policy; none where it has errors.</summary>
    public static IEnumerable<ExampleRun> Of(BoundPolicy bound)
    {
        if (bound.Model is not { } model)
            yield break;
        var policy = new InterpretedPolicy(model);
        for (var i = 0; i < model.Examples.Count; i++)
        {
            if (Place("example", i) is { } title)
                yield return new ExampleRun(title, ExampleRunner.Run(policy, model.Examples[i]), null);
        }
        for (var i = 0; i < model.SettlementExamples.Count; i++)
        {
            if (Place("settlementExample", i) is { } title)
                yield return new ExampleRun(title, null, RoundExampleRunner.Run(policy, model.SettlementExamples[i]));
        }

        SourceLocation? Place(string kind, int index) => bound.SourceMap.Find(FormattableString.Invariant($"{kind}/{index}"));
    }
}
