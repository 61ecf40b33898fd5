using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using PolicyDsl.Benchmarks.Settlement;
using PolicyDsl.Ledger;
using PolicyDsl.Policies.ChengduAi2024;

namespace PolicyDsl.Benchmarks.Ledger;

/// <summary>
/// A year that is stored is settled to a draft: read, decided, settled, and written with reasons and trails. PostgreSQL is measured where the environment
/// names a server (<c>.ci/postgres start FOLDER --durable</c>).
/// </summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 1, iterationCount: 3)]
public class StoredRoundBenchmarks
{
    private readonly Actor officer = new("officer", "officer");
    private StoredYear? year;
    private int statements;

    /// <summary>How many applications.</summary>
    [Params(10_000, 100_000)]
    public int Applications { get; set; }

    /// <summary>Where they are stored.</summary>
    [ParamsSource(nameof(Databases))]
    public string Database { get; set; } = StoredYear.Sqlite;

    /// <summary>What there is to store in.</summary>
    public static IEnumerable<string> Databases => StoredYear.Databases;

    /// <summary>Stores the applications.</summary>
    [GlobalSetup]
    public void SetUp() => year = StoredYear.Fill(Database, Applications);

    /// <summary>Says how many statements a settlement took, and what the process held at most.</summary>
    [GlobalCleanup]
    public void CleanUp()
    {
        Console.WriteLine($"// {Database}, {Applications} applications: {statements} statements, peak working set {Peak.MiB} MiB");
        year!.Dispose();
    }

    /// <summary>Settles to a draft.</summary>
    [Benchmark]
    public async Task<int> Settle()
    {
        var before = year!.Statements;
        var answer = await year.Ledger.SettleAsync(ChengduAi2024Policy.Definition, Population.Year, officer);
        statements = year.Statements - before;
        return answer.Value!.Count;
    }
}
