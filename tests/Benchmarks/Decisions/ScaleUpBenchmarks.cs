using BenchmarkDotNet.Attributes;
using PolicyDsl.Benchmarks.HandWritten;
using Generated = PolicyDsl.Policies.ChengduAi2024;

namespace PolicyDsl.Benchmarks.Decisions;

/// <summary>五（一）: tiers and a ratio, beside plain C# by hand.</summary>
[MemoryDiagnoser]
public class ScaleUpBenchmarks
{
    private readonly ScaleUp[] byHand = [.. Enumerable.Range(0, Samples.Count).Select(Samples.ScaleUp)];
    private Generated.ScaleUpApplication[] applications = [];

    /// <summary>Makes the same applications for both, and sees that both come to the same.</summary>
    [GlobalSetup]
    public void Setup()
    {
        applications = [.. byHand.Select(Samples.Generate)];
        if (PlainDecimals() != Evaluate())
            throw new InvalidOperationException("The contestants of this benchmark do not agree.");
    }

    /// <summary>By hand, plain decimal.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Samples.Count)]
    public decimal PlainDecimals()
    {
        var sum = 0m;
        foreach (ref readonly var application in byHand.AsSpan())
            sum += PlainDecimal.ScaleUp(application);
        return sum;
    }

    /// <summary>Generated.</summary>
    [Benchmark(OperationsPerInvoke = Samples.Count)]
    public decimal Evaluate()
    {
        var sum = 0m;
        foreach (var application in applications)
            sum += Generated.ScaleUp.Evaluate(application).Amount ?? 0m;
        return sum;
    }
}
