using PolicyDsl.Generator.CSharp;
using PolicyDsl.Generator.Naming;
using PolicyDsl.Model;

namespace PolicyDsl.Generator.Expressions;

/// <content>合计, 计数, 较小值 and 较大值 over the rows of a list.</content>
internal sealed partial class ExpressionWriter
{
    private Code Over(Aggregate aggregate)
    {
        var list = values.Clause.Field(aggregate.List);
        var method = "Rows." + Method(aggregate.Kind);
        var owner = BodyValues.Owner(list);
        Code source = rows.Reach(owner) + values.Access(list).Substring(owner.Length);
        var row = new RowVariable(aggregate.Variable, rows.NextParameter, list, ClauseContext.Index(list));
        var result = aggregate.Item is { } item ? OverItem(method, source, row, item) : Code.Call(method, source, row.Index);
        return list.When is { } asked ? Code.Call("Applicable.When", Write(asked), result) : result;
    }

    private Code OverItem(string method, Code source, RowVariable row, Expression item)
    {
        var outer = OuterNames.Of(item, row, values, rows);
        var body = new StatementList();
        var value = new ExpressionWriter(values, body, rows.At(row, outer)).Write(item);
        var text = body.IsEmpty ? value.Text : $"\n{{\n    {body.Text(4)}\n    return {StatementList.Indent(value.Text, 4)};\n}}";
        return outer.Count switch
        {
            0 => Code.Call(method, source, row.Index, $"static {row.Parameter} => {text}"),
            1 => Code.Call(method, source, row.Index, rows.Reach(outer[0]), $"static ({row.Parameter}, {outer[0]}) => {text}"),
            _ => Code.Call(
                method,
                source,
                row.Index,
                "(" + string.Join(", ", outer.Select(rows.Reach)) + ")",
                $"static ({row.Parameter}, outer) => {text}"
            ),
        };
    }

    private Code Field(RowReference reference)
    {
        var row = rows.Find(reference.Variable);
        var field = row.List.Fields.First(f => f.Name == reference.Field);
        var property = ReservedNames.Member(field.Name, values.Clause.RowType(row.List));
        return BodyValues.Read(field, $"{rows.Reach(row.Parameter)}.{property}", row.Index);
    }

    private static string Method(AggregateKind kind) =>
        kind switch
        {
            AggregateKind.Sum => "Sum",
            AggregateKind.Count => "Count",
            AggregateKind.Minimum => "Min",
            _ => "Max",
        };
}
