using System.Globalization;
using PolicyDsl.Interpreter.Wording;
using PolicyDsl.Runtime;
using PolicyDsl.Text;

namespace PolicyDsl.Review.Impact.Rendering;

/// <summary>Writes an impact for people: sums by clause, then who is concerned.</summary>
public sealed class ImpactText
{
    private const int MostShown = 20;

    private static readonly ImpactEffect[] Effects =
    [
        ImpactEffect.Gains,
        ImpactEffect.Loses,
        ImpactEffect.Appears,
        ImpactEffect.Disappears,
        ImpactEffect.Other,
        ImpactEffect.Same,
    ];

    private readonly TextWriter output;
    private readonly Language language;

    private ImpactText(TextWriter output, Language language) => (this.output, this.language) = (output, language);

    /// <summary>Writes it.</summary>
    /// <param name="output">Takes the text.</param>
    /// <param name="result">The impact.</param>
    /// <param name="language">The language.</param>
    public static void Write(TextWriter output, ImpactResult result, Language language) => new ImpactText(output, language).Write(result);

    private void Write(ImpactResult result)
    {
        output.WriteLine(result.New.Title);
        output.WriteLine(ImpactWords.Note.In(language));
        output.WriteLine();
        WriteTable([Header(), .. result.Totals.Select(Row), Row(result.All)]);
        if (result.ChangeCount > 0)
        {
            output.WriteLine();
            output.WriteLine(ImpactWords.Changes.In(language));
            foreach (var change in result.Changes.Take(MostShown))
                output.WriteLine("  " + Line(change));
            WriteMore(result.ChangeCount);
        }
        if (result.FaultCount == 0)
            return;
        output.WriteLine();
        output.WriteLine($"{ImpactWords.Faults.In(language)} ({Number(result.FaultCount)})");
        foreach (var fault in result.Faults.Take(MostShown))
            output.WriteLine($"  {ImpactWords.Line.In(language)} {Number(fault.Line)} {fault.Error.Pointer}: {fault.Error.Message.In(language)}");
        WriteMore(result.FaultCount);
    }

    private void WriteMore(long count)
    {
        if (count > MostShown)
            output.WriteLine("  " + ImpactWords.More(count - MostShown).In(language));
    }

    private string[] Header() =>
        [
            ImpactWords.Clause.In(language),
            ImpactWords.Applications.In(language),
            ImpactWords.OldEligible.In(language),
            ImpactWords.OldAmount.In(language),
            ImpactWords.NewEligible.In(language),
            ImpactWords.NewAmount.In(language),
            ImpactWords.Difference.In(language),
            .. Effects.Select(effect => ImpactWords.Of(effect).In(language)),
        ];

    private string[] Row(ImpactTotal total) =>
        [
            total.Clause.Id.Length == 0 ? ImpactWords.All.In(language) : total.Clause.Title,
            Number(total.Applications),
            Number(total.OldEligible),
            Money(total.OldAmount),
            Number(total.NewEligible),
            Money(total.NewAmount),
            Signed(total.NewAmount - total.OldAmount),
            .. Effects.Select(effect => Number(total[effect])),
        ];

    // Names to the left, figures to the right, by the width that characters have on a terminal.
    private void WriteTable(IReadOnlyList<string[]> rows)
    {
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => DisplayWidth.Of(row[column]))).ToArray();
        foreach (var row in rows)
        {
            var cells = row.Select((cell, column) => column == 0 ? DisplayWidth.PadRight(cell, widths[0]) : new string(' ', widths[column] - DisplayWidth.Of(cell)) + cell);
            output.WriteLine(string.Join("  ", cells).TrimEnd());
        }
    }

    private string Line(ImpactChange change)
    {
        var id = change.Id is null ? "" : $" {change.Id}";
        var money = change is { Old.Amount: { } old, New.Amount: { } now } && old != now ? $" ({Signed(now - old)})" : "";
        return $"{ImpactWords.Line.In(language)} {Number(change.Line)}{id} {change.Clause.Title} {ImpactWords.Of(change.Effect).In(language)}: {Side(change.Old)} → {Side(change.New)}{money}";
    }

    private string Side(ImpactSide side) =>
        side.Outcome is not { } outcome
            ? ImpactWords.Refused.In(language)
            : OutcomeWords.Of(outcome, language) + (side.Amount is { } amount ? " " + OutcomeWords.Yuan(amount, language) : "");

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Money(decimal amount) => amount.ToString("#,##0.00", CultureInfo.InvariantCulture);

    private static string Signed(decimal amount) => amount.ToString("+#,##0.00;-#,##0.00;0.00", CultureInfo.InvariantCulture);
}
