using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PolicyDsl.AspNetCore;
using PolicyDsl.Ledger.AspNetCore;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Puts what is stored on its routes.</summary>
public static class LedgerRoutesExtensions
{
    /// <summary>Adds what the routes need beside the ledger itself and the checks of <c>AddLedgerAccess</c>. Comes before <c>Build</c>.</summary>
    /// <param name="services">The service's.</param>
    public static IServiceCollection AddLedgerRoutes(this IServiceCollection services)
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IFaultProblems, LedgerFaults>());
        services.TryAddSingleton<ISubmissionForms, SubmissionForms>();
        services.TryAddSingleton(static provider => ReceiptOptions.Of(provider.GetRequiredService<IConfiguration>()));
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ReceiptKeys>();
        services.TryAddSingleton<ReceiptIssuer>();
        services.AddHostedService<ReceiptStart>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IReadiness, Readiness>());
        // After whatever else is said about the documents.
        services.PostConfigureAll<OpenApiOptions>(LedgerTags.Add);
        return services;
    }

    /// <summary>Maps every route of <see cref="LedgerRoutes"/>. Comes after <c>UsePolicyHost</c>.</summary>
    /// <param name="endpoints">The application.</param>
    public static IEndpointRouteBuilder MapLedger(this IEndpointRouteBuilder endpoints)
    {
        var registry = endpoints.ServiceProvider.GetRequiredService<PolicyRegistry>();
        SubmitEndpoint.Map(endpoints, registry);
        ApplicationEndpoint.Map(endpoints);
        ApplicationsEndpoint.Map(endpoints, registry);
        WithdrawEndpoint.Map(endpoints);
        ReviewEndpoint.Map(endpoints, registry);
        SettleRoundEndpoint.Map(endpoints);
        ConfirmRoundEndpoint.Map(endpoints);
        RoundsEndpoint.Map(endpoints);
        RoundEndpoint.Map(endpoints);
        DifferencesEndpoint.Map(endpoints);
        AuditEndpoint.Map(endpoints);
        ReceiptEndpoint.Map(endpoints);
        PolicyKeysEndpoint.Map(endpoints);
        return endpoints;
    }
}
