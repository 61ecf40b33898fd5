using System.Text.Json.Nodes;

namespace PolicyDsl.PolicyService.Tests;

/// <summary>The rounds that were worked out by hand from the official document, through HTTP.</summary>
public sealed class SettlementCaseTests(RunningService service)
{
    private static readonly JsonArray All = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Cases", "settle.json")))!.AsArray();

    public static TheoryData<string> Names => [.. All.Select(static entry => (string)entry!["name"]!)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_round_comes_out_as_expected(string name)
    {
        var entry = All.Single(entry => (string)entry!["name"]! == name)!;

        var answer = await service.DecideAsync("/policies/chengdu-ai-2024/settle", entry["request"]!.ToJsonString());

        var results = answer["results"]!.AsArray().ToDictionary(static end => (string)end!["id"]!);
        foreach (var (id, expected) in entry["expect"]!.AsObject())
        {
            var end = results[id]!;
            Assert.Equal((id, (string?)expected!["outcome"]), (id, (string?)end["outcome"]));
            Assert.Equal((id, (decimal?)expected["amount"] ?? 0m), (id, (decimal?)end["amount"]));
            Assert.Equal((id, (string?)expected["rule"]), (id, (string?)end["reason"]?["rule"]));
        }
    }
}
