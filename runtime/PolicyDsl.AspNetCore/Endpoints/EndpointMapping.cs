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
    /// <returns>The endpoint, and with it the one that answers HEAD: what is asked of the one is asked of the other.</returns>
    public static IEndpointConventionBuilder Map(this IEndpointRouteBuilder endpoints, Route route, string pattern, RequestDelegate handler)
    {
        var endpoint = endpoints.MapMethods(pattern, [route.Method], Edge.Guard(handler)).WithMetadata(route);
        if (!HttpMethods.IsGet(route.Method))
            return endpoint;
        // HEAD asks for what GET would give; the server leaves out the body.
        return new Both(endpoint, endpoints.MapMethods(pattern, [HttpMethods.Head], Edge.Guard(handler)).ExcludeFromDescription());
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

    private sealed class Both(IEndpointConventionBuilder first, IEndpointConventionBuilder second) : IEndpointConventionBuilder
    {
        public void Add(Action<EndpointBuilder> convention)
        {
            first.Add(convention);
            second.Add(convention);
        }

        public void Finally(Action<EndpointBuilder> finallyConvention)
        {
            first.Finally(finallyConvention);
            second.Finally(finallyConvention);
        }
    }
}
