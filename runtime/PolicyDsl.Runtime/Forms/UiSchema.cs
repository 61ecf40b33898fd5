using System.Text.Json.Nodes;

namespace PolicyDsl.Runtime;

/// <summary>
/// How a form looks: a UI schema as react-jsonschema-form takes it. Order, groups, widgets, in which units people may enter a number, and the properties
/// that the form component needs.
/// </summary>
public static class UiSchema
{
    /// <summary>The key under which the order of members stands.</summary>
    internal const string Order = "ui:order";

    /// <summary>The UI schema of the form of an application that is evaluated.</summary>
    public static JsonObject Of(ClauseInfo clause, Language language)
    {
        var applicant = Inputs(clause, InputPlace.Applicant);
        var project = Inputs(clause, InputPlace.Envelope);
        var own = Inputs(clause, InputPlace.Clause);
        var fields = new FieldUi(clause, language);
        var ui = new JsonObject
        {
            [Order] = Names(["applicant", .. project.Concat(own).Select(static input => input.Name)]),
            ["ui:options"] = new JsonObject
            {
                ["groups"] = new JsonArray(
                    Group("applicant", FormTexts.Applicant.In(language), ["applicant"]),
                    Group("project", FormTexts.Project.In(language), project.Select(static input => input.Name)),
                    Group("clause", clause.Title, own.Select(static input => input.Name))
                ),
                ["form"] = FormProperties(),
            },
            ["ui:submitButtonOptions"] = new JsonObject { ["submitText"] = FormTexts.Submit.In(language) },
            ["applicant"] = fields.Members(applicant),
        };
        if (FormPapers.Of(clause, language) is { } papers)
            ui["ui:description"] = papers;
        fields.Add(ui, project.Concat(own));
        return ui;
    }

    /// <summary>The UI schema of the form of an application that is to be stored. Nobody is asked for its day, which is that on which it comes.</summary>
    public static JsonObject OfSubmission(ClauseInfo clause, Language language)
    {
        var ui = Of(clause, language);
        ui[clause.Inputs[EnvelopeIndex.SubmittedOn].Name] = new JsonObject { [FieldUi.Widget] = "hidden" };
        return ui;
    }

    // For the properties of the Form itself. By itself it would take the first of each choice as given, and false for each yes or no that is required;
    // would send what was entered before another answer made it not apply; and would let the browser speak first, in its own language.
    private static JsonObject FormProperties() =>
        new()
        {
            ["experimental_defaultFormStateBehavior"] = new JsonObject { ["constAsDefaults"] = "never", ["requiredBooleanDefault"] = "skip" },
            ["omitExtraData"] = true,
            ["liveOmit"] = true,
            ["noHtml5Validate"] = true,
        };

    private static List<InputInfo> Inputs(ClauseInfo clause, InputPlace place) => [.. clause.Inputs.Where(input => input.Place == place)];

    private static JsonObject Group(string id, string title, IEnumerable<string> fields) =>
        new() { ["id"] = id, ["title"] = title, ["fields"] = Names(fields) };

    /// <summary>A list of names.</summary>
    internal static JsonArray Names(IEnumerable<string> names) => [.. names.Select(static name => (JsonNode)JsonValue.Create(name))];
}
