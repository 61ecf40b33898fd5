using System.Text;
using System.Text.Json.Nodes;
using PolicyDsl.Tests;

namespace PolicyDsl.AspNetCore.Tests.Problems;

/// <summary>Every kind of problem: the same in every environment, in both languages, and never a word of the inside.</summary>
[Hazard("H11", "H25", "H64", "H65", "H69", "H73")]
public sealed class ProblemTests(Service service)
{
    private static readonly string TooLarge = "{\"project\":\"" + new string('x', 1 << 20) + "\"}";

    /// <summary>A name and the request that raises the problem.</summary>
    public static TheoryData<string> Requests => [.. Makers.Keys];

    private static Dictionary<string, Func<HttpRequestMessage>> Makers { get; } = new()
    {
        ["UnknownPolicy.get"] = () => Get("/policies/nowhere"),
        ["UnknownPolicy.revision"] = () => Get("/policies/demo@9"),
        ["UnknownPolicy.case"] = () => Get("/policies/Demo"),
        ["UnknownPolicy.evaluate"] = () => Post("/policies/Demo/clauses/equipment/evaluate", Service.Body),
        ["UnknownPolicy.traversal"] = () => Get("/policies/..%2f..%2fetc%2fpasswd"),
        ["UnknownPolicy.markup"] = () => Get("/policies/%3Cscript%3E"),
        ["UnknownClause.get"] = () => Get("/policies/demo/clauses/nothing"),
        ["UnknownClause.evaluate"] = () => Post("/policies/demo/clauses/nothing/evaluate", Service.Body),
        ["UnknownClause.case"] = () => Post("/policies/demo/clauses/Equipment/evaluate", Service.Body),
        ["UnknownClause.batch"] = () => Post("/policies/demo/clauses/Equipment/evaluate-batch", Service.Body, "application/x-ndjson"),
        ["NotFound"] = () => Get("/elsewhere"),
        ["MethodNotAllowed.get"] = () => Get(Service.Equipment),
        ["MethodNotAllowed.delete"] = () => new HttpRequestMessage(HttpMethod.Delete, "/policies"),
        ["NotAcceptable"] = () => With(Get("/policies"), "Accept", "text/html"),
        ["NotAcceptable.evaluate"] = () => With(Post(Service.Equipment, Service.Body), "Accept", "application/xml"),
        ["UnsupportedMediaType"] = () => Post(Service.Equipment, Service.Body, "text/plain"),
        ["UnsupportedMediaType.batch"] = () => Post(Service.Batch, Service.Body, "application/json"),
        ["UnsupportedMediaType.form"] = () => Post(Service.Equipment, "a=1", "application/x-www-form-urlencoded"),
        ["UnsupportedCharset"] = () => Post(Service.Equipment, Service.Body, "application/json; charset=gbk"),
        ["UnsupportedEncoding"] = () => WithContent(Post(Service.Equipment, Service.Body), "Content-Encoding", "gzip"),
        ["TooLarge"] = () => Post(Service.Equipment, TooLarge),
        ["InvalidQuery.value"] = () => Post(Service.Equipment + "?explain=maybe", Service.Body),
        ["InvalidQuery.twice"] = () => Post(Service.Equipment + "?explain=true&explain=true", Service.Body),
        ["InvalidQuery.several"] = () => Post(Service.Equipment + "?explain&verbose=1", Service.Body),
        ["InvalidInput.empty"] = () => Post(Service.Equipment, ""),
        ["InvalidInput.null"] = () => Post(Service.Equipment, "null"),
        ["InvalidInput.list"] = () => Post(Service.Equipment, "[]"),
        ["InvalidInput.cut"] = () => Post(Service.Equipment, "{\"spend\":1,\n"),
        ["InvalidInput.trailing"] = () => Post(Service.Equipment, "{} {}"),
        ["InvalidInput.deep"] = () => Post(Service.Equipment, new string('[', 100_000)),
        ["InvalidInput.utf8"] = () => new HttpRequestMessage(HttpMethod.Post, Service.Equipment)
        {
            Content = Service.Bytes([.. "{\"project\":\""u8, 0xC3, 0x28, .. "\"}"u8]),
        },
        ["InvalidInput.markup"] = () => Post(Service.Equipment, "{\"<script>alert(1)</script>\":1,\"project\":\"{{ 1/0 }}\\u0000\"}"),
        ["InvalidInput.twice"] = () => Post(Service.Equipment, "{\"spend\":100,\n\"spend\":900,\"Spend\":9}"),
        ["InvalidInput.many"] = () =>
            Post(
                Service.Equipment,
                """
                {"applicant":{"kind":"企业","sme":true},"submittedOn":"2025-02-30","spend":1.234,"Spend":1,"topUp":"是","$type":"x","spend":1e29}
                """
            ),
        ["Internal"] = () => Post("/policies/faulty/clauses/fault/evaluate", "{}"),
    };

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task It_is_the_problem_that_is_documented(string name)
    {
        var texts = new StringBuilder();
        foreach (var language in new[] { "zh", "en" })
        {
            using var request = With(Makers[name](), "Accept-Language", language);
            using var response = await service.Client.SendAsync(request);
            var text = await response.Content.ReadAsStringAsync();
            Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
            Assert.Equal([language], response.Content.Headers.ContentLanguage);
            Assert.Equal((int)response.StatusCode, (int?)JsonNode.Parse(text)!["status"]);
            Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
            texts.Append(Service.Indented(WithoutTrace(text))).Append('\n');
        }

        Golden.Matches(name, texts.ToString());
    }

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task It_does_not_depend_on_the_environment(string name)
    {
        await using var development = await Service.StartAsync(SamplePolicies.All, "--environment", "Development");

        using var here = await service.Client.SendAsync(Makers[name]());
        using var there = await development.Client.SendAsync(Makers[name]());

        Assert.Equal(here.StatusCode, there.StatusCode);
        Assert.Equal(WithoutTrace(await here.Content.ReadAsStringAsync()), WithoutTrace(await there.Content.ReadAsStringAsync()));
        Assert.Equal(Headers(here), Headers(there));
    }

    [Fact]
    public void Every_kind_of_problem_of_the_input_is_raised_above()
    {
        var golden = Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests/PolicyDsl.AspNetCore.Tests/Problems/Golden")).Select(File.ReadAllText).ToList();
        var raised = ProblemTypes.All.Where(type => golden.Exists(text => text.Contains($"\"{type.Uri}\"", StringComparison.Ordinal)));

        // The last is raised in LimitTests.
        Assert.Equal(ProblemTypes.All.Except([ProblemTypes.BadRequest, ProblemTypes.Timeout, ProblemTypes.TooManyRequests]), raised);
    }

    [Fact]
    public async Task A_fault_is_logged_under_the_id_that_the_client_gets_and_tells_the_client_nothing_else()
    {
        using var response = await service.PostAsync("/policies/faulty/clauses/fault/evaluate", "{}");
        var text = await response.Content.ReadAsStringAsync();

        Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
        var traceId = (string)JsonNode.Parse(text)!["traceId"]!;
        Assert.Contains(service.Log.Lines, line => line.Contains(traceId, StringComparison.Ordinal) && line.Contains("secret", StringComparison.Ordinal));
        // The server has nothing to add: the body was given back.
        Assert.DoesNotContain(service.Log.Lines, static line => line.Contains("draining", StringComparison.Ordinal));
    }

    private static string WithoutTrace(string problem)
    {
        var node = JsonNode.Parse(problem)!;
        if (node["traceId"] is not null)
            node["traceId"] = "…";
        return node.ToJsonString();
    }

    private static IEnumerable<string> Headers(HttpResponseMessage response) =>
        response.Headers.Concat(response.Content.Headers).Where(static header => header.Key is not ("Date" or "Content-Length")).Select(static header => $"{header.Key}: {string.Join(',', header.Value)}");

    private static HttpRequestMessage Get(string path) => new(HttpMethod.Get, path);

    private static HttpRequestMessage Post(string path, string body, string mediaType = "application/json") =>
        new(HttpMethod.Post, path) { Content = Service.Bytes(Encoding.UTF8.GetBytes(body), mediaType) };

    private static HttpRequestMessage With(HttpRequestMessage request, string header, string value)
    {
        request.Headers.TryAddWithoutValidation(header, value);
        return request;
    }

    private static HttpRequestMessage WithContent(HttpRequestMessage request, string header, string value)
    {
        request.Content!.Headers.TryAddWithoutValidation(header, value);
        return request;
    }
}
