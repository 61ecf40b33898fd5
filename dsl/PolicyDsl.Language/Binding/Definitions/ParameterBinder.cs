using PolicyDsl.Binding.Expressions;
using PolicyDsl.Binding.Names;
using PolicyDsl.Diagnostics;
using PolicyDsl.Model;
using PolicyDsl.Syntax;
using PolicyDsl.Text;

namespace PolicyDsl.Binding.Definitions;

/// <summary>Binds 参数.</summary>
internal sealed class ParameterBinder(BindContext context, ExpressionBinder expressions)
{
    private readonly NameRules rules = new(context);
    private readonly TypeBinder types = new(context);

    /// <summary>The parameter, as a name with a type.</summary>
    public ParameterSymbol Declare(ParameterNode node, Site site)
    {
        rules.CheckValue(node.Name, node.Title, site.Text);
        var modifiers = new ModifierReader(context, site.Text, node.Modifiers, Keyword.Parameter);
        return new ParameterSymbol(DeclaredName.Of(node.Name, node.Title, site.Text))
        {
            Node = node,
            Annotations = modifiers.Annotations,
            Type = node.Type is null ? null : types.Bind(node.Type, site, CountsDays(node)),
        };
    }

    /// <summary>Finds the type of a parameter that was written without one: that of its first value.</summary>
    public void FindType(ParameterSymbol symbol, Site site)
    {
        if (symbol.Node is { Type: null, Values.Count: > 0 } node)
            symbol.Type = expressions.Bind(node.Values[0].Value, site)?.Type;
    }

    /// <summary>The parameter as the model has it; null where something was wrong.</summary>
    public Parameter? Bind(ParameterSymbol symbol, Site site)
    {
        context.SourceMap.Add("parameter/" + symbol.Name, symbol.Place!.Value);
        if (symbol.Type is not { } type)
            return null;
        var values = new List<DatedValue>();
        foreach (var node in symbol.Node.Values)
        {
            var value = expressions.BindLiteral(node.Value, site, type);
            CalendarDate? from = null;
            if (node.From is not null)
            {
                from = (expressions.BindLiteral(node.From, site, ValueType.Date) as DateLiteral)?.Value;
                if (from is null)
                    continue;
            }
            if (values.Exists(v => v.From == from))
                context.Report(StructureErrors.SameDayTwice(site.At(node.Span)));
            else if (value is not null)
                values.Add(new DatedValue(from, value));
        }
        var ordered = values.OrderBy(static v => v.From ?? default).ToEquatableArray();
        return new Parameter(symbol.Name, symbol.Title!, type, ordered, symbol.Annotations);
    }

    private static bool CountsDays(ParameterNode node) => node.Values.Any(static v => v.Value is NumberNode { Unit: LiteralUnit.Days });
}
