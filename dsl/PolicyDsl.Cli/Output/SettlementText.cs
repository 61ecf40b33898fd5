using PolicyDsl.Interpreter.Wording;
using PolicyDsl.Runtime;
using PolicyDsl.Text;

namespace PolicyDsl.Cli.Output;

/// <summary>Writes the results of a round for people: an application a line, then the sums.</summary>
internal sealed class SettlementText(TextWriter output, Ink ink, Language language)
{
    /// <summary>Writes them.</summary>
    public void Write(SettlementResult result)
    {
        var widest = result.Select(static end => DisplayWidth.Of(end.Id)).DefaultIfEmpty(0).Max();
        foreach (var end in result.InOrder())
            output.WriteLine($"{DisplayWidth.PadRight(end.Id, widest)}  {Outcome(end)}{Detail(end)}");
        if (result.Count > 0)
            output.WriteLine();
        foreach (var total in result.ByClause.Where(static total => total.Count > 0))
            output.WriteLine($"{total.Clause}: {OutcomeWords.Yuan(total.Amount, language)}");
        var granted = result.ByClause.Sum(static total => total.Count);
        output.WriteLine(ink.Bold(ToolMessages.Settled(result.Count, granted, OutcomeWords.Yuan(result.Amount, language)).In(language)));
    }

    private string Outcome(ApplicationResult end)
    {
        var word = OutcomeWords.Of(SettlementWriter.NameOf(end.Outcome), language);
        return end.Outcome switch
        {
            RoundOutcome.Granted => ink.Green(word),
            RoundOutcome.Rejected => ink.Red(word),
            _ => ink.Yellow(word),
        };
    }

    private string Detail(ApplicationResult end)
    {
        if (end.Outcome == RoundOutcome.Granted)
            return " " + OutcomeWords.Yuan(end.Amount, language) + Reductions(end);
        return end.Reason is { } reason ? $" {reason.Rule} {reason.Title}{Source(reason.Source)}" : "";
    }

    private string Reductions(ApplicationResult end) =>
        string.Concat(
            end.Trail.Where(static step => step.Effect == TrailEffect.Reduced)
                .Select(step => $"  {step.Title} {OutcomeWords.Yuan(step.Before ?? 0m, language)} → {OutcomeWords.Yuan(step.After ?? 0m, language)}")
        );

    private static string Source(IReadOnlyList<string> source) => source.Count == 0 ? "" : $"  [{string.Join("; ", source)}]";
}
