using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.Tokens;

namespace PolicyDsl.Ledger.AspNetCore;

/// <summary>How tokens are checked, beyond what <c>Authentication:Schemes:Bearer</c> says.</summary>
internal static partial class TokenChecks
{
    /// <summary>What is said where <see cref="HasGoodKeys"/> is false.</summary>
    public const string BadKeys = "Authentication:Schemes:Bearer:SigningKeys: each Value must be base64 of at least 32 bytes.";

    private const int LeastKeyBits = 256;

    // An identity provider that does not answer must not hold a request up for a minute.
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(10);
    private static readonly object Away = new();

    /// <summary>Sets it.</summary>
    /// <param name="options">Of the scheme.</param>
    /// <param name="isDevelopment">Whether a caller may be told what is wrong with a token.</param>
    public static void Set(JwtBearerOptions options, bool isDevelopment)
    {
        // Claims keep the names that the token gives them.
        options.MapInboundClaims = false;
        options.SaveToken = false;
        options.IncludeErrorDetails = isDevelopment;
        options.BackchannelTimeout = MostTime;
        options.Events = new JwtBearerEvents { OnTokenValidated = AskForNameAsync, OnAuthenticationFailed = AskForProviderAsync };
    }

    /// <summary>Whether the keys of the settings are keys: they are read late, and a short one fits no signature.</summary>
    public static bool HasGoodKeys(JwtBearerOptions options)
    {
        try
        {
            return options.TokenValidationParameters.IssuerSigningKeys?.All(static key => key is not SymmetricSecurityKey { KeySize: < LeastKeyBits }) ?? true;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    /// <summary>Whether a token could not be checked, since the identity provider cannot be reached.</summary>
    public static bool CouldNot(HttpContext context) => context.Items.ContainsKey(Away);

    private static Task AskForNameAsync(TokenValidatedContext context)
    {
        if (context.Principal is null || Callers.SubjectOf(context.Principal) is null)
            context.Fail("The token names nobody: `sub` is missing or longer than 200 characters.");
        return Task.CompletedTask;
    }

    // Without the provider's keys no token holds; that is not the caller's fault.
    private static async Task AskForProviderAsync(AuthenticationFailedContext context)
    {
        if (context.Options.ConfigurationManager is not { } provider)
            return;
        try
        {
            await provider.GetConfigurationAsync(context.HttpContext.RequestAborted);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            context.HttpContext.Items[Away] = true;
            LogAway(context.HttpContext.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(TokenChecks).Namespace!), fault.GetType().Name);
        }
    }

    [LoggerMessage(
        EventId = 12,
        EventName = "ProviderAway",
        Level = LogLevel.Error,
        Message = "The identity provider of Authentication:Schemes:Bearer:Authority cannot be reached ({Fault}): no token can be checked."
    )]
    private static partial void LogAway(ILogger logger, string fault);
}
