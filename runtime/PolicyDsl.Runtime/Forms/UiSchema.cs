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

    private const string SubmitButton = "ui:submitButtonOptions";
    private const string LiveOmit = "liveOmit";

    /// <summary>The UI schema of the form of an application that is evaluated.</summary>
    public static JsonObject Of(ClauseInfo clause, Language language)
    {
        var applicant = Inputs(clause, InputPlace.Applicant);
        var project = Inputs(clause, InputPlace.Envelope);
        var own = Inputs(clause, InputPlace.Clause);
        var fields = new FieldUi(clause, language);
        var groups = new JsonArray(
            Group("applicant", FormTexts.Applicant.In(language), ["applicant"]),
            Group("project", FormTexts.Project.In(language), project.Select(static input => input.Name))
        );
        // A heading with nothing under it would look as if something were missing.
        if (own.Count > 0)
            groups.Add((JsonNode)Group("clause", clause.Title, own.Select(static input => input.Name)));
        var ui = new JsonObject
        {
            [Order] = Names(["applicant", .. project.Concat(own).Select(static input => input.Name)]),
            ["ui:options"] = new JsonObject
            {
                ["groups"] = groups,
                ["form"] = FormProperties(),
            },
            [SubmitButton] = new JsonObject { ["submitText"] = FormTexts.Submit.In(language) },
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

    /// <summary>The UI schema of what the authority enters: its inputs, then its decisions.</summary>
    public static JsonObject OfReview(ClauseInfo clause, Language language)
    {
        var inputs = Inputs(clause, InputPlace.Review);
        var groups = new JsonArray(Group(DecisionsSchema.Name, FormTexts.Decisions.In(language), [DecisionsSchema.Name]));
        if (inputs.Count > 0)
            groups.Insert(0, Group("review", FormTexts.Review.In(language), inputs.Select(static input => input.Name)));
        // A decision that was just added is an empty object, which would be left out at once; when the form is sent is early enough.
        var form = FormProperties();
        form.Remove(LiveOmit);
        var ui = new JsonObject
        {
            [Order] = Names([.. inputs.Select(static input => input.Name), DecisionsSchema.Name]),
            ["ui:options"] = new JsonObject { ["groups"] = groups, ["form"] = form },
            [SubmitButton] = new JsonObject { ["submitText"] = FormTexts.Save.In(language) },
        };
        new FieldUi(clause, language).Add(ui, inputs);
        ui[DecisionsSchema.Name] = DecisionsUi.Of(clause, language);
        return ui;
    }

    // For the properties of the Form itself. By itself it would take the first of each choice as given, and false for each yes or no that is required;
    // would send what was entered before another answer made it not apply; and would let the browser speak first, in its own language.
    private static JsonObject FormProperties() =>
        new()
        {
            ["experimental_defaultFormStateBehavior"] = new JsonObject { ["constAsDefaults"] = "never", ["requiredBooleanDefault"] = "skip" },
            ["omitExtraData"] = true,
            [LiveOmit] = true,
            ["noHtml5Validate"] = true,
        };

    private static List<InputInfo> Inputs(ClauseInfo clause, InputPlace place) => [.. clause.Inputs.Where(input => input.Place == place)];

    /// <summary>Fields under a heading.</summary>
    internal static JsonObject Group(string id, string title, IEnumerable<string> fields) =>
        new() { ["id"] = id, ["title"] = title, ["fields"] = Names(fields) };

    /// <summary>A list of names.</summary>
    internal static JsonArray Names(IEnumerable<string> names) => [.. names.Select(static name => (JsonNode)JsonValue.Create(name))];
}
