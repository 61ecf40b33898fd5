using PolicyDsl.Binding;
using PolicyDsl.Interpreter.Examples;
using PolicyDsl.Model;
using PolicyDsl.Runtime;
using PolicyDsl.Wording;
using ValueType = PolicyDsl.Model.ValueType;

namespace PolicyDsl.Cli.Output;

/// <summary>Writes examples that did not come true: what was given, expected and got, and why.</summary>
internal sealed class ExampleText(TextWriter output, PolicyModel policy, Ink ink, Language language)
{
    /// <summary>Writes a failed example.</summary>
    public void Write(ExampleResult result, SourceLocation? place)
    {
        var at = place is null ? policy.Id : DiagnosticText.Place(place.Path, place.Start);
        output.WriteLine($"{ink.Bold(at)}: {ink.Red(Say("不符", "failed"))} {result.Example.Clause} “{result.Example.Title}”");
        WriteLines(Say("已知", "given"), Given(policy, result.Example));
        WriteLines(Say("应为", "expected"), [Expected(result.Example.Expected, language)]);
        WriteLines(Say("得到", "got"), [Got(result.Explanation)]);
        WriteLines(Say("原因", "why"), Why(result));
    }

    /// <summary>The facts, the inputs by their titles.</summary>
    public static IEnumerable<string> Given(PolicyModel policy, Example example)
    {
        var clause = policy.Clauses.First(c => c.Name == example.Clause);
        var words = new ExpressionWording(policy, clause);
        foreach (var fact in example.Facts)
        {
            var title = words.Of(new InputReference(fact.Scope, fact.Name, ValueType.Text));
            yield return fact.Value is { } value ? $"{title} = {words.Of(value)}" : $"{title} = {Rows(words, fact.Rows)}";
        }
        foreach (var row in example.Ledger)
            yield return $"台账 {row.Clause} {LiteralWording.Plain(row.Year)} {LiteralWording.Money(row.Amount)}";
    }

    /// <summary>结果 as it is written in an example.</summary>
    public static string Expected(Expectation expected, Language language)
    {
        var parts = new List<string> { OutcomeWords.Of(expected.Outcome, language) };
        if (expected.Amount is { } amount)
            parts.Add(LiteralWording.Money(amount));
        return string.Join(" ", [.. parts, .. expected.Rules, .. expected.Missing]);
    }

    private string Got(Explanation explanation)
    {
        var outcome = new ExplanationText(output, ink, language).Outcome(explanation);
        return string.Join(" ", [outcome, .. ExampleRunner.Reasons(explanation), .. explanation.Missing]);
    }

    private IEnumerable<string> Why(ExampleResult result)
    {
        var text = new ExplanationText(output, ink, language);
        var explanation = result.Explanation;
        var conditions = explanation.Conditions.Where(static c => c.Result != ConditionState.Met).SelectMany(c => text.Lines(explanation.Clause, c));
        var reason = explanation.Reason is { } refusal ? [$"{refusal.Rule} {refusal.Title}"] : Array.Empty<string>();
        return
        [
            .. result.InputErrors.Select(e => $"{e.Pointer}: {e.Message.In(language)}"),
            .. reason,
            .. conditions,
            .. text.Steps(explanation.Steps),
            .. explanation.Warnings.Select(w => w.Message.In(language)),
        ];
    }

    private void WriteLines(string heading, IEnumerable<string> lines)
    {
        const int Columns = 10;
        var label = heading;
        foreach (var line in lines)
        {
            output.WriteLine($"  {DisplayWidth.PadRight(label, Columns)}{line}");
            label = "";
        }
    }

    private static string Rows(ExpressionWording words, IEnumerable<FactRow> rows) =>
        "{ " + string.Join("; ", rows.Select(row => string.Join(", ", row.Fields.Select(f => $"{f.Name} = {words.Of(f.Value!)}")))) + " }";

    private string Say(string zh, string en) => language == Language.En ? en : zh;
}
