using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using PolicyDsl.Tests;

namespace PolicyDsl.Clients.Tests;

/// <summary>What openapi-typescript makes of the document, compiled and run against the running service by Node.</summary>
[Hazard("H14")]
public sealed class TypeScriptTests(RunningService service)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task It_compiles_and_money_comes_back_exact_to_the_fen()
    {
        Assert.SkipUnless(await IsThereAsync("npm"), "Node is not installed.");
        await RunAsync("npm", "install", "--silent", "--no-package-lock", "--no-audit", "--no-fund");
        var address = service.Client.BaseAddress!.ToString().TrimEnd('/');
        var output = await RunAsync("npm", ["run", "--silent", "check", "--", address, .. Amounts.All.Select(static amount => amount.ToString(CultureInfo.InvariantCulture))]);
        var answer = JsonNode.Parse(output.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1])!;

        var steps = new List<decimal>();
        foreach (var investment in Amounts.All)
            steps.Add(await Amounts.FirstStepAsync(service, investment));
        // A number of JavaScript is a double; up to the limit of amounts it gives the fen back as they were.
        Assert.Equal(steps, answer["steps"]!.AsArray().Select(static step => step!.GetValue<decimal>()));
        Assert.Equal(1_000_000m, answer["amount"]!.GetValue<decimal>());
        Assert.Equal("eligible", (string?)answer["outcome"]);
        Assert.Equal(["/aiRevenue"], answer["missing"]!.AsArray().Select(static pointer => (string?)pointer));
        Assert.Equal("urn:policydsl:problem:invalid-input", (string?)answer["problem"]);
        Assert.Equal(["/angelInvestment"], answer["pointers"]!.AsArray().Select(static pointer => (string?)pointer));
        Assert.Equal([1, 120, 0], answer["bounds"]!.AsArray().Select(static bound => (int)bound!));
    }

    private static async Task<bool> IsThereAsync(string program)
    {
        try
        {
            return (await StartAsync(program, "--version")).Code == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        var (code, output, errors) = await StartAsync(program, arguments);
        Assert.True(code == 0, $"{program} {string.Join(' ', arguments)}\n{output}{errors}");
        return output;
    }

    private static async Task<(int Code, string Output, string Errors)> StartAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.Combine(Repository.Root, "tests", "Clients.TypeScript"),
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        try
        {
            await process.WaitForExitAsync(new CancellationTokenSource(Patience).Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
        return (process.ExitCode, await output, await errors);
    }
}
