using PolicyDsl.Binding.Expressions;
using PolicyDsl.Binding.Names;
using PolicyDsl.Diagnostics;
using PolicyDsl.Model;
using PolicyDsl.Syntax;

namespace PolicyDsl.Binding.Examples;

/// <summary>Binds the facts of 已知 and 算例: an input and its value, with the input's type.</summary>
internal sealed class FactBinder(BindContext context, ExpressionBinder expressions)
{
    /// <summary>The fact; null where something was wrong.</summary>
    public Fact? Bind(FactNode node, Site site)
    {
        switch (site.Scope.Values.Find(node.Name.Text))
        {
            case InputSymbol input:
                context.Uses.Add(input, site.At(node.Name.Span));
                return Bind(node, input, site);
            case null:
                context.Unknown.Add(NameKind.Value, node.Name.Text, site.At(node.Name.Span), site.Scope.Values.VisibleNames);
                return null;
            default:
                context.Report(ExampleErrors.FactNotInput(site.At(node.Name.Span), node.Name.Text));
                return null;
        }
    }

    /// <summary>Facts of one body: each input once.</summary>
    public IEnumerable<Fact> Bind(IReadOnlyList<FactNode> nodes, Site site)
    {
        var seen = new HashSet<(InputScope, string)>();
        foreach (var node in nodes)
        {
            if (Bind(node, site) is not { } fact)
                continue;
            if (seen.Add((fact.Scope, fact.Name)))
                yield return fact;
            else
                context.Report(ExampleErrors.FactTwice(site.At(node.Name.Span), node.Name.Text));
        }
    }

    private Fact? Bind(FactNode node, InputSymbol input, Site site)
    {
        if (input.Type is not { } type)
            return null;
        if (type.Kind == TypeKind.List)
            return BindList(node, input, site);
        if (node.Value is null)
        {
            context.Report(ExampleErrors.RowsForOther(site.At(node.Span), node.Name.Text));
            return null;
        }
        var value = BindValue(node.Value, type, site);
        if (value is null)
            return null;
        if (FactLimits.Of(value, input, node.Name.Text, site.At(node.Value.Span)) is { } beyond)
            context.Report(beyond);
        return new Fact(input.Scope, input.Name, value, default);
    }

    private Expression? BindValue(ExpressionNode node, ValueType type, Site site)
    {
        if (type.Kind != TypeKind.CreditCode || node is not TextNode text)
            return expressions.BindLiteral(node, site, type);
        if (CreditCodes.IsValid(text.Value))
            return new TextLiteral(text.Value);
        context.Report(ExampleErrors.BadCreditCode(site.At(node.Span), text.Value));
        return null;
    }

    private Fact? BindList(FactNode node, InputSymbol list, Site site)
    {
        if (node.Value is not null)
        {
            context.Report(ExampleErrors.ListNeedsRows(site.At(node.Value.Span), node.Name.Text));
            return null;
        }
        var rows = node.Rows.Select(r => new FactRow(BindFields(r, list, site).ToEquatableArray()));
        return new Fact(list.Scope, list.Name, null, rows.ToEquatableArray());
    }

    private IEnumerable<Fact> BindFields(FactRowNode row, InputSymbol list, Site site)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in row.Fields)
        {
            var field = list.FindField(node.Name.Text);
            if (field is not null)
                context.Uses.Add(field, site.At(node.Name.Span));
            if (field is null)
                context.Unknown.Add(NameKind.Field, node.Name.Text, site.At(node.Name.Span), list.Fields.SelectMany(static f => f.Names));
            else if (!seen.Add(field.Name))
                context.Report(ExampleErrors.FactTwice(site.At(node.Name.Span), node.Name.Text));
            else if (Bind(node, field, site) is { } fact)
                yield return fact;
        }
    }
}
