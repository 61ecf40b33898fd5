using System.Text.Json.Nodes;

namespace PolicyDsl.OpenApi.Tests.Compatibility;

/// <summary>An OpenAPI document to look things up in.</summary>
internal sealed class Document(JsonNode root)
{
    private const string Components = "#/components/schemas/";

    /// <summary>The major version: what stands before the first dot of <c>info.version</c>.</summary>
    public int Major => int.Parse(((string)root["info"]!["version"]!).Split('.')[0], System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The names of its schemas.</summary>
    public IEnumerable<string> SchemaNames => (root["components"]?["schemas"]?.AsObject() ?? []).Select(static schema => schema.Key);

    /// <summary>Its operations, by method and path.</summary>
    public Dictionary<string, JsonNode> Operations =>
        root["paths"]!
            .AsObject()
            .SelectMany(static path => path.Value!.AsObject().Select(verb => (Name: $"{verb.Key.ToUpperInvariant()} {path.Key}", Operation: verb.Value!)))
            .ToDictionary(static entry => entry.Name, static entry => entry.Operation, StringComparer.Ordinal);

    /// <summary>Whether an operation may be called by anybody.</summary>
    public bool IsOpen(JsonNode operation) =>
        (operation["security"] ?? root["security"]) is not JsonArray { Count: > 0 } ways || ways.Any(static way => way!.AsObject().Count == 0);

    /// <summary>The schema itself where one only points to it, and its name.</summary>
    public (JsonNode Schema, string? Name) Resolve(JsonNode schema)
    {
        string? name = null;
        while ((string?)schema["$ref"] is { } reference)
        {
            name = reference[Components.Length..];
            schema = root["components"]!["schemas"]![name] ?? throw new InvalidOperationException($"{reference} leads nowhere.");
        }
        return (schema, name);
    }
}
