using PolicyDsl.AspNetCore;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Puts the policies on their routes.</summary>
public static class PolicyEndpointRouteBuilderExtensions
{
    /// <summary>
    /// Maps every route of <see cref="Routes"/>: the policies that <c>AddPolicyDefinitions</c> made known, the OpenAPI documents and the reference page.
    /// </summary>
    /// <param name="endpoints">The application.</param>
    public static IEndpointRouteBuilder MapPolicies(this IEndpointRouteBuilder endpoints)
    {
        var registry = endpoints.ServiceProvider.GetRequiredService<PolicyRegistry>();
        var clock = endpoints.ServiceProvider.GetRequiredService<TimeProvider>();
        PoliciesEndpoint.Map(endpoints, registry, clock);
        PolicyEndpoint.Map(endpoints, registry, clock);
        ClauseEndpoint.Map(endpoints, registry, clock);
        FormEndpoints.Map(endpoints, registry, clock);
        EvaluateEndpoint.Map(endpoints, registry, clock);
        EvaluateBatchEndpoint.Map(endpoints, registry, clock);
        MatchEndpoint.Map(endpoints, registry, clock);
        SettleEndpoint.Map(endpoints, registry, clock);
        HealthEndpoint.Map(endpoints);
        PolicyReference.Map(endpoints);
        return endpoints;
    }
}
