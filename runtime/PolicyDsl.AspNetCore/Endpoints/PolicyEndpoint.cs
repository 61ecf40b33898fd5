using System.Runtime.CompilerServices;
using PolicyDsl.Runtime;

namespace PolicyDsl.AspNetCore;

/// <summary>GET /policies/{policy}.</summary>
internal static class PolicyEndpoint
{
    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder endpoints, PolicyRegistry registry, TimeProvider clock)
    {
        var pages = new ConditionalWeakTable<PolicyDefinition, StaticJson>();
        endpoints
            .Map(Routes.Policy, Routes.Policy.Pattern, context => HandleAsync(context, registry, clock, pages))
            .Describe(Operations.Policy);
    }

    private static Task HandleAsync(
        HttpContext context,
        PolicyRegistry registry,
        TimeProvider clock,
        ConditionalWeakTable<PolicyDefinition, StaticJson> pages
    )
    {
        if (PathIds.Policy(context, registry) is not { } policy)
            return ProblemWriter.WriteAsync(context, Problems.UnknownPolicy(registry));
        var revision = policy.InForceOn(clock.Today());
        var page = pages.GetValue(revision, revision => StaticJson.Of((registry, revision), static (json, state) => PolicyPages.WritePolicy(json, state.registry, state.revision)));
        return page.SendAsync(context);
    }
}
