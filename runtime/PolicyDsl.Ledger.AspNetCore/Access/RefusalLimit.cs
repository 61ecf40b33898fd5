using System.Threading.RateLimiting;
using PolicyDsl.AspNetCore;

namespace PolicyDsl.Ledger.AspNetCore;

/// <summary>How often an address may be told that it is not let in. Whoever is let in from there is not counted.</summary>
/// <param name="settings">The limits.</param>
internal sealed class RefusalLimit(LimitSettings settings) : IDisposable
{
    private const string RefusalsPerMinute = nameof(RefusalsPerMinute);

    private readonly int most = settings.Number(RefusalsPerMinute, 600);
    private readonly Lock making = new();
    private PartitionedRateLimiter<HttpContext>? limiter;

    /// <summary>Counts a refusal.</summary>
    /// <returns>The problem to answer with in its place, where there were too many; else null.</returns>
    public Problem? Count(HttpContext context)
    {
        using var lease = Limiter().AttemptAcquire(context);
        return lease.IsAcquired ? null : RequestLimits.Refusal(lease);
    }

    /// <inheritdoc/>
    public void Dispose() => limiter?.Dispose();

    private PartitionedRateLimiter<HttpContext> Limiter()
    {
        lock (making)
            return limiter ??= PartitionedRateLimiter.Create(RequestLimits.PerMinute(settings, RequestLimits.Address, most));
    }
}
