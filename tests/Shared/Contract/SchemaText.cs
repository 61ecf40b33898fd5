using Json.Schema;

namespace PolicyDsl.Tests;

/// <summary>
/// Reads schemas, each into a registry of its own: the one that they share otherwise is a plain dictionary, which tests that run at once break for each other.
/// </summary>
internal static class SchemaText
{
    /// <summary>Reads a schema.</summary>
    /// <param name="json">The schema.</param>
    public static JsonSchema Read(string json) => JsonSchema.FromText(json, new BuildOptions { SchemaRegistry = new SchemaRegistry() });
}
