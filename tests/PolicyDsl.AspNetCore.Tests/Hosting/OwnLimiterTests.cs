using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace PolicyDsl.AspNetCore.Tests.Hosting;

/// <summary>A host has limits of its own, beside this project's or without them: neither knows of the other.</summary>
public sealed class OwnLimiterTests
{
    private const string Problem = "application/problem+json; charset=utf-8";

    [Fact]
    public async Task Without_this_project_s_limits_a_host_limits_its_own_endpoints_and_those_of_the_policies_have_none()
    {
        await using var app = await StartAsync(static builder => AddOwn(builder, static _ => { }), static app => app.UseRateLimiter());

        Assert.Equal([200, 503], await AskAsync(app, "/own", 2));
        Assert.Equal([200, 200, 200, 200, 200], await AskAsync(app, Service.Equipment, 5));
        Assert.Equal([200, 200], await AskAsync(app, Service.Match, 2));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Each_refuses_in_its_own_words_whichever_was_added_first(bool isOwnFirst)
    {
        await using var app = await StartAsync(
            builder =>
            {
                builder.Configuration["Limits:EvaluationsPerMinute"] = "1";
                if (!isOwnFirst)
                    builder.AddPolicyHost();
                AddOwn(builder, static options => options.OnRejected = static (context, cancellation) => new(context.HttpContext.Response.WriteAsync("later", cancellation)));
                if (isOwnFirst)
                    builder.AddPolicyHost();
            },
            static app => app.UsePolicyHost()
        );

        Assert.Equal([200, 429], await AskAsync(app, "/own", 2));
        Assert.Equal((429, "later", null), await SendAsync(app, "/own"));
        Assert.Equal([200, 429], await AskAsync(app, Service.Equipment, 2));
        var (status, body, type) = await SendAsync(app, Service.Equipment);
        Assert.Equal((429, Problem), (status, type));
        Assert.StartsWith("""{"type":"urn:policydsl:problem:too-many-requests",""", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_s_limit_for_all_counts_each_request_once()
    {
        await using var app = await StartAsync(
            static builder =>
            {
                builder.AddPolicyHost();
                AddOwn(builder, static options => options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, int>(static _ => RateLimitPartition.GetFixedWindowLimiter(0, static _ => Once(4))));
            },
            static app => app.UsePolicyHost()
        );

        Assert.Equal([200, 200, 200, 200, 429], await AskAsync(app, Service.Equipment, 5));
        Assert.Equal((429, Problem), (await SendAsync(app, "/own")) is var (status, _, type) ? (status, type) : default);
    }

    private static FixedWindowRateLimiterOptions Once(int most) => new() { PermitLimit = most, Window = TimeSpan.FromHours(1) };

    private static void AddOwn(WebApplicationBuilder builder, Action<RateLimiterOptions> more) =>
        builder.Services.AddRateLimiter(options =>
        {
            options.AddPolicy("own", static _ => RateLimitPartition.GetFixedWindowLimiter(0, static _ => Once(1)));
            more(options);
        });

    private static async Task<WebApplication> StartAsync(Action<WebApplicationBuilder> add, Action<WebApplication> use)
    {
        var builder = WebApplication.CreateSlimBuilder(["--urls", "http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        builder.Services.AddPolicyDefinitions(SamplePolicies.All);
        add(builder);
        var app = builder.Build();
        use(app);
        app.MapPolicies();
        app.MapPost("/own", static () => "fine").RequireRateLimiting("own");
        await app.StartAsync();
        return app;
    }

    private static async Task<List<int>> AskAsync(WebApplication app, string path, int times)
    {
        var statuses = new List<int>();
        for (var i = 0; i < times; i++)
            statuses.Add((await SendAsync(app, path)).Status);
        return statuses;
    }

    private static async Task<(int Status, string Body, string? Type)> SendAsync(WebApplication app, string path)
    {
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        using var answer = await client.PostAsync(path, Service.Json("{}"));
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(), answer.Content.Headers.ContentType?.ToString());
    }
}
