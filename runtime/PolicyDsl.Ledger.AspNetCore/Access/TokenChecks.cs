using Microsoft.AspNetCore.Authentication.JwtBearer;

namespace PolicyDsl.Ledger.AspNetCore;

/// <summary>How tokens are checked, beyond what <c>Authentication:Schemes:Bearer</c> says.</summary>
internal static class TokenChecks
{
    /// <summary>Sets it.</summary>
    /// <param name="options">Of the scheme.</param>
    /// <param name="isDevelopment">Whether a caller may be told what is wrong with a token.</param>
    public static void Set(JwtBearerOptions options, bool isDevelopment)
    {
        // Claims keep the names that the token gives them.
        options.MapInboundClaims = false;
        options.SaveToken = false;
        options.IncludeErrorDetails = isDevelopment;
        options.Events = new JwtBearerEvents
        {
            OnTokenValidated = static context =>
            {
                if (context.Principal is null || Callers.SubjectOf(context.Principal) is null)
                    context.Fail("The token names nobody: `sub` is missing or longer than 200 characters.");
                return Task.CompletedTask;
            },
        };
    }
}
