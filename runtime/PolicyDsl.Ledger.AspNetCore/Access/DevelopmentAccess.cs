using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using PolicyDsl.AspNetCore;

namespace PolicyDsl.Ledger.AspNetCore;

/// <summary>Lets anybody in, as <see cref="Caller.Development"/> with every role. Reached by <see cref="IsFor"/> alone.</summary>
internal sealed class DevelopmentAccess(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    /// <summary>The name of the scheme.</summary>
    public const string SchemeName = "PolicyDsl.Development";

    private const string Notice = "Policy-Access";

    /// <summary>Whether a request is let in: in Development, from the machine itself, without a token. Who brings a token wants to be who it says.</summary>
    public static bool IsFor(HttpContext context, AccessOptions access) =>
        access.IsOpenOnLoopback && !context.Request.Headers.ContainsKey(HeaderNames.Authorization) && Loopback.Is(context);

    /// <inheritdoc/>
    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        // Every answer says that nobody was asked.
        Response.Headers[Notice] = Caller.Development;
        var user = new ClaimsPrincipal(new ClaimsIdentity([], SchemeName));
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(user, SchemeName)));
    }
}
