using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;

namespace PolicyDsl.AspNetCore;

/// <summary>Describes the policies' types in every document of the host. Of a type that is read and written by code the framework could say nothing.</summary>
internal sealed class PolicyTypeReference(PolicyRegistry registry) : IPostConfigureOptions<OpenApiOptions>
{
    private readonly PolicyTypeSchemas schemas = new(registry);

    /// <inheritdoc/>
    public void PostConfigure(string? name, OpenApiOptions options)
    {
        var others = options.CreateSchemaReferenceId;
        options.CreateSchemaReferenceId = type => schemas.IdOf(type.Type) ?? others(type);
        options.AddSchemaTransformer((schema, context, cancellation) => DescribeAsync(schema, context, cancellation));
    }

    private async Task DescribeAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellation)
    {
        var type = context.JsonTypeInfo;
        if (context.Document is { } document)
            schemas.Describe(type.Type, document, context.DocumentName);
        // The framework leaves out what a list is of where it could say nothing of it.
        if (type.ElementType is not { } element || schemas.IdOf(element) is null)
            return;
        var items = await context.GetOrCreateSchemaAsync(element, cancellationToken: cancellation);
        if (type.Kind == JsonTypeInfoKind.Dictionary)
            schema.AdditionalProperties = items;
        else
            schema.Items = items;
    }
}
