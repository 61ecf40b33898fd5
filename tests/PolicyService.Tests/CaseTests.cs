using System.Net;
using System.Text.Json.Nodes;

namespace PolicyDsl.PolicyService.Tests;

/// <summary>The cases that were worked out by hand from the official document, through HTTP.</summary>
public sealed class CaseTests(RunningService service)
{
    private static readonly JsonArray All = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Cases", "evaluate.json")))!.AsArray();

    public static TheoryData<string> Names => [.. All.Select(static entry => (string)entry!["name"]!)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_case_comes_out_as_expected(string name)
    {
        var entry = All.Single(entry => (string)entry!["name"]! == name)!;
        var expected = entry["expect"]!.AsObject();
        var path = $"/policies/chengdu-ai-2024/clauses/{entry["clause"]}/evaluate";

        var decision = await service.DecideAsync(path, entry["body"]!.ToJsonString());
        var inShort = await service.DecideAsync(path + "?explain=false", entry["body"]!.ToJsonString());

        Assert.Equal((string?)expected["outcome"], (string?)decision["outcome"]);
        Assert.Equal((decimal?)expected["amount"], (decimal?)decision["amount"]);
        Assert.Equal((decimal?)expected["ceiling"], (decimal?)decision["ceiling"]);
        if (expected["unmet"] is JsonArray unmet)
            Assert.Equal(Texts(unmet), Unmet(decision));
        foreach (var member in new[] { "policy", "clause", "outcome", "amount", "ceiling", "reason", "missing" })
            Assert.Equal(decision[member]?.ToJsonString(), inShort[member]?.ToJsonString());
        Assert.Equal(Unmet(decision), Texts(inShort["unmet"]!));
    }

    [Fact]
    public async Task The_example_of_the_description_gives_one_million_by_a_formula_and_a_cap()
    {
        using var response = await service.Client.PostAsync(RunningService.Financing, RunningService.Json(RunningService.Example));
        var decision = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(1_000_000m, (decimal?)decision["amount"]);
        Assert.Equal(["formula:1200000", "cap:1000000"], decision["steps"]!.AsArray().Select(static step => $"{step!["kind"]}:{step["value"]}"));
        Assert.Equal(
            """{"mainRevenue":100000000,"aiRevenue":70000000}""",
            decision["conditions"]!.AsArray().Single(static condition => (string?)condition!["id"] == "aiShare")!["reads"]!.ToJsonString()
        );
    }

    private static IEnumerable<string> Unmet(JsonNode decision) =>
        decision["conditions"]!.AsArray().Where(static condition => (string?)condition!["result"] == "unmet").Select(static condition => (string)condition!["id"]!).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Texts(JsonNode list) => list.AsArray().Select(static text => (string)text!).Order(StringComparer.Ordinal);
}
