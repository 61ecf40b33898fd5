using System.Net;
using PolicyDsl.Tests;

namespace PolicyDsl.Ledger.AspNetCore.Tests.Endpoints;

/// <summary>What those who are let in may do and see, with tokens.</summary>
public sealed class RoleTests : IAsyncLifetime
{
    private const string Round = "/policies/chengdu-ai-2024/rounds/2025";

    private readonly Tokens tokens = new();
    private StoredService? running;

    private StoredService Service => running!;

    private string A => Bearer("a", "applicant", Companies.A);

    private string Officer => Bearer("o", "officer");

    public async ValueTask InitializeAsync() => running = await StoredService.StartAsync(["--environment", "Production", .. tokens.Settings]);

    public ValueTask DisposeAsync() => Service.DisposeAsync();

    [Fact]
    public async Task Whoever_applies_for_several_names_one_of_them_to_list()
    {
        await Service.SubmitAsync("financing", Companies.Financing(Companies.A, "P-1", 12_000_000m), null, A);
        var both = Bearer("c", "applicant", Companies.A, Companies.B);

        var all = await Service.GetAsync("/applications", both);
        var one = await Service.GetAsync($"/applications?creditCode={Companies.A}", both);

        Assert.Equal((HttpStatusCode.BadRequest, "invalid-query"), (all.Status, all.Problem));
        Golden.Matches("WhoseApplications", all.Indented);
        Assert.Single(one.Json["items"]!.AsArray());
    }

    [Fact]
    public async Task An_applicant_who_applies_for_another_or_another_day_is_told_what_is_wrong()
    {
        var other = await Service.SubmitAsync("financing", Companies.Financing(Companies.A, "P-1", 12_000_000m), null, Bearer("b", "applicant", Companies.B));
        var yesterday = await Service.SubmitAsync("financing", Companies.Financing(Companies.A, "P-1", 12_000_000m, day: "2025-02-28"), null, A);

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.BadRequest), (other.Status, yesterday.Status));
        Golden.Matches("OtherApplicant", other.Indented);
        Golden.Matches("NotToday", yesterday.Indented);
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
}
