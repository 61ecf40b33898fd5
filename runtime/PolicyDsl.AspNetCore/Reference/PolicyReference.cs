using System.Globalization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;
using PolicyDsl.Runtime;
using Scalar.AspNetCore;

namespace PolicyDsl.AspNetCore;

/// <summary>The OpenAPI documents, one a language, and the page that shows them.</summary>
internal static class PolicyReference
{
    private const string Title = "PolicyDsl";

    // The major version: what clients rely on is taken away only together with a greater one.
    private const string Version = "1";

    private static readonly Message Introduction = new(
        "introduction",
        "按政策条款评估申报：结论、金额，以及每一步的理由和出处。错误按 RFC 9457 返回，语言由 `Accept-Language` 决定（`zh` 为默认，`en`）。",
        "Evaluates applications under the clauses of policies: outcome, amount, and the reason and source of every step. "
            + "Errors are RFC 9457 problems in the language of `Accept-Language` (`zh` by default, `en`)."
    );

    /// <summary>Adds the documents.</summary>
    public static IServiceCollection AddPolicyReference(this IServiceCollection services)
    {
        if (services.Any(static service => service.ServiceType == typeof(Marker)))
            return services;
        services.AddSingleton<Marker>();
        services.AddSingleton<IPostConfigureOptions<OpenApiOptions>, PolicyTypeReference>();
        foreach (var name in ReferenceDocuments.Names)
            services.AddOpenApi(name, Configure);
        return services;
    }

    /// <summary>Maps documents and page.</summary>
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapOpenApi(Routes.OpenApi.Pattern).WithMetadata(Routes.OpenApi).Add(static endpoint => endpoint.RequestDelegate = InNoCulture(endpoint.RequestDelegate!));
        endpoints.MapScalarApiReference(
            Routes.Docs.Pattern,
            static options =>
            {
                options.Title = Title;
                options.OpenApiRoutePattern = Routes.OpenApi.Pattern;
                options.AddDocument(ReferenceDocuments.English, "English").AddDocument(ReferenceDocuments.Chinese, "中文");
                // Nothing is loaded from, or told to, any other server.
                options.DefaultFonts = false;
                options.Telemetry = false;
                options.DisableAgent().DisableMcp();
                options.HideClientButton = true;
                options.ShowDeveloperTools = DeveloperToolsVisibility.Never;
            }
        ).WithMetadata(Routes.Docs);
    }

    // The framework sorts schemas as the server's culture sorts words; the document must not depend on where it is written.
    private static RequestDelegate InNoCulture(RequestDelegate write) =>
        Edge.Guard(context =>
        {
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            return write(context);
        });

    private static void Configure(OpenApiOptions options)
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.AddDocumentTransformer(
            static (document, context, _) =>
            {
                var language = ReferenceDocuments.LanguageOf(context.DocumentName);
                document.Info = new OpenApiInfo
                {
                    Title = Title,
                    Version = Version,
                    Description = Introduction.In(language),
                    License = new OpenApiLicense { Name = "MIT", Identifier = "MIT" },
                };
                // Where the document itself comes from: it is the same wherever it is served, and can be kept in a file.
                document.Servers = [new OpenApiServer { Url = "/" }];
                // Open to everybody, unless an operation says otherwise.
                document.Security = [new OpenApiSecurityRequirement()];
                document.Tags = new HashSet<OpenApiTag>(ReferenceTags.Of(context.ApplicationServices.GetRequiredService<PolicyRegistry>(), language));
                return Task.CompletedTask;
            }
        );
    }

    private sealed class Marker;
}
