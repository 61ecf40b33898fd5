using System.Net;
using System.Text.Json.Nodes;
using PolicyDsl.Tests;

namespace PolicyDsl.AspNetCore.Tests.Endpoints;

/// <summary>Many applications, one a line.</summary>
public sealed class BatchTests(Service service)
{
    [Fact]
    public async Task Every_line_gets_its_answer_in_order_and_a_bad_one_stops_nothing()
    {
        using var response = await service.PostAsync(
            Service.Batch + "?explain=false",
            Service.Lines(
                """{"applicant":{"kind":"enterprise"},"spend":100}""",
                """{"applicant":{"kind":"enterprise"},"spend":-1,"x":1}""",
                "",
                "{",
                """{"applicant":{"kind":"enterprise"},"spend":200,"submittedOn":"2026-01-01"}"""
            ),
            "en"
        );

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/x-ndjson; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Golden.Matches("Batch", (await response.Content.ReadAsStringAsync()).TrimEnd('\n'));
    }

    [Fact]
    public async Task Explained_a_line_is_what_the_single_evaluation_answers()
    {
        using var batch = await service.PostAsync(Service.Batch, Service.Lines(Service.Body));
        using var single = await service.PostAsync(Service.Equipment, Service.Body);

        Assert.Equal(await single.Content.ReadAsStringAsync() + "\n", await batch.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task What_is_wrong_with_a_line_is_placed_in_the_body_that_was_sent()
    {
        using var response = await service.PostAsync(Service.Batch, Service.Lines("{}", "", "{\"spend\":1,\"spend\":2}", "{} x"), "en");

        var answers = await response.Content.ReadAsStringAsync();
        Assert.Contains("(line 3, column 2; line 3, column 12)", answers, StringComparison.Ordinal);
        Assert.Contains("(line 4, column 4)", answers, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ten_thousand_lines_come_back_as_ten_thousand()
    {
        var lines = Enumerable.Range(0, 10_000).Select(static i => i == 5_000 ? "nonsense" : $$"""{"applicant":{"kind":"enterprise"},"spend":{{i}}00}""");

        using var response = await service.PostAsync(Service.Batch + "?explain=false", Service.Lines(lines));
        var answers = (await response.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => JsonNode.Parse(line)!).ToList();

        Assert.Equal(10_000, answers.Count);
        Assert.Equal(5_001, (int?)answers[5_000]["line"]);
        for (var i = 1; i < answers.Count; i++)
            Assert.Equal(i == 5_000 ? null : Math.Min(i * 15m, 300_000m), (decimal?)answers[i]["amount"]);
    }

    [Fact]
    public async Task A_line_above_1_MiB_is_refused_and_the_next_ones_are_answered()
    {
        var limit = Service.Body.PadRight(1 << 20);

        using var response = await service.PostAsync(Service.Batch + "?explain=false", Service.Lines(limit + " ", limit, Service.Body));
        var answers = (await response.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(3, answers.Length);
        Assert.Equal(ProblemTypes.TooLarge.Uri, (string?)JsonNode.Parse(answers[0])!["type"]);
        Assert.Equal(300_000m, (decimal?)JsonNode.Parse(answers[1])!["amount"]);
        Assert.Equal(300_000m, (decimal?)JsonNode.Parse(answers[2])!["amount"]);
    }

    [Fact]
    public async Task A_fault_on_a_line_is_a_problem_of_that_line()
    {
        using var response = await service.PostAsync("/policies/faulty/clauses/fault/evaluate-batch", Service.Lines("{}", """{"project":"P"}"""));
        var answers = (await response.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => JsonNode.Parse(line)!).ToList();

        Assert.Equal(ProblemTypes.Internal.Uri, (string?)answers[0]["type"]);
        Assert.Equal("eligible", (string?)answers[1]["outcome"]);
    }

    [Fact]
    public async Task Faults_on_many_lines_at_once_each_get_an_id_and_the_lines_between_their_answers()
    {
        const int Count = 2_000;
        var lines = Enumerable.Range(0, Count).Select(static i => i % 2 == 0 ? "{}" : """{"project":"P"}""".PadRight(200));

        using var response = await service.PostAsync("/policies/faulty/clauses/fault/evaluate-batch", Service.Lines(lines));
        var answers = (await response.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => JsonNode.Parse(line)!).ToList();

        Assert.Equal(Count, answers.Count);
        for (var i = 0; i < Count; i += 2)
        {
            Assert.Equal((i + 1, ProblemTypes.Internal.Uri), ((int)answers[i]["line"]!, (string?)answers[i]["type"]));
            Assert.NotNull((string?)answers[i]["traceId"]);
            Assert.Equal("eligible", (string?)answers[i + 1]["outcome"]);
        }
    }

    [Fact]
    public async Task An_empty_body_gives_an_empty_answer()
    {
        using var response = await service.PostAsync(Service.Batch, Service.Lines());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Each_line_is_answered_before_the_next_is_sent()
    {
        using var connection = await RawConnection.OpenAsync(service.Address);
        await connection.SendAsync(
            $"POST {Service.Batch}?explain=false HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n"
        );
        for (var spend = 1; spend <= 3; spend++)
        {
            var line = $$"""{"applicant":{"kind":"enterprise"},"spend":{{spend}}00}""" + "\n";
            await connection.SendAsync($"{line.Length:x}\r\n{line}\r\n");

            Assert.Contains($"\"amount\":{spend * 15}", await connection.ReadUntilAsync("\n\r\n", "amount"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task When_the_client_leaves_the_service_stops_and_complains_to_nobody()
    {
        await using var own = await Service.StartAsync(SamplePolicies.All);
        using (var connection = await RawConnection.OpenAsync(own.Address))
        {
            await connection.SendAsync(
                $"POST {Service.Batch} HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-ndjson\r\nContent-Length: 1000000\r\n\r\n{Service.Body}\n"
            );
            await connection.ReadUntilAsync("\n", "amount");
        }

        await own.App.StopAsync(new CancellationTokenSource(TimeSpan.FromMinutes(1)).Token);

        Assert.DoesNotContain(own.Log.Lines, static line => line.StartsWith("Error", StringComparison.Ordinal) || line.StartsWith("Critical", StringComparison.Ordinal));
    }
}
