using Microsoft.AspNetCore.Http.Timeouts;

namespace PolicyDsl.AspNetCore;

/// <summary>
/// The time that a request may take, counted from when it first has to wait for its client. A request that never waits, as nearly all are, so costs no
/// timer. <see cref="Edge"/> tells the client that time is up, as it does where the framework counts.
/// </summary>
internal sealed class RequestTime : IHttpRequestTimeoutFeature, IDisposable
{
    private readonly CancellationTokenSource time;
    private readonly CancellationTokenSource either;

    private RequestTime(HttpContext context, TimeProvider clock, TimeSpan most)
    {
        time = new CancellationTokenSource(most, clock);
        either = CancellationTokenSource.CreateLinkedTokenSource(time.Token, context.RequestAborted);
    }

    /// <inheritdoc/>
    public CancellationToken RequestTimeoutToken => time.Token;

    /// <summary>Begins to count; from now on RequestAborted is cancelled when time is up, too.</summary>
    /// <param name="context">The request.</param>
    /// <param name="clock">Counts.</param>
    /// <param name="most">How long it may wait.</param>
    public static void Begin(HttpContext context, TimeProvider clock, TimeSpan most)
    {
        var begun = new RequestTime(context, clock, most);
        context.Response.RegisterForDispose(begun);
        context.Features.Set<IHttpRequestTimeoutFeature>(begun);
        context.RequestAborted = begun.either.Token;
    }

    /// <summary>Waits until an answer is on its way; when time is up the connection is cut off, since half an answer is none.</summary>
    public static async Task AbortAfterAsync(ValueTask sending, HttpContext context, TimeProvider clock, TimeSpan most)
    {
        // Waits at its end for what it may be doing, so that no later request on the connection is aborted.
        await using var timer = clock.CreateTimer(static state => ((HttpContext)state!).Abort(), context, most, Timeout.InfiniteTimeSpan);
        await sending;
    }

    /// <inheritdoc/>
    public void DisableTimeout() => time.CancelAfter(Timeout.InfiniteTimeSpan);

    /// <inheritdoc/>
    public void Dispose()
    {
        either.Dispose();
        time.Dispose();
    }
}
