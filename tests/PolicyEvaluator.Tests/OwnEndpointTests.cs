using System.Text.Json.Nodes;
using PolicyDsl.PolicyService.Tests;
using PolicyDsl.Tests;

namespace PolicyDsl.PolicyEvaluator.Tests;

/// <summary>A developer's endpoints over generated types, compiled ahead: what they answer is what the service answers, to the byte.</summary>
public sealed class OwnEndpointTests(PublishedEvaluator published)
{
    private static readonly JsonArray Cases = JsonNode.Parse(Repository.Read("tests/Cases/evaluate.json"))!.AsArray();

    [Fact]
    public async Task Every_case_in_both_languages()
    {
        foreach (var entry in Cases)
        {
            var (clause, body) = ((string)entry!["clause"]!, entry["body"]!.ToJsonString());
            foreach (var language in new[] { "zh", "en" })
            {
                var own = await PostAsync(published.Evaluator, $"/own/{clause}", body, language);
                Assert.Equal(await PostAsync(published.Service, $"/policies/chengdu-ai-2024/clauses/{clause}/evaluate", body, language), own);
                Assert.StartsWith("200 {\"policy\":", own, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task Every_form_of_a_type()
    {
        const string body = """{"applicant":{"kind":"enterprise"},"submittedOn":"2025-03-01","mainRevenue":100.5}""";
        var explanation = (await PostAsync(published.Service, RunningService.Financing, body))["200 ".Length..];
        var decision = (await PostAsync(published.Evaluator, "/own/decision", body))["200 ".Length..];

        Assert.StartsWith("""{"policy":"chengdu-ai-2024","clause":"financing","outcome":"incomplete",""", decision, StringComparison.Ordinal);
        Assert.Equal("200 " + body, await PostAsync(published.Evaluator, "/own/echo", body));
        Assert.Equal($"200 [{explanation},{explanation}]", await PostAsync(published.Evaluator, "/own/several", $"[{body},{body}]"));
        Assert.Equal("204 ", await PostAsync(published.Evaluator, "/own/perhaps", "null"));
        Assert.Equal(
            $"200 {{\"sender\":\"a\",\"kind\":\"team\",\"explanation\":{explanation},\"decision\":{decision},\"applicants\":{{\"first\":{{\"kind\":\"enterprise\"}}}}}}",
            await PostAsync(published.Evaluator, "/own/inquiry", $"{{\"sender\":\"a\",\"kind\":\"team\",\"application\":{body}}}")
        );
    }

    [Fact]
    public async Task Every_mistake_of_a_body()
    {
        string[] bodies =
        [
            "[]",
            """{"mainRevenue":1,"mainRevenue":2}""",
            """{"applicant":{"kind":"企业","sme":1},"submittedOn":"2025-02-30","mainRevenue":1.234,"MainRevenue":1,"angelInvestment":1e29,"$type":"x"}""",
        ];
        foreach (var body in bodies)
        {
            var own = await PostAsync(published.Evaluator, "/own/financing", body, "en");
            Assert.Equal(await PostAsync(published.Service, RunningService.Financing, body, "en"), own);
            Assert.StartsWith("400 {\"type\":\"urn:policydsl:problem:invalid-input\"", own, StringComparison.Ordinal);
        }
        Assert.StartsWith("400 {\"type\":\"urn:policydsl:problem:invalid-input\"", await PostAsync(published.Evaluator, "/own/financing", "{"), StringComparison.Ordinal);
    }

    private static async Task<string> PostAsync(RunningService host, string path, string body, string language = "zh")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body, null, "application/json") };
        request.Headers.AcceptLanguage.ParseAdd(language);
        using var response = await host.Client.SendAsync(request);
        return $"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}";
    }
}
