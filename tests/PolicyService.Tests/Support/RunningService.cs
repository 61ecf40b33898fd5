using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace PolicyDsl.PolicyService.Tests;

/// <summary>The service as its users run it: a process of its own, started in a folder that has nothing to do with it, where it keeps what is stored.</summary>
public sealed partial class RunningService : IAsyncLifetime
{
    public const string Financing = "/policies/chengdu-ai-2024/clauses/financing/evaluate";

    /// <summary>The example of the API's description: 12,000,000 invested, capped at 1,000,000.</summary>
    public const string Example = """
        { "applicant": { "kind": "enterprise", "sme": true, "aiBusiness": true, "registered": true, "goodCredit": true, "majorAccident": false, "seriousViolation": false },
          "submittedOn": "2025-03-01", "project": "P-001",
          "mainRevenue": 100000000, "aiRevenue": 70000000, "angelInvestment": 12000000, "ventureInvestment": 0, "privateEquityInvestment": 0 }
        """;

    private const string Service = "PolicyService";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string folder = Directory.CreateTempSubdirectory("policydsl-service-").FullName;
    private readonly StringBuilder output = new();
    private readonly TaskCompletionSource<string> address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private string program = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? Service + ".exe" : Service);
    private Process? process;
    private HttpClient? client;

    public HttpClient Client => client!;

    internal Process Process => process!;

    internal string Output
    {
        get
        {
            lock (output)
                return output.ToString();
        }
    }

    public async ValueTask InitializeAsync() => await StartAsync(["--urls", "http://127.0.0.1:0"]);

    internal static async Task<RunningService> StartAsync(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var service = new RunningService();
        await service.StartAsync(arguments, environment);
        return service;
    }

    /// <summary>Starts another host than the service.</summary>
    internal static async Task<RunningService> StartAsync(string program)
    {
        var host = new RunningService { program = program };
        await host.InitializeAsync();
        return host;
    }

    /// <summary>Begins the process, without waiting for it to serve.</summary>
    internal void Begin(string[] arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Take(line.Data);
        process.ErrorDataReceived += (_, line) => Take(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public async Task<JsonNode> DecideAsync(string path, string json)
    {
        using var response = await Client.PostAsync(path, Json(json));
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
    }

    /// <summary>The first line of the log that holds a text, as soon as it is there.</summary>
    internal async Task<string> WaitForLineAsync(string text)
    {
        for (var patience = Stopwatch.StartNew(); patience.Elapsed < Patience; await Task.Delay(20))
        {
            if (Array.Find(Output.Split('\n'), line => line.Contains(text, StringComparison.Ordinal)) is { } line)
                return line;
        }
        throw new TimeoutException($"`{text}` was not logged.");
    }

    public static StringContent Json(string json) => new(json, Encoding.UTF8, "application/json");

    /// <summary>A port that was free a moment ago.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Ends the process at once, whatever it is doing, as <c>kill -9</c> does.</summary>
    internal async Task KillAsync()
    {
        Process.Kill();
        await Process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        client?.Dispose();
        if (process is { HasExited: false })
            await KillAsync();
        process?.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private async Task StartAsync(string[] arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        Begin(arguments, environment);
        HttpMessageHandler handler = new SocketsHttpHandler();
        Hold(ref handler);
        client = new HttpClient(handler) { BaseAddress = new Uri(await address.Task.WaitAsync(Patience)) };
    }

    // Where a project has the means, answers are held to the OpenAPI document.
    static partial void Hold(ref HttpMessageHandler handler);

    private void Take(string? line)
    {
        if (line is null)
            return;
        lock (output)
            output.AppendLine(line);
        if (Address().Match(line) is { Success: true } match)
            address.TrySetResult(match.Groups[1].Value);
    }

    [GeneratedRegex(@"Serving on (http://\S+?)[\s""]")]
    private static partial Regex Address();
}
