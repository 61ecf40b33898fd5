using Microsoft.AspNetCore.RateLimiting;
using PolicyDsl.AspNetCore;

namespace PolicyDsl.Ledger.AspNetCore;

/// <summary>How much one person may ask of what is stored. Whoever asks is known by then; those who are not let in are counted by <see cref="RefusalLimit"/>.</summary>
internal static class LedgerLimits
{
    /// <summary>Changes of one application.</summary>
    public const string Writes = "ledger-writes";

    /// <summary>Whatever is read.</summary>
    public const string Reads = "ledger-reads";

    /// <summary>Settling and confirming a year.</summary>
    public const string Rounds = "ledger-rounds";

    private const string WritesPerMinute = nameof(WritesPerMinute);
    private const string ReadsPerMinute = nameof(ReadsPerMinute);
    private const string RoundsAtOnce = nameof(RoundsAtOnce);

    /// <summary>The limit that a route is under.</summary>
    public static string Of(Route route) =>
        route == LedgerRoutes.SettleRound || route == LedgerRoutes.ConfirmRound ? Rounds : HttpMethods.IsGet(route.Method) ? Reads : Writes;

    /// <summary>Adds them.</summary>
    public static void Add(IServiceCollection services) =>
        services
            .AddOptions<RateLimiterOptions>()
            .Configure<LimitSettings>(
                static (options, settings) =>
                {
                    var writes = settings.Number(WritesPerMinute, 1_200);
                    var reads = settings.Number(ReadsPerMinute, 12_000);
                    var rounds = settings.Number(RoundsAtOnce, 8);
                    options.AddPolicy(Writes, RequestLimits.PerMinute(settings, Person, writes));
                    options.AddPolicy(Reads, RequestLimits.PerMinute(settings, Person, reads));
                    options.AddPolicy(Rounds, RequestLimits.AtOnce(settings, Person, rounds));
                }
            )
            .ValidateOnStart();

    // The hash of a text differs from one run of the program to the next.
    private static int Person(HttpContext context) =>
        Callers.SubjectOf(context.User) is { } subject ? string.GetHashCode(subject) : RequestLimits.Address(context);
}
