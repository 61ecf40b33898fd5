using System.Net;
using System.Text.Json.Nodes;

namespace PolicyDsl.Ledger.AspNetCore.Tests.Access;

/// <summary>How much one person may ask of what is stored.</summary>
public sealed class LimitTests
{
    private static readonly Tokens Tokens = new();

    [Fact]
    public async Task Each_person_has_a_share_of_its_own_whatever_address_it_comes_from()
    {
        await using var host = await GuardedHost.StartAsync("Production", [.. Tokens.Settings, "--Limits:WritesPerMinute=2"]);
        var (first, second) = (Tokens.Of("u-1", "officer"), Tokens.Of("u-2", "officer"));

        Assert.Equal([200, 200, 429], await AskAsync(host, first, 3));
        Assert.Equal([200, 200, 429], await AskAsync(host, second, 3));
        Assert.Equal(HttpStatusCode.OK, await host.StatusAsync("/officer", first));
    }

    [Fact]
    public async Task Who_is_not_let_in_takes_nothing_from_anybody()
    {
        await using var host = await GuardedHost.StartAsync("Production", [.. Tokens.Settings, "--Limits:WritesPerMinute=1"]);

        Assert.Equal([401, 401, 401], await AskAsync(host, null, 3));
        Assert.Equal([403, 403, 403], await AskAsync(host, Tokens.Of("u-1", "applicant"), 3));
        Assert.Equal([200, 429], await AskAsync(host, Tokens.Of("u-1", "officer"), 2));
    }

    [Fact]
    public async Task Who_is_not_let_in_too_often_is_told_to_come_back_later_and_others_from_there_are_not()
    {
        await using var host = await GuardedHost.StartAsync("Production", [.. Tokens.Settings, "--Limits:RefusalsPerMinute=3"]);

        Assert.Equal([401, 401], await AskAsync(host, null, 2));
        Assert.Equal([403, 429], await AskAsync(host, Tokens.Of("u-1", "applicant"), 2));
        using var refused = await host.GetAsync("/limited", "no token at all");
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        Assert.Equal([200, 200], await AskAsync(host, Tokens.Of("u-2", "officer"), 2));
    }

    [Fact]
    public async Task In_Development_the_machine_itself_has_no_limit()
    {
        await using var host = await GuardedHost.StartAsync("Development", "--Limits:WritesPerMinute=1");

        Assert.Equal([200, 200, 200], await AskAsync(host, null, 3));
    }

    [Fact]
    public async Task Whoever_has_asked_too_much_is_told_when_to_come_back()
    {
        await using var host = await GuardedHost.StartAsync("Production", [.. Tokens.Settings, "--Limits:WritesPerMinute=1"]);
        var token = Tokens.Of("u-1", "officer");
        await AskAsync(host, token, 1);

        using var refused = await host.GetAsync("/limited", token);

        Assert.Equal("urn:policydsl:problem:too-many-requests", (string?)JsonNode.Parse(await refused.Content.ReadAsStringAsync())!["type"]);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
    }

    private static async Task<List<int>> AskAsync(GuardedHost host, string? token, int times)
    {
        var statuses = new List<int>();
        for (var i = 0; i < times; i++)
            statuses.Add((int)await host.StatusAsync("/limited", token));
        return statuses;
    }
}
