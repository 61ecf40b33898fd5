using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PolicyDsl.AspNetCore;
using PolicyDsl.Tests;

namespace PolicyDsl.Ledger.AspNetCore.Tests.Reference;

/// <summary>What the documents say about what is stored.</summary>
public sealed partial class LedgerOpenApiTests : IAsyncLifetime
{
    private const string Round = "/policies/chengdu-ai-2024/rounds/2025";

    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private StoredService? running;

    private StoredService Service => running!;

    public async ValueTask InitializeAsync() => running = await StoredService.StartAsync();

    public ValueTask DisposeAsync() => Service.DisposeAsync();

    [Fact]
    public async Task Every_route_is_in_it_once_in_both_languages()
    {
        foreach (var name in new[] { "v1", "zh" })
        {
            var document = await DocumentAsync(name);
            var listed = document["paths"]!.AsObject().SelectMany(static path => path.Value!.AsObject().Select(verb => $"{verb.Key.ToUpperInvariant()} {path.Key}")).ToHashSet();

            foreach (var route in LedgerRoutes.All)
                Assert.Contains($"{route.Method} {(route == LedgerRoutes.Submit ? route.For("chengdu-ai-2024", "financing") : route.Pattern)}", listed);
            Assert.DoesNotContain(listed, static entry => entry.StartsWith("HEAD", StringComparison.Ordinal));
            var ids = Operations(document).Select(static operation => (string)operation["operationId"]!).ToList();
            Assert.All(ids, static id => Assert.Matches(Name(), id));
            Assert.Equal(ids.Count, ids.Distinct(StringComparer.OrdinalIgnoreCase).Count());
            Assert.All(Operations(document), static operation => Assert.NotEmpty((string)operation["description"]!));
        }
    }

    [Fact]
    public async Task Every_reference_leads_somewhere_and_every_heading_is_explained()
    {
        var document = await DocumentAsync("v1");
        var schemas = document["components"]!["schemas"]!.AsObject().Select(static schema => schema.Key);
        var references = SchemaReference().Matches(document.ToJsonString()).Select(static match => match.Groups[1].Value).ToHashSet();
        var used = Operations(document).SelectMany(static operation => operation["tags"]!.AsArray()).Select(static tag => (string)tag!).ToHashSet();

        Assert.Equal(schemas.Order(StringComparer.Ordinal), references.Order(StringComparer.Ordinal));
        Assert.Equal(["policies", "chengdu-ai-2024", "applications", "rounds", "service"], document["tags"]!.AsArray().Select(static tag => (string)tag!["name"]!));
        Assert.Subset(document["tags"]!.AsArray().Select(static tag => (string)tag!["name"]!).ToHashSet(), used);
    }

    [Fact]
    public async Task What_is_for_certain_roles_wants_a_token_and_nothing_else_does()
    {
        var document = await DocumentAsync("v1");
        var guarded = Operations(document).Where(static operation => operation["security"] is not null).ToList();

        Assert.Equal("""[{}]""", document["security"]!.ToJsonString());
        Assert.All(guarded, static operation => Assert.Equal("""[{"bearer":[]}]""", operation["security"]!.ToJsonString()));
        Assert.Equal("http", (string?)document["components"]!["securitySchemes"]!["bearer"]!["type"]);
        // Who does not say who they are is told so, on the same operations.
        Assert.Equal(
            Operations(document).Where(static operation => operation["responses"]!["401"] is not null).Select(static operation => (string?)operation["operationId"]),
            guarded.Select(static operation => (string?)operation["operationId"])
        );
        Assert.Contains(guarded, static operation => (string?)operation["operationId"] == "ChengduAi2024_financing_submit");
    }

    [Fact]
    public async Task The_schema_of_problems_names_every_kind()
    {
        var document = await DocumentAsync("v1");
        var kinds = document["components"]!["schemas"]!["Problem"]!["properties"]!["type"]!["enum"]!.AsArray().Select(static kind => (string)kind!).ToHashSet();

        Assert.Subset(kinds, ProblemTypes.All.Concat(LedgerProblemTypes.All).Select(static type => type.Uri).ToHashSet());
    }

    [Theory]
    [InlineData("Submit", "/policies/chengdu-ai-2024/clauses/littleGiant/applications", "post")]
    [InlineData("Review", "/applications/{id}/review", "put")]
    [InlineData("Confirm", "/policies/{policy}/rounds/{year}/confirm", "post")]
    [InlineData("Round", "/policies/{policy}/rounds/{year}", "get")]
    [InlineData("Applications", "/applications", "get")]
    public async Task Operations_say_what_they_take_and_give(string name, string path, string verb)
    {
        var document = await DocumentAsync("zh");

        Golden.Matches($"Operation.{name}", document["paths"]![path]![verb]!.ToJsonString(Layout));
    }

    [Theory]
    [InlineData("ChengduAi2024_littleGiant_Submission")]
    [InlineData("StoredApplication")]
    [InlineData("ApplicationPage")]
    [InlineData("RoundDraft")]
    [InlineData("RoundResults")]
    [InlineData("StoredResult")]
    [InlineData("ConfirmedRound")]
    [InlineData("RoundList")]
    [InlineData("RoundDifferences")]
    [InlineData("RoundDifference")]
    [InlineData("AuditEntry")]
    public async Task Schemas_say_what_is_stored(string schema)
    {
        var document = await DocumentAsync("zh");

        Golden.Matches(schema, document["components"]!["schemas"]![schema]!.ToJsonString(Layout));
    }

    [Fact]
    public async Task What_is_answered_fits_the_schemas()
    {
        var schemas = (await DocumentAsync("v1"))["components"]!["schemas"]!;
        var application = (await Service.SubmitAsync("benchmarkScenario", Companies.Benchmark(Companies.C, "P-2"))).Json;
        await Service.ReviewAsync((string)application["id"]!, """{ "recognizedAmount": 650000 }""");
        var draft = await Service.PostAsync(Round + "/settle");
        var confirmed = await Service.PostAsync(Round + "/confirm", null, $"If-Match: {draft.Tag}");
        await Service.ReviewAsync((string)application["id"]!, """{ "recognizedAmount": 800000 }""");
        var next = (await Service.PostAsync(Round + "/settle")).Json;
        var results = (await Service.GetAsync(Round)).Json;
        var differences = (await Service.GetAsync(Round + "/differences")).Json;
        var rounds = (await Service.GetAsync("/policies/chengdu-ai-2024/rounds")).Json;
        var page = (await Service.GetAsync("/applications")).Json;
        var log = JsonNode.Parse((await Service.GetAsync("/audit")).Text.Split('\n')[0])!;

        Fits(schemas["StoredApplication"]!, application);
        Fits(schemas["Decision"]!, application["decision"]!);
        Fits(schemas["ApplicationPage"]!, page);
        Fits(schemas["ApplicationSummary"]!, page["items"]![0]!);
        Fits(schemas["RoundDraft"]!, next);
        Fits(schemas["DraftDifferences"]!, next["differences"]!);
        Fits(schemas["RoundTotals"]!, next["totals"]!);
        Fits(schemas["RoundDifference"]!, next["differences"]!["first"]![0]!);
        Fits(schemas["ConfirmedRound"]!, confirmed.Json);
        Fits(schemas["Round"]!, differences["confirmed"]!);
        Fits(schemas["RoundList"]!, rounds);
        Fits(schemas["ListedRound"]!, rounds["rounds"]![0]!);
        Fits(schemas["RoundResults"]!, results);
        Fits(schemas["StoredResult"]!, results["results"]![0]!);
        Fits(schemas["TrailStep"]!, results["results"]![0]!["trail"]![0]!);
        Fits(schemas["RoundDifferences"]!, differences);
        Fits(schemas["AuditEntry"]!, log);
    }

    private async Task<JsonNode> DocumentAsync(string name) => JsonNode.Parse(await Service.Client.GetStringAsync($"/openapi/{name}.json"))!;

    private static IEnumerable<JsonNode> Operations(JsonNode document) =>
        document["paths"]!.AsObject().SelectMany(static path => path.Value!.AsObject()).Select(static verb => verb.Value!);

    private static void Fits(JsonNode schema, JsonNode answer)
    {
        var known = schema["properties"]!.AsObject().Select(static member => member.Key).ToHashSet();
        var given = answer.AsObject().Select(static member => member.Key).ToHashSet();

        Assert.Empty(given.Except(known));
        Assert.Empty(schema["required"]!.AsArray().Select(static member => (string)member!).Except(given));
    }

    [GeneratedRegex("^[A-Za-z0-9_]+$")]
    private static partial Regex Name();

    [GeneratedRegex("\"#/components/schemas/([^\"]+)\"")]
    private static partial Regex SchemaReference();
}
