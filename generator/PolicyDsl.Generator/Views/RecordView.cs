using PolicyDsl.Generator.CSharp;
using PolicyDsl.Generator.Naming;
using PolicyDsl.Model;
using Scriban.Runtime;

namespace PolicyDsl.Generator.Views;

/// <summary>Records whose properties are inputs: how they are declared, filled from a sink, and read by index.</summary>
internal static class RecordView
{
    /// <summary>The properties of a record.</summary>
    /// <param name="fields">The inputs.</param>
    /// <param name="rowType">The record of a list's rows.</param>
    /// <param name="property">The name of an input's property.</param>
    /// <param name="index">The constant of an input's index.</param>
    public static ScriptArray Properties(
        IEnumerable<InputField> fields,
        Func<InputField, string> rowType,
        Func<InputField, string> property,
        Func<InputField, string> index
    ) =>
        View.List(
            fields.Select(field =>
                View.Of(
                    ("doc", DocView.Of(field)),
                    ("type", PropertyType(field, rowType)),
                    ("name", property(field)),
                    ("index", index(field)),
                    ("take", Take(field, rowType)),
                    ("is_enum", field.Type.Kind == TypeKind.Enum),
                    ("is_list", field.Type.Kind == TypeKind.List),
                    ("row", field.Type.Kind == TypeKind.List ? rowType(field) : "")
                )
            )
        );

    /// <summary>The records of the rows of all lists among some inputs.</summary>
    public static ScriptArray Rows(IEnumerable<InputField> fields, Func<InputField, string> rowType) =>
        View.List(
            fields
                .Where(static field => field.Type.Kind == TypeKind.List)
                .Select(list =>
                {
                    var name = rowType(list);
                    return View.Of(
                        ("doc", DocView.Of(list.Title + "的一行", list.Annotations)),
                        ("name", name),
                        (
                            "properties",
                            Properties(list.Fields, rowType, field => ReservedNames.Member(field.Name, name), field => ReservedNames.Member(field.Name, name))
                        )
                    );
                })
        );

    private static string PropertyType(InputField field, Func<InputField, string> rowType) =>
        field.Type.Kind switch
        {
            TypeKind.Bool => "bool?",
            TypeKind.Date => "DateOnly?",
            TypeKind.Text or TypeKind.CreditCode => "string?",
            TypeKind.Enum => PolicyScope.EnumName(field.Type.Name!) + "?",
            TypeKind.List => $"IReadOnlyList<{rowType(field)}>?",
            _ => "decimal?",
        };

    /// <summary>The call that takes the value out of a sink, up to its argument.</summary>
    private static string Take(InputField field, Func<InputField, string> rowType) =>
        field.Type.Kind switch
        {
            TypeKind.Bool => "values.Bool",
            TypeKind.Date => "values.Date",
            TypeKind.Text or TypeKind.CreditCode => "values.Text",
            TypeKind.Enum => $"({PolicyScope.EnumName(field.Type.Name!)}?)values.Member",
            TypeKind.List => "values.Rows",
            _ => "values.Number",
        };
}
