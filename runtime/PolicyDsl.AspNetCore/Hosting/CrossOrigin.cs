using Microsoft.Extensions.Configuration;
using Microsoft.Net.Http.Headers;

namespace PolicyDsl.AspNetCore;

/// <summary>
/// CORS. Off unless <c>Cors:Origins</c> names the origins of the pages that may call: a list (<c>Cors:Origins:0</c>), or one text with commas; <c>*</c> is
/// any page.
/// </summary>
internal static class CrossOrigin
{
    private const string Setting = "Cors:Origins";

    // What a page may read of an answer beside its body.
    private static readonly string[] ExposedHeaders =
    [
        HeaderNames.ETag,
        HeaderNames.ContentLanguage,
        HeaderNames.Location,
        HeaderNames.RetryAfter,
        "Idempotency-Replayed",
    ];

    /// <summary>Whether any origin is named.</summary>
    public static bool IsOn(IConfiguration configuration) => Origins(configuration).Length > 0;

    /// <summary>Adds the policy.</summary>
    /// <exception cref="InvalidOperationException">An origin is none.</exception>
    public static void Add(IServiceCollection services, IConfiguration configuration)
    {
        var origins = Origins(configuration);
        if (Array.Find(origins, static origin => !IsOrigin(origin)) is { } wrong)
            throw new InvalidOperationException($"{Setting}: `{wrong}` is no origin. Write scheme, host and port, as in https://portal.example.cn, or *.");
        services.AddCors(options =>
            options.AddDefaultPolicy(policy =>
            {
                policy.WithMethods(HttpMethods.Get, HttpMethods.Head, HttpMethods.Post, HttpMethods.Put, HttpMethods.Delete).AllowAnyHeader();
                policy.WithExposedHeaders(ExposedHeaders);
                if (origins.Contains("*"))
                    policy.AllowAnyOrigin();
                else
                    policy.WithOrigins(origins);
            })
        );
    }

    private static string[] Origins(IConfiguration configuration)
    {
        var section = configuration.GetSection(Setting);
        return
        [
            .. section
                .GetChildren()
                .Select(static child => child.Value)
                .Prepend(section.Value)
                .SelectMany(static value => (value ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)),
        ];
    }

    private static bool IsOrigin(string origin) =>
        origin == "*"
        || (
            Uri.TryCreate(origin, UriKind.Absolute, out var uri)
            && uri.Scheme is "http" or "https"
            && uri.PathAndQuery == "/"
            && uri.Fragment.Length == 0
            && !origin.EndsWith('/')
        );
}
