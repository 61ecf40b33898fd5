using PolicyDsl.Policies.ChengduAi2024;
using PolicyDsl.Runtime;

namespace PolicyDsl.Benchmarks.Settlement;

/// <summary>Applications that have been decided one by one, and are to be settled.</summary>
internal sealed class Decided
{
    public Decided(int count)
        : this(new Population(count)) { }

    public Decided(Population population)
    {
        Ledger = population.Ledger;
        Round = new SettlementRound(ChengduAi2024Policy.Definition, Population.Year, Ledger);
        foreach (var application in population.Applications())
            Round.Add(application);
        Cases = [.. Round.Settle().Select(static end => end.Case)];
    }

    /// <summary>The round that has taken them.</summary>
    public SettlementRound Round { get; }

    public SettlementCase[] Cases { get; }

    public IReadOnlyList<LedgerRow> Ledger { get; }
}
