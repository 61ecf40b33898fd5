using System.Text;
using BenchmarkDotNet.Attributes;
using Microsoft.AspNetCore.Builder;

namespace PolicyDsl.Benchmarks.Http;

/// <summary>
/// One decision over HTTP, in short, beside an endpoint that reads and writes as many bytes and decides nothing, bare and in the same host, and a lambda that
/// the framework binds.
/// </summary>
[MemoryDiagnoser]
public class EvaluateOverHttpBenchmarks
{
    /// <summary>A body that gives 1,000,000.</summary>
    internal const string Body =
        """{"applicant":{"kind":"enterprise","sme":true,"aiBusiness":true,"registered":true,"goodCredit":true,"majorAccident":false,"seriousViolation":false},"submittedOn":"2025-03-01","project":"P-001","mainRevenue":100000000,"aiRevenue":70000000,"angelInvestment":12000000,"ventureInvestment":0,"privateEquityInvestment":0}""";

    internal const string Path = "/policies/chengdu-ai-2024/clauses/financing/evaluate";

    private const int Times = 1024;
    private const string Json = "application/json";

    private readonly List<WebApplication> servers = [];
    private Connections? empty;
    private Connections? emptyInHost;
    private Connections? service;
    private Connections? lambda;

    /// <summary>Starts all, and sees that they answer alike.</summary>
    [GlobalSetup]
    public async Task SetUp()
    {
        var body = Encoding.UTF8.GetBytes(Body);
        service = Connect(await Servers.ServiceAsync(), Path + "?explain=false", body);
        lambda = Connect(await Servers.LambdaAsync(), "/", body);
        var answer = Encoding.UTF8.GetBytes(service.Body);
        empty = Connect(await Servers.EmptyAsync(answer), "/", body);
        emptyInHost = Connect(await Servers.EmptyInHostAsync(answer), "/", body);
        if (!service.Body.Contains("\"amount\":1000000", StringComparison.Ordinal) || !lambda.Body.Contains("\"amount\":1000000", StringComparison.Ordinal))
            throw new InvalidOperationException("The contestants of this benchmark do not agree: " + service.Body + lambda.Body);
        if (empty.Body != service.Body || emptyInHost.Body != service.Body || emptyInHost.HeadBytes != service.HeadBytes)
            throw new InvalidOperationException("The empty endpoints answer something else.");
    }

    /// <summary>Stops them.</summary>
    [GlobalCleanup]
    public async Task CleanUp()
    {
        foreach (var connection in new[] { empty, emptyInHost, service, lambda })
            connection?.Dispose();
        foreach (var server in servers)
            await server.DisposeAsync();
    }

    /// <summary>Reads and writes as many bytes.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Times)]
    public int Empty() => empty!.Send(Times);

    /// <summary>Reads and writes as many bytes, behind what a host puts before each of its endpoints.</summary>
    [Benchmark(OperationsPerInvoke = Times)]
    public int EmptyInHost() => emptyInHost!.Send(Times);

    /// <summary>Decides, as hosts serve it.</summary>
    [Benchmark(OperationsPerInvoke = Times)]
    public int Evaluate() => service!.Send(Times);

    /// <summary>Decides, bound by reflection, with no problem told but the first.</summary>
    [Benchmark(OperationsPerInvoke = Times)]
    public int Lambda() => lambda!.Send(Times);

    private Connections Connect(WebApplication server, string path, byte[] body)
    {
        servers.Add(server);
        return new Connections(new Uri(server.Urls.First()), path, Json, body);
    }
}
