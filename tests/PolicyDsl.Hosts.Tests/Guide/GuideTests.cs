using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using PolicyDsl.Tests;

namespace PolicyDsl.Hosts.Tests.Guide;

/// <summary>The developer's guide: what it shows is what is compiled here, and does what it says.</summary>
public sealed partial class GuideTests
{
    private const string Body = """{"applicant":{"kind":"enterprise"},"submittedOn":"2025-03-01","mainRevenue":100}""";

    [Fact]
    public void Every_piece_of_code_on_the_page_stands_in_the_program()
    {
        var program = Plain(Repository.Read("tests/PolicyDsl.Hosts.Tests/Guide/GuideProgram.cs"));
        var blocks = Block().Matches(Repository.Read("docs/own-endpoints.md")).Select(static block => Plain(block.Groups["code"].Value)).ToList();

        Assert.Equal(6, blocks.Count);
        Assert.All(blocks, block => Assert.Contains(block, program, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_endpoints_answer_as_the_page_says()
    {
        await using var app = GuideProgram.Build(["--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default", "None"]);
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        var (status, expected) = await PostAsync(client, "/policies/chengdu-ai-2024/clauses/financing/evaluate", Body);

        Assert.Equal((HttpStatusCode.OK, expected), (status, (await PostAsync(client, "/financing-check", Body)).Body));
        Assert.Equal($$"""{"sender":"甲","explanation":{{expected}}""" + "}", (await PostAsync(client, "/enquiries", $$"""{"sender":"甲","application":{{Body}}""" + "}")).Body);
        (status, var problem) = await PostAsync(client, "/enquiries", """{"sender":"甲","application":{"mainRevenue":"much"}}""");
        Assert.Equal((HttpStatusCode.BadRequest, "/application/mainRevenue"), (status, JsonNode.Parse(problem)!["errors"]!.AsObject().Single().Key));
        // Without a day it is nobody's today.
        Assert.Contains("\"missing\":[\"/submittedOn\"", (await PostAsync(client, "/financing-check", "{}")).Body, StringComparison.Ordinal);
        Assert.Equal(expected, GuideProgram.Answer(Body, new DateOnly(2026, 1, 1)));
    }

    [Fact]
    public void A_message_is_answered_or_refused()
    {
        Assert.StartsWith("""{"policy":"chengdu-ai-2024","clause":"financing","outcome":"ineligible",""", GuideProgram.Answer("""{"applicant":{"kind":"university"}}""", new DateOnly(2025, 3, 1)), StringComparison.Ordinal);
        Assert.Equal(
            "/aiRevnue: There is no member `aiRevnue`. Did you mean `aiRevenue`?\n/applicant/sme: `中小企业` must be true or false.",
            GuideProgram.Answer("""{"aiRevnue":1,"applicant":{"sme":1}}""", new DateOnly(2025, 3, 1))
        );
    }

    private static async Task<(HttpStatusCode Status, string Body)> PostAsync(HttpClient client, string path, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await client.PostAsync(path, content);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    private static string Plain(string code) => string.Join('\n', code.Split('\n').Select(static line => line.Trim())).Trim();

    [GeneratedRegex("^```csharp\n(?<code>.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Block();
}
