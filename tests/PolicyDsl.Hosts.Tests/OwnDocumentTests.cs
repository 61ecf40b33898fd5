using System.Text.Json.Nodes;

namespace PolicyDsl.Hosts.Tests;

/// <summary>In the documents a developer's own endpoints refer to the very components that the service's operations have.</summary>
public sealed class OwnDocumentTests
{
    private const string Components = "#/components/schemas/";

    [Theory]
    [InlineData("v1")]
    [InlineData("zh")]
    public async Task Each_type_of_a_policy_is_the_component_of_the_service(string name)
    {
        await using var host = await Host.StartAsync();
        await using var service = await Host.StartAsync(withOwn: false);
        var (document, served) = (await ReadAsync(host, name), await ReadAsync(service, name));

        Assert.Equal(Components + "ChengduAi2024_financing_Application", Ref(Body(document, "/own/financing")));
        Assert.Equal(Components + "Decision", Ref(Answer(document, "/own/financing")));
        Assert.Equal(Components + "ChengduAi2024_scaleUp_Application", Ref(Body(document, "/own/scaleUp")));
        Assert.Equal(Components + "DecisionInShort", Ref(Answer(document, "/own/decision")));
        Assert.Equal(Components + "ChengduAi2024_financing_Application", Ref(Answer(document, "/own/echo")));
        Assert.Equal(Components + "ChengduAi2024_financing_Application", Ref(Body(document, "/own/several")["items"]!));
        Assert.Equal(Components + "Decision", Ref(Answer(document, "/own/several")["items"]!));
        var (inquiry, reply) = (Schema(document, "Inquiry")["properties"]!, Schema(document, "Reply")["properties"]!);
        Assert.Equal(Components + "ChengduAi2024_financing_Application", Ref(inquiry["application"]!));
        Assert.Equal(Components + "ChengduAi2024_ApplicantKind", Ref(inquiry["kind"]!));
        Assert.Equal(Components + "ChengduAi2024_ApplicantKind", Ref(reply["kind"]!["oneOf"]![1]!));
        Assert.Equal(Components + "Decision", Ref(reply["explanation"]!));
        Assert.Equal(Components + "DecisionInShort", Ref(reply["decision"]!));
        Assert.Equal(Components + "ChengduAi2024_Applicant", Ref(reply["applicants"]!["additionalProperties"]!));
        Assert.Equal(Components + "SettlementResult", Ref(Answer(document, "/own/round")));
        Assert.Equal(Components + "LedgerRow", Ref(Body(document, "/own/ledger")["items"]!));
        Assert.Equal(Components + "RoundResult", Ref(Schema(document, "OwnResult")["properties"]!["end"]!));
        Assert.Equal(Components + "ReviewDecision", Ref(Schema(document, "Opinion")["properties"]!["decisions"]!["additionalProperties"]!));
        Assert.Equal(["granted", "pooled", "rejected", "review"], Schema(document, "RoundOutcome")["enum"]!.AsArray().Select(static kind => (string)kind!));
        // Nothing that the framework made of its own.
        Assert.Equal(
            ["ChengduAi2024_ApplicantKind", "DecisionInShort", "Inquiry", "Opinion", "Outcome", "OwnEntry", "OwnResult", "OwnRound", "Reply", "ReviewVerdict", "RoundOutcome"],
            document["components"]!["schemas"]!.AsObject().Select(static schema => schema.Key).Except(served["components"]!["schemas"]!.AsObject().Select(static schema => schema.Key)).Order()
        );

        Assert.Equal(["enterprise", "university", "researchInstitute"], Schema(document, "ChengduAi2024_ApplicantKind")["enum"]!.AsArray().Take(3).Select(static kind => (string)kind!));
        Assert.Equal(["amount", "ceiling", "clause", "outcome", "policy", "unknown", "unmet"], Schema(document, "DecisionInShort")["required"]!.AsArray().Select(static member => (string)member!).Order());
        foreach (var (id, schema) in served["components"]!["schemas"]!.AsObject())
            Assert.Equal((id, schema!.ToJsonString()), (id, Schema(document, id).ToJsonString()));
        foreach (var (path, item) in served["paths"]!.AsObject())
            Assert.Equal((path, item!.ToJsonString()), (path, document["paths"]![path]?.ToJsonString()));
    }

    [Fact]
    public async Task In_a_document_of_the_host_too()
    {
        await using var host = await Host.StartAsync();

        var document = await ReadAsync(host, "own");

        Assert.Equal(Components + "ChengduAi2024_financing_Application", Ref(Body(document, "/own/financing")));
        Assert.Equal("企业融资", (string?)Schema(document, "ChengduAi2024_financing_Application")["title"]);
        Assert.Equal(Components + "ChengduAi2024_Applicant", Ref(Schema(document, "ChengduAi2024_financing_Application")["properties"]!["applicant"]!));
        Assert.NotNull(Schema(document, "ChengduAi2024_Applicant")["properties"]!["sme"]);
    }

    private static async Task<JsonNode> ReadAsync(Host host, string name) => JsonNode.Parse(await host.Client.GetStringAsync($"/openapi/{name}.json"))!;

    private static JsonNode Body(JsonNode document, string path) => document["paths"]![path]!["post"]!["requestBody"]!["content"]!["application/json"]!["schema"]!;

    private static JsonNode Answer(JsonNode document, string path) => document["paths"]![path]!["post"]!["responses"]!["200"]!["content"]!["application/json"]!["schema"]!;

    private static JsonNode Schema(JsonNode document, string id) => document["components"]!["schemas"]![id]!;

    private static string? Ref(JsonNode schema) => (string?)schema["$ref"];
}
