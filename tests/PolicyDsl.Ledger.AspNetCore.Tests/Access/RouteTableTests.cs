using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PolicyDsl.AspNetCore;
using Route = PolicyDsl.AspNetCore.Route;

namespace PolicyDsl.Ledger.AspNetCore.Tests.Access;

/// <summary>Who may use which route: said once more than in the code, so that a route without a rule, or with another one, does not pass by unseen.</summary>
public sealed class RouteTableTests(RouteTableTests.Guarded guarded) : IClassFixture<RouteTableTests.Guarded>
{
    private const string Nobody = "nobody";

    private static readonly Tokens Tokens = new();

    private static readonly Dictionary<string, string> Allowed = new()
    {
        ["POST /policies/{policy}/clauses/{clause}/applications"] = "applicant",
        ["GET /applications/{id}"] = "applicant reviewer officer auditor",
        ["GET /applications"] = "applicant reviewer officer auditor",
        ["DELETE /applications/{id}"] = "applicant",
        ["PUT /applications/{id}/review"] = "reviewer",
        ["POST /policies/{policy}/rounds/{year}/settle"] = "officer",
        ["POST /policies/{policy}/rounds/{year}/confirm"] = "officer",
        ["GET /policies/{policy}/rounds"] = "reviewer officer auditor",
        ["GET /policies/{policy}/rounds/{year}"] = "reviewer officer auditor",
        ["GET /policies/{policy}/rounds/{year}/differences"] = "reviewer officer auditor",
        ["GET /audit"] = "auditor",
        ["GET /applications/{id}/receipt"] = "applicant reviewer officer auditor",
        ["GET /.well-known/policy-keys"] = "nobody applicant reviewer officer auditor",
    };

    /// <summary>Each route about what is stored, with each role and without a token.</summary>
    public static TheoryData<string, string> Cases =>
        [.. LedgerRoutes.All.SelectMany(static route => RoleNames.All.Select(static role => role.Name()).Prepend(Nobody), static (route, role) => (Name(route), role))];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_route_is_for_its_roles_alone(string route, string role)
    {
        Assert.True(Allowed.TryGetValue(route, out var allowed), $"The table says nothing of {route}.");
        using var request = new HttpRequestMessage(new HttpMethod(route.Split(' ')[0]), PathOf(route));
        if (role != Nobody)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Tokens.Of("u-1", role, Companies.A));

        using var response = await guarded.Service.Client.SendAsync(request);

        if (!allowed.Split(' ').Contains(role))
            Assert.Equal(role == Nobody ? HttpStatusCode.Unauthorized : HttpStatusCode.Forbidden, response.StatusCode);
        else
            Assert.False(response.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.InternalServerError, $"{response.StatusCode}");
    }

    [Fact]
    public void Every_endpoint_beyond_the_stateless_ones_has_a_row_and_keeps_strangers_out_by_rule_and_limit()
    {
        foreach (var endpoint in guarded.Service.Services.GetRequiredService<EndpointDataSource>().Endpoints)
        {
            if (endpoint.Metadata.GetMetadata<Route>() is not { } route || Routes.All.Contains(route))
                continue;
            Assert.Contains(Name(route), Allowed.Keys);
            var isOpen = Allowed[Name(route)].Contains(Nobody, StringComparison.Ordinal);
            Assert.Equal(!isOpen, endpoint.Metadata.GetMetadata<AuthorizationPolicy>() is not null);
            Assert.Equal(!isOpen, endpoint.Metadata.GetMetadata<EnableRateLimitingAttribute>() is not null);
        }
        Assert.Equal(Allowed.Keys.Order(StringComparer.Ordinal), LedgerRoutes.All.Select(Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("/applications")]
    [InlineData("/audit")]
    public async Task Head_asks_for_what_get_does(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, path);
        using var response = await guarded.Service.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Theory]
    [InlineData("/policies/CHENGDU-ai-2024/clauses/financing/applications")]
    [InlineData("/policies/chengdu-ai-2024@1/clauses/financing/applications")]
    [InlineData("/policies/nowhere/clauses/nothing/applications")]
    public async Task No_way_of_writing_a_path_leads_past_the_rule(string path)
    {
        using var response = await guarded.Service.Client.PostAsync(path, null);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    private static string Name(Route route) => $"{route.Method} {route.Pattern}";

    private static string PathOf(string route) =>
        route.Split(' ')[1]
            .Replace("{policy}", "chengdu-ai-2024", StringComparison.Ordinal)
            .Replace("{clause}", "financing", StringComparison.Ordinal)
            .Replace("{year}", "2025", StringComparison.Ordinal)
            .Replace("{id}", new string('0', 32), StringComparison.Ordinal);

    /// <summary>The service, outside Development.</summary>
    public sealed class Guarded : IAsyncLifetime
    {
        private StoredService? service;

        internal StoredService Service => service!;

        public async ValueTask InitializeAsync() => service = await StoredService.StartAsync([.. Tokens.Settings, "--environment=Production"]);

        public ValueTask DisposeAsync() => Service.DisposeAsync();
    }
}
