using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Hosting;
using PolicyDsl.AspNetCore;
using PolicyDsl.Ledger.AspNetCore;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Says who may use the routes of what is stored.</summary>
public static class LedgerAccessExtensions
{
    // Asked for by name, so that routes which ask nobody who it is are not held up by an identity provider.
    private const string Scheme = "PolicyDsl";

    /// <summary>Adds what checks tokens and roles, where <c>UsePolicyHost</c> puts it. Comes before <c>Build</c>.</summary>
    /// <param name="builder">The host's.</param>
    public static WebApplicationBuilder AddLedgerAccess(this WebApplicationBuilder builder)
    {
        var isDevelopment = builder.Environment.IsDevelopment();
        var access = AccessOptions.Read(builder.Configuration, isDevelopment);
        builder.Services.AddSingleton<IStartNotice>(new AccessNotice(access));
        builder.Services.AddSingleton(access).AddSingleton<Callers>().AddSingleton<ICallers>(static services => services.GetRequiredService<Callers>());
        builder.Services.AddSingleton<IAuthorizationHandler, RoleHandler>().AddSingleton<IAuthorizationMiddlewareResultHandler, AccessRefusal>();
        builder.Services.AddSingleton<RefusalLimit>();
        builder.Services.AddAuthorization();
        builder
            .Services.AddAuthentication()
            .AddPolicyScheme(
                Scheme,
                null,
                options =>
                    options.ForwardDefaultSelector = context =>
                        DevelopmentAccess.IsFor(context, access) ? DevelopmentAccess.SchemeName : JwtBearerDefaults.AuthenticationScheme
            )
            .AddScheme<AuthenticationSchemeOptions, DevelopmentAccess>(DevelopmentAccess.SchemeName, null)
            .AddJwtBearer(options => TokenChecks.Set(options, isDevelopment));
        // What is wrong with the settings shows on start, not with the first token.
        builder
            .Services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme)
            .Validate(TokenChecks.HasGoodKeys, TokenChecks.BadKeys)
            .ValidateOnStart();
        WithoutKeyFolder(builder.Services);
        LedgerLimits.Add(builder.Services);
        return builder;
    }

    /// <summary>Says who may use a route: whoever has one of the roles. To others it answers 401 without a token that holds, 403 with one.</summary>
    /// <param name="endpoints">The route or group.</param>
    /// <param name="roles">At least one; the first that a caller has is the one that it acts in.</param>
    public static TBuilder RequireRole<TBuilder>(this TBuilder endpoints, params Role[] roles)
        where TBuilder : IEndpointConventionBuilder
    {
        ArgumentOutOfRangeException.ThrowIfZero(roles.Length);
        var rule = new RoleRequirement(roles);
        endpoints.RequireAuthorization(new AuthorizationPolicyBuilder(Scheme).AddRequirements(rule).Build());
        endpoints.Add(endpoint => endpoint.Metadata.Add(rule));
        return endpoints;
    }

    // Authentication brings along what protects cookies, and that writes keys into the home folder on start. Tokens need none of it.
    private static void WithoutKeyFolder(IServiceCollection services)
    {
        var starts = services.Where(static service =>
            service.ServiceType == typeof(IHostedService) && service.ImplementationType?.Assembly == typeof(KeyManagementOptions).Assembly
        );
        foreach (var start in starts.ToList())
            services.Remove(start);
    }
}
