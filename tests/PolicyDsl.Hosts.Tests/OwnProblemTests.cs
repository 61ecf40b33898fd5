using System.Text;
using System.Text.Json.Nodes;
using PolicyDsl.Tests;

namespace PolicyDsl.Hosts.Tests;

/// <summary>What is wrong with a body is told by a developer's own endpoints as by the service's.</summary>
public sealed class OwnProblemTests
{
    private const string Financing = "/policies/chengdu-ai-2024/clauses/financing/evaluate";

    public static TheoryData<string> Bodies =>
        [
            """{"mainRevenue":1.005,"aiRevnue":1,"submittedOn":"2025-2-30"}""",
            """{"applicant":{"kind":"企业","sme":1},"angelInvestment":1e29,"$type":"x"}""",
            """{"mainRevenue":1,"mainRevenue":2}""",
            """{"applicant":{"kind":0}}""",
            """{"otherFunding":[{"level":"city"},{"amount":-1,"x":null}],"review":{"decisions":{"nothing":{}}}}""",
            """{"ledger":[{}]}""",
            """{"ledger":[{"clause":"finance","creditCode":"91510100MA62K0000Y","year":2024,"amount":1}]}""",
            """{"ledger":[{"clause":"financing","award":"rewards","creditCode":"91510100MA62K0000Y","year":2024,"amount":1,"keys":{"tiers":1}}]}""",
            "[]",
            "1",
            "\"{}\"",
            """{"project":"\ud800"}""",
            """{"mainRevenue":{"a":[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]}}""",
        ];

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task All_errors_at_once_in_both_languages_and_environments(string body)
    {
        foreach (var environment in new[] { "Production", "Development" })
        {
            await using var host = await Host.StartAsync(environment);
            foreach (var language in new[] { "zh", "en" })
            {
                using var expected = await host.SendAsync(Financing, Encoding.UTF8.GetBytes(body), language);
                using var own = await host.SendAsync("/own/financing", Encoding.UTF8.GetBytes(body), language);

                Assert.Equal(400, (int)expected.StatusCode);
                Assert.Equal(await TextAsync(expected), await TextAsync(own));
            }
        }
    }

    [Fact]
    public async Task Errors_of_a_part_stand_where_the_part_stands()
    {
        await using var host = await Host.StartAsync();

        Assert.Equal(["/application/mainRevenue", "/application/nothing"], await PointersAsync(host, "/own/inquiry", """{"sender":"a","application":{"mainRevenue":true,"nothing":1}}"""));
        Assert.Equal(["/kind"], await PointersAsync(host, "/own/inquiry", """{"sender":"a","kind":"Enterprise","application":{}}"""));
        Assert.Equal(["/kind"], await PointersAsync(host, "/own/inquiry", """{"sender":"a","kind":0,"application":{}}"""));
        Assert.Equal(["/2/applicant/sme"], await PointersAsync(host, "/own/several", """[{},{},{"applicant":{"sme":"yes"}}]"""));
    }

    [Fact]
    public async Task An_explanation_that_is_not_to_be_relied_on_is_never_answered()
    {
        await using var host = await Host.StartAsync();
        const string service = "/policies/chengdu-ai-2024/clauses/coreAlgorithm/evaluate";
        const string good = """{"submittedOn":"2025-03-01","review":{"recognizedAmount":1}}""";
        const string outOfBounds = """{"applicant":{"kind":"enterprise"},"submittedOn":"2025-03-01","review":{"recognizedAmount":99000000}}""";
        var expected = await host.PostAsync(service, outOfBounds);

        Assert.Equal((400, "/review/recognizedAmount"), (expected.Status, JsonNode.Parse(expected.Body)!["errors"]!.AsObject().Single().Key));
        Assert.Equal(expected, await host.PostAsync("/own/coreAlgorithm", outOfBounds));
        // What was written of the answer before it is thrown away.
        Assert.Equal(expected, await host.PostAsync("/own/reviewed", $"[{good},{outOfBounds}]"));
        Assert.Equal(200, (await host.PostAsync("/own/reviewed", $"[{good}]")).Status);
    }

    [Theory]
    [InlineData("{\n\"mainRevenue\":", 2, 15)]
    [InlineData("{\n}{", 2, 2)]
    [InlineData("{\"project\":\"甲\" 1}", 1, 18)]
    public async Task What_is_no_json_is_told_with_its_place(string body, int line, int at)
    {
        await using var host = await Host.StartAsync();

        var (status, problem) = await host.PostAsync("/own/financing", body, "en");

        Assert.Equal((400, $"The JSON is malformed (line {line}, byte {at})."), (status, (string?)JsonNode.Parse(problem)!["errors"]![""]![0]));
    }

    [Fact]
    public async Task A_body_that_is_no_utf8_or_too_large_is_refused_as_everywhere()
    {
        await using var host = await Host.StartAsync();
        byte[] broken = [.. "{\"project\":\""u8, 0xff, .. "\"}"u8];
        foreach (var body in new[] { broken, new byte[(1 << 20) + 1] })
        {
            using var expected = await host.SendAsync(Financing, body);
            using var own = await host.SendAsync("/own/financing", body);

            Assert.Equal(await expected.Content.ReadAsStringAsync(), await own.Content.ReadAsStringAsync());
            Assert.Equal(expected.StatusCode, own.StatusCode);
        }
    }

    [Fact]
    public async Task Without_the_edge_it_is_a_plain_400()
    {
        await using var host = await Host.StartBareAsync();

        foreach (var body in Bodies)
            Assert.Equal((400, ""), await host.PostAsync("/own/financing", body.Data));
        Assert.Equal((400, ""), await host.PostAsync("/own/financing", "{"));
    }

    private static async Task<IEnumerable<string>> PointersAsync(Host host, string path, string body)
    {
        var (status, problem) = await host.PostAsync(path, body);
        Assert.Equal(400, status);
        return JsonNode.Parse(problem)!["errors"]!.AsObject().Select(static error => error.Key).Order(StringComparer.Ordinal);
    }

    private static async Task<string> TextAsync(HttpResponseMessage response)
    {
        var headers = response.Headers.Concat(response.Content.Headers).Where(static header => header.Key != "Date").OrderBy(static header => header.Key, StringComparer.Ordinal);
        return string.Concat(headers.Select(static header => $"{header.Key}: {string.Join(", ", header.Value)}\n")) + await response.Content.ReadAsStringAsync();
    }
}
