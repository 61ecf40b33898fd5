using System.Text.Json.Nodes;
using PolicyDsl.PolicyService.Tests;

namespace PolicyDsl.PolicyEvaluator.Tests;

/// <summary>The documents of both hosts, apart from what the store adds to the service's.</summary>
public sealed class DocumentTests(PublishedEvaluator published)
{
    [Theory]
    [InlineData("v1")]
    [InlineData("zh")]
    public async Task Each_operation_and_each_schema_that_both_have_is_the_same(string name)
    {
        var (own, service) = (await ReadAsync(published.Evaluator.Client, name), await ReadAsync(published.Service.Client, name));
        LeaveOutOwn(own);
        // What may be wrong with a store is a reason for not being ready, and a kind of problem.
        service["paths"]!["/readyz"]!["get"]!["responses"]!.AsObject().Remove("503");
        var kinds = Kinds(own);
        Assert.Subset(Kinds(service).ToHashSet(StringComparer.Ordinal), kinds.ToHashSet(StringComparer.Ordinal));
        service["components"]!["schemas"]!["Problem"]!["properties"]!["type"]!["enum"] = new JsonArray([.. kinds.Select(static kind => (JsonNode)kind)]);

        Assert.Equal(17, own["paths"]!.AsObject().Count(static path => path.Key.EndsWith("/evaluate-batch", StringComparison.Ordinal)));
        Assert.DoesNotContain(own["paths"]!.AsObject(), static path => path.Key.Contains("/applications", StringComparison.Ordinal));
        Assert.Equal(own["info"]!.ToJsonString(), service["info"]!.ToJsonString());
        Same(own["paths"]!, service["paths"]!);
        Same(own["components"]!["schemas"]!, service["components"]!["schemas"]!);
    }

    [Fact]
    public async Task The_page_that_shows_them_is_there()
    {
        var page = await Answer.OfAsync(published.Evaluator.Client, Page);

        Assert.Contains("Content-Type: text/html", page, StringComparison.Ordinal);
        Assert.Equal(await Answer.OfAsync(published.Service.Client, Page), page);

        static HttpRequestMessage Page() => new(HttpMethod.Get, "/docs");
    }

    // The endpoints that are added for a test, and the types that only they have.
    private static void LeaveOutOwn(JsonNode document)
    {
        foreach (var path in document["paths"]!.AsObject().Select(static path => path.Key).Where(static path => path.StartsWith("/own/", StringComparison.Ordinal)).ToList())
            document["paths"]!.AsObject().Remove(path);
        string[] types =
        [
            "Inquiry", "Reply", "OwnRound", "OwnEntry", "OwnResult", "Opinion",
            "DecisionInShort", "ChengduAi2024_ApplicantKind", "Outcome", "RoundOutcome", "ReviewVerdict",
        ];
        foreach (var type in types)
            Assert.True(document["components"]!["schemas"]!.AsObject().Remove(type), type);
    }

    private static async Task<JsonNode> ReadAsync(HttpClient client, string name) => JsonNode.Parse(await client.GetStringAsync($"/openapi/{name}.json"))!;

    private static List<string> Kinds(JsonNode document) =>
        [.. document["components"]!["schemas"]!["Problem"]!["properties"]!["type"]!["enum"]!.AsArray().Select(static kind => (string)kind!)];

    private static void Same(JsonNode own, JsonNode service)
    {
        foreach (var (name, content) in own.AsObject())
            Assert.Equal((name, content!.ToJsonString()), (name, service[name]?.ToJsonString()));
    }
}
