using System.Net;
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
    private const int AddressPrefixBytes = 8;

    /// <summary>Adds the limits that every host has.</summary>
    public static void Add(IServiceCollection services, LimitSettings settings)
    {
        services.AddSingleton(settings);
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = static (context, _) => new ValueTask(RefuseAsync(context));
            options.AddPolicy(LimitNames.Evaluations, context => PerMinute(context, settings, Address(context), settings.EvaluationsPerMinute));
            options.AddPolicy(LimitNames.Batches, context => AtOnce(context, settings, Address(context), settings.BatchesAtOnce));
            options.AddPolicy(LimitNames.Settlements, context => AtOnce(context, settings, Address(context), settings.SettlementsAtOnce));
        });
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
    public static RateLimitPartition<int> PerMinute(HttpContext context, LimitSettings settings, string caller, int most)
    {
        if (!settings.HoldFor(context))
            return RateLimitPartition.GetNoLimiter(Unlimited);
        return RateLimitPartition.GetTokenBucketLimiter(
            Bucket(caller),
            _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = most,
                TokensPerPeriod = Math.Max(1, most / MinuteSeconds),
                ReplenishmentPeriod = TimeSpan.FromSeconds(Math.Max(1, MinuteSeconds / most)),
            }
        );
    }

    /// <summary>So many requests at once.</summary>
    public static RateLimitPartition<int> AtOnce(HttpContext context, LimitSettings settings, string caller, int most) =>
        settings.HoldFor(context)
            ? RateLimitPartition.GetConcurrencyLimiter(Bucket(caller), _ => new ConcurrencyLimiterOptions { PermitLimit = most })
            : RateLimitPartition.GetNoLimiter(Unlimited);

    /// <summary>The address that a request comes from: of IPv6 the network, since whoever has one address there has all of it.</summary>
    public static string Address(HttpContext context)
    {
        if (context.Connection.RemoteIpAddress is not { } address)
            return "";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes(), 0, AddressPrefixBytes)
            : address.ToString();
    }

    // The hash of a text differs from one run of the program to the next.
    private static int Bucket(string caller) => (string.GetHashCode(caller) & int.MaxValue) % Buckets;

    private static Task RefuseAsync(OnRejectedContext refused)
    {
        var wait = refused.Lease.TryGetMetadata(MetadataName.RetryAfter, out var until) ? (int)Math.Ceiling(until.TotalSeconds) : 0;
        return ProblemWriter.WriteAsync(refused.HttpContext, Problems.TooManyRequests(Math.Max(1, wait)));
    }
}
