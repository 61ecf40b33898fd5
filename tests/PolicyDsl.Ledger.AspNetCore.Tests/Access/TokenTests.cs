using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace PolicyDsl.Ledger.AspNetCore.Tests.Access;

/// <summary>Who is let in with which token.</summary>
public sealed class TokenTests : IAsyncLifetime
{
    private static readonly Tokens Tokens = new();

    private GuardedHost? host;

    public async ValueTask InitializeAsync() => host = await GuardedHost.StartAsync("Production", Tokens.Settings);

    public ValueTask DisposeAsync() => host!.DisposeAsync();

    [Theory]
    [InlineData("applicant", "/applicant", HttpStatusCode.OK)]
    [InlineData("applicant", "/officer", HttpStatusCode.Forbidden)]
    [InlineData("applicant", "/readers", HttpStatusCode.Forbidden)]
    [InlineData("officer", "/officer", HttpStatusCode.OK)]
    [InlineData("officer", "/applicant", HttpStatusCode.Forbidden)]
    [InlineData("reviewer", "/readers", HttpStatusCode.OK)]
    [InlineData("auditor", "/readers", HttpStatusCode.OK)]
    [InlineData("auditor", "/officer", HttpStatusCode.Forbidden)]
    [InlineData("Officer", "/officer", HttpStatusCode.Forbidden)]
    [InlineData("nobody", "/open", HttpStatusCode.OK)]
    public async Task A_route_takes_its_own_roles_only(string role, string path, HttpStatusCode expected)
    {
        Assert.Equal(expected, await host!.StatusAsync(path, Tokens.Of("u-1", role)));
    }

    [Fact]
    public async Task A_token_says_who_it_is_by_either_claim_of_roles_and_any_number_of_credit_codes()
    {
        var token = Tokens.With(new() { ["sub"] = "u-1", ["role"] = "reviewer", ["roles"] = new[] { "auditor", "applicant" }, ["credit_code"] = new[] { "B", "A" } });

        using var readers = await host!.GetAsync("/readers", token);
        using var applicant = await host.GetAsync("/applicant", token);

        // Of the roles that a route takes, the first that the caller has.
        Assert.Equal("u-1 auditor [Applicant,Reviewer,Auditor] [A,B]", await readers.Content.ReadAsStringAsync());
        Assert.StartsWith("u-1 applicant ", await applicant.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    public static TheoryData<string, string?> Bad => new()
    {
        { "none", null },
        { "no token", "abc" },
        { "another key", new Tokens().Of("u-1", "officer") },
        { "another issuer", Tokens.With(new() { ["sub"] = "u-1", ["role"] = "officer" }, issuer: "somebody") },
        { "another audience", Tokens.With(new() { ["sub"] = "u-1", ["role"] = "officer" }, audience: "http://elsewhere") },
        { "expired", Tokens.With(new() { ["sub"] = "u-1", ["role"] = "officer" }, ends: TimeSpan.FromHours(-1)) },
        { "no subject", Tokens.With(new() { ["role"] = "officer" }) },
        { "a subject too long", Tokens.Of(new string('x', 201), "officer") },
        { "no signature", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ1LTEiLCJyb2xlIjoib2ZmaWNlciJ9." },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task A_token_that_does_not_hold_is_refused_without_a_word_of_why(string what, string? token)
    {
        using var response = await host!.GetAsync("/officer", token, "Accept-Language: en");
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

        Assert.Equal((what, HttpStatusCode.Unauthorized), (what, response.StatusCode));
        Assert.Equal("urn:policydsl:problem:unauthenticated", (string?)problem["type"]);
        Assert.DoesNotContain("error_description", response.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("Bearer", response.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("IDX", problem.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_lacks_the_role_is_told_which_would_do()
    {
        using var response = await host!.GetAsync("/readers", Tokens.Of("u-1", "applicant"), "Accept-Language: en");
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal("urn:policydsl:problem:forbidden", (string?)problem["type"]);
        Assert.Equal("This needs one of the roles: auditor, reviewer.", (string?)problem["detail"]);
    }

    [Fact]
    public async Task The_claims_can_have_other_names()
    {
        await using var own = await GuardedHost.StartAsync("Production", [.. Tokens.Settings, "--Access:RoleClaims=groups", "--Access:CreditCodeClaims:0=uscc"]);
        var token = Tokens.With(new() { ["sub"] = "u-1", ["role"] = "officer", ["groups"] = "applicant", ["uscc"] = "A", ["credit_code"] = "B" });

        using var response = await own.GetAsync("/applicant", token);

        Assert.Equal("u-1 applicant [Applicant] [A]", await response.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.Forbidden, await own.StatusAsync("/officer", token));
    }

    [Fact]
    public async Task Without_anything_to_check_tokens_with_whoever_runs_it_is_told_what_to_set()
    {
        await using var bare = await GuardedHost.StartAsync("Production");

        using var response = await bare.GetAsync("/officer", Tokens.Of("u-1", "officer"));

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Contains("Authentication:Schemes:Bearer", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await bare.StatusAsync("/open"));
    }

    [Fact]
    public void Nothing_is_written_into_the_home_folder_on_start()
    {
        var builder = WebApplication.CreateSlimBuilder();

        builder.AddLedgerAccess();

        Assert.DoesNotContain(builder.Services, static service => service.ServiceType == typeof(IHostedService) && service.ImplementationType?.Name == "DataProtectionHostedService");
        Assert.Contains(new ServiceCollection().AddDataProtection().Services, static service => service.ImplementationType?.Name == "DataProtectionHostedService");
    }
}
