using PolicyDsl.Interpreter;
using PolicyDsl.Interpreter.Examples;
using PolicyDsl.Interpreter.Wording;
using PolicyDsl.Runtime;

namespace PolicyDsl.Review.Documents.Views;

/// <summary>An example of the settlement, run.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Year">The round's year.</param>
/// <param name="Given">What is given.</param>
/// <param name="Ends">How each application that it speaks of ends.</param>
internal sealed record RoundView(string Title, string Year, IReadOnlyList<string> Given, IReadOnlyList<RoundEndView> Ends)
{
    /// <summary>The examples of a policy.</summary>
    public static IReadOnlyList<RoundView> Of(InterpretedPolicy policy, Language language) =>
        [
            .. policy.Model.SettlementExamples.Select(example => new RoundView(
                example.Title,
                example.Year.ToString(System.Globalization.CultureInfo.InvariantCulture),
                [.. ExampleWords.Given(policy.Model, example)],
                [.. RoundExampleRunner.Run(policy, example).Ends.Select(end => Of(end, language))]
            )),
        ];

    private static RoundEndView Of(RoundExampleEnd end, Language language)
    {
        var kind = SettlementWriter.NameOf(end.Actual.Outcome);
        var word = OutcomeWords.Of(kind, language);
        var money = end.Actual.Outcome is RoundOutcome.Granted or RoundOutcome.Review ? end.Amount : null;
        return new RoundEndView(end.Actual.Id, money is { } amount ? $"{word} {OutcomeWords.Yuan(amount, language)}" : word, kind, end.Actual.Reason?.Title);
    }
}

/// <summary>How an application ends.</summary>
internal sealed record RoundEndView(string Id, string Outcome, string Kind, string? Reason);
