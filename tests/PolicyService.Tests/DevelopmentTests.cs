using System.Text.Json.Nodes;
using PolicyDsl.Tests;

namespace PolicyDsl.PolicyService.Tests;

/// <summary>The service on the desk of whoever tries it.</summary>
public sealed class DevelopmentTests
{
    [Fact]
    public async Task In_Development_the_log_says_loudly_that_everything_is_open()
    {
        await using var own = await RunningService.StartAsync(
            new Dictionary<string, string> { ["ASPNETCORE_ENVIRONMENT"] = "Development" },
            "--urls",
            "http://127.0.0.1:0"
        );
        var warning = await own.WaitForLineAsync("EVERYTHING IS OPEN");

        Assert.Contains("warn: ", warning, StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_command_of_the_readme_runs_in_Development_and_leaves_the_address_to_whoever_runs_it()
    {
        var settings = JsonNode.Parse(Repository.Read("policies/PolicyService/Properties/launchSettings.json"))!;
        var profile = Assert.Single(settings["profiles"]!.AsObject()).Value!;

        Assert.Equal("Development", (string?)profile["environmentVariables"]!["ASPNETCORE_ENVIRONMENT"]);
        // It would win over ASPNETCORE_URLS.
        Assert.Null(profile["applicationUrl"]);
    }
}
