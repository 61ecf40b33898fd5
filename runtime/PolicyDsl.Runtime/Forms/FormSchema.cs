using System.Text.Json.Nodes;

namespace PolicyDsl.Runtime;

/// <summary>A form as JSON Schema 2020-12: the members that it may have, those that it must have, and when.</summary>
public sealed class FormSchema
{
    private readonly ClauseInfo clause;
    private readonly IReadOnlyList<InputInfo> inputs;
    private readonly FieldSchema fields;
    private readonly Dictionary<InputInfo, JsonObject> conditions = new(ReferenceEqualityComparer.Instance);
    private readonly JsonObject definitions = [];

    // Of an application that is to be stored: the day, and what it needs beyond what is needed for a decision.
    private readonly DateOnly? today;
    private readonly HashSet<InputInfo> needed = new(ReferenceEqualityComparer.Instance);

    private FormSchema(ClauseInfo clause, Language language, IReadOnlyList<InputInfo> inputs, DateOnly? today = null)
    {
        this.clause = clause;
        this.inputs = inputs;
        this.today = today;
        if (today is not null)
            needed.UnionWith(SubmissionInputs.Of(clause).Select(index => clause.Inputs[index]));
        fields = new FieldSchema(clause, language);
        var tests = new FormConditions(clause, inputs.Contains, today);
        foreach (var input in inputs.Where(static input => input.Conditional))
        {
            if (tests.Of(input.When) is { } condition)
                conditions.Add(input, condition);
        }
    }

    /// <summary>The form of an application that is evaluated: <c>applicant</c>, what is built in to every application, and the clause's own inputs.</summary>
    public static JsonObject OfApplication(ClauseInfo clause, Language language) => OfApplication(clause, language, null);

    /// <summary>
    /// The form of an application that is to be stored: it also says who applies, for which project and with which other money; and its day is the day on
    /// which it comes, whether it names that or no day.
    /// </summary>
    /// <param name="clause">The clause.</param>
    /// <param name="language">Of what is not the policy's own.</param>
    /// <param name="today">The day in Asia/Shanghai. The form of another day may be another.</param>
    public static JsonObject OfSubmission(ClauseInfo clause, Language language, DateOnly today) => OfApplication(clause, language, today);

    private static JsonObject OfApplication(ClauseInfo clause, Language language, DateOnly? today)
    {
        IReadOnlyList<InputInfo> asked = [.. clause.Inputs.Where(static input => input.Place is InputPlace.Applicant or InputPlace.Envelope or InputPlace.Clause)];
        var form = new FormSchema(clause, language, asked, today);
        var profile = form.Object(InputPlace.Applicant);
        profile["title"] = FormTexts.Applicant.In(language);
        var root = form.Object(InputPlace.Envelope, InputPlace.Clause);
        root["properties"]!.AsObject().Insert(0, "applicant", profile);
        if (profile.ContainsKey("required") || asked.Any(input => input is { Place: InputPlace.Applicant, Needed: true } && form.conditions.ContainsKey(input)))
            Require(root, "applicant");
        return form.Root(root, clause.Title);
    }

    /// <summary>The form of what the authority enters: <c>review</c> in the body of an evaluation.</summary>
    public static JsonObject OfReview(ClauseInfo clause, Language language)
    {
        var form = new FormSchema(clause, language, [.. clause.Inputs.Where(static input => input.Place == InputPlace.Review)]);
        var root = form.Object(InputPlace.Review);
        root["properties"]![DecisionsSchema.Name] = DecisionsSchema.Of(clause, language);
        return form.Root(root, $"{clause.Title}{FormTexts.Dash.In(language)}{FormTexts.Review.In(language)}");
    }

    private static void Require(JsonObject schema, string name)
    {
        if (schema["required"] is JsonArray required)
            required.Insert(0, name);
        else
            schema["required"] = new JsonArray(name);
    }

    private JsonObject Root(JsonObject members, string title)
    {
        var root = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = title,
            ["x-policy"] = clause.Policy.Id,
            ["x-revision"] = clause.Policy.Revision,
            ["x-clause"] = clause.Id,
        };
        if (clause.Notes.Count > 0)
            root["description"] = string.Concat(clause.Notes);
        FieldSchema.AddTexts(root, "x-source", clause.Source);
        if (clause.Materials.Count > 0)
            root["x-materials"] = FieldSchema.Materials(clause.Materials);
        foreach (var (name, value) in members.ToList())
        {
            members.Remove(name);
            root[name] = value;
        }
        if (conditions.Count > 0)
        {
            var rules = root["allOf"]?.AsArray() ?? [];
            foreach (var (input, condition) in conditions)
                rules.Add((JsonNode)When(input, condition));
            root["allOf"] = rules;
            root["$defs"] = definitions;
        }
        return root;
    }

    // An input that has a condition is a member only where the condition holds, so that a form does not show it elsewhere.
    private JsonObject Object(params InputPlace[] places)
    {
        var members = inputs.Where(input => places.Contains(input.Place)).ToList();
        var always = members.Where(input => !conditions.ContainsKey(input)).ToList();
        var sometimes = members.Where(conditions.ContainsKey).ToList();
        var schema = FormObject.Open(
            always.Select(input => (input.Name, (JsonNode)Field(input))),
            members.Where(IsRequired).Select(static input => input.Name)
        );
        foreach (var input in sometimes)
            definitions[input.Path] = fields.Of(input);
        if (sometimes.Count > 0)
            schema["allOf"] = new JsonArray(Ignored(sometimes));
        schema[sometimes.Count > 0 ? "unevaluatedProperties" : "additionalProperties"] = false;
        return schema;
    }

    private bool IsRequired(InputInfo input) => needed.Contains(input) || input is { Needed: true, Conditional: false };

    private JsonObject Field(InputInfo input)
    {
        var field = fields.Of(input);
        if (IsToday(input))
        {
            field.Remove("pattern");
            field["const"] = CanonicalText.Of(today!.Value);
        }
        return field;
    }

    private bool IsToday(InputInfo input) => today is not null && ReferenceEquals(input, clause.Inputs[EnvelopeIndex.SubmittedOn]);

    // Where it is sent all the same, the service ignores it, but reads it first: that is what dependentSchemas are for, which no form shows. The names stand
    // in an if that always holds: a form that empties a field keeps its name without a value, which no dependentSchemas sees. And all that stands in allOf:
    // beside dependentSchemas alone, ajv takes every member for unknown where none of these is there.
    private static JsonObject Ignored(List<InputInfo> inputs)
    {
        var read = inputs.Select(static input => KeyValuePair.Create(input.Name, (JsonNode?)FormObject.Open([(input.Name, Reference(input))], [])));
        return new JsonObject
        {
            ["if"] = FormObject.Open(inputs.Select(static input => (input.Name, (JsonNode)JsonValue.Create(true))), []),
            ["then"] = new JsonObject { ["dependentSchemas"] = new JsonObject(read) },
        };
    }

    private static JsonObject When(InputInfo input, JsonObject condition) =>
        new() { ["if"] = condition, ["then"] = FormConditions.At(input, Reference(input), input.Needed) };

    private static JsonObject Reference(InputInfo input) => new() { ["$ref"] = "#/$defs/" + input.Path };
}
