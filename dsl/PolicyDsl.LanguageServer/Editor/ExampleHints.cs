using PolicyDsl.Interpreter.Examples;
using PolicyDsl.Interpreter.Wording;
using PolicyDsl.LanguageServer.Workspace;
using PolicyDsl.Runtime;
using PolicyDsl.Text;
using PolicyDsl.Wording;

namespace PolicyDsl.LanguageServer.Editor;

/// <summary>What is shown behind the title of an example: what it came to.</summary>
/// <param name="Offset">Where, in the file.</param>
/// <param name="Label">What it came to.</param>
/// <param name="Tooltip">More, for those who look: what was expected, why it came so.</param>
internal sealed record ExampleHint(int Offset, string Label, string Tooltip);

/// <summary>The results of a file's examples, as the interpreter gives them.</summary>
internal static class ExampleHints
{
    /// <summary>Those of a stretch of a file; none where its policy has errors.</summary>
    public static IEnumerable<ExampleHint> Of(FolderView view, string path, TextSpan span, Language language) =>
        view
            .Runs.Where(r => string.Equals(r.Title.Path, path, StringComparison.Ordinal) && r.Title.Span.Start <= span.End && span.Start <= r.Title.Span.End)
            .Select(run => run.Clause is { } clause ? Of(run, clause, language) : Of(run, run.Round!, language));

    private static ExampleHint Of(ExampleRun run, ExampleResult result, Language language)
    {
        var explanation = result.Explanation;
        var got = Got(explanation, language);
        var why = explanation.Reason is { } reason ? [$"{reason.Rule} {reason.Title}"] : Array.Empty<string>();
        var inputs = result.InputErrors.Select(e => $"{e.Pointer}: {e.Message.In(language)}");
        var steps = explanation.Steps.Select(static s => $"{s.Title} {LiteralWording.Money(s.Value)}");
        string[] expected = result.Passed ? [] : [$"{EditorMessages.ExpectedWord.In(language)}: {ExampleWords.Expected(result.Example.Expected, language)}"];
        return new ExampleHint(run.Title.Span.End, Mark(result.Passed) + got, string.Join('\n', [.. expected, .. why, .. inputs, .. steps]));
    }

    private static ExampleHint Of(ExampleRun run, RoundExampleResult result, Language language)
    {
        var met = result.Ends.Count(static e => e.IsAsExpected);
        var lines = result.Ends.Select(e => $"{Mark(e.IsAsExpected)}{e.Expected.Id} {Ended(e, language)}");
        var inputs = result.InputErrors.Select(e => $"{e.Pointer}: {e.Message.In(language)}");
        var label = FormattableString.Invariant($"{Mark(result.Passed)}{met}/{result.Ends.Count}");
        return new ExampleHint(run.Title.Span.End, label, string.Join('\n', [.. lines, .. inputs]));
    }

    private static string Got(Explanation explanation, Language language)
    {
        var outcome = OutcomeWords.Of(explanation.Outcome, language);
        var amount = explanation.Outcome == Outcome.Review ? explanation.Ceiling : explanation.Outcome == Outcome.Eligible ? explanation.Amount : null;
        string[] money = amount is { } yuan ? [LiteralWording.Money(yuan)] : [];
        return string.Join(' ', [outcome, .. money, .. explanation.Outcome == Outcome.Eligible ? [] : ExampleRunner.Reasons(explanation), .. explanation.Missing.Select(m => Title(explanation.Clause, m))]);
    }

    private static string Title(ClauseInfo clause, string pointer) =>
        clause.Inputs.FirstOrDefault(i => pointer == i.Pointer || pointer.StartsWith(i.Pointer + "/", StringComparison.Ordinal))?.Title ?? pointer;

    private static string Ended(RoundExampleEnd end, Language language)
    {
        string[] money = end.Amount is { } yuan ? [LiteralWording.Money(yuan)] : [];
        string[] reason = end.Actual.Reason is { } rule ? [rule.Rule] : [];
        return string.Join(' ', [OutcomeWords.Of(SettlementWriter.NameOf(end.Actual.Outcome), language), .. money, .. reason]);
    }

    private static string Mark(bool passed) => passed ? "✓ " : "✗ ";
}
