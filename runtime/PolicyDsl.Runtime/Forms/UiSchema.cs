using System.Text.Json.Nodes;

namespace PolicyDsl.Runtime;

/// <summary>How a form looks: a UI schema as react-jsonschema-form takes it. Order, groups, widgets, and in which unit people enter a number.</summary>
public static class UiSchema
{
    private const string Order = "ui:order";
    private const string Widget = "ui:widget";

    /// <summary>The UI schema of a clause's application form.</summary>
    public static JsonObject Of(ClauseInfo clause, Language language)
    {
        var applicant = Inputs(clause, InputPlace.Applicant);
        var project = Inputs(clause, InputPlace.Envelope);
        var own = Inputs(clause, InputPlace.Clause);
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
            },
            ["applicant"] = Members(applicant, language),
        };
        foreach (var input in project.Concat(own))
            Add(ui, input, language);
        return ui;
    }

    private static List<InputInfo> Inputs(ClauseInfo clause, InputPlace place) => [.. clause.Inputs.Where(input => input.Place == place)];

    private static JsonObject Members(IReadOnlyList<InputInfo> inputs, Language language)
    {
        var ui = new JsonObject { [Order] = Names(inputs.Select(static input => input.Name)) };
        foreach (var input in inputs)
            Add(ui, input, language);
        return ui;
    }

    private static void Add(JsonObject ui, InputInfo input, Language language)
    {
        if (Field(input, language) is { } field)
            ui[input.Name] = field;
    }

    // Numbers stay with the plain number field: it keeps what was typed, 2.0 too, a number, and knows no steps.
    private static JsonObject? Field(InputInfo input, Language language) =>
        input.Kind switch
        {
            InputKind.Money => Number(FormTexts.MoneyHint.In(language), "decimal", [("元", 1m), ("万元", 10_000m)]),
            InputKind.Rate => Number(FormTexts.RateHint.In(language), "decimal", [("%", 0.01m)]),
            InputKind.Number => new JsonObject { ["ui:options"] = new JsonObject { ["inputMode"] = "decimal" } },
            InputKind.Integer => new JsonObject { ["ui:options"] = new JsonObject { ["inputMode"] = "numeric" } },
            InputKind.Months or InputKind.Days when input.CountedDuration => new JsonObject { ["ui:options"] = new JsonObject { ["inputMode"] = "numeric" } },
            InputKind.Months => new JsonObject { ["ui:placeholder"] = "P1Y6M" },
            InputKind.Days => new JsonObject { ["ui:placeholder"] = "P30D" },
            InputKind.Bool => new JsonObject { [Widget] = "radio", ["ui:options"] = new JsonObject { ["inline"] = true } },
            InputKind.Date => new JsonObject { [Widget] = "date" },
            InputKind.Enum => new JsonObject { [Widget] = "select" },
            InputKind.List => new JsonObject { ["items"] = Members(input.Fields, language) },
            InputKind.Text when (input.MaxLength ?? InputInfo.UsualMaxLength) > LongText && input.Pattern is null => new JsonObject { [Widget] = "textarea" },
            _ => null,
        };

    // A text that may be longer is written on several lines.
    private const int LongText = 200;

    private static JsonObject Number(string help, string inputMode, IEnumerable<(string Unit, decimal Factor)> units) =>
        new()
        {
            ["ui:help"] = help,
            ["ui:options"] = new JsonObject
            {
                ["inputMode"] = inputMode,
                ["entryUnits"] = new JsonArray([.. units.Select(static unit => (JsonNode)new JsonObject { ["unit"] = unit.Unit, ["factor"] = unit.Factor })]),
            },
        };

    private static JsonObject Group(string id, string title, IEnumerable<string> fields) =>
        new() { ["id"] = id, ["title"] = title, ["fields"] = Names(fields) };

    private static JsonArray Names(IEnumerable<string> names) => [.. names.Select(static name => (JsonNode)JsonValue.Create(name))];
}
