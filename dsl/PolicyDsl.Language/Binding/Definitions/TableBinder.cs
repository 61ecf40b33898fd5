using PolicyDsl.Binding.Expressions;
using PolicyDsl.Binding.Names;
using PolicyDsl.Diagnostics;
using PolicyDsl.Model;
using PolicyDsl.Syntax;

namespace PolicyDsl.Binding.Definitions;

/// <summary>Binds 对照表: every row and column once, every cell of its type.</summary>
internal sealed class TableBinder(BindContext context, ExpressionBinder expressions)
{
    private readonly NameRules rules = new(context);
    private readonly TypeBinder types = new(context);

    /// <summary>The table, as a name with the types of its keys and cells.</summary>
    public TableSymbol Declare(TableNode node, Site site)
    {
        rules.CheckValue(node.Name, node.Title, site.Text);
        var modifiers = new ModifierReader(context, site.Text, node.Modifiers, Keyword.Table);
        if (node.Keys.Count is 0 or > 2)
            context.Report(StructureErrors.TableKeyCount(site.At(node.Name.Span), node.Title.Value));
        return new TableSymbol(DeclaredName.Of(node.Name, node.Title, site.Text))
        {
            Node = node,
            Annotations = modifiers.Annotations,
            Keys = [.. node.Keys.Select(k => KeyType(k, site))],
            Type = types.Bind(node.Type, site),
        };
    }

    /// <summary>The table as the model has it; null where something was wrong.</summary>
    public Table? Bind(TableSymbol symbol, Site site)
    {
        context.SourceMap.Add("table/" + symbol.Name, symbol.Place!.Value);
        var node = symbol.Node;
        if (symbol.Type is not { } type || symbol.Keys.Contains(null) || symbol.Keys.Count is 0 or > 2)
            return null;
        var columns = symbol.Keys.Count == 2 ? Columns(node, symbol.Keys[1]!, site) : [""];
        var rows = new TableSide(context, symbol.Keys[0]!, site);
        var cells = new List<TableCell>();
        foreach (var row in node.Rows)
        {
            var key = rows.Take(row.Label);
            if (columns is not null && row.Cells.Count != columns.Count)
                context.Report(StructureErrors.CellCount(site.At(row.Span), columns.Count, row.Cells.Count));
            for (var i = 0; i < row.Cells.Count; i++)
            {
                var value = row.Cells[i].Value is { } cell ? expressions.BindLiteral(cell, site, type) : null;
                if (key is not null && columns is not null && i < columns.Count)
                    cells.Add(new TableCell(Keys(key, columns[i]), value));
            }
        }
        if (columns is not null)
            rows.ReportMissing(site.At(node.Name.Span), node.Title.Value);
        var keys = node.Keys.Select((k, i) => new TableKey(k.Name.Text, symbol.Keys[i]!)).ToEquatableArray();
        return new Table(symbol.Name, symbol.Title!, keys, type, cells.ToEquatableArray(), symbol.Annotations);
    }

    private List<string>? Columns(TableNode node, ValueType type, Site site)
    {
        var side = new TableSide(context, type, site);
        // The header's first cell names the rows.
        var names = node.Header.Skip(1).Select(side.Take).ToList();
        if (node.Header.Count == 0)
            context.Report(StructureErrors.TableWithoutHeader(site.At(node.Name.Span), node.Title.Value));
        else
            side.ReportMissing(site.At(node.Header[0].Span), node.Title.Value);
        return node.Header.Count == 0 || names.Contains(null) ? null : [.. names.Select(static n => n!)];
    }

    private static EquatableArray<string> Keys(string row, string column) =>
        (column.Length == 0 ? new[] { row } : [row, column]).ToEquatableArray();

    private ValueType? KeyType(TableKeyNode node, Site site)
    {
        rules.CheckApiName(node.Name, site.Text);
        var type = types.Bind(node.Type, site);
        if (type is null || type.Kind is TypeKind.Enum or TypeKind.Bool)
            return type;
        context.Report(StructureErrors.TableKeyType(site.At(node.Type.Span), type.Name()));
        return null;
    }
}

/// <summary>The rows or the columns of a table: all values of a key, each once.</summary>
internal sealed class TableSide(BindContext context, ValueType type, Site site)
{
    private readonly List<string> taken = [];
    private bool broken;

    /// <summary>The key that a label names; null where it names none or one that was named before.</summary>
    public string? Take(NameNode label)
    {
        var key = KeyOf(label);
        var place = site.At(label.Span);
        if (key is null)
            context.Unknown.Add(NameKind.Member, label.Text, place, Values().SelectMany(static v => new[] { v.Name, v.Title }), [.. Values().Select(static v => v.Title)]);
        else if (taken.Contains(key))
            context.Report(StructureErrors.RepeatedRow(place, label.Text));
        broken |= key is null || taken.Contains(key);
        if (key is not null && !taken.Contains(key))
            taken.Add(key);
        return key;
    }

    /// <summary>Reports the values that no label named, unless a label was wrong: then one of them was meant.</summary>
    public void ReportMissing(Text.Place place, string table)
    {
        var missing = Values().Where(v => !taken.Contains(v.Name)).Select(static v => v.Title).ToList();
        if (missing.Count > 0 && !broken)
            context.Report(StructureErrors.IncompleteTable(place, table, string.Join("、", missing)));
    }

    private string? KeyOf(NameNode label)
    {
        if (type.Kind == TypeKind.Bool)
            return Values().FirstOrDefault(v => v.Title == label.Text || v.Name == label.Text || v.English == label.Text).Name;
        var values = site.Scope.Enums.Find(type.Name!);
        if (values?.Find(label.Text) is not { } member)
            return null;
        context.Uses.Add(values.SymbolOf(member), site.At(label.Span));
        return member.Name;
    }

    private IEnumerable<(string Name, string Title, string English)> Values() =>
        type.Kind == TypeKind.Bool
            ? [("true", "是", "yes"), ("false", "否", "no")]
            : site.Scope.Enums.Find(type.Name!)!.Type.Members.Select(static m => (m.Name, m.Title, m.Name));
}
