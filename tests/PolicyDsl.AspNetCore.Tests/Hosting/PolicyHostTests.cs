using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace PolicyDsl.AspNetCore.Tests.Hosting;

/// <summary>How a host is set up.</summary>
public sealed class PolicyHostTests(Service service)
{
    [Theory]
    [InlineData(null, "http://localhost:5080")]
    [InlineData("--urls=http://localhost:7000", "http://localhost:7000")]
    [InlineData("--http_ports=7001", null)]
    [InlineData("--Kestrel:Endpoints:Http:Url=http://localhost:7002", null)]
    public void An_address_that_is_given_wins_over_the_default(string? argument, string? expected)
    {
        var builder = WebApplication.CreateSlimBuilder(argument is null ? [] : [argument]);

        builder.AddPolicyHost();

        Assert.Equal(expected, builder.WebHost.GetSetting(WebHostDefaults.ServerUrlsKey));
    }

    [Fact]
    public void One_line_says_where_the_service_is_and_what_it_serves()
    {
        var line = Assert.Single(service.Log.Lines, static line => line.Contains("Serving on", StringComparison.Ordinal));

        Assert.Contains(service.Address.ToString().TrimEnd('/'), line, StringComparison.Ordinal);
        Assert.Contains("(policies: 3, clauses: 6)", line, StringComparison.Ordinal);
        Assert.All(Routes.All, route => Assert.Contains($"{route.Method} {route.Pattern}", line, StringComparison.Ordinal));
    }

    [Theory]
    [Hazard("H65")]
    [InlineData("/policies", "default-src 'none'; frame-ancestors 'none'")]
    [InlineData("/elsewhere", "default-src 'none'; frame-ancestors 'none'")]
    [InlineData("/policies/faulty/clauses/fault/evaluate", "default-src 'none'; frame-ancestors 'none'")]
    [InlineData("/docs/", "default-src 'self'")]
    public async Task Every_answer_carries_the_security_headers_and_no_name_of_the_server(string path, string policy)
    {
        using var response = path.EndsWith("evaluate", StringComparison.Ordinal) ? await service.PostAsync(path, "{}") : await service.Client.GetAsync(path);

        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.StartsWith(policy, Assert.Single(response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.False(response.Headers.Contains("Server"));
    }

    [Fact]
    public async Task Pages_of_other_origins_may_not_call_unless_they_are_named()
    {
        await using var open = await Service.StartAsync(SamplePolicies.All, "--Cors:Origins", "https://portal.example.cn, https://b.example.cn:8443");

        Assert.Null(await AllowedOriginAsync(service, "https://portal.example.cn"));
        Assert.Null(await AllowedOriginAsync(open, "https://evil.example.cn"));
        Assert.Equal("https://portal.example.cn", await AllowedOriginAsync(open, "https://portal.example.cn"));
        Assert.Equal("https://b.example.cn:8443", await AllowedOriginAsync(open, "https://b.example.cn:8443"));
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task A_named_origin_may_post_put_and_delete_json(string method)
    {
        await using var open = await Service.StartAsync(SamplePolicies.All, "--Cors:Origins:0", "https://portal.example.cn");
        using var preflight = new HttpRequestMessage(HttpMethod.Options, Service.Equipment);
        preflight.Headers.Add("Origin", "https://portal.example.cn");
        preflight.Headers.Add("Access-Control-Request-Method", method);
        preflight.Headers.Add("Access-Control-Request-Headers", "content-type,idempotency-key,if-match");

        using var response = await open.Client.SendAsync(preflight);

        Assert.Equal("https://portal.example.cn", Assert.Single(response.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.Equal("content-type,idempotency-key,if-match", Assert.Single(response.Headers.GetValues("Access-Control-Allow-Headers")));
        Assert.Contains(method, Assert.Single(response.Headers.GetValues("Access-Control-Allow-Methods")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_a_named_origin_may_read_what_stands_in_the_head_of_an_answer()
    {
        await using var open = await Service.StartAsync(SamplePolicies.All, "--Cors:Origins:0", "https://portal.example.cn");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/policies");
        request.Headers.Add("Origin", "https://portal.example.cn");

        using var response = await open.Client.SendAsync(request);

        var exposed = Assert.Single(response.Headers.GetValues("Access-Control-Expose-Headers")).Split(',');
        Assert.Equal(["ETag", "Content-Language", "Location", "Retry-After", "Idempotency-Replayed"], exposed);
    }

    [Theory]
    [InlineData("portal.example.cn")]
    [InlineData("https://portal.example.cn/")]
    [InlineData("https://portal.example.cn/app")]
    public async Task What_is_no_origin_is_refused_on_start(string origin)
    {
        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => Service.StartAsync(SamplePolicies.All, "--Cors:Origins", origin));

        Assert.Contains(origin, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_host_of_someone_else_s_making_the_endpoints_keep_their_manners()
    {
        var builder = WebApplication.CreateSlimBuilder(["--urls", "http://127.0.0.1:0", "--environment", "Development"]);
        builder.Services.AddPolicyDefinitions(SamplePolicies.All);
        await using var app = builder.Build();
        app.MapPolicies();
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };

        using var unknown = await client.GetAsync("/policies/nowhere");
        using var fault = await client.PostAsync("/policies/faulty/clauses/fault/evaluate", Service.Json("{}"));
        using var decision = await client.PostAsync(Service.Equipment, Service.Json(Service.Body));

        Assert.Equal("application/problem+json", unknown.Content.Headers.ContentType!.MediaType);
        Assert.Equal("application/problem+json", fault.Content.Headers.ContentType!.MediaType);
        Assert.True(decision.IsSuccessStatusCode);
    }

    private static async Task<string?> AllowedOriginAsync(Service service, string origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/policies");
        request.Headers.Add("Origin", origin);
        using var response = await service.Client.SendAsync(request);
        return response.Headers.TryGetValues("Access-Control-Allow-Origin", out var values) ? values.Single() : null;
    }
}
