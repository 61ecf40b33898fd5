using Microsoft.Extensions.Configuration;

namespace PolicyDsl.Ledger.AspNetCore;

/// <summary>The section <c>Access</c>: what is read from tokens. How tokens are checked is the framework's own <c>Authentication:Schemes:Bearer</c>.</summary>
internal sealed class AccessOptions
{
    /// <summary>The section.</summary>
    public const string Section = "Access";

    private const string Bearer = "Authentication:Schemes:Bearer";

    private AccessOptions(IConfiguration configuration, bool isDevelopment)
    {
        var section = configuration.GetSection(Section);
        RoleClaims = Names(section, nameof(RoleClaims), "role", "roles");
        CreditCodeClaims = Names(section, nameof(CreditCodeClaims), "credit_code");
        IsOpenOnLoopback = isDevelopment && section.GetValue("OpenInDevelopment", true);
        var bearer = configuration.GetSection(Bearer);
        ChecksTokens = bearer["Authority"] is not null || bearer["MetadataAddress"] is not null || bearer.GetSection("SigningKeys").GetChildren().Any();
    }

    /// <summary>The claims that hold roles.</summary>
    public IReadOnlyList<string> RoleClaims { get; }

    /// <summary>The claims that hold the credit codes of an applicant.</summary>
    public IReadOnlyList<string> CreditCodeClaims { get; }

    /// <summary>Whether nobody is asked who it is on the machine itself: only in Development.</summary>
    public bool IsOpenOnLoopback { get; }

    /// <summary>Whether there is an identity provider, or a key, to check tokens with.</summary>
    public bool ChecksTokens { get; }

    /// <summary>Reads the settings.</summary>
    public static AccessOptions Read(IConfiguration configuration, bool isDevelopment) => new(configuration, isDevelopment);

    // A list (Access:RoleClaims:0), or one text with commas.
    private static string[] Names(IConfigurationSection section, string name, params string[] otherwise)
    {
        var setting = section.GetSection(name);
        var names = setting
            .GetChildren()
            .Select(static child => child.Value)
            .Prepend(setting.Value)
            .SelectMany(static value => (value ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .ToArray();
        return names.Length == 0 ? otherwise : names;
    }
}
