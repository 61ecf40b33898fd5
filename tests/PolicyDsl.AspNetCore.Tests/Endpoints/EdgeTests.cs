using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Timeouts;

namespace PolicyDsl.AspNetCore.Tests.Endpoints;

/// <summary>What a request comes to that does not come to its end.</summary>
public sealed class EdgeTests
{
    [Fact]
    public async Task A_request_that_takes_too_long_is_told_so()
    {
        using var time = new CancellationTokenSource();
        await time.CancelAsync();
        var context = Context();
        context.Features.Set<IHttpRequestTimeoutFeature>(new TimeIsUp(time.Token));
        context.RequestAborted = time.Token;

        Assert.Equal((408, ProblemTypes.Timeout.Uri), await RunAsync(context, new OperationCanceledException()));
    }

    [Theory]
    [InlineData(408, "timeout")]
    [InlineData(413, "too-large")]
    [InlineData(400, "bad-request")]
    public async Task What_the_server_refuses_is_a_problem_too(int status, string code) =>
        Assert.Equal((status, ProblemType.Prefix + code), await RunAsync(Context(), new BadHttpRequestException("inside", status)));

    [Fact]
    public async Task To_a_client_that_has_left_nothing_is_said()
    {
        var life = new Life();
        var context = Context();
        context.Features.Set<IHttpRequestLifetimeFeature>(life);
        context.RequestAborted = new CancellationToken(canceled: true);

        await Edge.Guard(static _ => throw new IOException("inside"))(context);

        Assert.True(life.IsAborted);
        Assert.Equal(0, context.Response.Body.Length);
    }

    private static DefaultHttpContext Context() => new() { Response = { Body = new MemoryStream() } };

    private static async Task<(int Status, string? Type)> RunAsync(DefaultHttpContext context, Exception fault)
    {
        await Edge.Guard(_ => throw fault)(context);
        var body = System.Text.Encoding.UTF8.GetString(((MemoryStream)context.Response.Body).ToArray());
        Assert.DoesNotContain("inside", body, StringComparison.Ordinal);
        Assert.Equal("close", context.Response.Headers.Connection);
        return (context.Response.StatusCode, (string?)JsonNode.Parse(body)!["type"]);
    }

    private sealed class TimeIsUp(CancellationToken token) : IHttpRequestTimeoutFeature
    {
        public CancellationToken RequestTimeoutToken => token;

        public void DisableTimeout() { }
    }

    private sealed class Life : IHttpRequestLifetimeFeature
    {
        public bool IsAborted { get; private set; }

        public CancellationToken RequestAborted { get; set; }

        public void Abort() => IsAborted = true;
    }
}
