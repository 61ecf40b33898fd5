using PolicyDsl.Generator.CSharp;
using PolicyDsl.Generator.Expressions;
using PolicyDsl.Generator.Naming;
using PolicyDsl.Model;
using Scriban.Runtime;

namespace PolicyDsl.Generator.Views;

/// <summary>对照表 as cells in the order of their keys' members, however the policy writes its rows.</summary>
internal static class TableView
{
    /// <summary>What the template of all tables reads.</summary>
    public static ScriptObject Of(PolicyScope policy, PolicyNames names) =>
        View.Of(
            ("namespace", names.Namespace),
            ("title", CSharpComment.Xml(policy.Model.Title)),
            ("tables", View.List(policy.Model.Tables.Select(table => Table(table, policy, names))))
        );

    private static ScriptObject Table(Table table, PolicyScope policy, PolicyNames names)
    {
        var name = ReservedNames.Helper(table.Name);
        var field = Identifiers.Escape(Identifiers.Camel(table.Name));
        var distinct = table.Type.IsNumeric || table.Type.Kind == TypeKind.Bool
            ? []
            : table.Cells.Select(static c => c.Value).OfType<Expression>().Distinct().ToList();
        var columns = table.Keys.Count == 2 ? Members(table.Keys[1], policy) : [("", "")];
        var locals = new LocalNames();
        var keys = table.Keys.Select(key => (Key: key, Local: locals.Take(key.Name))).ToList();
        return View.Of(
            ("doc", DocView.Of(table.Title, table.Annotations, 4)),
            ("name", name),
            ("field", field),
            ("columns", CSharpLiteral.Of(columns.Count)),
            ("rows", View.List(Members(table.Keys[0], policy).Select(row => Row(table, row, columns, distinct)))),
            ("type", PolicyScope.RuntimeType(table.Type)),
            ("parameters", string.Join(", ", keys.Select(static k => $"{PolicyScope.RuntimeType(k.Key.Type)} {k.Local}"))),
            ("lookup", Lookup(table, field, keys.Select(static k => Place(k.Key, k.Local)))),
            ("values", distinct.Count == 0 ? "" : "[" + string.Join(", ", distinct.Select(value => BodyValues.Literal(value, $"global::{names.Namespace}."))) + "]"),
            ("value_type", distinct.Count == 0 ? "" : ValueTypeOf(table.Type))
        );
    }

    private static string Lookup(Table table, string field, IEnumerable<string> places)
    {
        var cell = $"{field}.Lookup({string.Join(", ", places)})";
        if (table.Type.IsNumeric)
            return cell;
        return table.Type.Kind == TypeKind.Bool ? $"TableCells.Holds({cell})" : $"TableCells.Pick({cell}, {field}Values)";
    }

    private static string Place(TableKey key, string local) =>
        key.Type.Kind == TypeKind.Bool ? $"TableKeys.Place({local})" : $"TableKeys.Place({local}, static member => (int)member)";

    private static ScriptObject Row(Table table, (string Name, string Title) row, List<(string Name, string Title)> columns, List<Expression> distinct)
    {
        var cells = columns.Select(column => Cell(table, column.Name.Length == 0 ? [row.Name] : [row.Name, column.Name], distinct));
        return View.Of(("words", CSharpComment.Line(row.Title)), ("cells", string.Join(", ", cells)));
    }

    private static string Cell(Table table, string[] keys, List<Expression> distinct)
    {
        var value = table.Cells.First(cell => cell.Keys.SequenceEqual(keys)).Value;
        return value switch
        {
            null => "null",
            BoolLiteral yes => yes.Value ? "1m" : "0m",
            _ when distinct.Count == 0 => BodyValues.Literal(value),
            _ => CSharpLiteral.Of((decimal)distinct.IndexOf(value)),
        };
    }

    private static List<(string Name, string Title)> Members(TableKey key, PolicyScope policy) =>
        key.Type.Kind == TypeKind.Bool
            ? [("false", "否"), ("true", "是")]
            : [.. policy.Enum(key.Type.Name!).Members.Select(static m => (m.Name, m.Title))];

    private static string ValueTypeOf(ValueType type) =>
        type.Kind switch
        {
            TypeKind.Date => "DateOnly",
            TypeKind.Enum => PolicyScope.EnumName(type.Name!),
            _ => "string",
        };
}
