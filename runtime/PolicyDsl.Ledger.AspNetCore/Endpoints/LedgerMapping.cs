using PolicyDsl.AspNetCore;

namespace PolicyDsl.Ledger.AspNetCore;

/// <summary>How an endpoint about what is stored is put on its path.</summary>
internal static class LedgerMapping
{
    /// <summary>How long a request may take that is about one thing.</summary>
    public static readonly TimeSpan MostTime = TimeSpan.FromSeconds(30);

    /// <summary>How long a request may take that is about a whole year.</summary>
    public static readonly TimeSpan MostTimeOfRound = TimeSpan.FromMinutes(5);

    /// <summary>Maps a route for those who have one of its roles.</summary>
    /// <param name="endpoints">The application.</param>
    /// <param name="route">The route.</param>
    /// <param name="handle">What answers.</param>
    public static IEndpointConventionBuilder MapStored(this IEndpointRouteBuilder endpoints, Route route, Func<LedgerCall, Task> handle) =>
        endpoints.Map(route, route.Pattern, context => handle(LedgerCall.Of(context))).WithMetadata(new BodyLimit(RequestBody.MostWaste)).Guard(route);

    /// <summary>Says who may use an endpoint, and how much.</summary>
    public static IEndpointConventionBuilder Guard(this IEndpointConventionBuilder endpoint, Route route) =>
        endpoint.RequireRole(LedgerRoles.Of(route)).LimitBy(LedgerLimits.Of(route)).DescribeToken();
}
