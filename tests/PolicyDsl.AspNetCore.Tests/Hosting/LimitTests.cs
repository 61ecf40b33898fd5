using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace PolicyDsl.AspNetCore.Tests.Hosting;

/// <summary>One caller does not take the service away from the others.</summary>
public sealed class LimitTests
{
    private const string Few = "--Limits:EvaluationsPerMinute=3";

    [Theory]
    [InlineData("zh", "请求过于频繁，请按响应头 Retry-After 所示秒数后重试。")]
    [InlineData("en", "Too many requests; try again after the seconds that the header Retry-After names.")]
    public async Task Beyond_the_limit_of_a_minute_a_caller_is_told_when_to_come_back(string language, string detail)
    {
        await using var service = await Service.StartAsync(SamplePolicies.All, Few);

        Assert.Equal([200, 200, 200, 429], await AskAsync(service, 4));
        using var refused = await service.PostAsync(Service.Equipment, Service.Body, language);
        var problem = JsonNode.Parse(await refused.Content.ReadAsStringAsync())!;

        Assert.Equal("urn:policydsl:problem:too-many-requests", (string?)problem["type"]);
        Assert.Equal(detail, (string?)problem["detail"]);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        Assert.Equal("nosniff", Assert.Single(refused.Headers.GetValues("X-Content-Type-Options")));
        // What costs nothing has no limit.
        Assert.Equal(HttpStatusCode.OK, (await service.Client.GetAsync("/policies")).StatusCode);
    }

    [Fact]
    public async Task Who_waits_is_served_again()
    {
        await using var service = await Service.StartAsync(SamplePolicies.All, "--Limits:EvaluationsPerMinute=60");
        var statuses = await AskAsync(service, 70);
        Assert.Equal(200, statuses[0]);
        Assert.Equal(429, statuses[^1]);

        await ServedAsync(async () => (await AskAsync(service, 1))[0]);
    }

    [Theory]
    [InlineData("--environment=Development")]
    [InlineData("--Limits:Enabled=false")]
    public async Task There_is_none_for_the_machine_itself_in_Development_and_where_it_is_switched_off(string argument)
    {
        await using var service = await Service.StartAsync(SamplePolicies.All, Few, argument);

        Assert.All(await AskAsync(service, 10), static status => Assert.Equal(200, status));
    }

    [Fact]
    public async Task What_a_proxy_passes_on_is_limited_in_Development_too()
    {
        await using var service = await Service.StartAsync(SamplePolicies.All, Few, "--environment=Development");
        service.Client.DefaultRequestHeaders.Add("X-Forwarded-For", "127.0.0.1");

        Assert.Equal([200, 200, 200, 429], await AskAsync(service, 4));
    }

    [Theory]
    [InlineData("203.0.113.1", "203.0.113.{0}")]
    [InlineData("2001:db8:0:1::{0}", "2001:db8:0:{0}::1")]
    public async Task Behind_a_proxy_each_address_has_its_own_and_a_network_of_IPv6_one_together(string own, string others)
    {
        await using var service = await Service.StartAsync(SamplePolicies.All, Few, "--FORWARDEDHEADERS_ENABLED=true");

        Assert.Equal([200, 200, 200, 429], await AskAsync(service, 4, i => string.Format(CultureInfo.InvariantCulture, own, i + 1)));
        // Callers share buckets by chance, one in 16,384: of five perhaps one, and never more.
        Assert.InRange((await AskAsync(service, 5, i => string.Format(CultureInfo.InvariantCulture, others, i + 2))).Count(static status => status == 200), 4, 5);
    }

    [Theory]
    [InlineData("BatchesAtOnce", Service.Batch, "application/x-ndjson")]
    [InlineData("SettlementsAtOnce", Service.Settle, "application/json")]
    public async Task What_takes_long_is_limited_by_how_much_of_it_is_under_way(string setting, string path, string mediaType)
    {
        await using var service = await Service.StartAsync(SamplePolicies.All, $"--Limits:{setting}=1");
        var body = Encoding.UTF8.GetBytes(path == Service.Settle ? Service.Round : Service.Body);
        using var slow = new HeldContent(body, mediaType);
        using var leases = new Leases(service);

        var first = service.PostAsync(path, slow);
        await leases.FirstAsync();
        using var second = await service.PostAsync(path, Service.Bytes(body, mediaType));
        slow.Release();
        using var answer = await first;
        await answer.Content.ReadAsStringAsync();

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.TooManyRequests), (answer.StatusCode, second.StatusCode));
        Assert.NotNull(second.Headers.RetryAfter);
        // The server may still be busy with the first when its answer is there.
        await ServedAsync(async () =>
        {
            using var third = await service.PostAsync(path, Service.Bytes(body, mediaType));
            return (int)third.StatusCode;
        });
    }

    [Theory]
    [InlineData("--Limits:EvaluationsPerMinute=0")]
    [InlineData("--Limits:BatchesAtOnce=many")]
    [InlineData("--Limits:SettlementsAtOnce=-1")]
    [InlineData("--Limits:Enabled=yes")]
    public async Task What_is_no_limit_is_refused_on_start(string argument)
    {
        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => Service.StartAsync(SamplePolicies.All, argument));

        Assert.StartsWith(argument[2..argument.IndexOf('=', StringComparison.Ordinal)], fault.Message, StringComparison.Ordinal);
    }

    private static async Task ServedAsync(Func<Task<int>> askAsync)
    {
        var waiting = Stopwatch.StartNew();
        while (await askAsync() is not 200)
        {
            Assert.True(waiting.Elapsed < TimeSpan.FromMinutes(1), "Who waits is not served again.");
            await Task.Delay(20);
        }
    }

    private static async Task<List<int>> AskAsync(Service service, int times, Func<int, string>? address = null)
    {
        var statuses = new List<int>();
        for (var i = 0; i < times; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, Service.Equipment) { Content = Service.Json(Service.Body) };
            if (address is not null)
                request.Headers.Add("X-Forwarded-For", address(i));
            using var response = await service.Client.SendAsync(request);
            statuses.Add((int)response.StatusCode);
        }
        return statuses;
    }
}
