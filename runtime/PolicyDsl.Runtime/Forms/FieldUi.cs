using System.Text.Json.Nodes;

namespace PolicyDsl.Runtime;

/// <summary>How the fields of a form look: widgets of react-jsonschema-form, help, and options for widgets of the portal's own.</summary>
/// <param name="clause">The clause.</param>
/// <param name="language">Of what is not the policy's own.</param>
internal sealed class FieldUi(ClauseInfo clause, Language language)
{
    /// <summary>The key under which the widget of a field stands.</summary>
    internal const string Widget = "ui:widget";

    // A text that may be longer is written on several lines.
    private const int LongText = 200;

    /// <summary>The fields of an object, in their order.</summary>
    public JsonObject Members(IReadOnlyList<InputInfo> inputs)
    {
        var ui = new JsonObject { [UiSchema.Order] = UiSchema.Names(inputs.Select(static input => input.Name)) };
        Add(ui, inputs);
        return ui;
    }

    /// <summary>Adds fields of which there is something to say.</summary>
    public void Add(JsonObject ui, IEnumerable<InputInfo> inputs)
    {
        foreach (var input in inputs)
        {
            var field = Of(input);
            if (field.Count > 0)
                ui[input.Name] = field;
        }
    }

    private JsonObject Of(InputInfo input)
    {
        var field = input.Kind == InputKind.List ? new JsonObject { ["items"] = Members(input.Fields) } : [];
        // The title of a member that only a condition brings, for the message that it is missing.
        if (input.Conditional)
            field["ui:title"] = input.Title;
        if (input.Kind == InputKind.Rate)
            field["ui:description"] = InputHelp.Of(input, language, inUnits: true);
        if (WidgetOf(input) is { } widget)
            field[Widget] = widget;
        if (PlaceholderOf(input) is { } placeholder)
            field["ui:placeholder"] = placeholder;
        if (FormPapers.Sentences([input.Kind == InputKind.Money ? FormTexts.MoneyHint.In(language) : "", FormPapers.Of(clause, input, language)], language) is { } help)
            field["ui:help"] = help;
        var options = Options(input);
        if (options.Count > 0)
            field["ui:options"] = options;
        return field;
    }

    // Numbers stay with the plain number field: it keeps what was typed, 2.0 too, a number, and knows no steps.
    private static string? WidgetOf(InputInfo input) =>
        input.Kind switch
        {
            InputKind.Bool => "radio",
            InputKind.Date => "date",
            InputKind.Enum => "select",
            InputKind.Text when (input.MaxLength ?? InputInfo.UsualMaxLength) > LongText && input.Pattern is null => "textarea",
            _ => null,
        };

    private static string? PlaceholderOf(InputInfo input) =>
        input switch
        {
            { Kind: InputKind.Months, CountedDuration: false } => "P1Y6M",
            { Kind: InputKind.Days, CountedDuration: false } => "P30D",
            _ => null,
        };

    // Beside inline, options that no widget of react-jsonschema-form reads: for a portal's own, which may let people enter 万元 or percent.
    private JsonObject Options(InputInfo input)
    {
        var options = new JsonObject();
        if (input.Kind == InputKind.Bool)
            options["inline"] = true;
        if (InputMode(input) is { } mode)
            options["inputMode"] = mode;
        var units = Units(input);
        if (units.Count > 0)
            options["entryUnits"] = units;
        if (FormFaults.Of(input) is { } fault)
            options["fault"] = fault.In(language);
        return options;
    }

    private static string? InputMode(InputInfo input) =>
        input.Kind switch
        {
            InputKind.Money or InputKind.Rate or InputKind.Number => "decimal",
            InputKind.Integer => "numeric",
            InputKind.Months or InputKind.Days when input.CountedDuration => "numeric",
            _ => null,
        };

    private JsonArray Units(InputInfo input)
    {
        IReadOnlyList<(string Unit, decimal Factor)> units = input.Kind switch
        {
            InputKind.Money => [("元", 1m), ("万元", 10_000m)],
            InputKind.Rate => [("%", 0.01m), (FormTexts.Fraction.In(language), 1m)],
            _ => [],
        };
        return [.. units.Select(static unit => (JsonNode)new JsonObject { ["unit"] = unit.Unit, ["factor"] = unit.Factor })];
    }
}
