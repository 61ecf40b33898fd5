using PolicyDsl.Binding;
using PolicyDsl.Interpreter.Examples;
using PolicyDsl.Interpreter.Wording;
using PolicyDsl.Model;
using PolicyDsl.Runtime;

namespace PolicyDsl.Cli.Output;

/// <summary>Writes examples of the settlement that did not come true: what was given, expected and got, and why.</summary>
internal sealed class RoundExampleText(TextWriter output, PolicyModel policy, Ink ink, Language language)
{
    private readonly FailureText failures = new(output, ink, language);

    /// <summary>Writes a failed example.</summary>
    public void Write(RoundExampleResult result, SourceLocation? place)
    {
        var wrong = result.Ends.Where(static end => !end.IsAsExpected).ToList();
        failures.Write(
            place,
            $"{result.Example.Year} “{result.Example.Title}”",
            ExampleWords.Given(policy, result.Example),
            wrong.Select(end => ExampleWords.Expected(end.Expected, language)),
            wrong.Select(Got),
            [.. result.InputErrors.Select(e => $"{e.Pointer}: {e.Message.In(language)}"), .. wrong.SelectMany(Trail)]
        );
    }

    private string Got(RoundExampleEnd end)
    {
        var outcome = OutcomeWords.Of(SettlementWriter.NameOf(end.Actual.Outcome), language);
        var money = end.Amount is { } amount && end.Actual.Outcome is RoundOutcome.Granted or RoundOutcome.Review ? OutcomeWords.Yuan(amount, language) : "";
        return string.Join(" ", new[] { end.Actual.Id, outcome, money, end.Actual.Reason?.Rule ?? "" }.Where(static part => part.Length > 0));
    }

    private IEnumerable<string> Trail(RoundExampleEnd end) =>
        end.Actual.Trail.Select(step =>
            $"{end.Actual.Id}: {SettlementWriter.NameOf(step.Step)} {step.Title} {SettlementWriter.NameOf(step.Effect)} {Money(step.Before)} → {Money(step.After)}"
        );

    private string Money(decimal? amount) => amount is { } yuan ? OutcomeWords.Yuan(yuan, language) : "–";
}
