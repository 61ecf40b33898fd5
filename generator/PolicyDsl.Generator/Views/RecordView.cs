using PolicyDsl.Generator.CSharp;
using PolicyDsl.Generator.Naming;
using PolicyDsl.Model;
using Scriban.Runtime;

namespace PolicyDsl.Generator.Views;

/// <summary>Properties that hold inputs: how they are declared, filled from values, and read by index.</summary>
/// <param name="RecordType">The record.</param>
/// <param name="Access">How the record is written where it is read, up to the dot.</param>
/// <param name="IndexClass">The class of the index constants, with its dot.</param>
/// <param name="RowType">The record of a list's rows.</param>
internal sealed record RecordView(string RecordType, string Access, string IndexClass, Func<InputField, string> RowType)
{
    /// <summary>The properties.</summary>
    /// <param name="fields">The inputs.</param>
    /// <param name="first">The index of the first.</param>
    public ScriptArray Properties(IEnumerable<InputField> fields, int first) =>
        View.List(fields.Select((field, position) => Property(field, first + position)));

    /// <summary>The records of the rows of all lists among some inputs.</summary>
    public static ScriptArray Rows(IEnumerable<InputField> fields, Func<InputField, string> rowType) =>
        View.List(
            fields
                .Where(static field => field.Type.Kind == TypeKind.List)
                .Select(list =>
                {
                    var row = new RecordView(rowType(list), "row", "", rowType);
                    return View.Of(
                        ("doc", DocView.Of(list.Title + "：一行", list.Annotations, 0)),
                        ("name", row.RecordType),
                        ("properties", row.Properties(list.Fields, 0))
                    );
                })
        );

    private ScriptObject Property(InputField field, int position)
    {
        var name = ReservedNames.Member(field.Name, RecordType);
        var constant = ReservedNames.Constant(field.Name);
        var index = IndexClass + constant;
        var access = Access + "." + name;
        var isList = field.Type.Kind == TypeKind.List;
        return View.Of(
            ("doc", DocView.Of(field)),
            ("type", Type(field)),
            ("name", name),
            ("constant", constant),
            ("index", index),
            ("position", CSharpLiteral.Of(position)),
            ("take", Take(field, index)),
            ("read", isList ? access + "?.Count" : field.Type.Kind == TypeKind.Enum ? $"EnumNames.Of({access})" : access),
            ("is_list", isList),
            ("field", isList ? $"RowFields.Read({access}, row, field, {RowType(field)}Fields.Read)" : "")
        );
    }

    private string Type(InputField field) =>
        field.Type.Kind switch
        {
            TypeKind.Bool => "bool?",
            TypeKind.Date => "DateOnly?",
            TypeKind.Text or TypeKind.CreditCode => "string?",
            TypeKind.Enum => PolicyScope.EnumName(field.Type.Name!) + "?",
            TypeKind.List => $"IReadOnlyList<{RowType(field)}>?",
            _ => "decimal?",
        };

    private string Take(InputField field, string index) =>
        field.Type.Kind switch
        {
            TypeKind.Bool => $"values.Bool({index})",
            TypeKind.Date => $"values.Date({index})",
            TypeKind.Text or TypeKind.CreditCode => $"values.Text({index})",
            TypeKind.Enum => $"({PolicyScope.EnumName(field.Type.Name!)}?)values.Member({index})",
            TypeKind.List => $"values.Rows({index}, {RowType(field)}Fields.Of)",
            _ => $"values.Number({index})",
        };
}
