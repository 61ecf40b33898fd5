using System.Text.Json.Nodes;
using PolicyDsl.OpenApi.Tests.Compatibility;
using PolicyDsl.Tests;

namespace PolicyDsl.OpenApi.Tests;

/// <summary>The committed documents beside the released one, and beside each other.</summary>
public sealed class ReleasedDocumentTests
{
    private const string Folder = "policies/PolicyService/openapi";

    [Fact]
    public void Within_a_major_version_nothing_breaks_a_client()
    {
        var found = DocumentComparison.BreaksWithoutMajorVersion(Read("released/v1.json"), Read("v1.json"));

        Assert.True(found.Count == 0, $"This breaks clients of {Folder}/released/v1.json; docs/common-tasks.md says what to do.\n  {string.Join("\n  ", found)}");
    }

    [Fact]
    public void Both_languages_describe_the_same()
    {
        Assert.Empty(DocumentComparison.Breaks(Read("v1.json"), Read("zh.json")));
        Assert.Empty(DocumentComparison.Breaks(Read("zh.json"), Read("v1.json")));
    }

    [Fact]
    public void Whatever_operation_or_schema_of_it_went_would_be_found()
    {
        var released = Read("released/v1.json");
        foreach (var path in released["paths"]!.AsObject().Select(static path => path.Key).ToList())
            Assert.NotEmpty(BreaksWithout(released, path, "paths"));
        foreach (var schema in released["components"]!["schemas"]!.AsObject().Select(static schema => schema.Key).Where(static name => name.Contains("_financing_", StringComparison.Ordinal)).ToList())
        {
            foreach (var member in (released["components"]!["schemas"]![schema]!["properties"]?.AsObject() ?? []).Select(static member => member.Key).ToList())
                Assert.NotEmpty(BreaksWithout(released, member, "components", "schemas", schema, "properties"));
        }
    }

    private static IReadOnlyList<string> BreaksWithout(JsonNode document, string name, params string[] path)
    {
        var less = document.DeepClone();
        Assert.True(path.Aggregate(less, static (node, step) => node[step]!).AsObject().Remove(name));
        return DocumentComparison.Breaks(document, less);
    }

    private static JsonNode Read(string name) => JsonNode.Parse(Repository.Read($"{Folder}/{name}"))!;
}
