using System.Reflection;

namespace PolicyDsl.AspNetCore;

/// <summary>How an endpoint is put on a path: behind the edge, and so that the OpenAPI document finds it.</summary>
internal static class EndpointMapping
{
    // The API explorer passes over a request delegate that is no method.
    private static readonly MethodInfo DescribedMethod = ((Delegate)Described).Method;

    /// <summary>Maps a route.</summary>
    /// <param name="endpoints">The application.</param>
    /// <param name="route">The route.</param>
    /// <param name="pattern">Its path, with a policy and clause put in or left open.</param>
    /// <param name="handler">What answers.</param>
    public static IEndpointConventionBuilder Map(this IEndpointRouteBuilder endpoints, Route route, string pattern, RequestDelegate handler)
    {
        // HEAD asks for what GET would give; the server leaves out the body.
        if (HttpMethods.IsGet(route.Method))
            endpoints.MapMethods(pattern, [HttpMethods.Head], Edge.Guard(handler)).ExcludeFromDescription();
        return endpoints.MapMethods(pattern, [route.Method], Edge.Guard(handler));
    }

    /// <summary>Lists an endpoint in the OpenAPI document.</summary>
    /// <param name="endpoint">From <see cref="Map"/>.</param>
    /// <param name="describe">Says everything about it.</param>
    public static void Describe(this IEndpointConventionBuilder endpoint, Action<OperationBuilder> describe) =>
        endpoint
            .WithMetadata(DescribedMethod)
            .AddOpenApiOperationTransformer(
                (operation, context, _) =>
                {
                    describe(new OperationBuilder(operation, context.Document!, context.DocumentName));
                    return Task.CompletedTask;
                }
            );

    private static Task Described(HttpContext context) => Task.CompletedTask;
}
