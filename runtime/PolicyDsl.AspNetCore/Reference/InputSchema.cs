using System.Globalization;
using Microsoft.OpenApi;
using PolicyDsl.Runtime;

namespace PolicyDsl.AspNetCore;

/// <summary>The shape of one input, as <see cref="ApplicationReader"/> takes it in canonical form: money as a number.</summary>
internal static class InputSchema
{
    /// <summary>An input's schema.</summary>
    /// <param name="to">The document.</param>
    /// <param name="input">The input.</param>
    /// <param name="rows">What the rows of a list are called.</param>
    public static IOpenApiSchema Of(OperationBuilder to, InputInfo input, string rows)
    {
        var schema = Shape(to, input, rows);
        schema.Title = input.Title;
        schema.Description = InputHelp.Of(input, to.Language);
        if (InputUnits.Of(input) is { } unit)
            schema.With("x-unit", unit);
        if (input.Source.Count > 0)
            schema.With("x-source", input.Source);
        return schema;
    }

    private static OpenApiSchema Shape(OperationBuilder to, InputInfo input, string rows) =>
        input.Kind switch
        {
            InputKind.Bool => Schema.Bool(),
            InputKind.Date => Day(input),
            InputKind.Enum => Members(input.Members),
            InputKind.List => Rows(Schema.List(to.Component(rows, _ => Row(to, input, rows)))),
            InputKind.Months or InputKind.Days when !input.CountedDuration => Text(InputLimits.Of(input), "duration"),
            InputKind.Text or InputKind.CreditCode => Text(InputLimits.Of(input)),
            _ => Number(InputLimits.Of(input)),
        };

    private static OpenApiSchema Text(InputLimits limits, string? format = null) =>
        new()
        {
            Type = JsonSchemaType.String,
            Format = format,
            MinLength = limits.LeastLength,
            MaxLength = limits.MostLength,
            Pattern = limits.Pattern,
        };

    private static OpenApiSchema Number(InputLimits limits)
    {
        var schema = limits.Decimals == 0 ? Schema.Integer() : Schema.Decimal();
        schema.Minimum = limits.Least?.ToString(CultureInfo.InvariantCulture);
        schema.Maximum = limits.Most?.ToString(CultureInfo.InvariantCulture);
        return schema;
    }

    // Days have no minimum in JSON Schema, but their digits have a pattern.
    private static OpenApiSchema Day(InputInfo input)
    {
        var day = Schema.Date();
        if (input.Low is not null || input.High is not null)
            day.Pattern = InputPatterns.Days(input.Low, input.High);
        return day;
    }

    private static OpenApiSchema Rows(OpenApiSchema list)
    {
        list.MaxItems = InputInfo.MostRows;
        return list;
    }

    /// <summary>The schema of an enum.</summary>
    public static OpenApiSchema Members(IReadOnlyList<MemberInfo> members)
    {
        string[] names = [.. members.Select(static member => member.Name)];
        return Schema.OneOf(names).With("x-enum-varnames", names).With("x-enum-descriptions", [.. members.Select(static member => member.Title)]);
    }

    private static OpenApiSchema Row(OperationBuilder to, InputInfo list, string rows)
    {
        var row = Schema.Request(list.Fields.Select(field => (field.Name, Of(to, field, $"{rows}_{field.Name}"))));
        row.Title = list.Title;
        return row;
    }
}
