using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Hosting;
using PolicyDsl.Ledger.AspNetCore;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Says who may use the routes of what is stored.</summary>
public static class LedgerAccessExtensions
{
    private const string Selector = "PolicyDsl";

    /// <summary>Adds what checks tokens and roles. Comes before <c>Build</c>.</summary>
    /// <param name="builder">The host's.</param>
    public static WebApplicationBuilder AddLedgerAccess(this WebApplicationBuilder builder)
    {
        var isDevelopment = builder.Environment.IsDevelopment();
        var access = AccessOptions.Read(builder.Configuration, isDevelopment);
        builder.Services.AddSingleton(access).AddSingleton<Callers>().AddSingleton<ICallers>(static services => services.GetRequiredService<Callers>());
        builder.Services.AddSingleton<IAuthorizationHandler, RoleHandler>().AddSingleton<IAuthorizationMiddlewareResultHandler, AccessRefusal>();
        builder.Services.AddAuthorization();
        builder
            .Services.AddAuthentication(Selector)
            .AddPolicyScheme(
                Selector,
                null,
                options =>
                    options.ForwardDefaultSelector = context =>
                        DevelopmentAccess.IsFor(context, access) ? DevelopmentAccess.SchemeName : JwtBearerDefaults.AuthenticationScheme
            )
            .AddScheme<AuthenticationSchemeOptions, DevelopmentAccess>(DevelopmentAccess.SchemeName, null)
            .AddJwtBearer(options => TokenChecks.Set(options, isDevelopment));
        return builder;
    }

    /// <summary>Puts the checks in their place: after <c>UsePolicyHost</c>, before the routes.</summary>
    /// <param name="app">The application.</param>
    public static WebApplication UseLedgerAccess(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseAuthorization();
        return app;
    }

    /// <summary>Says who may use a route: whoever has one of the roles. To others it answers 401 without a token that holds, 403 with one.</summary>
    /// <param name="endpoints">The route or group.</param>
    /// <param name="roles">At least one; the first that a caller has is the one that it acts in.</param>
    public static TBuilder RequireRole<TBuilder>(this TBuilder endpoints, params Role[] roles)
        where TBuilder : IEndpointConventionBuilder
    {
        ArgumentOutOfRangeException.ThrowIfZero(roles.Length);
        var rule = new RoleRequirement(roles);
        endpoints.RequireAuthorization(new AuthorizationPolicyBuilder().AddRequirements(rule).Build());
        endpoints.Add(endpoint => endpoint.Metadata.Add(rule));
        return endpoints;
    }
}
