using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace PolicyDsl.AspNetCore;

/// <summary>The shapes that schemas are made of.</summary>
internal static class Schema
{
    /// <summary>A text.</summary>
    public static OpenApiSchema Text(string? description = null) => new() { Type = JsonSchemaType.String, Description = description };

    /// <summary>true or false.</summary>
    public static OpenApiSchema Bool(string? description = null) => new() { Type = JsonSchemaType.Boolean, Description = description };

    /// <summary>A whole number.</summary>
    public static OpenApiSchema Integer(string? description = null) => new() { Type = JsonSchemaType.Integer, Description = description };

    /// <summary>An exact number.</summary>
    public static OpenApiSchema Decimal(string? description = null) =>
        new() { Type = JsonSchemaType.Number, Format = "decimal", Description = description };

    /// <summary>Yuan.</summary>
    public static OpenApiSchema Money(string? description = null) => Decimal(description).With("x-unit", "元");

    /// <summary>YYYY-MM-DD.</summary>
    public static OpenApiSchema Date(string? description = null) =>
        new() { Type = JsonSchemaType.String, Format = "date", Description = description };

    /// <summary>One of some words.</summary>
    public static OpenApiSchema OneOf(params IEnumerable<string> words) =>
        new() { Type = JsonSchemaType.String, Enum = [.. words.Select(static word => (JsonNode)JsonValue.Create(word)!)] };

    /// <summary>A list.</summary>
    public static OpenApiSchema List(IOpenApiSchema items, string? description = null) =>
        new() { Type = JsonSchemaType.Array, Items = items, Description = description };

    /// <summary>A list of texts.</summary>
    public static OpenApiSchema Texts(string? description = null) => List(Text(), description);

    /// <summary>Any of some schemas.</summary>
    public static OpenApiSchema AnyOf(params IEnumerable<IOpenApiSchema> schemas) => new() { AnyOf = [.. schemas] };

    /// <summary>Lines of JSON. The whole is no JSON, so that clients stream it; <c>x-line-schema</c> is the shape of a line.</summary>
    public static OpenApiSchema Lines(IOpenApiSchema line, string? description = null) =>
        new()
        {
            Type = JsonSchemaType.String,
            Format = "binary",
            Description = description,
            Extensions = new Dictionary<string, IOpenApiExtension> { ["x-line-schema"] = new SchemaExtension(line) },
        };

    /// <summary>Or null.</summary>
    public static OpenApiSchema OrNull(this OpenApiSchema schema)
    {
        schema.Type |= JsonSchemaType.Null;
        return schema;
    }

    /// <summary>An object of an answer: every member is there, and later versions may add some.</summary>
    public static OpenApiSchema Answer(params (string Name, IOpenApiSchema Schema)[] members) =>
        Object(members, members.Select(static member => member.Name));

    /// <summary>An object of an answer of which some members may be left out.</summary>
    public static OpenApiSchema Object(IEnumerable<(string Name, IOpenApiSchema Schema)> members, IEnumerable<string> required) =>
        new()
        {
            Type = JsonSchemaType.Object,
            Properties = members.ToDictionary(static member => member.Name, static member => member.Schema),
            Required = new SortedSet<string>(required, StringComparer.Ordinal),
        };

    /// <summary>An object of a request: nothing has to be there, and nothing else may.</summary>
    public static OpenApiSchema Request(IEnumerable<(string Name, IOpenApiSchema Schema)> members) =>
        new()
        {
            Type = JsonSchemaType.Object,
            Properties = members.ToDictionary(static member => member.Name, static member => member.Schema),
            AdditionalPropertiesAllowed = false,
        };

    /// <summary>Adds an extension.</summary>
    public static OpenApiSchema With(this OpenApiSchema schema, string extension, params IReadOnlyList<string> texts)
    {
        schema.Extensions ??= new Dictionary<string, IOpenApiExtension>();
        JsonNode node = extension == "x-unit" ? JsonValue.Create(texts[0])! : new JsonArray([.. texts.Select(static text => (JsonNode)JsonValue.Create(text)!)]);
        schema.Extensions[extension] = new JsonNodeExtension(node);
        return schema;
    }

    private sealed class SchemaExtension(IOpenApiSchema schema) : IOpenApiExtension
    {
        public void Write(IOpenApiWriter writer, OpenApiSpecVersion specVersion) => schema.SerializeAsV31(writer);
    }
}
