using BenchmarkDotNet.Attributes;
using PolicyDsl.Policies.ChengduAi2024;
using PolicyDsl.Runtime;

namespace PolicyDsl.Benchmarks.Settlement;

/// <summary>The same round from the decided applications as objects with texts: to number the texts is part of it.</summary>
[MemoryDiagnoser]
public class FromCasesBenchmarks
{
    private SettlementCase[] cases = [];
    private IReadOnlyList<LedgerRow> ledger = [];

    /// <summary>How many applications.</summary>
    [Params(10_000, 100_000, 1_000_000)]
    public int Applications { get; set; }

    /// <summary>Makes the round, and sees that both settle it alike.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var decided = new Decided(Applications);
        (cases, ledger) = (decided.Cases, decided.Ledger);
        Agreement.Demand(Ends.Of((SettlementResult)Engine()), (Ends)HandOptimisedProgram());
    }

    /// <summary>C# for these rules alone.</summary>
    [Benchmark(Baseline = true)]
    public object HandOptimisedProgram() => HandOptimised.Settle(new Columns(cases, ledger));

    /// <summary>The engine.</summary>
    [Benchmark]
    public object Engine() => SettlementEngine.Settle(ChengduAi2024Policy.Definition.Plan, Population.Year, cases, ledger);
}
