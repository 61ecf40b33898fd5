using BenchmarkDotNet.Attributes;

namespace PolicyDsl.Benchmarks.Settlement;

/// <summary>
/// A round of the Chengdu policy, from applications that every contestant has taken in, in its own form, to how each ends. Each starts from columns of
/// numbers: the engine has taken the applications in as they were decided, DuckDB into a table.
/// </summary>
[MemoryDiagnoser]
public class SettlementBenchmarks
{
    private Decided decided = null!;
    private Columns columns = null!;
    private DuckDb duckDb = null!;

    /// <summary>How many applications.</summary>
    [Params(10_000, 100_000, 1_000_000)]
    public int Applications { get; set; }

    /// <summary>Makes the round for all, and sees that all settle it alike.</summary>
    [GlobalSetup]
    public void Setup()
    {
        decided = new Decided(Applications);
        columns = new Columns(decided.Cases, decided.Ledger);
        duckDb = new DuckDb(columns);
        var ends = Ends.Of(decided.Round.Settle());
        Agreement.Demand(ends, HandOptimised.Settle(columns));
        Agreement.Demand(ends, duckDb.Settle());
    }

    /// <summary>Says what the process held at most, setup and all.</summary>
    [GlobalCleanup]
    public void Cleanup()
    {
        duckDb.Dispose();
        Console.WriteLine($"// Peak working set with {Applications} applications: {Peak.MiB} MiB");
    }

    /// <summary>C# for these rules alone.</summary>
    [Benchmark(Baseline = true)]
    public object HandOptimisedProgram() => HandOptimised.Settle(columns);

    /// <summary>The engine.</summary>
    [Benchmark]
    public object Engine() => decided.Round.Settle();

    /// <summary>SQL on two threads.</summary>
    [Benchmark]
    public object DuckDbSql() => duckDb.Settle();
}
