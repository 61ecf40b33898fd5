using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace PolicyDsl.Ledger.AspNetCore.Tests;

/// <summary>Tokens as <c>dotnet user-jwts</c> makes them, and the settings that it writes.</summary>
internal sealed class Tokens
{
    public const string Issuer = "dotnet-user-jwts";
    public const string Audience = "http://localhost:5080";

    private readonly byte[] key = RandomNumberGenerator.GetBytes(32);

    /// <summary>The settings, as arguments of a host.</summary>
    public string[] Settings =>
        [
            $"--Authentication:Schemes:Bearer:ValidAudiences:0={Audience}",
            $"--Authentication:Schemes:Bearer:ValidIssuer={Issuer}",
            $"--Authentication:Schemes:Bearer:SigningKeys:0:Issuer={Issuer}",
            $"--Authentication:Schemes:Bearer:SigningKeys:0:Value={Convert.ToBase64String(key)}",
        ];

    /// <summary>A token of somebody with one role.</summary>
    public string Of(string subject, string role, params string[] creditCodes) =>
        With(new() { ["sub"] = subject, ["role"] = role, ["credit_code"] = creditCodes });

    /// <summary>A token with claims.</summary>
    public string With(Dictionary<string, object> claims, string issuer = Issuer, string audience = Audience, TimeSpan? ends = null)
    {
        var now = DateTime.UtcNow;
        return new JsonWebTokenHandler().CreateToken(
            new SecurityTokenDescriptor
            {
                Issuer = issuer,
                Audience = audience,
                Claims = claims,
                NotBefore = now.AddDays(-1),
                IssuedAt = now.AddDays(-1),
                Expires = now + (ends ?? TimeSpan.FromHours(1)),
                SigningCredentials = new(new SymmetricSecurityKey(key), SecurityAlgorithms.HmacSha256Signature),
            }
        );
    }
}
