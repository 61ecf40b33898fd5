using System.Text.Json.Nodes;

namespace PolicyDsl.OpenApi.Tests.Compatibility;

/// <summary>
/// What a client of the one document could miss in the other: operations, parameters, members, values and names that are gone, and what is newly wanted or
/// narrower. What is new, and what clients are told to pass over (docs/clients.md), is none of it.
/// </summary>
internal sealed class DocumentComparison
{
    private readonly Document before;
    private readonly Document after;
    private readonly List<string> found = [];
    private readonly SchemaComparison schemas;

    private DocumentComparison(Document before, Document after)
    {
        this.before = before;
        this.after = after;
        schemas = new SchemaComparison(before, after, found);
    }

    /// <summary>What breaks clients, a line each.</summary>
    public static IReadOnlyList<string> Breaks(JsonNode before, JsonNode after)
    {
        var comparison = new DocumentComparison(new Document(before), new Document(after));
        comparison.Compare();
        return comparison.found;
    }

    /// <summary>What breaks clients although the major version is the same.</summary>
    public static IReadOnlyList<string> BreaksWithoutMajorVersion(JsonNode before, JsonNode after) =>
        new Document(after).Major > new Document(before).Major ? [] : Breaks(before, after);

    private void Compare()
    {
        foreach (var name in before.SchemaNames.Except(after.SchemaNames))
            found.Add($"schema {name} is gone, and with it the type that generators made of it");
        var operations = after.Operations;
        foreach (var (name, operation) in before.Operations)
        {
            if (operations.TryGetValue(name, out var other))
                Compare(name, operation, other);
            else
                found.Add($"{name} is gone");
        }
    }

    private void Compare(string name, JsonNode old, JsonNode now)
    {
        if ((string?)old["operationId"] != (string?)now["operationId"])
            found.Add($"{name}: its operationId was {old["operationId"]}, now {now["operationId"]}");
        if (before.IsOpen(old) && !after.IsOpen(now))
            found.Add($"{name} wants a token now");
        CompareParameters(name, Parameters(old), Parameters(now));
        CompareBody(name, old["requestBody"], now["requestBody"]);
        var answers = now["responses"]!.AsObject();
        foreach (var (status, answer) in old["responses"]!.AsObject())
        {
            if (answers[status] is { } other)
                CompareAnswer($"{name}, {status}", answer!, other);
            else if (status[0] is '2' or '3')
                found.Add($"{name} answers no {status} any more");
        }
    }

    private void CompareParameters(string name, Dictionary<string, JsonNode> old, Dictionary<string, JsonNode> now)
    {
        foreach (var (parameter, it) in old)
        {
            if (now.TryGetValue(parameter, out var other))
                schemas.Compare($"{name}, {parameter}", it["schema"]!, other["schema"]!, Direction.Request);
            else
                found.Add($"{name} takes no {parameter} any more");
        }
        foreach (var (parameter, it) in now)
        {
            if (IsRequired(it) && !(old.TryGetValue(parameter, out var earlier) && IsRequired(earlier)))
                found.Add($"{name} wants {parameter} now");
        }
    }

    private void CompareBody(string name, JsonNode? old, JsonNode? now)
    {
        if (now is not null && IsRequired(now) && !(old is not null && IsRequired(old)))
            found.Add($"{name} wants a body now");
        if (old is not null)
            CompareContent($"{name}, body", old, now, Direction.Request);
    }

    private void CompareAnswer(string where, JsonNode old, JsonNode now)
    {
        CompareContent(where, old, now, Direction.Answer);
        foreach (var (header, it) in old["headers"]?.AsObject() ?? [])
        {
            if (now["headers"]?[header] is { } other)
                schemas.Compare($"{where}, header {header}", it!["schema"]!, other["schema"]!, Direction.Answer);
            else
                found.Add($"{where} has no header {header} any more");
        }
    }

    private void CompareContent(string where, JsonNode old, JsonNode? now, Direction direction)
    {
        foreach (var (media, content) in old["content"]?.AsObject() ?? [])
        {
            if (now?["content"]?[media] is { } other)
                schemas.Compare(where, content!["schema"]!, other["schema"]!, direction);
            else
                found.Add($"{where}: no {media} any more");
        }
    }

    private static Dictionary<string, JsonNode> Parameters(JsonNode operation) =>
        (operation["parameters"]?.AsArray() ?? []).ToDictionary(static parameter => $"{parameter!["in"]} parameter {parameter["name"]}", static parameter => parameter!, StringComparer.Ordinal);

    private static bool IsRequired(JsonNode node) => (bool?)node["required"] == true;
}
