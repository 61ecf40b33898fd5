using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace PolicyDsl.Packages.Tests;

/// <summary>A project that runs, by <c>dotnet run</c>, until it is disposed of.</summary>
internal sealed partial class ServedProject : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Process process;
    private readonly StringBuilder output = new();
    private readonly TaskCompletionSource<Uri> address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ServedProject(string folder, string project)
    {
        process = new Process { StartInfo = DotNet.Start(folder, "run", "--project", project, "--", "--urls", "http://127.0.0.1:0") };
        process.OutputDataReceived += (_, line) => Take(line.Data);
        process.ErrorDataReceived += (_, line) => Take(line.Data);
        process.EnableRaisingEvents = true;
        process.Exited += (_, _) => address.TrySetException(new InvalidOperationException("It ended before it served:\n" + output));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public HttpClient Client { get; } = new();

    public static async Task<ServedProject> StartAsync(string folder, string project)
    {
        var served = new ServedProject(folder, project);
        try
        {
            served.Client.BaseAddress = await served.address.Task.WaitAsync(Patience);
            return served;
        }
        catch
        {
            await served.DisposeAsync();
            throw;
        }
    }

    public async Task<JsonNode> PostAsync(string path, string json)
    {
        using var response = await Client.PostAsync(path, new StringContent(json, Encoding.UTF8, new MediaTypeHeaderValue("application/json")));
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private void Take(string? line)
    {
        if (line is null)
            return;
        lock (output)
            output.AppendLine(line);
        if (Address().Match(line) is { Success: true } match)
            address.TrySetResult(new Uri(match.Groups[1].Value));
    }

    [GeneratedRegex(@"Serving on (http://\S+?)[\s""]")]
    private static partial Regex Address();
}
