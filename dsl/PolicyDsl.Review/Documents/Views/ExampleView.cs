using PolicyDsl.Interpreter;
using PolicyDsl.Interpreter.Examples;
using PolicyDsl.Interpreter.Wording;
using PolicyDsl.Model;
using PolicyDsl.Runtime;

namespace PolicyDsl.Review.Documents.Views;

/// <summary>An example of a clause: what is given, what it comes to, and why.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Given">The facts.</param>
/// <param name="Outcome">The outcome in words, with its amount.</param>
/// <param name="Kind">The outcome's English word, which pages colour by.</param>
/// <param name="Reason">What refuses; null: nothing does.</param>
/// <param name="Open">The conditions that are not met or not known, each with what it read.</param>
/// <param name="Steps">The way to the amount.</param>
internal sealed record ExampleView(
    string Title,
    IReadOnlyList<string> Given,
    string Outcome,
    string Kind,
    string? Reason,
    IReadOnlyList<string> Open,
    IReadOnlyList<StepView> Steps
)
{
    /// <summary>The examples of a clause, run.</summary>
    public static IReadOnlyList<ExampleView> Of(InterpretedPolicy policy, string clause, Language language) =>
        [.. policy.Model.Examples.Where(example => example.Clause == clause).Select(example => Of(policy, example, language))];

    private static ExampleView Of(InterpretedPolicy policy, Example example, Language language)
    {
        var explanation = ExampleRunner.Run(policy, example).Explanation;
        var money = explanation.Amount ?? explanation.Ceiling;
        var word = OutcomeWords.Of(explanation.Outcome, language);
        return new ExampleView(
            example.Title,
            [.. ExampleWords.Given(policy.Model, example)],
            money is { } amount ? $"{word} {OutcomeWords.Yuan(amount, language)}" : word,
            ExplanationWriter.NameOf(explanation.Outcome),
            explanation.Reason?.Title,
            [.. explanation.Conditions.Where(static c => c.Result != ConditionState.Met).Select(c => Words(explanation.Clause, c, language))],
            [.. explanation.Steps.Select(step => new StepView(step.Title, OutcomeWords.Yuan(step.Value, language), step.Source))]
        );
    }

    private static string Words(ClauseInfo clause, ConditionResult result, Language language)
    {
        var mark = result.Result == ConditionState.Unmet ? "✗" : "?";
        var reads = result.Reads.Select((read, i) => (Input: clause.Inputs[result.Condition.Reads[i]], read.Value));
        return $"{mark} {result.Condition.Title}：{string.Join("，", reads.Select(read => $"{read.Input.Title} = {ValueWords.Of(read.Input, read.Value, language)}"))}";
    }
}

/// <summary>A step of the way to an amount.</summary>
internal sealed record StepView(string Title, string Value, IReadOnlyList<string> Source);
