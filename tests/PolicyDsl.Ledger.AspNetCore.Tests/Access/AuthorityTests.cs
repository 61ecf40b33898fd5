using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;

namespace PolicyDsl.Ledger.AspNetCore.Tests.Access;

/// <summary>Tokens of an identity provider.</summary>
public sealed class AuthorityTests
{
    [Fact]
    public async Task The_keys_are_those_of_the_authority()
    {
        var address = FreeAddress();
        await using var provider = await IdentityProvider.StartAsync(address);
        await using var host = await GuardedHost.StartAsync("Production", IdentityProvider.Settings(address));

        Assert.Equal(HttpStatusCode.OK, await host.StatusAsync("/officer", provider.TokenOf("u-1", "officer")));
        Assert.Equal(HttpStatusCode.Forbidden, await host.StatusAsync("/officer", provider.TokenOf("u-1", "applicant")));
        Assert.Equal(HttpStatusCode.Unauthorized, await host.StatusAsync("/officer", new Tokens().Of("u-1", "officer")));
    }

    [Fact]
    public async Task While_the_authority_is_away_a_token_is_not_called_wrong_and_what_needs_none_works()
    {
        var address = FreeAddress();
        var before = await IdentityProvider.StartAsync(address);
        var token = before.TokenOf("u-1", "officer");
        await before.DisposeAsync();
        await using var host = await GuardedHost.StartAsync("Production", IdentityProvider.Settings(address));

        using var response = await host.GetAsync("/officer", token);
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal("urn:policydsl:problem:no-identity-provider", (string?)problem["type"]);
        Assert.NotNull(response.Headers.RetryAfter);
        Assert.DoesNotContain(address, problem.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await host.StatusAsync("/open", token));
        Assert.Equal(HttpStatusCode.Unauthorized, await host.StatusAsync("/officer"));
    }

    [Theory]
    [InlineData("--Authentication:Schemes:Bearer:Authority=http://id.example.cn", "HTTPS")]
    [InlineData("--Authentication:Schemes:Bearer:SigningKeys:0:Value=no base64!", "SigningKeys")]
    [InlineData("--Authentication:Schemes:Bearer:SigningKeys:0:Value=c2hvcnQ=", "SigningKeys")]
    [InlineData("--Limits:WritesPerMinute=none", "Limits:WritesPerMinute")]
    public async Task Settings_that_make_no_sense_stop_the_start(string argument, string expected)
    {
        var fault = await Assert.ThrowsAnyAsync<Exception>(
            () => GuardedHost.StartAsync("Production", "--Authentication:Schemes:Bearer:ValidIssuer=i", "--Authentication:Schemes:Bearer:SigningKeys:0:Issuer=i", argument)
        );

        Assert.Contains(expected, fault.Message, StringComparison.OrdinalIgnoreCase);
    }

    private static string FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
    }
}
