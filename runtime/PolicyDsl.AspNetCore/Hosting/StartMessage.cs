using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace PolicyDsl.AspNetCore;

/// <summary>Says on start, in one line, where the service is and what it serves; then what must not be missed.</summary>
internal static partial class StartMessage
{
    /// <summary>Logs it.</summary>
    public static void Log(WebApplication app)
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        var registry = app.Services.GetRequiredService<PolicyRegistry>();
        LogStart(
            app.Logger,
            string.Join(" ", addresses),
            registry.Policies.Count,
            registry.Policies.Sum(static policy => policy.Clauses.Count),
            string.Join(", ", MappedBy(app).Select(static route => $"{route.Method} {route.Pattern}"))
        );
        foreach (var notice in app.Services.GetServices<IStartNotice>())
            notice.Log(app.Logger);
    }

    // Those that are there: a host without a ledger has no routes for it.
    private static IEnumerable<Route> MappedBy(WebApplication app) =>
        app.Services.GetRequiredService<EndpointDataSource>().Endpoints.Select(static endpoint => endpoint.Metadata.GetMetadata<Route>()).OfType<Route>().Distinct();

    [LoggerMessage(EventId = 1, EventName = "Start", Level = LogLevel.Information, Message = "Serving on {Addresses} (policies: {Policies}, clauses: {Clauses}). Routes: {Routes}")]
    private static partial void LogStart(ILogger logger, string addresses, int policies, int clauses, string routes);
}
