using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace PolicyDsl.Ledger.AspNetCore.Tests.Access;

/// <summary>In Development the machine itself is asked nothing, and nobody else profits from that.</summary>
public sealed class DevelopmentTests
{
    [Fact]
    public async Task The_machine_itself_has_every_role_and_each_answer_says_that_nobody_was_asked()
    {
        await using var host = await GuardedHost.StartAsync("Development");

        using var response = await host.GetAsync("/officer");

        Assert.Equal("development officer [Applicant,Reviewer,Officer,Auditor] []", await response.Content.ReadAsStringAsync());
        Assert.Equal("development", Assert.Single(response.Headers.GetValues("Policy-Access")));
    }

    [Theory]
    [InlineData("X-Forwarded-For: 127.0.0.1")]
    [InlineData("Forwarded: for=127.0.0.1")]
    [InlineData("Via: 1.1 proxy")]
    [InlineData("X-Real-IP: 127.0.0.1")]
    [InlineData("Host: evil.example")]
    [InlineData("Host: 203.0.113.7:5080")]
    [InlineData("Origin: https://evil.example")]
    [InlineData("Origin: null")]
    [InlineData("Authorization: Bearer abc")]
    public async Task What_was_passed_on_or_sent_by_a_page_of_elsewhere_is_asked_for_a_token(string header)
    {
        await using var host = await GuardedHost.StartAsync("Development");

        Assert.Equal(HttpStatusCode.Unauthorized, await host.StatusAsync("/officer", null, header));
    }

    [Theory]
    [InlineData("Host: localhost:5080")]
    [InlineData("Host: [::1]:5080")]
    [InlineData("Origin: http://localhost:3000")]
    public async Task Names_of_the_machine_itself_are_no_obstacle(string header)
    {
        await using var host = await GuardedHost.StartAsync("Development");

        Assert.Equal(HttpStatusCode.OK, await host.StatusAsync("/officer", null, header));
    }

    [Fact]
    public async Task A_header_that_is_believed_for_the_address_opens_nothing()
    {
        await using var host = await GuardedHost.StartAsync("Development", "--FORWARDEDHEADERS_ENABLED=true");

        Assert.Equal(HttpStatusCode.OK, await host.StatusAsync("/officer"));
        Assert.Equal(HttpStatusCode.Unauthorized, await host.StatusAsync("/officer", null, "X-Forwarded-For: 127.0.0.1"));
    }

    [Fact]
    public async Task Another_address_of_the_machine_is_as_far_as_another_machine()
    {
        var address = NetworkInterface
            .GetAllNetworkInterfaces()
            .SelectMany(static card => card.GetIPProperties().UnicastAddresses)
            .Select(static unicast => unicast.Address)
            .FirstOrDefault(static address => address.AddressFamily == AddressFamily.InterNetwork && !IPAddress.IsLoopback(address));
        Assert.SkipWhen(address is null, "This machine has no address besides loopback.");
        await using var host = await GuardedHost.StartAsync("Development", "--urls", "http://0.0.0.0:0");
        var port = host.Client.BaseAddress!.Port;

        using var far = new HttpRequestMessage(HttpMethod.Get, $"http://{address}:{port}/officer") { Headers = { Host = "localhost" } };
        using var answer = await host.Client.SendAsync(far);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal(HttpStatusCode.OK, await host.StatusAsync("/officer"));
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    public async Task Elsewhere_than_in_Development_nobody_is_let_in_unasked(string environment)
    {
        await using var host = await GuardedHost.StartAsync(environment);

        Assert.Equal(HttpStatusCode.Unauthorized, await host.StatusAsync("/officer"));
    }

    [Fact]
    public async Task A_token_counts_in_Development_too_and_the_door_can_be_shut()
    {
        var tokens = new Tokens();
        await using var host = await GuardedHost.StartAsync("Development", tokens.Settings);
        await using var shut = await GuardedHost.StartAsync("Development", [.. tokens.Settings, "--Access:OpenInDevelopment=false"]);

        Assert.Equal(HttpStatusCode.Forbidden, await host.StatusAsync("/officer", tokens.Of("u-1", "applicant")));
        Assert.Equal(HttpStatusCode.OK, await host.StatusAsync("/officer"));
        Assert.Equal(HttpStatusCode.Unauthorized, await shut.StatusAsync("/officer"));
        Assert.Equal(HttpStatusCode.OK, await shut.StatusAsync("/officer", tokens.Of("u-1", "officer")));
    }
}
