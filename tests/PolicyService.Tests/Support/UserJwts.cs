using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace PolicyDsl.PolicyService.Tests;

/// <summary>Tokens as <c>dotnet user-jwts</c> makes them, and the settings that it leaves.</summary>
internal static class UserJwts
{
    private const string Bearer = "Authentication__Schemes__Bearer__";
    private const string Issuer = "dotnet-user-jwts";
    private const string Audience = "http://localhost:5080";

    private static readonly byte[] KeyBytes = RandomNumberGenerator.GetBytes(32);

    /// <summary>The key, as it stands in the settings.</summary>
    public static string Key { get; } = Convert.ToBase64String(KeyBytes);

    public static IReadOnlyDictionary<string, string> Settings { get; } =
        new Dictionary<string, string>
        {
            [Bearer + "ValidAudiences__0"] = Audience,
            [Bearer + "ValidIssuer"] = Issuer,
            [Bearer + "SigningKeys__0__Issuer"] = Issuer,
            [Bearer + "SigningKeys__0__Value"] = Key,
        };

    public static string TokenOf(string subject, params string[] roles) =>
        new JsonWebTokenHandler().CreateToken(
            new SecurityTokenDescriptor
            {
                Issuer = Issuer,
                Audience = Audience,
                Claims = new Dictionary<string, object> { ["sub"] = subject, ["role"] = roles },
                SigningCredentials = new(new SymmetricSecurityKey(KeyBytes), SecurityAlgorithms.HmacSha256Signature),
            }
        );
}
