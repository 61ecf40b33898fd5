using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;

namespace PolicyDsl.PolicyService.Tests;

/// <summary>The process: where it listens, what it says, how it ends, what it costs.</summary>
public sealed class HostTests(RunningService service)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task All_seventeen_clauses_are_served_with_their_pages()
    {
        var policy = JsonNode.Parse(await service.Client.GetStringAsync("/policies/chengdu-ai-2024"))!;
        var clauses = policy["clauses"]!.AsArray().Select(static clause => (string)clause!["id"]!).ToList();

        Assert.Equal(17, clauses.Count);
        foreach (var clause in clauses)
        {
            var page = JsonNode.Parse(await service.Client.GetStringAsync($"/policies/chengdu-ai-2024/clauses/{clause}"))!;
            Assert.NotEmpty(page["source"]!.AsArray());
            Assert.NotEmpty(page["contacts"]!.AsArray());
        }
    }

    [Fact]
    public async Task Every_operation_of_the_document_answers()
    {
        var document = JsonNode.Parse(await service.Client.GetStringAsync("/openapi/v1.json"))!;
        var paths = document["paths"]!.AsObject().Where(static path => path.Key.EndsWith("/evaluate", StringComparison.Ordinal)).ToList();

        Assert.Equal(17, paths.Count);
        foreach (var (path, verbs) in paths)
        {
            Assert.StartsWith("ChengduAi2024_", (string?)verbs!["post"]!["operationId"], StringComparison.Ordinal);
            using var response = await service.Client.PostAsync(path, RunningService.Json("{}"));
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
        using var docs = await service.Client.GetAsync("/docs");
        Assert.Equal("text/html", docs.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("v1", "en")]
    [InlineData("zh", "zh")]
    public async Task Each_clause_has_an_example_of_its_policy_and_the_answer_that_the_service_gives(string document, string language)
    {
        var paths = JsonNode.Parse(await service.Client.GetStringAsync($"/openapi/{document}.json"))!["paths"]!.AsObject();
        var outcomes = new List<string>();
        foreach (var (path, verbs) in paths.Where(static path => path.Key.EndsWith("/evaluate", StringComparison.Ordinal)))
        {
            var request = Example(verbs!["post"]!["requestBody"]!);
            var answer = Example(verbs["post"]!["responses"]!["200"]!);

            using var message = new HttpRequestMessage(HttpMethod.Post, path) { Content = RunningService.Json(request.ToJsonString()), Headers = { { "Accept-Language", language } } };
            using var response = await service.Client.SendAsync(message);
            Assert.True(JsonNode.DeepEquals(JsonNode.Parse(await response.Content.ReadAsStringAsync()), answer), path);
            outcomes.Add((string)answer["outcome"]!);
        }
        // What an award looks like says more than a refusal does.
        Assert.Equal(17, outcomes.Count);
        Assert.DoesNotContain("ineligible", outcomes);
        Assert.DoesNotContain("incomplete", outcomes);
        Assert.True(outcomes.Count(static outcome => outcome == "eligible") > outcomes.Count / 2);
    }

    private static JsonNode Example(JsonNode message) => message["content"]!["application/json"]!["examples"]!["example"]!["value"]!;

    [Fact]
    public async Task One_line_on_start_says_where_it_is_one_that_nobody_can_sign_in_and_it_ends_when_asked_to()
    {
        await using var own = await RunningService.StartAsync(new Dictionary<string, string>(), "--urls", "http://127.0.0.1:0");

        using (var kill = Process.Start("kill", ["-TERM", own.Process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
            await kill.WaitForExitAsync();
        await own.Process.WaitForExitAsync(new CancellationTokenSource(Patience).Token);

        Assert.Equal(0, own.Process.ExitCode);
        var lines = own.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.Single(lines, static line => line.Contains("warn: ", StringComparison.Ordinal) && line.Contains("Authentication:Schemes:Bearer", StringComparison.Ordinal));
        var line = Assert.Single(lines, static line => line.Contains("Serving on", StringComparison.Ordinal));
        Assert.Contains("clauses: 17", line, StringComparison.Ordinal);
        Assert.Contains("POST /policies/{policy}/clauses/{clause}/evaluate", line, StringComparison.Ordinal);
        Assert.Contains("PUT /applications/{id}/review", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_environment_can_say_where_to_listen_and_how_to_log()
    {
        var port = RunningService.FreePort();
        await using var own = await RunningService.StartAsync(
            new Dictionary<string, string> { ["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}", ["Logging__Console__FormatterName"] = "json" }
        );

        Assert.Equal(port, own.Client.BaseAddress!.Port);
        Assert.Equal("Information", (string?)JsonNode.Parse(own.Output.Split('\n')[0])!["LogLevel"]);
        Assert.Equal(HttpStatusCode.OK, (await own.Client.GetAsync("/healthz")).StatusCode);
    }

    [Fact]
    public async Task An_address_that_is_taken_is_told_in_one_sentence()
    {
        await using var second = new RunningService();
        second.Begin(["--urls", service.Client.BaseAddress!.ToString().TrimEnd('/')]);
        await second.Process.WaitForExitAsync(new CancellationTokenSource(Patience).Token);
        second.Process.WaitForExit();

        Assert.Equal(1, second.Process.ExitCode);
        Assert.Contains("is taken by another program", Assert.Single(second.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Theory]
    [Hazard("H10", "H58")]
    [InlineData("de_DE.UTF-8")]
    [InlineData("tr_TR.UTF-8")]
    [InlineData("ar_SA.UTF-8")]
    public async Task Where_the_server_stands_makes_no_difference(string locale)
    {
        await using var there = await RunningService.StartAsync(new Dictionary<string, string> { ["LANG"] = locale, ["LC_ALL"] = locale }, "--urls", "http://127.0.0.1:0");

        foreach (var body in new[] { RunningService.Example, """{"mainRevenue":0.01,"angelInvestment":-1}""" })
        {
            using var here = await service.Client.PostAsync(RunningService.Financing, RunningService.Json(body));
            using var other = await there.Client.PostAsync(RunningService.Financing, RunningService.Json(body));
            Assert.Equal(await here.Content.ReadAsStringAsync(), await other.Content.ReadAsStringAsync());
        }
        Assert.Equal(
            (await service.Client.GetStringAsync("/openapi/v1.json")).Replace(service.Client.BaseAddress!.ToString(), "", StringComparison.Ordinal),
            (await there.Client.GetStringAsync("/openapi/v1.json")).Replace(there.Client.BaseAddress!.ToString(), "", StringComparison.Ordinal)
        );
    }
}
