using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using PolicyDsl.Tests;

namespace PolicyDsl.AspNetCore.Tests.Endpoints;

/// <summary>A settlement, from its request to its results.</summary>
public sealed class SettleTests(Service service)
{
    [Fact]
    public async Task A_round_gets_its_results_in_the_order_of_their_ids()
    {
        using var response = await service.PostAsync(Service.Settle, Service.Round);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
        Golden.Matches("Round", Service.Indented(await response.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task The_order_of_the_request_changes_not_a_byte()
    {
        var turned = JsonNode.Parse(Service.Round)!;
        turned["applications"] = new JsonArray([.. turned["applications"]!.AsArray().Reverse().Select(static one => one!.DeepClone())]);

        Assert.Equal(await TextAsync(Service.Round), await TextAsync(turned.ToJsonString()));
    }

    [Fact]
    public async Task It_is_read_as_it_arrives()
    {
        using var response = await service.PostAsync(Service.Settle, new SlowContent(Encoding.UTF8.GetBytes(Service.Round), 7));

        Assert.Equal(await TextAsync(Service.Round), await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Twenty_thousand_applications_of_more_than_a_mebibyte_are_settled()
    {
        var applications = Enumerable
            .Range(0, 20_000)
            .Select(static i => $$"""{"id":"i{{i:00000}}","clause":"equipment","application":{"spend":{{i}},"applicant":{"kind":"enterprise"} } }""");

        var answer = JsonNode.Parse(await TextAsync($$"""{"applications":[{{string.Join(',', applications)}}],"year":2025}"""))!;

        Assert.Equal(20_000, answer["results"]!.AsArray().Count);
        // 15% of 1 + 2 + … + 19,999.
        Assert.Equal(29_998_500m, (decimal?)answer["totals"]!["amount"]);
    }

    [Fact]
    public async Task Every_mistake_is_named_by_its_place()
    {
        const string Body = """
            { "yaer": 2025, "applications": [
              { "id": "a", "clause": "equipmnt", "application": {} },
              { "id": "a", "clause": "equipment", "application": { "spend": -1, "ledger": [] } },
              { "id": "b", "clause": "reviewed", "application": { "review": { "recognizedAmount": 1 } }, "review": { "recognizedAmount": 2 } },
              { "clause": "equipment" } ],
              "ledger": [ { "clause": "equipment", "creditCode": "1", "year": 2025, "amount": 1, "keys": { "spent": 1 } } ] }
            """;
        using var response = await service.PostAsync(Service.Settle, Body, "en");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Golden.Matches("RoundErrors", Service.Indented(await response.Content.ReadAsStringAsync()));
    }

    [Theory]
    [InlineData("", "emptyBody")]
    [InlineData("[]", "notAnObject")]
    [InlineData("{\"year\":null,\"applications\":[]}", "noYear")]
    [InlineData("{\"year\":2025,\"applications\":[null]}", "notAnApplication")]
    [InlineData("{\"year\":2025,\"applications\":[],\"pool\":[1]}", "notAnApplication")]
    [InlineData("{\"year\":2025,\"applications\":[],\"ledger\":[\"\"]}", "notARow")]
    [InlineData("{\"year\":2025,\"applications\":[{\"id\":\"a\",\"clause\":\"equipment\",\"application\":[]}]}", "notTheApplication")]
    [InlineData("{\"year\":2025,\"applications\":[{\"id\":\"a\",\"clause\":\"finance\",\"application\":{}}]}", "unknownClause")]
    [InlineData("{\"year\":2025,\"applications\":[],\"pool\":[{\"id\":\"a\",\"clause\":\"equipment\",\"application\":{},\"since\":\"x\"}]}", "badSince")]
    [InlineData("{\"year\":2025,\"applications\":[{}", "syntax")]
    [InlineData("{\"year\":2025,\"applications\":[]} x", "trailingText")]
    [InlineData("{\"year\":2025,\"applications\":{}}", "wrongType")]
    [InlineData("{\"year\":2025.5,\"applications\":[]}", "notInteger")]
    [InlineData("{\"year\":2025,\"year\":2024,\"applications\":[]}", "duplicateMember")]
    [InlineData("{\"applications\":[]}", "missingMember")]
    public async Task What_is_no_round_is_refused(string body, string code)
    {
        using var response = await service.PostAsync(Service.Settle, body, "en");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(Sentences[code], Service.Indented(await response.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_recognized_amount_out_of_bounds_is_an_input_error()
    {
        using var response = await service.PostAsync(
            Service.Settle,
            """{"year":2025,"applications":[{"id":"a","clause":"reviewed","application":{},"review":{"recognizedAmount":2000000.01}}]}"""
        );

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("/applications/0/review/recognizedAmount", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_application_above_a_mebibyte_is_refused()
    {
        var body = $$"""{"year":2025,"applications":[{"id":"a","clause":"equipment","application":{"project":"{{new string('x', 1 << 20)}}"} } ] }""";

        using var response = await service.PostAsync(Service.Settle, body, "en");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("at most 1 MiB", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_says_it_is_above_256_MiB_is_too_large()
    {
        using var connection = await RawConnection.OpenAsync(service.Address);
        await connection.SendAsync($"POST {Service.Settle} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 300000000\r\n\r\n{{");

        var answer = await connection.ReadUntilAsync("256 MiB");

        Assert.StartsWith("HTTP/1.1 413 ", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/policies/nothing/settle", "application/json", HttpStatusCode.NotFound)]
    [InlineData(Service.Settle, "text/plain", HttpStatusCode.UnsupportedMediaType)]
    public async Task What_it_is_not_asked_for_is_refused(string path, string mediaType, HttpStatusCode status)
    {
        using var response = await service.PostAsync(path, Service.Bytes(Encoding.UTF8.GetBytes(Service.Round), mediaType));

        Assert.Equal(status, response.StatusCode);
    }

    private static readonly Dictionary<string, string> Sentences = new()
    {
        ["emptyBody"] = "The body is empty",
        ["wrongType"] = "must be",
        ["syntax"] = "The JSON is malformed",
        ["trailingText"] = "There is text after the end",
        ["notInteger"] = "whole number",
        ["duplicateMember"] = "stands there twice",
        ["missingMember"] = "is missing",
        ["notAnObject"] = "The body must be an object",
        ["noYear"] = "`year` must be a whole number",
        ["notAnApplication"] = "An application must be an object",
        ["notTheApplication"] = "The application must be an object",
        ["notARow"] = "A row of the ledger must be an object",
        ["unknownClause"] = "Its clauses are: equipment, reviewed.",
        ["badSince"] = "`since` must be a whole number",
    };

    private async Task<string> TextAsync(string body)
    {
        using var response = await service.PostAsync(Service.Settle, body);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsStringAsync();
    }
}
