using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Json.Schema;

namespace PolicyDsl.Tests;

/// <summary>
/// What an OpenAPI document says of answers: for each operation its statuses, media types and kinds of problem, and the shape of each body, in which no member
/// may stand that the document does not have.
/// </summary>
internal sealed partial class AnswerContract
{
    private const string Problem = "application/problem+json";

    private static readonly EvaluationOptions Options = new() { OutputFormat = OutputFormat.List, RequireFormatValidation = true };

    private readonly JsonObject paths;
    private readonly JsonObject components;
    private readonly List<(Regex Path, JsonObject Operations)> patterns = [];
    private readonly Dictionary<string, JsonSchema> shapes = [];

    public AnswerContract(string document)
    {
        var root = JsonNode.Parse(document)!.AsObject();
        paths = root["paths"]!.AsObject();
        components = root["components"]!["schemas"]!.AsObject();
        foreach (var (path, operations) in paths.OrderBy(static path => path.Key.Count(static character => character == '{')))
            patterns.Add((new Regex("^" + Parameter().Replace(Regex.Escape(path), "[^/]+") + "$"), operations!.AsObject()));
    }

    /// <summary>What about an answer is not as the document says; empty: nothing, or the path is none of the document's.</summary>
    /// <param name="method">Of the request.</param>
    /// <param name="path">Of the request, without its query.</param>
    /// <param name="status">Of the answer.</param>
    /// <param name="mediaType">Of the answer; null: it has no body.</param>
    /// <param name="body">Of the answer.</param>
    public IEnumerable<string> Faults(string method, string path, HttpStatusCode status, string? mediaType, string body)
    {
        var operations = Operations(path, status);
        if (operations is null || operations[method.ToLowerInvariant()] is not { } operation)
        {
            // What is nowhere, or is asked in another way, is still a problem of a known shape.
            return mediaType == Problem ? FaultsOf(new JsonObject { ["$ref"] = "#/components/schemas/Problem" }, body) : [];
        }
        var answer = operation["responses"]![((int)status).ToString(System.Globalization.CultureInfo.InvariantCulture)];
        if (answer is null)
            return [$"status {(int)status} is not documented"];
        if (answer["content"] is not JsonObject content)
            return body.Length > 0 ? ["a body is not documented"] : [];
        if (mediaType is null || content[mediaType] is not { } media)
            return [$"media type {mediaType} is not documented"];
        var schema = media["schema"]!.AsObject();
        if (mediaType.EndsWith("ndjson", StringComparison.Ordinal))
            return body.Split('\n', StringSplitOptions.RemoveEmptyEntries).SelectMany(line => FaultsOf(schema["x-line-schema"]!.AsObject(), line));
        if (!mediaType.EndsWith("json", StringComparison.Ordinal))
            return [];
        return FaultsOf(schema, body).Concat(mediaType == Problem ? FaultsOfKind(body, (string)answer["description"]!) : []);
    }

    private static IEnumerable<string> FaultsOfKind(string body, string description)
    {
        var kind = (string?)JsonNode.Parse(body)!["type"];
        return description.Contains($"`{kind}`", StringComparison.Ordinal) ? [] : [$"{kind} is not among the documented kinds: {description}"];
    }

    // A revision that is pinned answers as the policy does, or is not there.
    private JsonObject? Operations(string path, HttpStatusCode status)
    {
        var plain = path.TrimEnd('/');
        var written = patterns.Find(pattern => pattern.Path.IsMatch(plain)).Operations;
        if (written is not null || status == HttpStatusCode.NotFound)
            return written;
        var policy = Revision().Replace(plain, "/");
        return patterns.Find(pattern => pattern.Path.IsMatch(policy)).Operations;
    }

    private List<string> FaultsOf(JsonObject schema, string body)
    {
        var result = Shape(schema).Evaluate(JsonDocument.Parse(body).RootElement, Options);
        if (result.IsValid)
            return [];
        return
        [
            .. (result.Details ?? [])
                .Where(static detail => detail.Errors is { Count: > 0 })
                .SelectMany(static detail => detail.Errors!.Select(error => $"{detail.InstanceLocation}: {error.Key} {error.Value}")),
        ];
    }

    // The schema with all that it refers to, in which nothing may stand that is not named.
    private JsonSchema Shape(JsonObject schema)
    {
        var key = schema.ToJsonString();
        lock (shapes)
        {
            if (shapes.TryGetValue(key, out var known))
                return known;
            var used = new JsonObject();
            Collect(key, used);
            var whole = Strict(schema)!.AsObject();
            whole["$defs"] = used;
            return shapes[key] = SchemaText.Read(whole.ToJsonString().Replace("#/components/schemas/", "#/$defs/", StringComparison.Ordinal));
        }
    }

    private void Collect(string text, JsonObject used)
    {
        foreach (Match reference in Reference().Matches(text))
        {
            var name = reference.Groups[1].Value;
            if (used.ContainsKey(name))
                continue;
            used[name] = null;
            Collect(components[name]!.ToJsonString(), used);
            used[name] = Strict(components[name]);
        }
    }

    private static JsonNode? Strict(JsonNode? node)
    {
        if (node is JsonArray items)
            return new JsonArray([.. items.Select(Strict)]);
        if (node is not JsonObject members)
            return node?.DeepClone();
        var copy = new JsonObject();
        foreach (var (name, value) in members)
        {
            if (!name.StartsWith("x-", StringComparison.Ordinal) && name is not ("example" or "examples"))
                copy[name] = Strict(value);
        }
        if (copy["properties"] is JsonObject && copy["type"] is not null && !copy.ContainsKey("additionalProperties"))
            copy["additionalProperties"] = false;
        return copy;
    }

    [GeneratedRegex(@"\\\{[^}]*}")]
    private static partial Regex Parameter();

    [GeneratedRegex("@[0-9]+/")]
    private static partial Regex Revision();

    [GeneratedRegex("\"#/components/schemas/([^\"]+)\"")]
    private static partial Regex Reference();
}
