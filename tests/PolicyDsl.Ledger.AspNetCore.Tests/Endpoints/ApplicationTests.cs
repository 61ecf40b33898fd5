using System.Net;
using PolicyDsl.Tests;

namespace PolicyDsl.Ledger.AspNetCore.Tests.Endpoints;

/// <summary>What is stored is read, paged through and withdrawn.</summary>
[Hazard("H21", "H71")]
public sealed class ApplicationTests : IAsyncLifetime
{
    private StoredService? running;

    private StoredService Service => running!;

    public async ValueTask InitializeAsync() => running = await StoredService.StartAsync();

    public ValueTask DisposeAsync() => Service.DisposeAsync();

    [Fact]
    public async Task Who_has_it_already_is_told_so()
    {
        var submitted = await Service.SubmitAsync("financing", Companies.Financing(Companies.A, "P-1", 12_000_000m));
        var path = $"/applications/{submitted.Id}";

        var known = await Service.GetAsync(path, "If-None-Match: \"1\"");
        var other = await Service.GetAsync(path, "If-None-Match: \"2\"");
        var head = await Service.SendAsync(HttpMethod.Head, path, null);

        Assert.Equal((HttpStatusCode.NotModified, "", "\"1\""), (known.Status, known.Text, known.Tag));
        Assert.Equal((HttpStatusCode.OK, submitted.Text), (other.Status, other.Text));
        Assert.Equal((HttpStatusCode.OK, "", "\"1\""), (head.Status, head.Text, head.Tag));
        Assert.Equal("no-cache, private", other.Header("Cache-Control"));
        Assert.Equal("zh", other.Header("Content-Language"));
    }

    [Theory]
    [InlineData("00000000000000000000000000000000")]
    [InlineData("0000000000000000000000000000000A")]
    [InlineData("1")]
    [InlineData("..%2f..%2fetc%2fpasswd")]
    [InlineData("%27%20OR%201=1")]
    public async Task What_is_not_there_is_not_found(string id)
    {
        var read = await Service.GetAsync($"/applications/{id}");
        var reviewed = await Service.SendAsync(HttpMethod.Put, $"/applications/{id}/review", "{}", "If-Match: \"1\"");
        var withdrawn = await Service.SendAsync(HttpMethod.Delete, $"/applications/{id}", null, "If-Match: \"1\"");

        Assert.All([read, reviewed, withdrawn], static answer => Assert.Equal((HttpStatusCode.NotFound, "unknown-application"), (answer.Status, answer.Problem)));
    }

    [Fact]
    public async Task Pages_hold_each_application_once_whatever_is_submitted_meanwhile()
    {
        var ids = new List<string>();
        for (var i = 0; i < 7; i++)
            ids.Add((await Service.SubmitAsync("standard", Companies.Standard(Companies.B, $"S-{i}", "national", "first"))).Id);

        var seen = new List<string>();
        var path = "/applications?limit=3&clause=standard";
        for (string? next = path; next is not null; )
        {
            var page = await Service.GetAsync(next);
            seen.AddRange(page.Json["items"]!.AsArray().Select(static item => (string)item!["id"]!));
            var cursor = (string?)page.Json["next"];
            next = cursor is null ? null : $"{path}&cursor={cursor}";
            if (seen.Count == 3)
                ids.Add((await Service.SubmitAsync("standard", Companies.Standard(Companies.B, "S-7", "national", "first"))).Id);
        }

        Assert.Equal(ids, seen);
    }

    [Theory]
    [InlineData("policy=chengdu-ai-2024", 3)]
    [InlineData("clause=financing", 2)]
    [InlineData("creditCode=" + Companies.C, 1)]
    [InlineData("year=2025", 2)]
    [InlineData("year=2024", 1)]
    [InlineData("clause=financing&year=2024", 1)]
    [InlineData("clause=dataset", 0)]
    public async Task A_page_holds_what_is_asked_for(string query, int count)
    {
        await Service.SubmitAsync("financing", Companies.Financing(Companies.A, "P-1", 12_000_000m));
        await Service.SubmitAsync("financing", Companies.Financing(Companies.A, "P-1", 12_000_000m, day: "2024-12-31"));
        await Service.SubmitAsync("littleGiant", Companies.LittleGiant(Companies.C, "P-2"));

        var page = await Service.GetAsync("/applications?" + query);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(count, page.Json["items"]!.AsArray().Count);
        Assert.Null(page.Json["next"]);
    }

    [Fact]
    public async Task A_page_says_of_each_application_what_it_is()
    {
        var submitted = await Service.SubmitAsync("financing", Companies.Financing(Companies.A, "P-1", 12_000_000m));

        Golden.Matches("Page", Masked.Of((await Service.GetAsync("/applications")).Indented, (submitted.Id, "<id>")));
    }

    [Fact]
    public async Task A_query_that_is_not_understood_is_refused_with_every_mistake()
    {
        var answer = await Service.GetAsync(
            "/applications?policy=nowhere&clause=nothing&creditCode=1&year=25a&cursor=abc&limit=201&Limit=1&page=2",
            "Accept-Language: en"
        );
        var twice = await Service.GetAsync("/applications?year=2025&year=2025");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Golden.Matches("InvalidQuery", answer.Indented);
        Assert.Equal(["year"], twice.Json["errors"]!.AsObject().Select(static error => error.Key));
    }

    [Fact]
    public async Task What_is_withdrawn_stays_readable_and_cannot_be_changed_any_more()
    {
        var submitted = await Service.SubmitAsync("benchmarkScenario", Companies.Benchmark(Companies.C, "P-2"));
        var path = $"/applications/{submitted.Id}";

        var withdrawn = await Service.SendAsync(HttpMethod.Delete, path, null, $"If-Match: {submitted.Tag}");
        var again = await Service.SendAsync(HttpMethod.Delete, path, null, $"If-Match: {withdrawn.Tag}");
        var reviewed = await Service.SendAsync(HttpMethod.Put, path + "/review", """{ "recognizedAmount": 1000000 }""", $"If-Match: {withdrawn.Tag}");

        Assert.Equal((HttpStatusCode.OK, "\"2\""), (withdrawn.Status, withdrawn.Tag));
        Assert.True((bool?)withdrawn.Json["withdrawn"]);
        Assert.Equal(withdrawn.Text, (await Service.GetAsync(path)).Text);
        Assert.All([again, reviewed], static answer => Assert.Equal((HttpStatusCode.Conflict, "withdrawn"), (answer.Status, answer.Problem)));
        Golden.Matches("Withdrawn", again.Indented);
    }

    [Theory]
    [InlineData("DELETE", "")]
    [InlineData("PUT", "/review")]
    public async Task A_change_must_name_the_version_that_was_seen(string method, string end)
    {
        var submitted = await Service.SubmitAsync("benchmarkScenario", Companies.Benchmark(Companies.C, "P-2"));
        async Task<Answer> ChangeAsync(params string[] headers) =>
            await Service.SendAsync(new HttpMethod(method), $"/applications/{submitted.Id}{end}", method == "PUT" ? "{}" : null, headers);

        var without = await ChangeAsync();
        var bare = await ChangeAsync("If-Match: 1");
        var stale = await ChangeAsync("If-Match: \"2\"");
        var weak = await ChangeAsync("If-Match: W/\"1\"");
        var unchanged = await Service.GetAsync($"/applications/{submitted.Id}");
        var several = await ChangeAsync("If-Match: \"7\", \"1\"");
        var any = await ChangeAsync("If-Match: *");

        Assert.Equal((HttpStatusCode.PreconditionRequired, "precondition-required"), (without.Status, without.Problem));
        Assert.Equal((HttpStatusCode.BadRequest, "invalid-header"), (bare.Status, bare.Problem));
        Assert.Equal((HttpStatusCode.PreconditionFailed, "precondition-failed", "\"1\""), (stale.Status, stale.Problem, stale.Tag));
        Assert.Equal(HttpStatusCode.PreconditionFailed, weak.Status);
        Assert.Equal(submitted.Text, unchanged.Text);
        Assert.Equal(HttpStatusCode.OK, several.Status);
        Assert.Equal(method == "PUT" ? HttpStatusCode.OK : HttpStatusCode.Conflict, any.Status);
        Golden.Matches("PreconditionRequired", without.Indented);
        Golden.Matches("PreconditionFailed", stale.Indented);
        Golden.Matches("BadTag", bare.Indented);
    }
}
