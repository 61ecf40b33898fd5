using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace PolicyDsl.AspNetCore;

/// <summary>Keeps one caller from taking the service away from the others. A route is put under a limit with <see cref="LimitBy"/>.</summary>
internal static class RequestLimits
{
    // Callers share a bucket by a hash that nobody outside can foresee; so however many addresses somebody has, no more is kept in memory.
    private const int Buckets = 16 * 1024;
    private const int Unlimited = -1;
    private const int MinuteSeconds = 60;
    private const int MostAddressBytes = 16;
    private const int MappedPrefixBytes = 12;
    private const int NetworkBytes = 8;

    /// <summary>Adds the limits that every host has.</summary>
    public static void Add(IServiceCollection services, LimitSettings settings)
    {
        services.AddSingleton(settings);
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.AddPolicy(LimitNames.Evaluations, PerMinute(settings, Address, settings.EvaluationsPerMinute));
            options.AddPolicy(LimitNames.Batches, AtOnce(settings, Address, settings.BatchesAtOnce));
            options.AddPolicy(LimitNames.Settlements, AtOnce(settings, Address, settings.SettlementsAtOnce));
        });
        services.PostConfigure<RateLimiterOptions>(static options => options.OnRejected = Refuse(options.OnRejected));
    }

    /// <summary>
    /// Puts an endpoint under a limit, where the host has limits: one that has none, or a limiter of its own, is not asked for ours on each request.
    /// </summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="limit">One of <see cref="LimitNames"/>, or another that was added.</param>
    public static IEndpointConventionBuilder LimitBy(this IEndpointConventionBuilder endpoint, string limit)
    {
        endpoint.Add(builder =>
        {
            if (builder.ApplicationServices.GetService<LimitSettings>() is { AreOn: true })
                builder.Metadata.Add(new EnableRateLimitingAttribute(limit));
        });
        return endpoint;
    }

    /// <summary>So many requests in a minute, and as many in a moment after a minute of rest.</summary>
    /// <param name="settings">Whether there are limits.</param>
    /// <param name="caller">Who is counted: a hash that nobody outside can foresee.</param>
    /// <param name="most">How many.</param>
    public static Func<HttpContext, RateLimitPartition<int>> PerMinute(LimitSettings settings, Func<HttpContext, int> caller, int most)
    {
        var options = new TokenBucketRateLimiterOptions
        {
            TokenLimit = most,
            TokensPerPeriod = Math.Max(1, most / MinuteSeconds),
            ReplenishmentPeriod = TimeSpan.FromSeconds(Math.Max(1, MinuteSeconds / most)),
            // All buckets are filled by one timer, which the limiter has that holds them.
            AutoReplenishment = false,
        };
        return Partition(settings, caller, _ => new TokenBucketRateLimiter(options));
    }

    /// <summary>So many requests at once.</summary>
    /// <param name="settings">Whether there are limits.</param>
    /// <param name="caller">Who is counted: a hash that nobody outside can foresee.</param>
    /// <param name="most">How many.</param>
    public static Func<HttpContext, RateLimitPartition<int>> AtOnce(LimitSettings settings, Func<HttpContext, int> caller, int most)
    {
        var options = new ConcurrencyLimiterOptions { PermitLimit = most };
        return Partition(settings, caller, _ => new ConcurrencyLimiter(options));
    }

    /// <summary>A hash of the address that a request comes from: of IPv6 of the network, since whoever has one address there has all of it.</summary>
    public static int Address(HttpContext context)
    {
        if (context.Connection.RemoteIpAddress is not { } address)
            return 0;
        Span<byte> bytes = stackalloc byte[MostAddressBytes];
        address.TryWriteBytes(bytes, out var length);
        var hash = new HashCode();
        hash.AddBytes(
            address.IsIPv4MappedToIPv6 ? bytes[MappedPrefixBytes..]
            : address.AddressFamily == AddressFamily.InterNetworkV6 ? bytes[..NetworkBytes]
            : bytes[..length]
        );
        return hash.ToHashCode();
    }

    /// <summary>The answer to a request that a limit refuses.</summary>
    /// <param name="lease">What the limiter gave instead.</param>
    public static Problem Refusal(RateLimitLease lease)
    {
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var until) ? (int)Math.Ceiling(until.TotalSeconds) : 0;
        return Problems.TooManyRequests(Math.Max(1, wait));
    }

    // What makes a caller's limiter is made once, and not for each request.
    private static Func<HttpContext, RateLimitPartition<int>> Partition(LimitSettings settings, Func<HttpContext, int> caller, Func<int, RateLimiter> make) =>
        context =>
            settings.HoldFor(context)
                ? RateLimitPartition.Get((caller(context) & int.MaxValue) % Buckets, make)
                : RateLimitPartition.GetNoLimiter(Unlimited);

    // A host that answers for its own endpoints goes on to do so, whether it said so before or after; the policies' routes answer as they are described.
    private static Func<OnRejectedContext, CancellationToken, ValueTask> Refuse(Func<OnRejectedContext, CancellationToken, ValueTask>? own) =>
        (context, cancellation) =>
            own is null || context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<Route>() is not null
                ? new ValueTask(ProblemWriter.WriteAsync(context.HttpContext, Refusal(context.Lease)))
                : own(context, cancellation);
}
