using System.Net;
using PolicyDsl.Tests;

namespace PolicyDsl.Ledger.AspNetCore.Tests.Endpoints;

/// <summary>Who may use which route, with tokens.</summary>
public sealed class RoleTests : IAsyncLifetime
{
    private const string Round = "/policies/chengdu-ai-2024/rounds/2025";

    private readonly Tokens tokens = new();
    private StoredService? running;

    private StoredService Service => running!;

    private string A => Bearer("a", "applicant", Companies.A);

    private string B => Bearer("b", "applicant", Companies.B);

    private string Officer => Bearer("o", "officer");

    public async ValueTask InitializeAsync() => running = await StoredService.StartAsync(["--environment", "Production", .. tokens.Settings]);

    public ValueTask DisposeAsync() => Service.DisposeAsync();

    [Theory]
    [InlineData("POST", "/policies/chengdu-ai-2024/clauses/financing/applications", "applicant")]
    [InlineData("GET", "/applications/0198a1b2c3d4e5f60718293a4b5c6d7e", "applicant reviewer officer auditor")]
    [InlineData("HEAD", "/applications/0198a1b2c3d4e5f60718293a4b5c6d7e", "applicant reviewer officer auditor")]
    [InlineData("GET", "/applications", "applicant reviewer officer auditor")]
    [InlineData("DELETE", "/applications/0198a1b2c3d4e5f60718293a4b5c6d7e", "applicant")]
    [InlineData("PUT", "/applications/0198a1b2c3d4e5f60718293a4b5c6d7e/review", "reviewer")]
    [InlineData("POST", Round + "/settle", "officer")]
    [InlineData("POST", Round + "/confirm", "officer")]
    [InlineData("GET", Round, "reviewer officer auditor")]
    [InlineData("HEAD", Round, "reviewer officer auditor")]
    [InlineData("GET", Round + "/differences", "reviewer officer auditor")]
    [InlineData("GET", "/audit", "auditor")]
    [InlineData("HEAD", "/audit", "auditor")]
    public async Task A_route_is_for_those_who_have_its_role(string method, string path, string roles)
    {
        Assert.Equal(HttpStatusCode.Unauthorized, (await Service.SendAsync(new HttpMethod(method), path, null)).Status);
        foreach (var role in RoleNames.All)
        {
            var answer = await Service.SendAsync(new HttpMethod(method), path, null, Bearer("x", role.Name(), Companies.A));
            Assert.Equal(roles.Split(' ').Contains(role.Name()), answer.Status != HttpStatusCode.Forbidden);
            Assert.NotEqual(HttpStatusCode.Unauthorized, answer.Status);
        }
    }

    [Fact]
    public async Task What_belongs_to_others_does_not_exist_for_an_applicant()
    {
        var body = Companies.Financing(Companies.A, "P-1", 12_000_000m);
        var own = await Service.SubmitAsync("financing", body, null, A);
        var path = $"/applications/{own.Id}";

        Assert.Equal(HttpStatusCode.OK, (await Service.GetAsync(path, A)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Service.GetAsync(path, B)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Service.SendAsync(HttpMethod.Delete, path, null, "If-Match: \"1\"", B)).Status);
        Assert.Equal(HttpStatusCode.OK, (await Service.GetAsync(path, Officer)).Status);
        Assert.Single((await Service.GetAsync("/applications", A)).Json["items"]!.AsArray());
        Assert.Empty((await Service.GetAsync("/applications", B)).Json["items"]!.AsArray());
        Assert.Equal("invalid-query", (await Service.GetAsync($"/applications?creditCode={Companies.A}", B)).Problem);
        var both = Bearer("c", "applicant", Companies.A, Companies.B);
        Assert.Equal("invalid-query", (await Service.GetAsync("/applications", both)).Problem);
        Assert.Single((await Service.GetAsync($"/applications?creditCode={Companies.A}", both)).Json["items"]!.AsArray());
    }

    [Fact]
    public async Task An_applicant_applies_for_itself_and_today()
    {
        var other = await Service.SubmitAsync("financing", Companies.Financing(Companies.A, "P-1", 12_000_000m), null, B);
        var yesterday = await Service.SubmitAsync("financing", Companies.Financing(Companies.A, "P-1", 12_000_000m, day: "2025-02-28"), null, A);
        var counter = Bearer("desk", ["applicant", "officer"]);
        var onPaper = await Service.SubmitAsync("financing", Companies.Financing(Companies.A, "P-1", 12_000_000m, day: "2025-02-28"), null, counter);

        Assert.Equal((HttpStatusCode.Forbidden, "forbidden"), (other.Status, other.Problem));
        Golden.Matches("OtherApplicant", other.Indented);
        Assert.Equal(HttpStatusCode.BadRequest, yesterday.Status);
        Golden.Matches("NotToday", yesterday.Indented);
        Assert.Equal(HttpStatusCode.Created, onPaper.Status);
    }

    [Fact]
    public async Task A_key_is_its_sender_s_own()
    {
        var first = await Service.SubmitAsync("financing", Companies.Financing(Companies.A, "P-1", 12_000_000m), "k", A);
        var second = await Service.SubmitAsync("financing", Companies.Financing(Companies.B, "P-1", 12_000_000m), "k", B);

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (first.Status, second.Status));
        Assert.NotEqual(first.Id, second.Id);
    }

    [Fact]
    public async Task The_log_tells_who_did_what_and_holds_together()
    {
        var own = await Service.SubmitAsync("financing", Companies.Financing(Companies.A, "P-1", 12_000_000m), null, A);
        var draft = await Service.PostAsync(Round + "/settle", null, Officer);
        await Service.PostAsync(Round + "/confirm", null, $"If-Match: {draft.Tag}", Officer);
        var auditor = Bearer("auditor", "auditor");

        var log = await Service.GetAsync("/audit", auditor);
        var rest = await Service.GetAsync("/audit?from=3", auditor);

        Assert.Equal("application/x-ndjson; charset=utf-8", log.Header("Content-Type"));
        Golden.Matches("Audit", Masked.Of(log.Text.TrimEnd('\n'), (own.Id, "<application>"), (draft.Id, "<round>")));
        Assert.Equal(log.Text.Split('\n')[2..], rest.Text.Split('\n'));
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(log.Text));
        var verdict = await Runtime.AuditChain.VerifyAsync(System.IO.Pipelines.PipeReader.Create(stream));
        Assert.Equal((3, null), (verdict.Last?.Number, verdict.Break));
        Assert.Equal("invalid-query", (await Service.GetAsync("/audit?from=0", auditor)).Problem);
    }

    private string Bearer(string subject, string role, params string[] codes) => $"Authorization: Bearer {tokens.Of(subject, role, codes)}";

    private string Bearer(string subject, string[] roles) => $"Authorization: Bearer {tokens.With(new() { ["sub"] = subject, ["role"] = roles })}";
}
