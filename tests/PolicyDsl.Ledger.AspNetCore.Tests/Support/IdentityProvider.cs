using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace PolicyDsl.Ledger.AspNetCore.Tests;

/// <summary>An identity provider as far as a service needs one: its description and its public key.</summary>
internal sealed class IdentityProvider(WebApplication app, RsaSecurityKey key, string address) : IAsyncDisposable
{
    public const string Audience = "policy-service";

    public static string[] Settings(string address) =>
        [
            $"--Authentication:Schemes:Bearer:Authority={address}",
            $"--Authentication:Schemes:Bearer:ValidAudiences:0={Audience}",
            "--Authentication:Schemes:Bearer:RequireHttpsMetadata=false",
        ];

    public static async Task<IdentityProvider> StartAsync(string address)
    {
        var key = new RsaSecurityKey(RSA.Create(2048)) { KeyId = "k1" };
        var jwk = JsonWebKeyConverter.ConvertFromRSASecurityKey(new RsaSecurityKey(key.Rsa.ExportParameters(false)) { KeyId = key.KeyId });
        var builder = WebApplication.CreateSlimBuilder(["--urls", address]);
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.MapGet(
            "/.well-known/openid-configuration",
            (RequestDelegate)(context => context.Response.WriteAsync($$"""{"issuer":"{{address}}","jwks_uri":"{{address}}/keys"}"""))
        );
        app.MapGet(
            "/keys",
            (RequestDelegate)(context => context.Response.WriteAsync($$"""{"keys":[{"kty":"RSA","use":"sig","kid":"{{jwk.Kid}}","n":"{{jwk.N}}","e":"{{jwk.E}}"}]}"""))
        );
        await app.StartAsync();
        return new IdentityProvider(app, key, address);
    }

    public string TokenOf(string subject, string role) =>
        new JsonWebTokenHandler().CreateToken(
            new SecurityTokenDescriptor
            {
                Issuer = address,
                Audience = Audience,
                Claims = new Dictionary<string, object> { ["sub"] = subject, ["role"] = role },
                Expires = DateTime.UtcNow.AddHours(1),
                SigningCredentials = new(key, SecurityAlgorithms.RsaSha256),
            }
        );

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        key.Rsa.Dispose();
    }
}
