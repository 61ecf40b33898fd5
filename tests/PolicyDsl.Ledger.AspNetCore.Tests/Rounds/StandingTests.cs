using System.Net;

namespace PolicyDsl.Ledger.AspNetCore.Tests.Rounds;

/// <summary>An earlier year that is settled again says which later ones to settle again, and those say it of themselves.</summary>
public sealed class StandingTests
{
    private const string Rounds = "/policies/chengdu-ai-2024/rounds";

    [Fact]
    public async Task What_another_year_changed_is_told_wherever_a_round_is_shown()
    {
        await using var service = await StoredService.StartAsync();
        var first = await SubmitAsync(service, "2024-08-01");
        await SubmitAsync(service, "2025-02-01");
        Assert.Equal("[]", await CloseAsync(service, 2024));
        Assert.Equal("[]", await CloseAsync(service, 2025));
        var before = await service.GetAsync(Rounds + "/2025");
        var table = await service.GetAsync(Rounds + "/2025", "Accept: text/csv");
        Assert.Equal([(2024, "confirmed", true), (2025, "confirmed", true)], await ListAsync(service));

        await service.ReviewAsync(first, """{ "recognizedAmount": 700000 }""");
        Assert.Equal([(2024, "confirmed", false), (2025, "confirmed", true)], await ListAsync(service));
        var draft = await service.PostAsync(Rounds + "/2024/settle");
        Assert.Equal("[2025]", draft.Json["settleAgain"]!.ToJsonString());
        Assert.Equal([(2024, "confirmed", false), (2024, "draft", true), (2025, "confirmed", true)], await ListAsync(service));
        var confirmed = await service.PostAsync(Rounds + "/2024/confirm", null, $"If-Match: {draft.Tag}");
        Assert.Equal("[2025]", confirmed.Json["settleAgain"]!.ToJsonString());
        Assert.Equal([(2024, "confirmed", true), (2025, "confirmed", false)], await ListAsync(service));

        // Whoever has the round from before is given it anew, though its results are the same.
        var after = await service.GetAsync(Rounds + "/2025", $"If-None-Match: {before.Tag}");
        Assert.Equal((HttpStatusCode.OK, "false"), (after.Status, after.Header("Round-Up-To-Date")));
        Assert.Equal((true, false), ((bool)before.Json["upToDate"]!, (bool)after.Json["upToDate"]!));
        Assert.Equal(before.Json["results"]!.ToJsonString(), after.Json["results"]!.ToJsonString());
        var outdated = await service.GetAsync(Rounds + "/2025", "Accept: text/csv", $"If-None-Match: {table.Tag}");
        Assert.Equal((HttpStatusCode.OK, "false"), (outdated.Status, outdated.Header("Round-Up-To-Date")));
        Assert.Equal("attachment; filename=\"chengdu-ai-2024-2025-confirmed-outdated.csv\"", outdated.Header("Content-Disposition"));
        Assert.Equal(("true", table.Text), (table.Header("Round-Up-To-Date"), outdated.Text));

        Assert.Equal("[]", await CloseAsync(service, 2025));
        Assert.Equal([(2024, "confirmed", true), (2025, "confirmed", true)], await ListAsync(service));
    }

    [Fact]
    public async Task A_draft_that_is_not_up_to_date_says_so_and_is_not_confirmed()
    {
        await using var service = await StoredService.StartAsync();
        await SubmitAsync(service, "2025-02-01");
        await service.PostAsync(Rounds + "/2025/settle");
        Assert.True((bool)(await service.GetAsync(Rounds + "/2025?draft=true")).Json["upToDate"]!);
        await SubmitAsync(service, "2025-02-02", Companies.B);

        var draft = await service.GetAsync(Rounds + "/2025?draft=true");
        Assert.False((bool)draft.Json["upToDate"]!);
        var byTag = await service.PostAsync(Rounds + "/2025/confirm", null, $"If-Match: {draft.Tag}");
        Assert.Equal(HttpStatusCode.NotFound, byTag.Status);
        var byId = await service.PostAsync(Rounds + "/2025/confirm", $$"""{ "draft": "{{draft.Id}}" }""");
        Assert.Equal((HttpStatusCode.Conflict, "basis-changed"), (byId.Status, byId.Problem));
    }

    [Theory]
    [InlineData("/policies/nowhere/rounds", HttpStatusCode.NotFound, "unknown-policy")]
    [InlineData(Rounds + "?year=2025", HttpStatusCode.BadRequest, "invalid-query")]
    public async Task A_list_is_of_a_policy_that_is_known_and_takes_nothing_else(string path, HttpStatusCode status, string problem)
    {
        await using var service = await StoredService.StartAsync();

        var answer = await service.GetAsync(path);

        Assert.Equal((status, problem), (answer.Status, answer.Problem));
        Assert.Equal(HttpStatusCode.NotAcceptable, (await service.GetAsync(Rounds, "Accept: text/csv")).Status);
        Assert.Empty(await ListAsync(service));
    }

    private static async Task<string> SubmitAsync(StoredService service, string day, string company = Companies.A)
    {
        var body = Companies.Benchmark(company, $"P-{day}").Replace("\"recognizedBenchmark\"", $"\"submittedOn\": \"{day}\", \"recognizedBenchmark\"", StringComparison.Ordinal);
        var submitted = await service.SubmitAsync("benchmarkScenario", body);
        Assert.True(submitted.Status == HttpStatusCode.Created, submitted.Text);
        await service.ReviewAsync(submitted.Id, """{ "recognizedAmount": 650000 }""");
        return submitted.Id;
    }

    private static async Task<string> CloseAsync(StoredService service, int year)
    {
        var draft = await service.PostAsync($"{Rounds}/{year}/settle");
        var confirmed = await service.PostAsync($"{Rounds}/{year}/confirm", null, $"If-Match: {draft.Tag}");
        Assert.True(confirmed.Status == HttpStatusCode.OK, confirmed.Text);
        return confirmed.Json["settleAgain"]!.ToJsonString();
    }

    private static async Task<(int Year, string State, bool IsUpToDate)[]> ListAsync(StoredService service) =>
        [.. (await service.GetAsync(Rounds)).Json["rounds"]!.AsArray().Select(static round => ((int)round!["year"]!, (string)round["state"]!, (bool)round["upToDate"]!))];
}
