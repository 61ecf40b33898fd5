using System.Net;
using PolicyDsl.Tests;

namespace PolicyDsl.Ledger.AspNetCore.Tests.Rounds;

/// <summary>Drafts and rounds: what is refused, and how each is asked for.</summary>
public sealed class RoundTests : IAsyncLifetime
{
    private const string Round = "/policies/chengdu-ai-2024/rounds/2025";
    private const string NoId = "0198a1b2c3d4e5f60718293a4b5c6d7e";

    private StoredService? running;

    private StoredService Service => running!;

    public async ValueTask InitializeAsync() => running = await StoredService.StartAsync();

    public ValueTask DisposeAsync() => Service.DisposeAsync();

    [Theory]
    [InlineData("/policies/chengdu-ai-2024/rounds/25", "unknown-round")]
    [InlineData("/policies/chengdu-ai-2024/rounds/0000", "unknown-round")]
    [InlineData("/policies/chengdu-ai-2024/rounds/%2B202", "unknown-round")]
    [InlineData("/policies/nowhere/rounds/2025", "unknown-policy")]
    public async Task A_year_has_four_digits_and_a_policy_is_known(string path, string problem)
    {
        Answer[] answers =
        [
            await Service.GetAsync(path),
            await Service.GetAsync(path + "/differences"),
            await Service.PostAsync(path + "/settle"),
            await Service.PostAsync(path + "/confirm", $$"""{ "draft": "{{NoId}}" }"""),
        ];

        Assert.All(answers, answer => Assert.Equal((HttpStatusCode.NotFound, problem), (answer.Status, answer.Problem)));
    }

    [Fact]
    public async Task A_year_that_has_not_begun_is_not_settled()
    {
        var answer = await Service.PostAsync("/policies/chengdu-ai-2024/rounds/2026/settle");

        Assert.Equal((HttpStatusCode.NotFound, "unknown-round"), (answer.Status, answer.Problem));
        Golden.Matches("FutureYear", answer.Indented);
    }

    [Fact]
    public async Task Where_there_is_no_round_or_draft_the_answer_says_what_to_do()
    {
        Golden.Matches("NotConfirmed", (await Service.GetAsync(Round)).Indented);
        Golden.Matches("NoDraft", (await Service.GetAsync(Round + "?draft=true", "Accept-Language: en")).Indented);
        Assert.Equal("unknown-round", (await Service.GetAsync(Round + "/differences")).Problem);
    }

    [Fact]
    public async Task A_draft_is_named_to_be_confirmed()
    {
        var draft = await Service.PostAsync(Round + "/settle", "{}");
        (string? Body, string[] Headers, HttpStatusCode Status, string Problem)[] requests =
        [
            (null, [], HttpStatusCode.PreconditionRequired, "precondition-required"),
            ("{}", [], HttpStatusCode.PreconditionRequired, "precondition-required"),
            (null, ["If-Match: *"], HttpStatusCode.BadRequest, "invalid-header"),
            (null, [$"If-Match: {draft.Id}"], HttpStatusCode.BadRequest, "invalid-header"),
            (null, [$"If-Match: W/{draft.Tag}"], HttpStatusCode.BadRequest, "invalid-header"),
            ($$"""{ "draft": "{{NoId}}" }""", [$"If-Match: {draft.Tag}"], HttpStatusCode.BadRequest, "invalid-header"),
            ($$"""{ "draft": "{{draft.Id}}", "draft": "{{draft.Id}}" }""", [], HttpStatusCode.BadRequest, "invalid-input"),
            ("""{ "round": "1" }""", [], HttpStatusCode.BadRequest, "invalid-input"),
            ($$"""{ "draft": "{{NoId}}" }""", [], HttpStatusCode.NotFound, "unknown-round"),
            ("""{ "draft": "latest" }""", [], HttpStatusCode.NotFound, "unknown-round"),
        ];
        foreach (var request in requests)
        {
            var answer = await Service.PostAsync(Round + "/confirm", request.Body, request.Headers);
            Assert.Equal((request.Status, request.Problem), (answer.Status, answer.Problem));
        }

        var confirmed = await Service.PostAsync(Round + "/confirm", $$"""{ "draft": "{{draft.Id}}" }""", $"If-Match: {draft.Tag}");

        Assert.Equal((HttpStatusCode.OK, "confirmed"), (confirmed.Status, (string?)confirmed.Json["state"]));
    }

    [Fact]
    public async Task A_draft_that_a_later_one_replaced_cannot_be_confirmed()
    {
        var first = await Service.PostAsync(Round + "/settle");
        var second = await Service.PostAsync(Round + "/settle");

        var answer = await Service.PostAsync(Round + "/confirm", $$"""{ "draft": "{{first.Id}}" }""");

        Assert.NotEqual(first.Id, second.Id);
        Assert.Equal((HttpStatusCode.NotFound, "unknown-round"), (answer.Status, answer.Problem));
    }

    [Fact]
    public async Task Of_several_confirmations_at_once_one_is_made()
    {
        await Service.SubmitAsync("financing", Companies.Financing(Companies.A, "P-1", 12_000_000m));
        var draft = await Service.PostAsync(Round + "/settle");

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Service.PostAsync(Round + "/confirm", $$"""{ "draft": "{{draft.Id}}" }""")));

        Assert.Single(answers, static answer => answer.Status == HttpStatusCode.OK);
        Assert.All(
            answers.Where(static answer => answer.Status != HttpStatusCode.OK),
            static answer => Assert.True(answer is { Status: HttpStatusCode.Conflict, Problem: "already-confirmed" or "busy" }, answer.Text)
        );
    }

    [Fact]
    public async Task A_year_that_is_confirmed_takes_no_more_applications()
    {
        var draft = await Service.PostAsync(Round + "/settle");
        await Service.PostAsync(Round + "/confirm", $$"""{ "draft": "{{draft.Id}}" }""");

        var late = await Service.SubmitAsync("financing", Companies.Financing(Companies.A, "P-1", 12_000_000m));

        Assert.Equal((HttpStatusCode.Conflict, "year-closed"), (late.Status, late.Problem));
        Golden.Matches("YearClosed", late.Indented);
    }

    [Fact]
    public async Task Who_has_the_results_already_is_told_so_in_the_form_that_was_asked_for()
    {
        var draft = await Service.PostAsync(Round + "/settle");
        var path = Round + "?draft=true";
        var json = await Service.GetAsync(path);
        var chinese = await Service.GetAsync(path, "Accept: text/csv");
        var english = await Service.GetAsync(path, "Accept: text/csv", "Accept-Language: en");
        await Service.PostAsync(Round + "/confirm", null, $"If-Match: {draft.Tag}");
        var confirmed = await Service.GetAsync(Round);

        Assert.Equal(4, new[] { json.Tag, chinese.Tag, english.Tag, confirmed.Tag }.Distinct().Count());
        Assert.Equal(HttpStatusCode.NotModified, (await Service.GetAsync(Round, $"If-None-Match: {confirmed.Tag}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await Service.GetAsync(Round, "Accept: text/csv", $"If-None-Match: {confirmed.Tag}")).Status);
        Assert.Contains("Accept", confirmed.Header("Vary"), StringComparison.Ordinal);
        Assert.Equal("attachment; filename=\"chengdu-ai-2024-2025-draft.csv\"", chinese.Header("Content-Disposition"));
        Assert.Equal("text/csv; charset=utf-8", chinese.Header("Content-Type"));
        var bytes = await Service.Client.SendAsync(new HttpRequestMessage(HttpMethod.Get, Round) { Headers = { { "Accept", "text/csv" } } });
        Assert.Equal([0xEF, 0xBB, 0xBF], (await bytes.Content.ReadAsByteArrayAsync())[..3]);
        Assert.Equal(HttpStatusCode.NotAcceptable, (await Service.GetAsync(Round, "Accept: text/html")).Status);
        Assert.Equal("invalid-query", (await Service.GetAsync(Round + "?draft=yes")).Problem);
        Assert.Equal("invalid-query", (await Service.GetAsync(Round + "?Draft=true")).Problem);
    }
}
