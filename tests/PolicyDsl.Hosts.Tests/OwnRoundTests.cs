using System.Text.Json.Nodes;
using PolicyDsl.Tests;

namespace PolicyDsl.Hosts.Tests;

/// <summary>A round that a developer settles on generated types is answered as the service answers it; ledgers and decisions are read as it reads them.</summary>
public sealed class OwnRoundTests : IAsyncLifetime
{
    private const string Row = """{"clause":"financing","creditCode":"91510100MA62K0000Y","year":2024,"amount":100.5,"keys":{"tier":"top"}}""";

    private static readonly JsonNode Round = JsonNode.Parse(Repository.Read("tests/Cases/settle.json"))![0]!["request"]!;

    private Host? host;

    public async ValueTask InitializeAsync() => host = await Host.StartAsync();

    public async ValueTask DisposeAsync() => await host!.DisposeAsync();

    [Fact]
    public async Task The_results_are_the_service_s_bytes()
    {
        var request = Round.DeepClone();
        request["ledger"] = new JsonArray(JsonNode.Parse(Row));

        var (status, own) = await host!.PostAsync("/own/round", request.ToJsonString());

        Assert.Equal(await host.PostAsync("/policies/chengdu-ai-2024/settle", request.ToJsonString()), (status, own));
        Assert.Equal(200, status);
        var first = JsonNode.Parse(own)!["results"]![0]!;
        var end = first.ToJsonString(Plain);
        Assert.Equal((200, $$"""{"outcome":"granted","end":{{end}},"all":[{{end}}]""" + "}"), await host.PostAsync("/own/round/m00", request.ToJsonString()));
    }

    [Fact]
    public async Task What_is_wrong_with_a_row_is_told_as_by_the_service()
    {
        var request = Round.DeepClone();
        request["ledger"] = JsonNode.Parse("[" + Row + """,{"clause":"financing","creditCode":"1","year":0,"amount":1.005,"key":1}]""");

        var expected = await host!.PostAsync("/policies/chengdu-ai-2024/settle", request.ToJsonString(), "en");

        Assert.Equal((400, 4), (expected.Status, JsonNode.Parse(expected.Body)!["errors"]!.AsObject().Count));
        Assert.Equal(expected, await host.PostAsync("/own/round", request.ToJsonString(), "en"));
    }

    [Fact]
    public async Task A_ledger_and_a_decision_come_back_as_they_were()
    {
        const string opinion = """{"verdict":"refuse","outcome":"notInForce","decisions":{"seriousViolation":{"decision":"accept","reason":"已修复"}}}""";

        Assert.Equal((200, $"[{Row}]"), await host!.PostAsync("/own/ledger", $"[{Row.Replace("100.5", "\"100.50\"", StringComparison.Ordinal)}]"));
        Assert.Equal((200, opinion), await host.PostAsync("/own/opinion", opinion.Replace("已", "\\u5df2", StringComparison.Ordinal)));
        Assert.Equal(["/decisions/a/decision", "/decisions/a/reason"], await PointersAsync("""{"decisions":{"a":{"decision":"Accept","reason":""}}}"""));
        Assert.Equal(["/decisions/a"], await PointersAsync("""{"decisions":{"a":{"decision":"accept"}}}"""));
        Assert.Equal(["/verdict"], await PointersAsync("""{"verdict":1}"""));
        Assert.Equal(["/outcome"], await PointersAsync("""{"outcome":5}"""));
    }

    private static System.Text.Json.JsonSerializerOptions Plain { get; } = new() { Encoder = PolicyDsl.Runtime.ExplanationWriter.Options.Encoder };

    private async Task<IEnumerable<string>> PointersAsync(string opinion)
    {
        var (status, problem) = await host!.PostAsync("/own/opinion", opinion);
        Assert.Equal(400, status);
        return JsonNode.Parse(problem)!["errors"]!.AsObject().Select(static error => error.Key).Order(StringComparer.Ordinal);
    }
}
