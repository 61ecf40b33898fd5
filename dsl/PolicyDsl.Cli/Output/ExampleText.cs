using PolicyDsl.Binding;
using PolicyDsl.Interpreter.Examples;
using PolicyDsl.Interpreter.Wording;
using PolicyDsl.Model;
using PolicyDsl.Runtime;

namespace PolicyDsl.Cli.Output;

/// <summary>Writes examples of clauses that did not come true: what was given, expected and got, and why.</summary>
internal sealed class ExampleText(TextWriter output, PolicyModel policy, Ink ink, Language language)
{
    private readonly FailureText failures = new(output, ink, language);
    private readonly ExplanationText explanations = new(output, ink, language);

    /// <summary>Writes a failed example.</summary>
    public void Write(ExampleResult result, SourceLocation? place) =>
        failures.Write(
            place,
            $"{result.Example.Clause} “{result.Example.Title}”",
            ExampleWords.Given(policy, result.Example),
            [ExampleWords.Expected(result.Example.Expected, language)],
            [Got(result.Explanation)],
            Why(result)
        );

    private string Got(Explanation explanation) =>
        string.Join(" ", [explanations.Outcome(explanation), .. ExampleRunner.Reasons(explanation), .. explanation.Missing]);

    private IEnumerable<string> Why(ExampleResult result)
    {
        var explanation = result.Explanation;
        var conditions = explanation.Conditions.Where(static c => c.Result != ConditionState.Met);
        var reason = explanation.Reason is { } refusal ? [$"{refusal.Rule} {refusal.Title}"] : Array.Empty<string>();
        return
        [
            .. result.InputErrors.Select(e => $"{e.Pointer}: {e.Message.In(language)}"),
            .. reason,
            .. conditions.SelectMany(c => explanations.Lines(explanation.Clause, c)),
            .. explanations.Steps(explanation.Steps),
            .. explanation.Warnings.Select(w => w.Message.In(language)),
        ];
    }
}
