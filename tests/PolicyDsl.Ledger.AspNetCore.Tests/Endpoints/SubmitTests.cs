using System.Net;
using System.Text.Json.Nodes;
using PolicyDsl.Tests;

namespace PolicyDsl.Ledger.AspNetCore.Tests.Endpoints;

/// <summary>An application is stored once for a key, with the decision on it, or not at all.</summary>
[Hazard("H20", "H77")]
public sealed class SubmitTests : IAsyncLifetime
{
    private static readonly string Body = Companies.Financing(Companies.A, "P-1", 12_000_000m);

    private StoredService? running;

    private StoredService Service => running!;

    public async ValueTask InitializeAsync() => running = await StoredService.StartAsync();

    public ValueTask DisposeAsync() => Service.DisposeAsync();

    [Fact]
    public async Task It_is_stored_with_its_decision()
    {
        var answer = await Service.SubmitAsync("financing", Body);

        Assert.Equal(HttpStatusCode.Created, answer.Status);
        Assert.Equal($"/applications/{answer.Id}", answer.Header("Location"));
        Assert.Equal("\"1\"", answer.Tag);
        Assert.Null(answer.Header("Idempotency-Replayed"));
        Golden.Matches("Submitted", Masked.Of(answer.Indented, (answer.Id, "<id>")));
        Assert.Equal(answer.Text, (await Service.GetAsync(answer.Header("Location")!)).Text);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_same_key_with_the_same_content_gets_the_same_answer_and_is_stored_once(bool isWrittenAnew)
    {
        var first = await Service.SubmitAsync("financing", Body, "k1");
        var body = isWrittenAnew ? Reordered(Body).Replace("\"aiRevenue\":70000000", "\"aiRevenue\":70000000.0", StringComparison.Ordinal) : Body;

        Service.Clock.Now = Service.Clock.Now.AddDays(1);
        var second = await Service.SubmitAsync("financing", body, "k1");

        Assert.Equal((first.Status, first.Text, first.Tag), (second.Status, second.Text, second.Tag));
        Assert.Equal("true", second.Header("Idempotency-Replayed"));
        Assert.Single((await Service.GetAsync("/applications")).Json["items"]!.AsArray());
    }

    [Fact]
    public async Task A_retry_gets_the_first_answer_though_the_application_has_been_reviewed_since()
    {
        var first = await Service.SubmitAsync("benchmarkScenario", Companies.Benchmark(Companies.C, "P-2"), "k1");
        await Service.ReviewAsync(first.Id, """{ "recognizedAmount": 650000 }""");

        var second = await Service.SubmitAsync("benchmarkScenario", Companies.Benchmark(Companies.C, "P-2"), "k1");

        Assert.Equal(first.Text, second.Text);
    }

    [Fact]
    public async Task The_same_key_with_another_content_or_clause_is_refused()
    {
        await Service.SubmitAsync("financing", Body, "k1");

        var otherBody = await Service.SubmitAsync("financing", Companies.Financing(Companies.A, "P-1", 12_000_001m), "k1");
        var otherClause = await Service.SubmitAsync("littleGiant", Companies.LittleGiant(Companies.A, "P-1"), "k1");

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "key-reused"), (otherBody.Status, otherBody.Problem));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "key-reused"), (otherClause.Status, otherClause.Problem));
        Golden.Matches("KeyReused", otherBody.Indented);
    }

    [Fact]
    public async Task The_same_application_under_another_key_is_pointed_to_the_first_until_that_is_withdrawn()
    {
        var first = await Service.SubmitAsync("financing", Body);

        var second = await Service.SubmitAsync("financing", Body);
        await Service.SendAsync(HttpMethod.Delete, $"/applications/{first.Id}", null, $"If-Match: {first.Tag}");
        var third = await Service.SubmitAsync("financing", Body);

        Assert.Equal((HttpStatusCode.Conflict, "duplicate-application"), (second.Status, second.Problem));
        Golden.Matches("Duplicate", Masked.Of(second.Indented, (first.Id, "<first>")));
        Assert.Equal(HttpStatusCode.Created, third.Status);
        Assert.NotEqual(first.Id, third.Id);
    }

    [Fact]
    public async Task Of_two_submissions_at_once_one_is_stored()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Service.SubmitAsync("financing", Body)));

        Assert.Single(answers, static answer => answer.Status == HttpStatusCode.Created);
        Assert.All(answers.Where(static answer => answer.Status != HttpStatusCode.Created), static answer => Assert.Equal("duplicate-application", answer.Problem));
    }

    [Theory]
    [InlineData("missing")]
    [InlineData("empty", "Idempotency-Key: ")]
    [InlineData("blank", "Idempotency-Key: a b")]
    [InlineData("twice", "Idempotency-Key: a", "Idempotency-Key: b")]
    public async Task Without_a_key_nothing_is_stored(string name, params string[] headers)
    {
        var answer = await Service.SendAsync(HttpMethod.Post, StoredService.PathOf("financing"), Body, headers);

        Assert.Equal((HttpStatusCode.BadRequest, "invalid-header"), (answer.Status, answer.Problem));
        Assert.Equal(["Idempotency-Key"], answer.Json["errors"]!.AsObject().Select(static error => error.Key));
        if (name is "missing" or "blank")
            Golden.Matches($"Key.{name}", answer.Indented);
        Assert.Empty((await Service.GetAsync("/applications")).Json["items"]!.AsArray());
    }

    [Theory]
    [InlineData(200, HttpStatusCode.Created)]
    [InlineData(201, HttpStatusCode.BadRequest)]
    public async Task A_key_has_at_most_200_characters(int length, HttpStatusCode status) =>
        Assert.Equal(status, (await Service.SubmitAsync("financing", Body, new string('~', length))).Status);

    [Fact]
    public async Task Everything_that_is_missing_is_named_but_not_what_the_authority_enters()
    {
        var financing = await Service.SubmitAsync("financing", """{ "applicant": { "kind": "enterprise" } }""", null, "Accept-Language: zh");
        var benchmark = await Service.SubmitAsync("benchmarkScenario", Companies.Benchmark(Companies.A, "P-1"));

        Assert.Equal(HttpStatusCode.BadRequest, financing.Status);
        Golden.Matches("Missing", financing.Indented);
        Assert.Equal((HttpStatusCode.Created, "review"), (benchmark.Status, (string?)benchmark.Json["outcome"]));
    }

    [Fact]
    public async Task What_is_refused_is_stored_too_for_its_applicant_may_think_otherwise()
    {
        var answer = await Service.SubmitAsync("standard", Companies.Standard(Companies.D, "GB-9", "national", "later"));

        Assert.Equal((HttpStatusCode.Created, "ineligible"), (answer.Status, (string?)answer.Json["outcome"]));
    }

    [Theory]
    [InlineData("review", """ "review": { "recognizedAmount": 1 } """, "/review")]
    [InlineData("decisions", """ "review": { "decisions": {} } """, "/review")]
    [InlineData("ledger", """ "ledger": [] """, "/ledger")]
    [InlineData("future", """ "submittedOn": "2025-03-02" """, "/submittedOn")]
    [InlineData("unknown", """ "amuont": 1 """, "/amuont")]
    [InlineData("twice", """ "project": "P-1" """, "/project")]
    public async Task What_does_not_belong_there_is_refused_with_its_place(string name, string member, string pointer)
    {
        var body = Companies.Body(Companies.C, "P-2", $"\"recognizedBenchmark\": true, {member}");

        var answer = await Service.SubmitAsync("benchmarkScenario", body);

        Assert.Equal((HttpStatusCode.BadRequest, "invalid-input"), (answer.Status, answer.Problem));
        Assert.Equal([pointer], answer.Json["errors"]!.AsObject().Select(static error => error.Key));
        if (name is "review" or "future")
            Golden.Matches($"Refused.{name}", answer.Indented);
    }

    [Theory]
    [InlineData("""{ "review": null, "ledger": null }""")]
    [InlineData("{}")]
    public async Task The_day_is_filled_in_and_nulls_are_left_out_of_what_is_kept(string more)
    {
        var body = JsonNode.Parse(Companies.LittleGiant(Companies.A, "P-1"))!.AsObject();
        foreach (var (name, _) in JsonNode.Parse(more)!.AsObject())
            body[name] = null;
        // 00:30 in Shanghai is still the day before in UTC.
        Service.Clock.Now = new DateTimeOffset(2025, 4, 30, 16, 29, 0, TimeSpan.Zero);

        var answer = await Service.SubmitAsync("littleGiant", "\uFEFF" + body.ToJsonString());

        Assert.Equal("2025-05-01", (string?)answer.Json["submittedOn"]);
        Assert.Equal("2025-05-01", (string?)answer.Json["application"]!["submittedOn"]);
        Assert.False(answer.Json["application"]!.AsObject().ContainsKey("review"));
        Assert.False(answer.Json["application"]!.AsObject().ContainsKey("ledger"));
    }

    [Theory]
    [InlineData("/policies/chengdu-ai-2024@1/clauses/financing/applications", "unknown-policy")]
    [InlineData("/policies/Chengdu-ai-2024/clauses/financing/applications", "unknown-policy")]
    [InlineData("/policies/chengdu-ai-2024/clauses/Financing/applications", "unknown-clause")]
    [InlineData("/policies/chengdu-ai-2024/clauses/nothing/applications", "unknown-clause")]
    public async Task Only_a_policy_without_a_revision_and_its_clauses_take_applications(string path, string problem)
    {
        var answer = await Service.SendAsync(HttpMethod.Post, path, Body, "Idempotency-Key: k");

        Assert.Equal((HttpStatusCode.NotFound, problem), (answer.Status, answer.Problem));
        Assert.NotEmpty(answer.Json["known"]!.AsArray());
    }

    [Fact]
    public async Task Bodies_that_are_no_application_are_refused_as_everywhere()
    {
        var path = StoredService.PathOf("financing");

        Assert.Equal("invalid-input", (await Service.SendAsync(HttpMethod.Post, path, "{\"a\":", "Idempotency-Key: k")).Problem);
        Assert.Equal("unsupported-media-type", (await Service.SendAsync(HttpMethod.Post, path, null, "Idempotency-Key: k")).Problem);
        Assert.Equal("not-acceptable", (await Service.SendAsync(HttpMethod.Post, path, Body, "Idempotency-Key: k", "Accept: text/html")).Problem);
        Assert.Equal("too-large", (await Service.SendAsync(HttpMethod.Post, path, $"{{\"project\":\"{new string('x', 1 << 20)}\"}}", "Idempotency-Key: k")).Problem);
        Assert.Equal("method-not-allowed", (await Service.GetAsync(path)).Problem);
    }

    [Fact]
    public async Task A_clause_that_looks_at_earlier_grants_is_given_those_of_the_applicant()
    {
        const string Round = "/policies/sample/rounds/2024";
        await using var service = await StoredService.StartAsync([Samples.ToppingUp], null);
        var first = await service.SendAsync(HttpMethod.Post, Samples.Submit, Samples.Body("2024-12-31", 1_000_000m), "Idempotency-Key: a");
        var draft = await service.PostAsync(Round + "/settle");
        await service.PostAsync(Round + "/confirm", null, $"If-Match: {draft.Tag}");

        var second = await service.SendAsync(HttpMethod.Post, Samples.Submit, Samples.Body("2025-03-01", 3_000_000m).Replace("\"P\"", "\"Q\"", StringComparison.Ordinal), "Idempotency-Key: b");
        var reviewed = await service.ReviewAsync(second.Id, "{}");

        Assert.Equal((100_000m, 0), ((decimal)first.Json["amount"]!, first.Json["application"]!["ledger"]!.AsArray().Count));
        Assert.Equal((200_000m, 1), ((decimal)second.Json["amount"]!, second.Json["application"]!["ledger"]!.AsArray().Count));
        Assert.Empty(second.Json["decision"]!["warnings"]!.AsArray());
        Assert.Equal((HttpStatusCode.OK, 200_000m), (reviewed.Status, (decimal)reviewed.Json["amount"]!));
    }

    [Fact]
    public async Task What_is_divided_is_stored_and_what_grows_beyond_what_is_stored_exactly_is_refused()
    {
        await using var service = await StoredService.StartAsync([Samples.Dividing], null);
        Task<Answer> SubmitAsync(decimal costs, string key) => service.SendAsync(HttpMethod.Post, Samples.Submit, Samples.Body(costs: costs), $"Idempotency-Key: {key}");

        var third = await SubmitAsync(100m, "a");
        Assert.Equal((HttpStatusCode.Created, 233.33m), (third.Status, (decimal)third.Json["amount"]!));
        Assert.Equal(233.3333333333m, (decimal)third.Json["decision"]!["steps"]![0]!["value"]!);
        var huge = await SubmitAsync(9_000_000_000_000m, "b");
        Assert.Equal((HttpStatusCode.BadRequest, "invalid-input"), (huge.Status, huge.Problem));
    }

    private static string Reordered(string json)
    {
        var members = JsonNode.Parse(json)!.AsObject();
        return new JsonObject(members.Reverse().Select(static member => KeyValuePair.Create(member.Key, member.Value?.DeepClone()))).ToJsonString();
    }
}
