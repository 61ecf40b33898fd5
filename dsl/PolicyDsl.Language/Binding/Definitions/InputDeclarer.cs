using PolicyDsl.Binding.Expressions;
using PolicyDsl.Binding.Names;
using PolicyDsl.Diagnostics;
using PolicyDsl.Model;
using PolicyDsl.Syntax;
using PolicyDsl.Text;

namespace PolicyDsl.Binding.Definitions;

/// <summary>Makes names of 填报 and 评审项, with their types, before anything is bound.</summary>
internal sealed class InputDeclarer(BindContext context)
{
    private readonly TypeBinder types = new(context);
    private readonly NameRules rules = new(context);

    /// <summary>Declares an input.</summary>
    public InputSymbol Declare(InputNode node, InputScope scope, Site site)
    {
        rules.CheckInput(node, scope, site.Text);
        return Symbol(node, scope, site, node.Type.Word == Keyword.List ? Fields(node.Type, site) : []);
    }

    private InputSymbol Symbol(InputNode node, InputScope scope, Site site, IReadOnlyList<InputSymbol> fields) =>
        new(DeclaredName.Of(node.Name, node.Title, site.Text))
        {
            Scope = scope,
            Type = types.Bind(node.Type, site, CountsDays(node)),
            Fields = fields,
            Node = node,
        };

    private IReadOnlyList<InputSymbol> Fields(TypeNode type, Site site)
    {
        var names = new NameTable<InputSymbol>();
        foreach (var field in type.Fields)
        {
            rules.CheckInput(field, InputScope.Row, site.Text);
            if (field.Type.Word == Keyword.List)
                context.Report(StructureErrors.ListInList(site.At(field.Type.Span)));
            names.Declare(Symbol(field, InputScope.Row, site, []), context.Diagnostics);
        }
        if (type.Fields.Count == 0)
            context.Report(StructureErrors.ListWithoutFields(site.At(type.Span)));
        return names.Symbols;
    }

    // 时长 counts days where 以日计 says so or a bound is written in 日; months otherwise.
    private static bool CountsDays(InputNode node)
    {
        if (node.Modifiers.Any(static m => m.Word == Keyword.InDays))
            return true;
        return node
            .Modifiers.Where(static m => m.Word is Keyword.Range or Keyword.Default)
            .SelectMany(static m => m.Values)
            .Any(static v => v is NumberNode { Unit: LiteralUnit.Days });
    }
}
