using System.Net;
using System.Text.Json.Nodes;
using PolicyDsl.Tests;

namespace PolicyDsl.AspNetCore.Tests.Endpoints;

/// <summary>What the policies say, as pages of JSON.</summary>
public sealed class PageTests(Service service)
{
    [Theory]
    [InlineData("Policies", "/policies")]
    [InlineData("Policy", "/policies/demo")]
    [InlineData("Policy.pinned", "/policies/demo@2")]
    [InlineData("Clause", "/policies/demo/clauses/equipment")]
    [InlineData("Clause.reviewed", "/policies/demo/clauses/reviewed")]
    public async Task A_page_says_all_that_is_documented(string name, string path)
    {
        using var response = await service.Client.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Golden.Matches(name, Service.Indented(await response.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task Chinese_stands_as_it_is()
    {
        var text = await service.Client.GetStringAsync("/policies/demo/clauses/equipment");

        Assert.Contains("设备更新补贴", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\\u", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_is_that_of_the_revision_in_force_today()
    {
        await using var own = await Service.StartAsync(SamplePolicies.All);

        var before = JsonNode.Parse(await own.Client.GetStringAsync("/policies"))!;
        own.Clock.Now = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var after = JsonNode.Parse(await own.Client.GetStringAsync("/policies"))!;

        Assert.Equal(1, (int?)before[0]!["revision"]);
        Assert.Equal(2, (int?)after[0]!["revision"]);
        Assert.Equal("示例政策（修订）", (string?)JsonNode.Parse(await own.Client.GetStringAsync("/policies/demo"))!["title"]);
        Assert.Equal(HttpStatusCode.NotFound, (await own.Client.GetAsync("/policies/demo/clauses/reviewed")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await own.Client.GetAsync("/policies/demo@1/clauses/reviewed")).StatusCode);
    }

    [Theory]
    [InlineData("/policies")]
    [InlineData("/policies/demo")]
    [InlineData("/policies/demo/clauses/equipment")]
    [InlineData("/policies/demo/clauses/equipment/form")]
    [InlineData("/policies/demo/clauses/equipment/form/ui")]
    [InlineData("/policies/demo/clauses/reviewed/review-form")]
    public async Task Who_has_the_page_is_told_that_it_has_not_changed(string path)
    {
        using var first = await service.Client.GetAsync(path);
        var tag = first.Headers.ETag!.ToString();

        Assert.Equal(HttpStatusCode.NotModified, await AskAsync(path, tag));
        Assert.Equal(HttpStatusCode.NotModified, await AskAsync(path, $"\"x\", W/{tag}"));
        Assert.Equal(HttpStatusCode.NotModified, await AskAsync(path, "*"));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(path, "\"x\""));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(path, "x"));
    }

    [Theory]
    [InlineData("/policies")]
    [InlineData("/policies/demo")]
    [InlineData("/policies/demo/clauses/equipment")]
    [InlineData("/policies/demo/clauses/equipment/form")]
    [InlineData("/policies/nothing")]
    [InlineData("/healthz")]
    public async Task HEAD_gives_the_head_of_GET(string path)
    {
        using var get = await service.Client.GetAsync(path);
        using var head = await service.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, path));

        Assert.Equal(get.StatusCode, head.StatusCode);
        Assert.Equal(get.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("/policies", "GET, HEAD")]
    [InlineData("/policies/demo/clauses/equipment/evaluate", "POST")]
    [InlineData("/policies/demo@1/clauses/x/evaluate", "POST")]
    public async Task OPTIONS_lists_the_methods(string path, string allow)
    {
        using var response = await service.Client.SendAsync(new HttpRequestMessage(HttpMethod.Options, path));

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal(allow.Split(", "), response.Content.Headers.Allow.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_service_says_that_it_runs()
    {
        Assert.Equal("""{"status":"ok"}""", await service.Client.GetStringAsync("/healthz"));
    }

    private async Task<HttpStatusCode> AskAsync(string path, string ifNoneMatch)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("If-None-Match", ifNoneMatch);
        using var response = await service.Client.SendAsync(request);
        return response.StatusCode;
    }
}
