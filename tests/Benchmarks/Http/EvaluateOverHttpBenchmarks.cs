using BenchmarkDotNet.Attributes;

namespace PolicyDsl.Benchmarks.Http;

/// <summary><see cref="Contestants"/>, with eight clients at once.</summary>
[MemoryDiagnoser]
public class EvaluateOverHttpBenchmarks
{
    private const int Times = 1024;

    private Contestants? contestants;

    /// <summary>Starts all.</summary>
    [GlobalSetup]
    public async Task SetUp() => contestants = await Contestants.StartAsync(connections: 8);

    /// <summary>Stops them.</summary>
    [GlobalCleanup]
    public async Task CleanUp() => await contestants!.DisposeAsync();

    /// <summary>Reads and writes as many bytes.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Times)]
    public int Empty() => contestants!.Empty.Send(Times);

    /// <summary>Reads and writes as many bytes, behind what a host puts before each of its endpoints.</summary>
    [Benchmark(OperationsPerInvoke = Times)]
    public int EmptyInHost() => contestants!.EmptyInHost.Send(Times);

    /// <summary>Decides, as hosts serve it.</summary>
    [Benchmark(OperationsPerInvoke = Times)]
    public int Evaluate() => contestants!.Evaluate.Send(Times);

    /// <summary>Decides and counts, as hosts serve strangers.</summary>
    [Benchmark(OperationsPerInvoke = Times)]
    public int Counted() => contestants!.Counted.Send(Times);

    /// <summary>Decides, bound by reflection, with no problem told but the first.</summary>
    [Benchmark(OperationsPerInvoke = Times)]
    public int Lambda() => contestants!.Lambda.Send(Times);
}
