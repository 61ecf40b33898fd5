using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PolicyDsl.Runtime.Tests;
using PolicyDsl.Tests;

namespace PolicyDsl.AspNetCore.Tests.Reference;

/// <summary>The document that clients are generated from.</summary>
[Hazard("H13", "H14", "H15", "H54", "H56", "H57", "H75")]
public sealed partial class OpenApiTests(Service service)
{
    [Fact]
    public async Task It_is_OpenApi_3_1_and_names_everything_in_ASCII()
    {
        var document = await DocumentAsync("v1");

        Assert.StartsWith("3.1", (string)document["openapi"]!, StringComparison.Ordinal);
        Assert.All(document["components"]!["schemas"]!.AsObject(), static schema => Assert.Matches(ComponentName(), schema.Key));
        var ids = Operations(document).Select(static operation => (string)operation["operationId"]!).ToList();
        Assert.All(ids, static id => Assert.Matches(ComponentName(), id));
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public async Task Every_reference_leads_somewhere()
    {
        var document = await DocumentAsync("v1");
        var schemas = document["components"]!["schemas"]!.AsObject();
        var references = SchemaReference().Matches(document.ToJsonString()).Select(static match => match.Groups[1].Value).ToHashSet();

        Assert.Equal(schemas.Select(static schema => schema.Key).Order(StringComparer.Ordinal), references.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_object_with_members_has_a_name_that_generators_keep()
    {
        var document = await DocumentAsync("v1");
        var unnamed = new List<string>();
        foreach (var (name, schema) in document["components"]!["schemas"]!.AsObject())
            AddUnnamed(schema!, name, isNamed: true, unnamed);
        AddUnnamed(document["paths"]!, "paths", isNamed: true, unnamed);

        // Else they are called Reason, Reason2 and so on by whoever generates a client, and by other numbers after the next change. Use OperationBuilder.Component.
        Assert.Empty(unnamed);
    }

    [Fact]
    public async Task Each_clause_has_an_operation_of_its_own_with_the_schema_of_its_body()
    {
        var document = await DocumentAsync("v1");

        var paths = document["paths"]!.AsObject();
        foreach (var (policy, clause, id) in new[] { ("demo", "equipment", "Demo"), ("demo@1", "reviewed", "Demo_r1"), ("demo-ai", "training", "DemoAi") })
        {
            var operation = paths[Routes.Evaluate.For(policy, clause)]!["post"]!;
            Assert.Equal($"{id}_{clause}_evaluate", (string?)operation["operationId"]);
            Assert.Equal(
                $"#/components/schemas/{id}_{clause}_Application",
                (string?)operation["requestBody"]!["content"]!["application/json"]!["schema"]!["$ref"]
            );
            Assert.NotNull(paths[Routes.EvaluateBatch.For(policy, clause)]!["post"]);
        }
    }

    [Theory]
    [InlineData("Demo_equipment_Application")]
    [InlineData("Demo_Applicant")]
    [InlineData("DemoAi_equipment_Application")]
    [InlineData("Demo_reviewed_Review")]
    [InlineData("OtherFunding")]
    [InlineData("LedgerRow")]
    [InlineData("Decision")]
    [InlineData("SettlementRequest")]
    [InlineData("RoundApplication")]
    [InlineData("PooledApplication")]
    [InlineData("Demo_KnownApplicant")]
    [InlineData("MatchResult")]
    [InlineData("SettlementResult")]
    [InlineData("RoundResult")]
    [InlineData("TrailStep")]
    [InlineData("Problem")]
    public async Task Schemas_say_what_the_service_takes_and_gives(string schema)
    {
        var document = await DocumentAsync("zh");

        Golden.Matches(schema, Service.Indented(document["components"]!["schemas"]![schema]!.ToJsonString()));
    }

    [Fact]
    public async Task Money_is_a_number_that_every_client_holds_exactly()
    {
        var document = await DocumentAsync("v1");
        var text = document.ToJsonString();

        Assert.DoesNotContain("\"double\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\"float\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("multipleOf", text, StringComparison.Ordinal);
        var spend = document["components"]!["schemas"]!["Demo_equipment_Application"]!["properties"]!["spend"]!;
        Assert.Equal(("number", "decimal", 0m, 10_000_000_000_000m), ((string?)spend["type"], (string?)spend["format"], (decimal?)spend["minimum"], (decimal?)spend["maximum"]));
        Assert.Null(spend["pattern"]);
        // Up to the limit a fen is more than a double may be off: written and read as a double, every amount comes back.
        foreach (var amount in new[] { 19.99m, 143.48m, 1.15m, 4.35m, 0.01m, 9_999_999_999_999.99m, 68_212_203m })
            Assert.Equal(amount, decimal.Parse(((double)amount).ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task What_may_be_left_out_is_not_required_and_what_has_no_value_is_null_only_in_answers()
    {
        var schemas = (await DocumentAsync("v1"))["components"]!["schemas"]!.AsObject();

        Assert.Null(schemas["Demo_equipment_Application"]!["required"]);
        Assert.All(
            schemas["Demo_equipment_Application"]!["properties"]!.AsObject(),
            static member => Assert.False(member.Value!["type"] is JsonArray, member.Key)
        );
        // Enums stand where they are used: none of them is made nullable by another use.
        var kind = schemas["Demo_Applicant"]!["properties"]!["kind"]!;
        Assert.Equal(["enterprise", "university"], kind["enum"]!.AsArray().Select(static member => (string?)member));
        Assert.Equal(["企业", "高校"], kind["x-enum-descriptions"]!.AsArray().Select(static member => (string?)member));
        Assert.All(schemas, static schema => Assert.False(schema.Value!["additionalProperties"]?.GetValueKind() == System.Text.Json.JsonValueKind.True));
    }

    [Fact]
    public async Task Every_kind_of_input_has_a_schema()
    {
        await using var own = await Service.StartAsync([new SamplePolicy(Samples.Policy, static _ => new SampleClause(Samples.Clause, static (ref _, _) => { }))]);
        var document = JsonNode.Parse(await own.Client.GetStringAsync("/openapi/zh.json"))!;

        Golden.Matches("EveryKind", Service.Indented(document["components"]!["schemas"]!["Sample_every_Application"]!.ToJsonString()));
    }

    [Fact]
    public async Task Every_route_that_serves_policies_is_in_it()
    {
        var document = await DocumentAsync("v1");
        var listed = document["paths"]!.AsObject().SelectMany(static path => path.Value!.AsObject().Select(verb => $"{verb.Key.ToUpperInvariant()} {path.Key}")).ToHashSet();

        foreach (var route in Routes.All.Except([Routes.OpenApi, Routes.Docs]))
        {
            var path =
                route == Routes.Evaluate || route == Routes.EvaluateBatch ? route.For("demo", "equipment")
                : route == Routes.Match ? route.For("demo")
                : route.Pattern;
            Assert.Contains($"{route.Method} {path}", listed);
        }
    }

    [Fact]
    public async Task Its_texts_are_in_the_language_of_the_document()
    {
        Assert.Contains("Evaluate an application", (await DocumentAsync("v1")).ToJsonString(), StringComparison.Ordinal);
        var zh = Service.Indented((await DocumentAsync("zh")).ToJsonString());
        Assert.Contains("评估一份申报", zh, StringComparison.Ordinal);
        Assert.DoesNotContain("Evaluate an application", zh, StringComparison.Ordinal);
    }

    [Fact]
    public void Ids_that_would_read_the_same_keep_their_hyphens()
    {
        string[] ids = ["a-1", "a1", "ab", "a-b", "b"];
        var registry = new PolicyRegistry(ids.Select(static id => new SamplePolicy(Samples.Policy with { Id = id }, static _ => new SampleClause(Samples.Clause, static (ref _, _) => { }))));

        Assert.Equal(["a_1", "a_b", "a1", "ab", "B"], ClauseNames.Of(registry).Select(static entry => entry.Names.Policy));
    }

    [Fact]
    public async Task The_reference_page_loads_nothing_from_elsewhere()
    {
        var page = await service.Client.GetStringAsync("/docs/");

        Assert.DoesNotContain("http://", page, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", page, StringComparison.Ordinal);
        using var script = await service.Client.GetAsync("/docs/scalar.js");
        Assert.True(script.IsSuccessStatusCode);
    }

    private static void AddUnnamed(JsonNode node, string path, bool isNamed, List<string> unnamed)
    {
        if (!isNamed && node is JsonObject { } schema && schema["properties"] is JsonObject && schema["type"] is not null)
            unnamed.Add(path);
        var children = node switch
        {
            JsonObject members => members.Select(static member => (member.Key, member.Value)),
            JsonArray items => items.Select(static (item, index) => ($"{index}", item)),
            _ => [],
        };
        foreach (var (name, child) in children)
        {
            if (child is not null && name is not ("example" or "examples"))
                AddUnnamed(child, $"{path}/{name}", isNamed: false, unnamed);
        }
    }

    private async Task<JsonNode> DocumentAsync(string name) => JsonNode.Parse(await service.Client.GetStringAsync($"/openapi/{name}.json"))!;

    private static IEnumerable<JsonNode> Operations(JsonNode document) =>
        document["paths"]!.AsObject().SelectMany(static path => path.Value!.AsObject()).Select(static verb => verb.Value!);

    [GeneratedRegex("^[A-Za-z0-9_]+$")]
    private static partial Regex ComponentName();

    [GeneratedRegex("\"#/components/schemas/([^\"]+)\"")]
    private static partial Regex SchemaReference();
}
