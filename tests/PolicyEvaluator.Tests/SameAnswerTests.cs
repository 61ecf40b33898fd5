using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using PolicyDsl.PolicyService.Tests;
using PolicyDsl.Tests;

namespace PolicyDsl.PolicyEvaluator.Tests;

/// <summary>Compiled ahead or as it runs, with a store behind it or without: each answer is the same to the byte.</summary>
public sealed class SameAnswerTests(PublishedEvaluator published)
{
    private const string Policy = "/policies/chengdu-ai-2024";
    private const string Settle = Policy + "/settle";
    private const string Batch = RunningService.Financing + "-batch";
    private const int MostBytes = 1 << 20;

    private static readonly JsonArray Cases = JsonNode.Parse(Repository.Read("tests/Cases/evaluate.json"))!.AsArray();
    private static readonly JsonArray Rounds = JsonNode.Parse(Repository.Read("tests/Cases/settle.json"))!.AsArray();

    [Fact]
    public async Task Every_case_in_full_and_in_short_in_both_languages()
    {
        foreach (var entry in Cases)
        {
            var path = $"{Policy}/clauses/{entry!["clause"]}/evaluate";
            foreach (var (query, language) in new[] { ("", "zh"), ("?explain=false", "zh"), ("", "en"), ("?explain=false", "en") })
                await SameAsync(() => Post(path + query, entry["body"]!.ToJsonString(), language: language));
        }
    }

    [Fact]
    public async Task Every_round()
    {
        foreach (var entry in Rounds)
            await SameAsync(() => Post(Settle, entry!["request"]!.ToJsonString()));
    }

    [Fact]
    public async Task Every_page_and_form()
    {
        var policy = JsonNode.Parse(await published.Evaluator.Client.GetStringAsync(Policy))!;
        var clauses = policy["clauses"]!.AsArray().Select(static clause => $"{Policy}/clauses/{clause!["id"]}").ToList();

        Assert.Equal(17, clauses.Count);
        string[] paths = ["/policies", Policy, Policy + "@1", "/healthz", "/readyz", .. clauses.SelectMany(static clause => new[] { clause, clause + "/form", clause + "/form/ui", clause + "/review-form", clause + "/review-form/ui" })];
        foreach (var path in paths)
        {
            await SameAsync(() => Get(path, "zh"));
            await SameAsync(() => Get(path, "en"));
        }
    }

    [Fact]
    public async Task All_lines_of_a_batch_good_and_bad()
    {
        var bodies = Cases.Where(static entry => (string)entry!["clause"]! == "financing").Select(static entry => entry!["body"]!.ToJsonString());
        var lines = string.Join('\n', [.. bodies, "", "{\"mainRevenue\":", new string(' ', MostBytes + 1), "[]", "{}"]);

        await SameAsync(() => Post(Batch, lines, "application/x-ndjson"));
        await SameAsync(() => Post(Batch + "?explain=false", lines, "application/x-ndjson", "en"));
    }

    [Fact]
    public async Task Every_refusal()
    {
        Func<HttpRequestMessage>[] requests =
        [
            () => Get("/policies/nowhere"),
            () => Get(Policy + "@9"),
            () => Get(Policy + "/clauses/nothing"),
            () => Get(Policy + "/clauses/nothing/form"),
            () => Get("/elsewhere"),
            () => Get(RunningService.Financing),
            () => new HttpRequestMessage(HttpMethod.Delete, "/policies"),
            () => Accepting(Get("/policies"), "text/html"),
            () => Post(RunningService.Financing, "{}", "text/plain"),
            () => Post(RunningService.Financing, "{}", "application/json; charset=gbk"),
            () => Post(RunningService.Financing + "?explain=maybe&x=1", "{}"),
            () => Post(RunningService.Financing, ""),
            () => Post(RunningService.Financing, "{} {}"),
            () => Post(RunningService.Financing, "{\"mainRevenue\":1,\"mainRevenue\":2}"),
            () => Post(RunningService.Financing, new string('[', 100_000)),
            () => Post(RunningService.Financing, new string(' ', MostBytes + 1)),
            () => Post(RunningService.Financing, """{"applicant":{"kind":"企业","sme":1},"submittedOn":"2025-02-30","mainRevenue":1.234,"MainRevenue":1,"angelInvestment":1e29,"$type":"x"}"""),
            () => Post(Settle, "{}"),
            () => Post(Settle, """{"year":2025,"applications":[{"id":"a","clause":"nothing","application":{}}]}"""),
        ];
        foreach (var request in requests)
            await SameAsync(request);
    }

    private async Task SameAsync(Func<HttpRequestMessage> request)
    {
        var ahead = await Answer.OfAsync(published.Evaluator.Client, request);
        Assert.Equal(await Answer.OfAsync(published.Service.Client, request), ahead);
        Assert.NotEmpty(ahead);
    }

    private static HttpRequestMessage Get(string path, string language = "zh") => Speaking(new HttpRequestMessage(HttpMethod.Get, path), language);

    private static HttpRequestMessage Post(string path, string body, string mediaType = "application/json", string language = "zh") =>
        Speaking(
            new HttpRequestMessage(HttpMethod.Post, path)
            {
                Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) { Headers = { ContentType = MediaTypeHeaderValue.Parse(mediaType) } },
            },
            language
        );

    private static HttpRequestMessage Speaking(HttpRequestMessage request, string language)
    {
        request.Headers.AcceptLanguage.ParseAdd(language);
        return request;
    }

    private static HttpRequestMessage Accepting(HttpRequestMessage request, string mediaType)
    {
        request.Headers.Accept.ParseAdd(mediaType);
        return request;
    }
}
