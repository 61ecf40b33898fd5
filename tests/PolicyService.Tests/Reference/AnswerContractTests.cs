using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace PolicyDsl.PolicyService.Tests.Reference;

/// <summary>
/// Answers are what the OpenAPI document says. <see cref="ContractHandler"/> holds every answer of this project to it, whatever its test is about, as do the
/// tests of the two libraries; here what those do not ask for: each clause's routes, lines of a batch, and that a difference would be seen.
/// </summary>
public sealed class AnswerContractTests(RunningService service)
{
    private const string Policy = "/policies/chengdu-ai-2024";

    private static readonly Lazy<AnswerContract> Contract = new(static () => new AnswerContract(Repository.Read("policies/PolicyService/openapi/v1.json")));

    private static readonly JsonArray Cases = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Cases", "evaluate.json")))!.AsArray();

    [Fact]
    public async Task Every_page_and_form_is_as_documented()
    {
        var clauses = await ClausesAsync();
        string[] pages = ["/policies", Policy, $"{Policy}@1", "/healthz", "/readyz"];
        foreach (var path in pages.Concat(clauses.SelectMany(static clause => new[] { "", "/form", "/form/ui", "/review-form", "/review-form/ui" }.Select(end => $"{Policy}/clauses/{clause}{end}"))))
        {
            using var response = await service.Client.GetAsync(path);
            Assert.True(response.IsSuccessStatusCode, path);
        }
    }

    [Theory]
    [InlineData("", "zh")]
    [InlineData("?explain=false", "en")]
    public async Task Every_line_of_a_batch_is_as_documented(string query, string language)
    {
        foreach (var clause in await ClausesAsync())
        {
            var bodies = Cases.Where(entry => (string?)entry!["clause"] == clause).Select(static entry => entry!["body"]!.ToJsonString());
            var lines = string.Join('\n', [.. bodies, "{}", "{", "null", "{\"x\":1}", "{\"submittedOn\":1}"]);
            using var request = new HttpRequestMessage(HttpMethod.Post, $"{Policy}/clauses/{clause}/evaluate-batch{query}") { Content = new StringContent(lines, Encoding.UTF8, "application/x-ndjson") };
            request.Headers.AcceptLanguage.Add(new StringWithQualityHeaderValue(language));
            using var response = await service.Client.SendAsync(request);
            var answers = await response.Content.ReadAsStringAsync();

            Assert.Equal(lines.Split('\n').Length, answers.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
            Assert.Empty(Contract.Value.Faults("POST", request.RequestUri!.OriginalString.Split('?')[0], response.StatusCode, response.Content.Headers.ContentType!.MediaType, answers));
        }
    }

    [Fact]
    public async Task What_is_known_from_any_case_is_matched_as_documented()
    {
        foreach (var entry in Cases)
        {
            var body = entry!["body"]!.DeepClone().AsObject();
            var known = new JsonObject();
            foreach (var name in new[] { "applicant", "submittedOn", "project", "otherFunding", "multiChannel", "topUp", "ledger" })
            {
                if (body.Remove(name, out var value))
                    known[name] = value;
            }
            body.Remove("review");
            known["clauses"] = new JsonObject { [(string)entry["clause"]!] = body };

            using var response = await service.Client.PostAsync($"{Policy}/match", RunningService.Json(known.ToJsonString()));

            Assert.True(response.StatusCode == HttpStatusCode.OK, $"{entry["name"]}: {await response.Content.ReadAsStringAsync()}");
        }
    }

    [Theory]
    [InlineData("POST", 200, "application/json", "{\"policy\":\"chengdu-ai-2024\",\"clause\":\"financing\"}", "required")]
    [InlineData("POST", 200, "application/json", "{\"policy\":\"chengdu-ai-2024\",\"clause\":\"financing\",\"outcome\":\"eligible\",\"amount\":1,\"ceiling\":null,\"reason\":null,\"missing\":[],\"surprise\":1}", "surprise")]
    [InlineData("POST", 200, "application/json", "{\"policy\":\"chengdu-ai-2024\",\"clause\":\"financing\",\"outcome\":\"perhaps\",\"amount\":1,\"ceiling\":null,\"reason\":null,\"missing\":[]}", "/outcome")]
    [InlineData("POST", 200, "application/json", "{\"policy\":\"chengdu-ai-2024\",\"clause\":\"financing\",\"outcome\":\"eligible\",\"amount\":\"1\",\"ceiling\":null,\"reason\":null,\"missing\":[]}", "/amount")]
    [InlineData("POST", 200, "text/plain", "1", "text/plain is not documented")]
    [InlineData("POST", 418, "application/json", "{}", "status 418 is not documented")]
    [InlineData("POST", 404, "application/problem+json", "{\"type\":\"urn:policydsl:problem:unknown-round\",\"title\":\"\",\"status\":404,\"detail\":\"\"}", "unknown-round is not among")]
    [InlineData("POST", 404, "application/problem+json", "{\"type\":\"urn:policydsl:problem:unknown-clause\",\"title\":\"\",\"status\":404}", "detail")]
    [InlineData("PUT", 405, "application/problem+json", "{\"type\":\"about:blank\",\"title\":\"\",\"status\":405,\"detail\":\"\"}", "/type")]
    public void What_is_not_documented_is_seen(string method, int status, string mediaType, string body, string said)
    {
        var faults = Contract.Value.Faults(method, RunningService.Financing, (HttpStatusCode)status, mediaType, body);

        Assert.Contains(said, string.Join('\n', faults), StringComparison.Ordinal);
    }

    private async Task<IEnumerable<string>> ClausesAsync() =>
        [.. JsonNode.Parse(await service.Client.GetStringAsync(Policy))!["clauses"]!.AsArray().Select(static clause => (string)clause!["id"]!)];
}
