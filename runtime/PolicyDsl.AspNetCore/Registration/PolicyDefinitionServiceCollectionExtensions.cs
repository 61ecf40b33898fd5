using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using PolicyDsl.AspNetCore;
using PolicyDsl.Runtime;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Makes policies known to a service.</summary>
public static class PolicyDefinitionServiceCollectionExtensions
{
    /// <summary>
    /// Adds policies, each revision of one by itself. Generated <c>AddPolicies()</c> calls it with those of its assembly; it may be called for several
    /// assemblies, and twice for the same. The host's own endpoints then take and answer the types of these policies as the service does
    /// (<see cref="PolicyDefinition.Json"/>); how they do with other types is left as it is.
    /// </summary>
    /// <param name="services">The service's.</param>
    /// <param name="definitions">One for each revision.</param>
    public static IServiceCollection AddPolicyDefinitions(this IServiceCollection services, params PolicyDefinition[] definitions)
    {
        foreach (var definition in definitions)
            services.AddSingleton(definition);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<PolicyRegistry>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<JsonOptions>, PolicyJsonOptions>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<Microsoft.AspNetCore.Mvc.JsonOptions>, PolicyJsonOptions>());
        services.AddPolicyReference();
        return services;
    }
}
