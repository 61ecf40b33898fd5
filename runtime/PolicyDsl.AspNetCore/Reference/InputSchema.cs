using System.Globalization;
using Microsoft.OpenApi;
using PolicyDsl.Runtime;

namespace PolicyDsl.AspNetCore;

/// <summary>The shape of one input, as <see cref="ApplicationReader"/> takes it in canonical form: money as a number.</summary>
internal static class InputSchema
{
    // GB 32100-2015: letters without I, O, S, V and Z.
    private const string CreditCodePattern = "^[0-9A-HJ-NPQRTUWXY]{18}$";

    /// <summary>An input's schema.</summary>
    /// <param name="to">The document.</param>
    /// <param name="input">The input.</param>
    /// <param name="rows">What the rows of a list are called.</param>
    public static IOpenApiSchema Of(OperationBuilder to, InputInfo input, string rows)
    {
        var schema = Shape(to, input, rows);
        schema.Title = input.Title;
        schema.Description = Description(to, input);
        if (InputUnits.Of(input) is { } unit)
            schema.With("x-unit", unit);
        if (input.Source.Count > 0)
            schema.With("x-source", input.Source);
        return schema;
    }

    private static OpenApiSchema Shape(OperationBuilder to, InputInfo input, string rows) =>
        input.Kind switch
        {
            InputKind.Money or InputKind.Number or InputKind.Rate => Bounded(Schema.Decimal(), input, -Money.Limit),
            InputKind.Integer => Bounded(Schema.Integer(), input, -Money.Limit),
            InputKind.Months or InputKind.Days when input.CountedDuration => Bounded(Schema.Integer(), input, 0m),
            InputKind.Months or InputKind.Days => new OpenApiSchema { Type = JsonSchemaType.String, Format = "duration" },
            InputKind.Bool => Schema.Bool(),
            InputKind.Date => Schema.Date(),
            InputKind.CreditCode => new OpenApiSchema { Type = JsonSchemaType.String, Pattern = CreditCodePattern },
            InputKind.Enum => Members(input),
            InputKind.List => Rows(Schema.List(to.Component(rows, _ => Row(to, input, rows)))),
            _ => new OpenApiSchema
            {
                Type = JsonSchemaType.String,
                MinLength = input.MinLength,
                MaxLength = input.MaxLength ?? InputInfo.UsualMaxLength,
                Pattern = input.Pattern is { } pattern ? $"^(?:{pattern})$" : null,
            },
        };

    private static OpenApiSchema Rows(OpenApiSchema list)
    {
        list.MaxItems = InputInfo.MostRows;
        return list;
    }

    private static OpenApiSchema Members(InputInfo input)
    {
        string[] names = [.. input.Members.Select(static member => member.Name)];
        return Schema.OneOf(names).With("x-enum-varnames", names).With("x-enum-descriptions", [.. input.Members.Select(static member => member.Title)]);
    }

    private static OpenApiSchema Row(OperationBuilder to, InputInfo list, string rows)
    {
        var row = Schema.Request(list.Fields.Select(field => (field.Name, Of(to, field, $"{rows}_{field.Name}"))));
        row.Title = list.Title;
        return row;
    }

    private static OpenApiSchema Bounded(OpenApiSchema schema, InputInfo input, decimal least)
    {
        schema.Minimum = (input.Low ?? least).ToString(CultureInfo.InvariantCulture);
        schema.Maximum = (input.High ?? Money.Limit).ToString(CultureInfo.InvariantCulture);
        return schema;
    }

    private static string? Description(OperationBuilder to, InputInfo input)
    {
        var parts = new List<string>();
        if (input.Kind == InputKind.Money)
            parts.Add(to.In("单位：元，最多两位小数。", "Yuan, at most 2 decimals."));
        if (input.Kind == InputKind.Rate)
            parts.Add(to.In("小数：60% 写作 0.6。", "A fraction: 0.6 for 60%."));
        if (input.ExcludingTax)
            parts.Add(to.In("不含税。", "Excluding tax."));
        if (input.Conditional)
            parts.Add(to.In("仅在适用时填写。", "Only where it applies."));
        parts.AddRange(input.Notes);
        return parts.Count == 0 ? null : string.Join(to.Language == Language.En ? " " : "", parts);
    }
}
