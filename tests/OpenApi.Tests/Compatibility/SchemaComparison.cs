using System.Text.Json.Nodes;

namespace PolicyDsl.OpenApi.Tests.Compatibility;

/// <summary>Compares schemas: what clients send must be accepted still, what they read must be there still and of the same kind.</summary>
internal sealed class SchemaComparison(Document before, Document after, List<string> found)
{
    private static readonly (string Keyword, bool IsUpper)[] bounds =
    [
        ("minimum", false), ("exclusiveMinimum", false), ("minLength", false), ("minItems", false),
        ("maximum", true), ("exclusiveMaximum", true), ("maxLength", true), ("maxItems", true),
    ];

    private static readonly string[] sameText = ["pattern", "format"];

    private readonly HashSet<(string, string, Direction)> known = [];

    /// <summary>Compares a schema with what stands in its place.</summary>
    public void Compare(string where, JsonNode old, JsonNode now, Direction direction)
    {
        (old, var name) = before.Resolve(old);
        (now, var other) = after.Resolve(now);
        // Named schemas are compared once a direction; this also ends those that hold themselves.
        if (name is not null && other is not null)
        {
            if (!known.Add((name, other, direction)))
                return;
            where = $"{name} ({(direction == Direction.Request ? "sent" : "read")})";
        }
        CompareTypes(where, Types(old), Types(now), direction);
        CompareValues(where, old, now, direction);
        CompareBounds(where, old, now, direction);
        CompareMembers(where, old, now, direction);
        CompareChoices(where, old, now, direction);
        foreach (var inner in new[] { "items", "x-line-schema" })
        {
            if (old[inner] is { } item)
                CompareInner($"{where}[]", item, now[inner], direction);
        }
    }

    private void CompareInner(string where, JsonNode old, JsonNode? now, Direction direction)
    {
        if (now is not null)
            Compare(where, old, now, direction);
        else
            found.Add($"{where} is not described any more");
    }

    private void CompareTypes(string where, HashSet<string> old, HashSet<string> now, Direction direction)
    {
        if (direction == Direction.Request && now.Count > 0 && !(old.Count > 0 && old.All(type => Takes(now, type))))
            found.Add($"{where} takes {Text(now)}, before {Text(old)}");
        if (direction == Direction.Answer && old.Count > 0 && !(now.Count > 0 && now.All(type => Takes(old, type))))
            found.Add($"{where} is {Text(now)}, before {Text(old)}");
    }

    // Every whole number is a number.
    private static bool Takes(HashSet<string> types, string type) => types.Contains(type) || (type == "integer" && types.Contains("number"));

    private void CompareValues(string where, JsonNode old, JsonNode now, Direction direction)
    {
        var (earlier, later) = (Values(old), Values(now));
        if (earlier is null != later is null && later is null == (direction == Direction.Answer))
            found.Add(later is null ? $"{where} is no choice any more" : $"{where} takes only some values now");
        // New values in answers are to be passed over.
        if (direction == Direction.Request && earlier is not null && later is not null)
        {
            foreach (var value in earlier.Except(later))
                found.Add($"{where} does not take {value} any more");
        }
    }

    private void CompareBounds(string where, JsonNode old, JsonNode now, Direction direction)
    {
        foreach (var text in sameText)
        {
            var (earlier, later) = ((string?)old[text], (string?)now[text]);
            // A pattern that goes widens what may be sent; a format says how a value is to be held.
            if (earlier != later && !(text == "pattern" && (later is null ? direction == Direction.Request : direction == Direction.Answer)))
                found.Add($"{where}: {text} is {later ?? "none"}, before {earlier ?? "none"}");
        }
        if (direction == Direction.Answer)
            return;
        foreach (var (keyword, isUpper) in bounds)
        {
            var (earlier, later) = (Number(old[keyword]), Number(now[keyword]));
            if (later is { } bound && (earlier is not { } known || (isUpper ? bound < known : bound > known)))
                found.Add($"{where}: {keyword} is {later}, before {earlier?.ToString() ?? "none"}");
        }
    }

    private void CompareMembers(string where, JsonNode old, JsonNode now, Direction direction)
    {
        var (members, others) = (old["properties"]?.AsObject() ?? [], now["properties"]?.AsObject() ?? []);
        foreach (var (member, schema) in members)
        {
            if (others[member] is { } other)
                Compare($"{where}.{member}", schema!, other, direction);
            else
                found.Add($"{where}.{member} is gone");
        }
        var (wanted, wants) = (Required(old), Required(now));
        if (direction == Direction.Request)
        {
            foreach (var member in wants.Except(wanted))
                found.Add($"{where}.{member} is wanted now");
            if (!IsClosed(old) && (IsClosed(now) || (now["additionalProperties"] is JsonObject && old["additionalProperties"] is not JsonObject)))
                found.Add($"{where} does not take any other members any more");
        }
        else
        {
            foreach (var member in wanted.Except(wants))
                found.Add($"{where}.{member} may be missing now");
        }
        if (old["additionalProperties"] is JsonObject any)
            CompareInner($"{where}.*", any, now["additionalProperties"] as JsonObject, direction);
    }

    private void CompareChoices(string where, JsonNode old, JsonNode now, Direction direction)
    {
        foreach (var kind in new[] { "anyOf", "oneOf", "allOf" })
        {
            var (earlier, later) = (Branches(before, old, kind), Branches(after, now, kind));
            // A choice less is less that may be sent, one more is more that may be read; with conditions it is the other way round.
            var (wider, narrower) = (direction == Direction.Request) == (kind != "allOf") ? (earlier, later) : (later, earlier);
            foreach (var branch in wider.Keys.Except(narrower.Keys))
                found.Add($"{where}: {kind} differs by {branch}");
            if (kind != "allOf" && wider.Count == 0 && narrower.Count > 0)
                found.Add($"{where}: {kind} limits it now, or does not any more");
            foreach (var (name, branch) in earlier)
            {
                if (later.TryGetValue(name, out var other))
                    Compare($"{where}/{kind} {name}", branch, other, direction);
            }
        }
        if (direction == Direction.Request && now["not"] is { } never && !JsonNode.DeepEquals(old["not"], never))
            found.Add($"{where} does not take {never.ToJsonString()} any more");
    }

    // By name where there is one, by place where there is none.
    private static Dictionary<string, JsonNode> Branches(Document document, JsonNode schema, string kind) =>
        (schema[kind]?.AsArray() ?? [])
            .Select((branch, index) => (Name: document.Resolve(branch!).Name ?? $"{index}", Branch: branch!))
            .ToDictionary(static entry => entry.Name, static entry => entry.Branch, StringComparer.Ordinal);

    private static HashSet<string> Types(JsonNode schema) =>
        schema["type"] switch
        {
            JsonArray types => [.. types.Select(static type => (string)type!)],
            JsonValue type => [(string)type!],
            _ => [],
        };

    private static List<string>? Values(JsonNode schema) => schema["enum"]?.AsArray().Select(static value => value?.ToJsonString() ?? "null").ToList();

    private static HashSet<string> Required(JsonNode schema) => [.. (schema["required"]?.AsArray() ?? []).Select(static name => (string)name!)];

    private static bool IsClosed(JsonNode schema) => schema["additionalProperties"] is JsonValue value && !(bool)value;

    private static decimal? Number(JsonNode? value) => (decimal?)value;

    private static string Text(HashSet<string> types) => types.Count == 0 ? "anything" : string.Join(" or ", types.Order(StringComparer.Ordinal));
}
