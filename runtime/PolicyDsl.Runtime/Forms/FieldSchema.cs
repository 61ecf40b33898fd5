using System.Text.Json.Nodes;

namespace PolicyDsl.Runtime;

/// <summary>One input as a JSON Schema: what it is, what it may be, what helps to fill it in.</summary>
/// <param name="clause">The clause that asks for it.</param>
/// <param name="language">Of what is not the policy's own.</param>
internal sealed class FieldSchema(ClauseInfo clause, Language language)
{
    /// <summary>An input, or a field of a list's rows.</summary>
    public JsonObject Of(InputInfo input)
    {
        var schema = new JsonObject { ["title"] = input.Title };
        if (InputHelp.Of(input, language) is { } help)
            schema["description"] = help;
        AddShape(schema, input);
        if (input.Default is { } value)
            schema["default"] = JsonNode.Parse(value);
        if (InputUnits.Of(input) is { } unit)
            schema["x-unit"] = unit;
        if (input.Condition is { } condition)
            schema["x-condition"] = condition;
        AddTexts(schema, "x-readings", input.Readings);
        if (input.Evidence.Count > 0)
            schema["x-evidence"] = Materials(clause.Materials.Where(material => input.Evidence.Contains(material.Id)));
        AddTexts(schema, "x-source", input.Source);
        return schema;
    }

    /// <summary>Materials, each with its id and title.</summary>
    public static JsonArray Materials(IEnumerable<MaterialInfo> materials) =>
        [.. materials.Select(static material => (JsonNode)new JsonObject { ["id"] = material.Id, ["title"] = material.Title })];

    /// <summary>A list of texts, where there are any.</summary>
    public static void AddTexts(JsonObject schema, string name, IReadOnlyList<string> texts)
    {
        if (texts.Count > 0)
            schema[name] = new JsonArray([.. texts.Select(static text => (JsonNode)JsonValue.Create(text))]);
    }

    /// <summary>A choice of values, each with its label.</summary>
    public static JsonArray Labels(IEnumerable<(JsonNode Value, string Title)> values) =>
        [.. values.Select(static value => (JsonNode)new JsonObject { ["const"] = value.Value, ["title"] = value.Title })];

    private void AddShape(JsonObject schema, InputInfo input)
    {
        switch (input.Kind)
        {
            case InputKind.Bool:
                schema["type"] = "boolean";
                schema["oneOf"] = Labels([(true, In("是", "Yes")), (false, In("否", "No"))]);
                break;
            case InputKind.Enum:
                schema["type"] = "string";
                schema["oneOf"] = Labels(input.Members.Select(static member => ((JsonNode)member.Name, member.Title)));
                break;
            case InputKind.List:
                AddRows(schema, input);
                break;
            default:
                AddLimits(schema, input, InputLimits.Of(input));
                break;
        }
    }

    private static void AddLimits(JsonObject schema, InputInfo input, InputLimits limits)
    {
        if (limits.Decimals is { } decimals)
        {
            AddNumber(schema, limits, decimals);
            return;
        }
        schema["type"] = "string";
        if (limits.LeastLength is { } least)
            schema["minLength"] = least;
        if (limits.MostLength is { } most)
            schema["maxLength"] = most;
        if (input.Kind == InputKind.Date)
            schema["format"] = "date";
        if ((input.Kind == InputKind.Date ? InputPatterns.Days(input.Low, input.High) : limits.Pattern) is { } pattern)
            schema["pattern"] = pattern;
        if (input.Kind == InputKind.Text)
            schema["not"] = new JsonObject { ["type"] = "string", ["pattern"] = InputPatterns.NotInText };
    }

    // No multipleOf: binary fractions make 19.99 no multiple of 0.01. The service counts the decimals.
    private static void AddNumber(JsonObject schema, InputLimits limits, int decimals)
    {
        schema["type"] = decimals == 0 ? "integer" : "number";
        schema["minimum"] = limits.Least;
        schema["maximum"] = limits.Most;
        if (decimals > 0)
            schema["x-decimals"] = decimals;
    }

    private void AddRows(JsonObject schema, InputInfo input)
    {
        schema["type"] = "array";
        schema["maxItems"] = InputInfo.MostRows;
        schema["items"] = FormObject.Closed(input.Fields.Select(field => (field.Name, (JsonNode)Of(field))), Names(input.Fields));
    }

    private static IEnumerable<string> Names(IEnumerable<InputInfo> fields) => fields.Where(static field => field.Needed).Select(static field => field.Name);

    private string In(string zh, string en) => language == Language.En ? en : zh;
}
