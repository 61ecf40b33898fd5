using Microsoft.OpenApi;
using PolicyDsl.AspNetCore;
using PolicyDsl.Runtime;

namespace PolicyDsl.Ledger.AspNetCore;

/// <summary>Says in the OpenAPI document that an operation wants a token.</summary>
internal static class LedgerSecurity
{
    private const string Scheme = "bearer";

    private static readonly Message Token = new(
        "token",
        "身份提供方签发的令牌；其角色决定可用哪些接口。",
        "A token of the identity provider. Its roles decide which operations it is good for."
    );

    /// <summary>Says so of an endpoint.</summary>
    public static IEndpointConventionBuilder DescribeToken(this IEndpointConventionBuilder endpoint) =>
        endpoint.AddOpenApiOperationTransformer(
            static (operation, context, _) =>
            {
                var document = context.Document!;
                if (document.Components?.SecuritySchemes?.ContainsKey(Scheme) != true)
                    document.AddComponent(Scheme, Bearer(ReferenceDocuments.LanguageOf(context.DocumentName)));
                operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Scheme, document)] = [] }];
                return Task.CompletedTask;
            }
        );

    private static OpenApiSecurityScheme Bearer(Language language) =>
        new()
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            BearerFormat = "JWT",
            Description = Token.In(language),
        };
}
