using System.Net;
using PolicyDsl.Tests;

namespace PolicyDsl.Ledger.AspNetCore.Tests.Problems;

/// <summary>While the store is away every route about what is stored says so, and the others go on.</summary>
public sealed class UnavailableTests
{
    private const string Id = "0198a1b2c3d4e5f60718293a4b5c6d7e";
    private const string Round = "/policies/chengdu-ai-2024/rounds/2025";

    [Fact]
    public async Task Every_route_answers_503_says_when_to_come_back_and_tells_nothing_of_the_inside()
    {
        FailingLedger? control = null;
        await using var service = await StoredService.StartAsync([], store => FailingLedger.Around(store, out control));
        control!.IsAway = true;
        Answer[] answers =
        [
            await service.SubmitAsync("financing", Companies.Financing(Companies.A, "P-1", 12_000_000m)),
            await service.GetAsync($"/applications/{Id}"),
            await service.GetAsync("/applications"),
            await service.SendAsync(HttpMethod.Delete, $"/applications/{Id}", null, "If-Match: \"1\""),
            await service.SendAsync(HttpMethod.Put, $"/applications/{Id}/review", "{}", "If-Match: \"1\""),
            await service.PostAsync(Round + "/settle"),
            await service.PostAsync(Round + "/confirm", $$"""{ "draft": "{{Id}}" }"""),
            await service.GetAsync(Round),
            await service.GetAsync(Round + "?draft=true", "Accept: text/csv"),
            await service.GetAsync("/policies/chengdu-ai-2024/rounds"),
            await service.GetAsync(Round + "/differences"),
            await service.GetAsync("/audit"),
        ];
        var ready = await service.GetAsync("/readyz");

        Assert.All(
            [.. answers, ready],
            static answer =>
            {
                Assert.Equal((HttpStatusCode.ServiceUnavailable, "unavailable", "5"), (answer.Status, answer.Problem, answer.Header("Retry-After")));
                Assert.DoesNotContain("secret", answer.Text, StringComparison.Ordinal);
            }
        );
        Assert.All(answers, static answer => Assert.NotNull(answer.Json["traceId"]));
        Golden.Matches("Unavailable", Masked.Of(answers[0].Indented));
        Assert.Equal(HttpStatusCode.OK, (await service.GetAsync("/healthz")).Status);
        Assert.Equal(HttpStatusCode.OK, (await service.GetAsync("/policies")).Status);
    }

    [Fact]
    public async Task What_was_sent_while_it_was_away_is_stored_once_when_it_is_sent_again()
    {
        FailingLedger? control = null;
        await using var service = await StoredService.StartAsync([], store => FailingLedger.Around(store, out control));
        var body = Companies.Financing(Companies.A, "P-1", 12_000_000m);
        control!.IsAway = true;
        await service.SubmitAsync("financing", body, "k1");
        control.IsAway = false;

        var stored = await service.SubmitAsync("financing", body, "k1");
        var ready = await service.GetAsync("/readyz");

        Assert.Equal(HttpStatusCode.Created, stored.Status);
        Assert.Null(stored.Header("Idempotency-Replayed"));
        Assert.Single((await service.GetAsync("/applications")).Json["items"]!.AsArray());
        Assert.Equal((HttpStatusCode.OK, "ready"), (ready.Status, (string?)ready.Json["status"]));
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("text/csv")]
    public async Task An_answer_that_has_begun_is_cut_off_so_that_nobody_takes_it_for_the_whole(string mediaType)
    {
        FailingLedger? control = null;
        await using var service = await StoredService.StartAsync([], store => FailingLedger.Around(store, out control));
        await service.PostAsync(Round + "/settle");
        control!.BreaksOff = true;

        await Assert.ThrowsAsync<HttpRequestException>(() => service.GetAsync(Round + "?draft=true", $"Accept: {mediaType}"));
    }

    [Fact]
    public void Every_kind_of_problem_has_an_address_of_its_own()
    {
        var types = PolicyDsl.AspNetCore.ProblemTypes.All.Concat(LedgerProblemTypes.All).ToList();

        Assert.Equal(types.Count, types.Select(static type => type.Uri).Distinct().Count());
        Assert.All(types, static type => Assert.InRange(type.Status, 400, 503));
    }

    [Fact]
    public void Every_kind_of_problem_is_shown_by_a_golden_file_or_asked_for_in_a_test()
    {
        var texts = Directory
            .EnumerateFiles(Path.Combine(Repository.Root, "tests/PolicyDsl.Ledger.AspNetCore.Tests"), "*", SearchOption.AllDirectories)
            .Where(static file => file.EndsWith("Tests.cs", StringComparison.Ordinal) || file.EndsWith(".golden", StringComparison.Ordinal))
            .Where(static file => !file.Contains("Reference", StringComparison.Ordinal))
            .Select(File.ReadAllText)
            .ToList();

        Assert.All(LedgerProblemTypes.All, type => Assert.Contains(texts, text => text.Contains($"\"{type.Code}\"", StringComparison.Ordinal) || text.Contains($"{type.Uri}\"", StringComparison.Ordinal)));
    }
}
