using System.Net;
using System.Text.Json.Nodes;
using PolicyDsl.Tests;

namespace PolicyDsl.Ledger.AspNetCore.Tests.Access;

/// <summary>An applicant has to do with its own applications alone, and learns nothing of others.</summary>
public sealed class OwnApplicationTests : IAsyncLifetime
{
    private static readonly Tokens Tokens = new();
    private static readonly string CompanyA = Bearer(Tokens.Of("a", "applicant", Companies.A));
    private static readonly string CompanyB = Bearer(Tokens.Of("b", "applicant", Companies.B));
    private static readonly string Both = Bearer(Tokens.Of("ab", "applicant", Companies.A, Companies.B));
    private static readonly string Nothing = Bearer(Tokens.Of("n", "applicant"));
    private static readonly string Reviewer = Bearer(Tokens.Of("r", "reviewer"));
    private static readonly string Auditor = Bearer(Tokens.Of("au", "auditor"));
    private static readonly string Counter = Bearer(Tokens.With(new() { ["sub"] = "c", ["role"] = new[] { "applicant", "officer" } }));

    private StoredService? running;

    private StoredService Service => running!;

    public async ValueTask InitializeAsync() => running = await StoredService.StartAsync([.. Tokens.Settings, "--environment=Production"]);

    public ValueTask DisposeAsync() => Service.DisposeAsync();

    [Fact]
    public async Task What_is_another_s_is_not_there()
    {
        var submitted = await SubmitAsync(Companies.A, CompanyA);
        var path = $"/applications/{submitted.Id}";

        var own = await Service.GetAsync(path, CompanyA);
        var other = await Service.GetAsync(path, CompanyB);
        var none = await Service.GetAsync($"/applications/{new string('0', 32)}", CompanyB);

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK, HttpStatusCode.NotFound), (submitted.Status, own.Status, other.Status));
        Assert.Equal(none.Text, other.Text);
        Assert.Equal(none.Text, (await Service.GetAsync(path + "/receipt", CompanyB)).Text);
        Assert.Equal(HttpStatusCode.NotFound, (await Service.GetAsync(path, Nothing)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Service.SendAsync(HttpMethod.Delete, path, null, CompanyB, "If-Match: \"1\"")).Status);
        Assert.Equal(HttpStatusCode.OK, (await Service.GetAsync(path, Both)).Status);
        Assert.Equal(HttpStatusCode.OK, (await Service.GetAsync(path, Reviewer)).Status);
        Assert.Equal(HttpStatusCode.OK, (await Service.SendAsync(HttpMethod.Delete, path, null, CompanyA, "If-Match: \"1\"")).Status);
    }

    [Fact]
    public async Task A_list_holds_one_s_own()
    {
        var a = await SubmitAsync(Companies.A, CompanyA);
        var b = await SubmitAsync(Companies.B, CompanyB);

        Assert.Equal([a.Id], await ListAsync("/applications", CompanyA));
        Assert.Equal([b.Id], await ListAsync("/applications", CompanyB));
        Assert.Equal([b.Id], await ListAsync($"/applications?creditCode={Companies.B}", Both));
        Assert.Equal([a.Id, b.Id], await ListAsync("/applications", Auditor));
        var others = await Service.GetAsync($"/applications?creditCode={Companies.B}", CompanyA);
        Assert.Equal(HttpStatusCode.BadRequest, others.Status);
        Assert.DoesNotContain(b.Id, others.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_applies_for_oneself_and_for_today()
    {
        var forOther = await SubmitAsync(Companies.B, CompanyA);
        var backdated = await SubmitAsync(Companies.A, CompanyA, Yesterday);

        Assert.Equal((HttpStatusCode.Forbidden, "forbidden"), (forOther.Status, forOther.Problem));
        Assert.Equal((HttpStatusCode.BadRequest, "invalid-input"), (backdated.Status, backdated.Problem));
        Assert.NotNull(backdated.Json["errors"]!["/submittedOn"]);
    }

    [Fact]
    public async Task The_counter_takes_what_comes_on_paper_for_anybody_and_for_days_gone_by()
    {
        var submitted = await SubmitAsync(Companies.B, Counter, Yesterday);

        Assert.Equal(HttpStatusCode.Created, submitted.Status);
        Assert.Equal(Yesterday, (string?)submitted.Json["submittedOn"]);
        Assert.Equal(HttpStatusCode.OK, (await Service.GetAsync($"/applications/{submitted.Id}", CompanyB)).Status);
    }

    [Fact]
    public async Task A_key_is_one_person_s_and_gives_nobody_another_s_answer()
    {
        var first = await Service.SubmitAsync("financing", Body(Companies.A), "k", CompanyA);
        var second = await Service.SubmitAsync("financing", Body(Companies.B), "k", CompanyB);
        var third = await Service.SubmitAsync("financing", Body(Companies.A), "k", CompanyB);

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (first.Status, second.Status));
        Assert.NotEqual(first.Id, second.Id);
        Assert.Equal(HttpStatusCode.Forbidden, third.Status);
        Assert.DoesNotContain(first.Id, third.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_log_says_who_did_it_in_which_role()
    {
        var submitted = await SubmitAsync(Companies.B, Counter);
        await Service.SendAsync(HttpMethod.Put, $"/applications/{submitted.Id}/review", "{}", Reviewer, "If-Match: \"1\"");

        var lines = (await Service.GetAsync("/audit", Auditor)).Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(["c applicant", "r reviewer"], lines.Select(static line => JsonNode.Parse(line)!).Select(static entry => $"{entry["subject"]} {entry["role"]}"));
    }

    private string Yesterday => Service.Clock.Now.AddDays(-1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    [Fact]
    [Hazard("H20")]
    public async Task Who_asks_again_after_midnight_gets_the_first_answer_and_nobody_else_does()
    {
        var body = Body(Companies.A);
        var first = await Service.SubmitAsync("financing", body, "k1", CompanyA);
        Service.Clock.Now = Service.Clock.Now.AddDays(1);

        var again = await Service.SubmitAsync("financing", body, "k1", CompanyA);
        var lost = await Service.SubmitAsync("financing", body, "k1", Bearer(Tokens.Of("a", "applicant", Companies.B)));
        Answer[] refused =
        [
            await Service.SubmitAsync("financing", body, "k2", CompanyA),
            await Service.SubmitAsync("financing", body, "k1", Both),
            await Service.SubmitAsync("financing", body.Replace("P-1", "P-2", StringComparison.Ordinal), "k1", CompanyA),
            await Service.SubmitAsync("financing", body[..^1], "k1", CompanyA),
            lost,
        ];

        Assert.Equal((first.Status, first.Text, "true"), (again.Status, again.Text, again.Header("Idempotency-Replayed")));
        Assert.All(refused, static answer => Assert.Equal(HttpStatusCode.BadRequest, answer.Status));
        Assert.Single(await ListAsync("/applications", CompanyA));
    }

    private Task<Answer> SubmitAsync(string creditCode, string bearer, string? day = null) => Service.SubmitAsync("financing", Body(creditCode, day), null, bearer);

    private string Body(string creditCode, string? day = null) =>
        Companies.Financing(creditCode, "P-1", 12_000_000m, day: day ?? Service.Clock.Now.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    private async Task<IEnumerable<string>> ListAsync(string path, string bearer) =>
        (await Service.GetAsync(path, bearer)).Json["items"]!.AsArray().Select(static item => (string)item!["id"]!);

    private static string Bearer(string token) => $"Authorization: Bearer {token}";
}
