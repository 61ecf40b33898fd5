namespace PolicyDsl.AspNetCore;

/// <summary>GET /policies.</summary>
internal static class PoliciesEndpoint
{
    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder endpoints, PolicyRegistry registry, TimeProvider clock)
    {
        var current = new Current(registry);
        endpoints
            .Map(Routes.Policies, Routes.Policies.Pattern, context => current.On(clock.Today()).SendAsync(context))
            .Describe(Operations.Policies);
    }

    // What is in force changes with the day only.
    private sealed class Current(PolicyRegistry registry)
    {
        private Page? page;

        public StaticJson On(DateOnly day)
        {
            var known = page;
            if (known?.Day != day)
                page = known = new Page(day, StaticJson.Of((registry, day), static (json, state) => PolicyPages.WriteList(json, state.registry, state.day)));
            return known.Json;
        }

        private sealed record Page(DateOnly Day, StaticJson Json);
    }
}
