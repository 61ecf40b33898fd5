using System.Globalization;
using System.Text.Json.Nodes;

namespace PolicyDsl.Runtime;

/// <summary>
/// 当 as a JSON Schema of the form, for <c>if</c>. What is not there yet decides nothing: neither the schema that a condition holds nor the one that it
/// does not hold fires on data that are absent.
/// </summary>
/// <param name="clause">The clause.</param>
/// <param name="isAsked">Whether the form asks for an input.</param>
/// <param name="today">申报日, where it can be no other; null: the form asks for it.</param>
internal sealed class FormConditions(ClauseInfo clause, Func<InputInfo, bool> isAsked, DateOnly? today)
{
    /// <summary>The schema that is met where a condition surely holds; null: the form cannot tell.</summary>
    public JsonObject? Of(InputTest? test) => test is null ? null : Write(test, holds: true);

    private JsonObject? Write(InputTest test, bool holds) =>
        test.Kind switch
        {
            InputTestKind.All => Combine(test.Operands, holds, ofAll: holds),
            InputTestKind.Any => Combine(test.Operands, holds, ofAll: !holds),
            InputTestKind.Not => Write(test.Operands[0], !holds),
            _ => Leaf(test, holds),
        };

    private JsonObject? Combine(IReadOnlyList<InputTest> operands, bool holds, bool ofAll)
    {
        var schemas = operands.Select(operand => Write(operand, holds)).ToList();
        if (schemas.Contains(null))
            return null;
        return schemas.Count switch
        {
            0 => ofAll ? [] : new JsonObject { ["not"] = new JsonObject() },
            1 => schemas[0],
            _ => new JsonObject { [ofAll ? "allOf" : "anyOf"] = new JsonArray([.. schemas]) },
        };
    }

    private JsonObject? Leaf(InputTest test, bool holds)
    {
        var input = clause.Inputs[test.Input];
        if (!isAsked(input))
            return null;
        var value = JsonNode.Parse(test.Value!)!;
        if (today is { } day && test.Input == EnvelopeIndex.SubmittedOn)
            return Combine([], holds, Holds(test.Kind, CanonicalText.Of(day), value) == holds);
        var constraint = input.Kind == InputKind.Date ? Day(test.Kind, value, holds) : Value(input, test.Kind, value, holds);
        var isByDefault = input.Default is { } known && Holds(test.Kind, JsonNode.Parse(known)!, value) == holds;
        var leaf = At(input, constraint, isRequired: !isByDefault);
        if (!input.Conditional)
            return leaf;
        // What does not apply itself has no value.
        return Of(input.When) is { } applies ? new JsonObject { ["allOf"] = new JsonArray(applies, leaf) } : null;
    }

    /// <summary>A schema of the form that says something about one input.</summary>
    public static JsonObject At(InputInfo input, JsonNode schema, bool isRequired)
    {
        var inner = Member(input.Name, schema, isRequired);
        return input.Place == InputPlace.Applicant ? Member("applicant", inner, isRequired) : inner;
    }

    private static JsonObject Member(string name, JsonNode schema, bool isRequired) => FormObject.Open([(name, schema)], isRequired ? [name] : []);

    private static JsonObject Value(InputInfo input, InputTestKind kind, JsonNode value, bool holds)
    {
        var type = input.Kind switch
        {
            InputKind.Bool => "boolean",
            InputKind.Text or InputKind.CreditCode or InputKind.Enum => "string",
            _ => "number",
        };
        var schema = new JsonObject { ["type"] = type };
        if (kind == InputTestKind.Equal)
            schema[holds ? "const" : "not"] = holds ? value : new JsonObject { ["const"] = value };
        else
            schema[Bound(holds ? kind : Opposite(kind))] = value;
        return schema;
    }

    private static string Bound(InputTestKind kind) =>
        kind switch
        {
            InputTestKind.Less => "exclusiveMaximum",
            InputTestKind.LessOrEqual => "maximum",
            InputTestKind.Greater => "exclusiveMinimum",
            _ => "minimum",
        };

    private static InputTestKind Opposite(InputTestKind kind) =>
        kind switch
        {
            InputTestKind.Less => InputTestKind.GreaterOrEqual,
            InputTestKind.LessOrEqual => InputTestKind.Greater,
            InputTestKind.Greater => InputTestKind.LessOrEqual,
            _ => InputTestKind.Less,
        };

    // Days have no order in JSON Schema, but their digits have.
    private static JsonObject Day(InputTestKind kind, JsonNode value, bool holds)
    {
        var schema = new JsonObject { ["type"] = "string" };
        if (kind == InputTestKind.Equal)
        {
            schema[holds ? "const" : "not"] = holds ? value : new JsonObject { ["const"] = value };
            return schema;
        }
        var digits = decimal.Parse(((string)value!).Replace("-", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture);
        schema["pattern"] = (holds ? kind : Opposite(kind)) switch
        {
            InputTestKind.Less => InputPatterns.Days(null, digits - 1),
            InputTestKind.LessOrEqual => InputPatterns.Days(null, digits),
            InputTestKind.Greater => InputPatterns.Days(digits + 1, null),
            _ => InputPatterns.Days(digits, null),
        };
        return schema;
    }

    private static bool Holds(InputTestKind kind, JsonNode left, JsonNode right)
    {
        if (kind == InputTestKind.Equal)
            return JsonNode.DeepEquals(left, right);
        var order = left.GetValueKind() == System.Text.Json.JsonValueKind.Number
            ? left.GetValue<decimal>().CompareTo(right.GetValue<decimal>())
            : string.CompareOrdinal((string?)left, (string?)right);
        return kind switch
        {
            InputTestKind.Less => order < 0,
            InputTestKind.LessOrEqual => order <= 0,
            InputTestKind.Greater => order > 0,
            _ => order >= 0,
        };
    }
}
