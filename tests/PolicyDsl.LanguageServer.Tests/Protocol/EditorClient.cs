using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PolicyDsl.LanguageServer.Tests.Protocol;

/// <summary>An editor, as far as the protocol goes: runs <c>policy lsp</c> as a process and speaks to it byte by byte.</summary>
internal sealed class EditorClient : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly Task reading;
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonObject>> waiting = new();
    private readonly List<JsonObject> notifications = [];
    private readonly SemaphoreSlim arrived = new(0);
    private int lastId;

    private EditorClient(Process process)
    {
        this.process = process;
        reading = Task.Run(Read);
    }

    /// <summary>What it answered to <c>initialize</c>.</summary>
    public JsonObject Capabilities { get; private set; } = [];

    /// <summary>Whether the process runs.</summary>
    public bool IsRunning => !process.HasExited;

    /// <summary>Starts the tool; with a locale, initializes it too.</summary>
    public static async Task<EditorClient> Start(string? locale = "zh-cn", string options = """{ "warnings": false }""")
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "policy.dll"));
        start.ArgumentList.Add("lsp");
        start.ArgumentList.Add("--stdio");
        var client = new EditorClient(Process.Start(start)!);
        if (locale is null)
            return client;
        var parameters = new JsonObject { ["processId"] = null, ["locale"] = locale, ["rootUri"] = null, ["capabilities"] = new JsonObject() };
        parameters["initializationOptions"] = JsonNode.Parse(options);
        client.Capabilities = (JsonObject)(await client.Request("initialize", parameters))!["capabilities"]!;
        await client.Notify("initialized", new JsonObject());
        return client;
    }

    /// <summary>Opens a text.</summary>
    public Task Open(string uri, string text, int version = 1) =>
        Notify("textDocument/didOpen", Json(new { textDocument = new { uri, languageId = "policy", version, text } }));

    /// <summary>Replaces a text by another.</summary>
    public Task Replace(string uri, int version, string text) =>
        Notify("textDocument/didChange", Json(new { textDocument = new { uri, version }, contentChanges = new[] { new { text } } }));

    /// <summary>Replaces a stretch of a text.</summary>
    public Task Edit(string uri, int version, int line, int from, int to, string text) =>
        Notify(
            "textDocument/didChange",
            Json(new { textDocument = new { uri, version }, contentChanges = new[] { new { range = Range(line, from, line, to), text } } })
        );

    /// <summary>Asks about a place in a text.</summary>
    public Task<JsonNode?> At(string method, string uri, int line, int character) =>
        Request("textDocument/" + method, Json(new { textDocument = new { uri }, position = new { line, character } }));

    /// <summary>Asks about a text.</summary>
    public Task<JsonNode?> About(string method, string uri) => Request("textDocument/" + method, Json(new { textDocument = new { uri } }));

    /// <summary>The findings in a text, of that version or of any.</summary>
    public async Task<JsonArray> Diagnostics(string uri, int? version = null)
    {
        var published = await Notification(
            "textDocument/publishDiagnostics",
            p => (string?)p["uri"] == uri && (version is null || (int?)p["version"] == version)
        );
        return (JsonArray)published["diagnostics"]!;
    }

    /// <summary>The parameters of a notification that came or comes; it is taken away.</summary>
    public async Task<JsonObject> Notification(string method, Func<JsonObject, bool> fits, TimeSpan? patience = null)
    {
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < (patience ?? Patience))
        {
            lock (notifications)
            {
                var index = notifications.FindIndex(n => (string?)n["method"] == method && fits((JsonObject)n["params"]!));
                if (index >= 0)
                {
                    var found = (JsonObject)notifications[index]["params"]!;
                    notifications.RemoveAt(index);
                    return found;
                }
            }
            await arrived.WaitAsync(TimeSpan.FromMilliseconds(100));
        }
        throw new TimeoutException(method);
    }

    /// <summary>The result of a request.</summary>
    public async Task<JsonNode?> Request(string method, JsonNode? parameters)
    {
        var response = await Ask(method, parameters);
        return response["error"] is { } error ? throw new InvalidOperationException(error.ToJsonString()) : response["result"];
    }

    /// <summary>The whole response to a request.</summary>
    public async Task<JsonObject> Ask(string method, JsonNode? parameters)
    {
        var id = Interlocked.Increment(ref lastId);
        var source = waiting[id] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await Send(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = id, ["method"] = method, ["params"] = parameters });
        return await source.Task.WaitAsync(Patience);
    }

    /// <summary>Tells something.</summary>
    public Task Notify(string method, JsonNode? parameters) =>
        Send(new JsonObject { ["jsonrpc"] = "2.0", ["method"] = method, ["params"] = parameters });

    /// <summary>Says good-bye and gives the exit code.</summary>
    public async Task<int> Exit(bool shutdown = true)
    {
        if (shutdown)
            await Request("shutdown", null);
        await Notify("exit", null);
        await process.WaitForExitAsync().WaitAsync(Patience);
        return process.ExitCode;
    }

    /// <summary>Hangs up without a word, and gives the exit code.</summary>
    public async Task<int> HangUp()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync().WaitAsync(Patience);
        return process.ExitCode;
    }

    /// <summary>An object as JSON.</summary>
    public static JsonNode Json(object value) => JsonSerializer.SerializeToNode(value)!;

    /// <summary>A stretch of a text.</summary>
    public static object Range(int startLine, int startCharacter, int endLine, int endCharacter) =>
        new { start = new { line = startLine, character = startCharacter }, end = new { line = endLine, character = endCharacter } };

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill();
        await reading;
        process.Dispose();
    }

    private async Task Send(JsonObject message)
    {
        var body = Encoding.UTF8.GetBytes(message.ToJsonString());
        var stream = process.StandardInput.BaseStream;
        await stream.WriteAsync(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}\r\n\r\n")));
        await stream.WriteAsync(body);
        await stream.FlushAsync();
    }

    private async Task Read()
    {
        var stream = process.StandardOutput.BaseStream;
        while (await ReadLength(stream) is { } length)
        {
            var body = new byte[length];
            await stream.ReadExactlyAsync(body);
            var message = (JsonObject)JsonNode.Parse(body)!;
            if (message["id"] is { } id && message["method"] is null && waiting.TryRemove((int)id, out var source))
                source.SetResult(message);
            else
            {
                lock (notifications)
                    notifications.Add(message);
                arrived.Release();
            }
        }
    }

    private static async Task<int?> ReadLength(Stream stream)
    {
        var header = new List<byte>();
        var one = new byte[1];
        while (await stream.ReadAsync(one) == 1)
        {
            header.Add(one[0]);
            if (header is [.., (byte)'\r', (byte)'\n', (byte)'\r', (byte)'\n'])
            {
                var text = Encoding.ASCII.GetString([.. header]);
                var line = text.Split("\r\n").Single(static l => l.StartsWith("Content-Length: ", StringComparison.Ordinal));
                return int.Parse(line["Content-Length: ".Length..], CultureInfo.InvariantCulture);
            }
        }
        return null;
    }
}
