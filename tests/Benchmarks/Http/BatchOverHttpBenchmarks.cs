using System.Net.Http.Headers;
using System.Text;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using Microsoft.AspNetCore.Builder;

namespace PolicyDsl.Benchmarks.Http;

/// <summary>A batch of decisions over HTTP, in short, beside a route that parses the same lines and throws them away.</summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 3, iterationCount: 9)]
public class BatchOverHttpBenchmarks
{
    private const int Lines = 100_000;

    private readonly HttpClient client = new() { Timeout = Timeout.InfiniteTimeSpan };
    private readonly byte[] body = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Contestants.Body + "\n", Lines)));
    private WebApplication? service;
    private WebApplication? parser;

    /// <summary>Starts both.</summary>
    [GlobalSetup]
    public async Task SetUp()
    {
        service = await Servers.ServiceAsync();
        parser = await Servers.ParseAsync();
    }

    /// <summary>Stops them.</summary>
    [GlobalCleanup]
    public async Task CleanUp()
    {
        client.Dispose();
        await service!.DisposeAsync();
        await parser!.DisposeAsync();
    }

    /// <summary>Parses each line with JsonDocument.</summary>
    [Benchmark(Baseline = true)]
    public Task<long> Parse() => SendAsync(new Uri(new Uri(parser!.Urls.First()), "/"));

    /// <summary>Decides each line.</summary>
    [Benchmark]
    public Task<long> Evaluate() => SendAsync(new Uri(new Uri(service!.Urls.First()), Contestants.Path + "-batch?explain=false"));

    private async Task<long> SendAsync(Uri address)
    {
        using var content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/x-ndjson") } };
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        await using var answers = await response.Content.ReadAsStreamAsync();
        var buffer = new byte[64 * 1024];
        var bytes = 0L;
        while (await answers.ReadAsync(buffer) is > 0 and var count)
            bytes += count;
        return bytes;
    }
}
