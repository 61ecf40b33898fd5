using PolicyDsl.Interpreter.Wording;
using PolicyDsl.Runtime;
using PolicyDsl.Text;

namespace PolicyDsl.Cli.Output;

/// <summary>Writes a decision for people: what it comes to, and everything it rests on.</summary>
internal sealed class ExplanationText(TextWriter output, Ink ink, Language language)
{
    /// <summary>Writes all of it.</summary>
    public void Write(Explanation explanation)
    {
        var clause = explanation.Clause;
        output.WriteLine($"{ink.Bold(clause.Title)}{Source(clause.Source)} — {clause.Policy.Title}");
        output.WriteLine();
        output.WriteLine($"{Say("结果", "Outcome")}: {Outcome(explanation)}");
        if (explanation.Payee is { } payee)
            output.WriteLine($"{Say("发给", "Paid to")}: {payee}");
        if (explanation.Benefit is { } benefit)
            output.WriteLine($"{Say("权益", "Benefit")}: {benefit}");
        if (explanation.Reason is { } reason)
            output.WriteLine($"{Say("原因", "Reason")}: {reason.Rule} {reason.Title}{Source(reason.Source)}");
        foreach (var threshold in explanation.Advice?.Award ?? [])
            output.WriteLine("    → " + AdviceMessages.Award(threshold).In(language));
        WriteList(Say("条件", "Conditions"), explanation.Conditions.SelectMany((c, i) => Lines(clause, c).Concat(Nearest(explanation.Advice?.Nearest[i]))));
        WriteList(Say("计算", "Steps"), Steps(explanation.Steps).SelectMany((step, i) => BitesAt(explanation.Advice?.BitesAt[i]).Prepend(step)));
        WriteList(Say("分期", "Instalments"), explanation.Instalments.Select(i => $"{i.Event}: {OutcomeWords.Yuan(i.Amount, language)}"));
        WriteList(Say("还缺", "Missing"), explanation.Missing.Select(pointer => Missing(clause, pointer)));
        WriteList(Say("材料", "Materials"), explanation.Materials.Select(Material));
        WriteList(Say("提示", "Warnings"), explanation.Warnings.Select(w => w.Message.In(language)));
        WriteList(Say("释义", "Readings"), explanation.Readings.Select(static r => $"{r.Title}: {r.Text}"));
        WriteList(Say("参照", "References"), explanation.References.Select(static r => string.Join(" ", r.Documents)));
        WriteList(Say("参数", "Parameters"), explanation.Periods.Select(Period));
    }

    /// <summary>A condition, how it was judged, and under it what it read.</summary>
    public IEnumerable<string> Lines(ClauseInfo clause, ConditionResult result)
    {
        var advisory = result.Condition.Advisory ? Say("（原则上）", " (in principle)") : "";
        yield return $"{Mark(result.Result)} {result.Condition.Title}{advisory}{Source(result.Condition.Source)}";
        if (result.Result == ConditionState.Met)
            yield break;
        yield return $"    {result.Condition.Words}";
        for (var i = 0; i < result.Reads.Count; i++)
        {
            var input = clause.Inputs[result.Condition.Reads[i]];
            yield return $"    {input.Title} = {ValueWords.Of(input, result.Reads[i].Value, language)}";
        }
    }

    private IEnumerable<string> Nearest(IReadOnlyList<InputThreshold>? nearest) =>
        (nearest ?? []).Select(threshold => "    → " + AdviceMessages.Nearest(threshold).In(language));

    private IEnumerable<string> BitesAt(IReadOnlyList<InputThreshold>? bitesAt) =>
        (bitesAt ?? []).Select(threshold => "    → " + AdviceMessages.BitesAt(threshold).In(language));

    /// <summary>The steps of the amount, their values one under the other.</summary>
    public IEnumerable<string> Steps(IReadOnlyList<AwardStep> steps)
    {
        var widest = steps.Count == 0 ? 0 : steps.Max(static step => DisplayWidth.Of(step.Title));
        return steps.Select(step => $"{DisplayWidth.PadRight(step.Title, widest)}  {OutcomeWords.Yuan(step.Value, language)}{Source(step.Source)}");
    }

    /// <summary>The outcome with its amount or ceiling.</summary>
    public string Outcome(Explanation explanation)
    {
        var word = OutcomeWords.Of(explanation.Outcome, language);
        var painted = explanation.Outcome switch
        {
            Runtime.Outcome.Eligible => ink.Green(word),
            Runtime.Outcome.Ineligible or Runtime.Outcome.NotInForce => ink.Red(word),
            _ => ink.Yellow(word),
        };
        if (explanation.Amount is { } amount)
            return $"{painted} {OutcomeWords.Yuan(amount, language)}";
        return explanation.Ceiling is { } ceiling ? $"{painted} {Say("最高", "at most")} {OutcomeWords.Yuan(ceiling, language)}" : painted;
    }

    private void WriteList(string heading, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        if (all.Count == 0)
            return;
        output.WriteLine();
        output.WriteLine(ink.Bold(heading));
        foreach (var line in all)
            output.WriteLine("  " + line);
    }

    private string Mark(ConditionState state) =>
        state switch
        {
            ConditionState.Met => ink.Green("✓"),
            ConditionState.Unmet => ink.Red("✗"),
            _ => ink.Yellow("?"),
        };

    private static string Missing(ClauseInfo clause, string pointer)
    {
        var input = clause.Inputs.FirstOrDefault(i => pointer == i.Pointer || pointer.StartsWith(i.Pointer + "/", StringComparison.Ordinal));
        return input is null ? pointer : $"{input.Title} {pointer}";
    }

    private string Material(MaterialInfo material) =>
        $"{material.Title}{(material.Optional ? Say("（选填）", " (optional)") : "")}{Source(material.Source)}";

    private static string Period(ParameterPeriod period)
    {
        var from = period.From is { } first ? CanonicalText.Of(first) : "…";
        var until = period.Until is { } last ? CanonicalText.Of(last) : "…";
        return $"{period.Parameter.Title} = {period.Value}  {from} – {until}";
    }

    private static string Source(IReadOnlyList<string> source) => source.Count == 0 ? "" : $"  [{string.Join("; ", source)}]";

    private string Say(string zh, string en) => language == Language.En ? en : zh;
}
