using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using PolicyDsl.Policies.ChengduAi2024;
using PolicyDsl.Runtime;

namespace PolicyDsl.Benchmarks.Settlement;

/// <summary>For orientation: what the ways to a settlement take. One run each, they are long.</summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 1, iterationCount: 3)]
public class WholeWayBenchmarks
{
    private RoundApplication[] applications = [];
    private byte[] body = [];
    private IReadOnlyList<LedgerRow> ledger = [];

    /// <summary>How many applications.</summary>
    [Params(10_000, 100_000, 1_000_000)]
    public int Applications { get; set; }

    /// <summary>Makes the round.</summary>
    [GlobalSetup(Target = nameof(DecideAndSettle))]
    public void SetUpApplications()
    {
        var population = new Population(Applications);
        (applications, ledger) = ([.. population.Applications()], population.Ledger);
    }

    /// <summary>Makes the request.</summary>
    [GlobalSetup(Target = nameof(ReadDecideAndSettle))]
    public void SetUpBody() => body = RequestBody.Of(Applications);

    /// <summary>Says what the process held at most, setup and all.</summary>
    [GlobalCleanup]
    public void Cleanup() => Console.WriteLine($"// Peak working set with {Applications} applications: {Peak.MiB} MiB");

    /// <summary>Every application is evaluated, then all are settled.</summary>
    [Benchmark(Baseline = true)]
    public object DecideAndSettle() => ChengduAi2024Policy.Settle(Population.Year, applications, ledger);

    /// <summary>The same from the JSON of a request.</summary>
    [Benchmark]
    public object ReadDecideAndSettle()
    {
        var reader = new SettlementReader(ChengduAi2024Policy.Definition, new DateOnly(Population.Year, 6, 1));
        reader.Read(new(body), true);
        var errors = reader.Settle(out var result);
        return errors.Count == 0 ? result! : throw new InvalidOperationException(errors[0].Message.En);
    }
}
