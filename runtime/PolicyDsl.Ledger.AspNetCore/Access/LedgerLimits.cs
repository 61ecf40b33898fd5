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
                    options.AddPolicy(Writes, context => RequestLimits.PerMinute(context, settings, Person(context), writes));
                    options.AddPolicy(Reads, context => RequestLimits.PerMinute(context, settings, Person(context), reads));
                    options.AddPolicy(Rounds, context => RequestLimits.AtOnce(context, settings, Person(context), rounds));
                }
            )
            .ValidateOnStart();

    private static string Person(HttpContext context) => Callers.SubjectOf(context.User) ?? RequestLimits.Address(context);
}
