using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace PolicyDsl.AspNetCore.Tests.Requests;

/// <summary>A client is waited for, but not for ever; and where nobody has to wait, nothing is spent on it.</summary>
public sealed class RequestTimeTests
{
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData("Content-Length: 900\r\n\r\n{")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n")]
    public async Task A_body_that_does_not_come_is_waited_for_half_a_minute(string rest)
    {
        await using var service = await Service.StartAsync(SamplePolicies.All);
        using var connection = await RawConnection.OpenAsync(service.Address);
        await connection.SendAsync(Head + rest);
        await WaitAsync(service);

        Assert.Equal(Most, Assert.Single(service.Clock.Timers));
        service.Clock.RunOut();
        var answer = await connection.ReadUntilAsync(ProblemTypes.Timeout.Uri);

        Assert.StartsWith("HTTP/1.1 408 ", answer, StringComparison.Ordinal);
        Assert.Contains("Connection: close", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_comes_late_but_in_time_is_decided()
    {
        await using var service = await Service.StartAsync(SamplePolicies.All);
        using var connection = await RawConnection.OpenAsync(service.Address);
        await connection.SendAsync($"{Head}Content-Length: {Service.Body.Length}\r\n\r\n{Service.Body[..9]}");
        await WaitAsync(service);
        await connection.SendAsync(Service.Body[9..]);

        var answer = await connection.ReadUntilAsync("\"amount\":300000");

        Assert.StartsWith("HTTP/1.1 200 ", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task For_a_body_that_is_there_no_timer_is_set()
    {
        await using var service = await Service.StartAsync(SamplePolicies.All);
        using var connection = await RawConnection.OpenAsync(service.Address);
        await connection.SendAsync($"{Head}Content-Length: {Service.Body.Length}\r\n\r\n{Service.Body}");

        var answer = await connection.ReadUntilAsync("\"amount\":300000");

        Assert.StartsWith("HTTP/1.1 200 ", answer, StringComparison.Ordinal);
        Assert.Empty(service.Clock.Timers);
    }

    [Fact]
    public async Task An_answer_that_nobody_takes_is_cut_off()
    {
        var clock = new StoppedClock();
        var life = new Life();
        var context = new DefaultHttpContext();
        context.Features.Set<IHttpRequestLifetimeFeature>(life);
        var taken = new TaskCompletionSource();

        var sending = RequestTime.AbortAfterAsync(new ValueTask(taken.Task), context, clock, Most);
        Assert.False(life.IsAborted);
        clock.RunOut();
        Assert.True(life.IsAborted);
        taken.SetResult();
        await sending;

        Assert.Empty(clock.Timers);
    }

    private static string Head => $"POST {Service.Equipment} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n";

    private static async Task WaitAsync(Service service)
    {
        for (var i = 0; i < 1000 && service.Clock.Timers.Count == 0; i++)
            await Task.Delay(10, TestContext.Current.CancellationToken);
    }

    private sealed class Life : IHttpRequestLifetimeFeature
    {
        public bool IsAborted { get; private set; }

        public CancellationToken RequestAborted { get; set; }

        public void Abort() => IsAborted = true;
    }
}
