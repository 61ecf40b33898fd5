namespace PolicyDsl.AspNetCore;

/// <summary>Puts what a clause can be asked on its own path, so that each clause has an operation of its own in the OpenAPI document.</summary>
internal static class ClauseRoutes
{
    /// <summary>Maps a route for each clause, and for what else may stand in its place: pinned revisions, other letter case, ids that do not exist.</summary>
    /// <param name="endpoints">The application.</param>
    /// <param name="route">The route.</param>
    /// <param name="registry">The policies.</param>
    /// <param name="handle">What answers for a clause.</param>
    /// <param name="limit">Sets what a request may cost.</param>
    /// <param name="describe">Says what the OpenAPI document says of a clause.</param>
    /// <param name="withPinned">Whether pinned revisions have it too.</param>
    public static void Map(
        IEndpointRouteBuilder endpoints,
        Route route,
        PolicyRegistry registry,
        Func<HttpContext, ClauseRevisions, Task> handle,
        Action<IEndpointConventionBuilder> limit,
        Action<OperationBuilder, ClauseNames, ClauseRevisions> describe,
        bool withPinned = true
    )
    {
        limit(endpoints.Map(route, route.Pattern, context => FindAsync(context, registry, handle)));
        foreach (var (names, clause) in ClauseNames.Of(registry).Where(entry => withPinned || !entry.Clause.Policy.IsPinned))
        {
            var path = route.For(clause.Policy.Reference, clause.Id);
            var endpoint = endpoints.Map(
                route,
                path,
                context => IsExactly(context, path) ? handle(context, clause) : FindByPathAsync(context, registry, handle)
            );
            limit(endpoint);
            endpoint.Describe(to => describe(to, names, clause));
        }
    }

    // Routing takes letters of either case for the same; ids do not.
    private static bool IsExactly(HttpContext context, string path) =>
        context.Request.Path.Value.AsSpan().TrimEnd('/').EndsWith(path, StringComparison.Ordinal);

    private static Task FindByPathAsync(HttpContext context, PolicyRegistry registry, Func<HttpContext, ClauseRevisions, Task> handle)
    {
        // …/{policy}/clauses/{clause}/evaluate
        var segments = context.Request.Path.Value!.TrimEnd('/').Split('/');
        context.Request.RouteValues["policy"] = segments[^4];
        context.Request.RouteValues["clause"] = segments[^2];
        return FindAsync(context, registry, handle);
    }

    private static Task FindAsync(HttpContext context, PolicyRegistry registry, Func<HttpContext, ClauseRevisions, Task> handle)
    {
        if (PathIds.Policy(context, registry) is not { } policy)
            return ProblemWriter.WriteAsync(context, Problems.UnknownPolicy(registry));
        return PathIds.Clause(context, policy) is { } clause
            ? handle(context, clause)
            : ProblemWriter.WriteAsync(context, Problems.UnknownClause(policy.Clauses.Select(static known => known.Id)));
    }
}
