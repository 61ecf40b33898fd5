using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PolicyDsl.Tests;

namespace PolicyDsl.PolicyService.Tests;

/// <summary>The round that the operations page walks through by hand, command by command.</summary>
public sealed partial class WalkTests
{
    [Fact]
    public async Task The_commands_of_the_page_lead_from_applications_to_a_signed_receipt_that_holds()
    {
        Assert.SkipUnless(File.Exists("/bin/bash") && File.Exists("/usr/bin/curl"), "bash and curl are needed");
        await using var own = await RunningService.StartAsync(
            new Dictionary<string, string> { ["ASPNETCORE_ENVIRONMENT"] = "Development" },
            "--urls",
            "http://127.0.0.1:0"
        );
        var folder = Directory.CreateTempSubdirectory("policydsl-walk-").FullName;
        try
        {
            await RunAsync(Commands().Replace("http://localhost:5080", own.Client.BaseAddress!.ToString().TrimEnd('/'), StringComparison.Ordinal), folder);

            var round = JsonNode.Parse(await own.Client.GetStringAsync("/policies/chengdu-ai-2024/rounds/2025"))!;
            Assert.Equal("confirmed", (string?)round["state"]);
            Assert.Equal(950_000, (int?)round["totals"]!["amount"]);
            var receipt = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "receipt.json")))!;
            Assert.Equal(650_000, (int?)receipt["receipt"]!["decision"]!["amount"]);
            Assert.Equal("granted", (string?)receipt["receipt"]!["round"]!["outcome"]);
            Assert.NotEmpty(JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "keys.json")))!["keys"]!.AsArray());
            Assert.Equal(["granted", "granted", "rejected"], round["results"]!.AsArray().Select(static result => (string?)result!["outcome"]));
            Assert.Equal("otherFunding", (string?)round["results"]!.AsArray()[2]!["reason"]!["rule"]);
            Assert.Equal(8, File.ReadAllLines(Path.Combine(folder, "log.ndjson")).Length);
            Assert.Contains("专精特新小巨人", File.ReadAllText(Path.Combine(folder, "round-2025.csv")), StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // Each block is run as it stands on the page, one after the other in one shell.
    private static string Commands()
    {
        var page = Repository.Read("docs/operations.md");
        var start = page.IndexOf("## A round for 2025, with curl alone", StringComparison.Ordinal);
        var section = page[start..page.IndexOf("\n## ", start + 1, StringComparison.Ordinal)];
        return "set -euo pipefail\n" + Tool() + string.Concat(Block().Matches(section).Select(static block => block.Groups[1].Value));
    }

    // Where the page says `policies/…` and `policy`, it means those of this repository.
    private static string Tool() =>
        $"""
        ln -s '{Path.Combine(Repository.Root, "policies")}' policies
        PATH='{AppContext.BaseDirectory}':"$PATH"

        """;

    private static async Task RunAsync(string commands, string folder)
    {
        using var bash = Process.Start(
            new ProcessStartInfo("/bin/bash", ["-c", commands])
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        var output = bash.StandardOutput.ReadToEndAsync();
        var errors = bash.StandardError.ReadToEndAsync();
        await bash.WaitForExitAsync();
        Assert.True(bash.ExitCode == 0, await output + await errors);
        Assert.DoesNotContain("urn:policydsl:problem", await output, StringComparison.Ordinal);
    }

    [GeneratedRegex("```sh\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
