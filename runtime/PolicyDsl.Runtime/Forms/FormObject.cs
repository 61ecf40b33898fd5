using System.Text.Json.Nodes;

namespace PolicyDsl.Runtime;

/// <summary>The objects that forms are made of.</summary>
internal static class FormObject
{
    /// <summary>An object with these members and no others.</summary>
    public static JsonObject Closed(IEnumerable<(string Name, JsonNode Schema)> members, IEnumerable<string> required)
    {
        var schema = Open(members, required);
        schema["additionalProperties"] = false;
        return schema;
    }

    /// <summary>An object in which these members are looked at.</summary>
    public static JsonObject Open(IEnumerable<(string Name, JsonNode Schema)> members, IEnumerable<string> required)
    {
        var schema = new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject(members.Select(static member => KeyValuePair.Create(member.Name, (JsonNode?)member.Schema))),
        };
        var names = required.Select(static name => (JsonNode)JsonValue.Create(name)).ToArray();
        if (names.Length > 0)
            schema["required"] = new JsonArray(names);
        return schema;
    }
}
