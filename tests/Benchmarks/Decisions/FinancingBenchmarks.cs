using BenchmarkDotNet.Attributes;
using PolicyDsl.Benchmarks.HandWritten;
using Generated = PolicyDsl.Policies.ChengduAi2024;

namespace PolicyDsl.Benchmarks.Decisions;

/// <summary>六（二）: a decision, beside plain C# by hand and two rule engines. The ratio to plain decimal is what counts.</summary>
[MemoryDiagnoser]
public class FinancingBenchmarks
{
    private readonly Financing[] byHand = [.. Enumerable.Range(0, Samples.Count).Select(Samples.Financing)];
    private readonly RuleEngines engines = new();
    private LongFen.Financing[] inFen = [];
    private Generated.FinancingApplication[] applications = [];

    /// <summary>Makes the same applications for all, and sees that all come to the same.</summary>
    [GlobalSetup]
    public void Setup()
    {
        inFen = [.. byHand.Select(Samples.InFen)];
        applications = [.. byHand.Select(Samples.Generate)];
        if (PlainDecimals() != Evaluate() || PlainDecimals() * 100 != LongFens() || PlainDecimals() != RulesEngine() || PlainDecimals() != NRules())
            throw new InvalidOperationException("The contestants of this benchmark do not agree.");
    }

    /// <summary>By hand, plain decimal.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Samples.Count)]
    public decimal PlainDecimals()
    {
        var sum = 0m;
        foreach (ref readonly var application in byHand.AsSpan())
            sum += PlainDecimal.Financing(application);
        return sum;
    }

    /// <summary>By hand, fen in long.</summary>
    [Benchmark(OperationsPerInvoke = Samples.Count)]
    public long LongFens()
    {
        var sum = 0L;
        foreach (ref readonly var application in inFen.AsSpan())
            sum += LongFen.Evaluate(application);
        return sum;
    }

    /// <summary>Generated.</summary>
    [Benchmark(OperationsPerInvoke = Samples.Count)]
    public decimal Evaluate()
    {
        var sum = 0m;
        foreach (var application in applications)
            sum += Generated.Financing.Evaluate(application).Amount ?? 0m;
        return sum;
    }

    /// <summary>Generated, with the whole explanation.</summary>
    [Benchmark(OperationsPerInvoke = Samples.Count)]
    public decimal Explain()
    {
        var sum = 0m;
        foreach (var application in applications)
            sum += Generated.Financing.Explain(application).Amount ?? 0m;
        return sum;
    }

    /// <summary>RulesEngine 6.</summary>
    [Benchmark(OperationsPerInvoke = Samples.Count)]
    public decimal RulesEngine()
    {
        var sum = 0m;
        foreach (var application in byHand)
            sum += engines.WithRulesEngine(application);
        return sum;
    }

    /// <summary>NRules 1.</summary>
    [Benchmark(OperationsPerInvoke = Samples.Count)]
    public decimal NRules()
    {
        var sum = 0m;
        foreach (var application in byHand)
            sum += engines.WithNRules(application);
        return sum;
    }
}
