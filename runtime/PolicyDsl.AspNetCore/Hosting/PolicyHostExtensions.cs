using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Console;
using PolicyDsl.AspNetCore;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Sets a host up to serve policies to strangers: address, limits, CORS, headers, problems instead of bare statuses.</summary>
public static class PolicyHostExtensions
{
    /// <summary>Where a host listens unless it is told otherwise.</summary>
    public const string DefaultUrl = "http://localhost:5080";

    private const int MostHeaderBytes = 16 * 1024;
    private static readonly TimeSpan MostHeaderTime = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan TransportSecurityTime = TimeSpan.FromDays(365);

    /// <summary>Adds what the host needs. Comes before <c>Build</c>.</summary>
    /// <param name="builder">The host's.</param>
    public static WebApplicationBuilder AddPolicyHost(this WebApplicationBuilder builder)
    {
        if (!IsAddressed(builder.Configuration))
            builder.WebHost.UseUrls(DefaultUrl);
        builder.Services.Configure<KestrelServerOptions>(static options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = RequestBody.MostBytes;
            options.Limits.MaxRequestHeadersTotalSize = MostHeaderBytes;
            options.Limits.RequestHeadersTimeout = MostHeaderTime;
        });
        // A slim host has the plain console only.
        if (string.Equals(builder.Configuration["Logging:Console:FormatterName"], ConsoleFormatterNames.Json, StringComparison.OrdinalIgnoreCase))
            builder.Logging.AddJsonConsole();
        // What an endpoint of the host cannot take comes to the edge, which says what is wrong, in every environment alike.
        builder.Services.Configure<RouteHandlerOptions>(static options => options.ThrowOnBadRequest = true);
        builder.Services.AddExceptionHandler<RequestFaultHandler>();
        builder.Services.AddRequestTimeouts();
        CrossOrigin.Add(builder.Services, builder.Configuration);
        RequestLimits.Add(builder.Services, new LimitSettings(builder.Configuration, builder.Environment));
        builder.Services.AddHsts(static options => options.MaxAge = TransportSecurityTime);
        return builder;
    }

    /// <summary>Puts the host's middleware in its order. Comes before <c>MapPolicies</c>.</summary>
    /// <param name="app">The application.</param>
    public static WebApplication UsePolicyHost(this WebApplication app)
    {
        app.Use(
            static (context, next) =>
            {
                SecurityHeaders.Set(context);
                return next(context);
            }
        );
        // Over HTTPS alone, and not for names of the machine itself.
        if (!app.Environment.IsDevelopment())
            app.UseHsts();
        app.Use(static next => Edge.Guard(next));
        app.Use(StatusProblems.InvokeAsync);
        app.UseRouting();
        if (CrossOrigin.IsOn(app.Configuration))
            app.UseCors();
        app.UseRequestTimeouts();
        // Who calls is known before it is asked how much it may; what only reads policies asks neither.
        if (app.Services.GetService<IAuthorizationPolicyProvider>() is not null)
            app.UseAuthorization();
        app.UseRateLimiter();
        app.Lifetime.ApplicationStarted.Register(static state => StartMessage.Log((WebApplication)state!), app);
        return app;
    }

    // --urls, ASPNETCORE_URLS, ASPNETCORE_HTTP_PORTS and Kestrel's own section each name an address.
    private static bool IsAddressed(ConfigurationManager configuration) =>
        !string.IsNullOrEmpty(configuration[WebHostDefaults.ServerUrlsKey])
        || !string.IsNullOrEmpty(configuration[WebHostDefaults.HttpPortsKey])
        || !string.IsNullOrEmpty(configuration[WebHostDefaults.HttpsPortsKey])
        || configuration.GetSection("Kestrel:Endpoints").GetChildren().Any();
}
