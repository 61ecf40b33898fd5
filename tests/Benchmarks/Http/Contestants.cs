using System.Text;
using Microsoft.AspNetCore.Builder;

namespace PolicyDsl.Benchmarks.Http;

/// <summary>
/// One decision over HTTP, in short, and what it is held against: an endpoint that reads and writes as many bytes and decides nothing, bare and in the same
/// host, and a lambda that the framework binds. All run, and were seen to answer alike.
/// </summary>
internal sealed class Contestants : IAsyncDisposable
{
    /// <summary>A body that gives 1,000,000.</summary>
    public const string Body =
        """{"applicant":{"kind":"enterprise","sme":true,"aiBusiness":true,"registered":true,"goodCredit":true,"majorAccident":false,"seriousViolation":false},"submittedOn":"2025-03-01","project":"P-001","mainRevenue":100000000,"aiRevenue":70000000,"angelInvestment":12000000,"ventureInvestment":0,"privateEquityInvestment":0}""";

    /// <summary>Where it is decided.</summary>
    public const string Path = "/policies/chengdu-ai-2024/clauses/financing/evaluate";

    private const string Json = "application/json";

    private readonly List<WebApplication> servers = [];
    private readonly int connections;

    private Contestants(int connections) => this.connections = connections;

    /// <summary>Reads and writes as many bytes.</summary>
    public Connections Empty { get; private set; } = null!;

    /// <summary>The same, behind what a host puts before each of its endpoints.</summary>
    public Connections EmptyInHost { get; private set; } = null!;

    /// <summary>Decides, as hosts serve it.</summary>
    public Connections Evaluate { get; private set; } = null!;

    /// <summary>Decides and counts, as hosts serve strangers.</summary>
    public Connections Counted { get; private set; } = null!;

    /// <summary>Decides, bound by reflection, with no problem told but the first.</summary>
    public Connections Lambda { get; private set; } = null!;

    /// <summary>Each with its name, what the others are held against first.</summary>
    public IReadOnlyList<(string Name, Connections Connections)> All =>
        [(nameof(Empty), Empty), (nameof(EmptyInHost), EmptyInHost), (nameof(Evaluate), Evaluate), (nameof(Counted), Counted), (nameof(Lambda), Lambda)];

    /// <summary>Starts them.</summary>
    /// <param name="connections">How many clients each has at once.</param>
    public static async Task<Contestants> StartAsync(int connections)
    {
        var started = new Contestants(connections);
        var body = Encoding.UTF8.GetBytes(Body);
        started.Evaluate = started.Connect(await Servers.ServiceAsync(), Path + "?explain=false", body);
        started.Counted = started.Connect(await Servers.CountingServiceAsync(), Path + "?explain=false", body);
        started.Lambda = started.Connect(await Servers.LambdaAsync(), "/", body);
        var answer = Encoding.UTF8.GetBytes(started.Evaluate.Body);
        started.Empty = started.Connect(await Servers.EmptyAsync(answer), "/", body);
        started.EmptyInHost = started.Connect(await Servers.EmptyInHostAsync(answer), "/", body);
        started.Check();
        return started;
    }

    /// <summary>Stops them.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var (_, connected) in All)
            connected.Dispose();
        foreach (var server in servers)
            await server.DisposeAsync();
    }

    private void Check()
    {
        const string Amount = "\"amount\":1000000";
        if (!Evaluate.Body.Contains(Amount, StringComparison.Ordinal) || !Lambda.Body.Contains(Amount, StringComparison.Ordinal))
            throw new InvalidOperationException("The contestants of this benchmark do not agree: " + Evaluate.Body + Lambda.Body);
        if (Counted.Body != Evaluate.Body || Empty.Body != Evaluate.Body || EmptyInHost.Body != Evaluate.Body || EmptyInHost.HeadBytes != Evaluate.HeadBytes)
            throw new InvalidOperationException("The others answer something else.");
    }

    private Connections Connect(WebApplication server, string path, byte[] body)
    {
        servers.Add(server);
        return new Connections(new Uri(server.Urls.First()), path, Json, body, connections);
    }
}
