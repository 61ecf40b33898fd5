using PolicyDsl.Binding.Clauses;
using PolicyDsl.Binding.Expressions;
using PolicyDsl.Binding.Names;
using PolicyDsl.Diagnostics;
using PolicyDsl.Model;
using PolicyDsl.Syntax;

namespace PolicyDsl.Binding.Definitions;

/// <summary>Makes names of what both a policy and a clause may declare: 术语, 参数, 对照表, 条件, 材料, 咨询.</summary>
internal sealed class DefinitionDeclarer(BindContext context, ExpressionBinder expressions)
{
    private readonly NameRules rules = new(context);
    private readonly ConditionBinder conditions = new(context, expressions);
    private readonly MaterialBinder materials = new(context, expressions);
    private readonly ParameterBinder parameters = new(context, expressions);
    private readonly TableBinder tables = new(context, expressions);

    /// <summary>Declares it in the scope of its site.</summary>
    public void Declare(Declaration node, Site site)
    {
        switch (node)
        {
            case TermNode term:
                site.Scope.Values.Declare(Term(term, site), context.Diagnostics);
                break;
            case ParameterNode parameter:
                site.Scope.Values.Declare(parameters.Declare(parameter, site), context.Diagnostics);
                break;
            case TableNode table:
                site.Scope.Values.Declare(tables.Declare(table, site), context.Diagnostics);
                break;
            case ConditionNode condition:
                site.Scope.Conditions.Declare(conditions.Declare(condition, site), context.Diagnostics);
                break;
            case MaterialNode { Title: not null } material:
                site.Scope.Materials.Declare(materials.Declare(material, site), context.Diagnostics);
                break;
            case ContactNode { Name: { } name, Title: { } title } contact when materials.Bind(contact, site) is { } bound:
                site.Scope.Contacts.Declare(Contact(name, title, bound, site), context.Diagnostics);
                break;
        }
    }

    /// <summary>Finds the types of the parameters that were written without one.</summary>
    public void FindTypes(Scope scope)
    {
        foreach (var symbol in scope.Values.Symbols.OfType<ParameterSymbol>())
            parameters.FindType(symbol, new Site(scope, symbol.Place!.Value.Text));
    }

    private TermSymbol Term(TermNode node, Site site)
    {
        rules.CheckValue(node.Name, node.Title, site.Text);
        var modifiers = new ModifierReader(context, site.Text, node.Modifiers, Keyword.Term);
        return new TermSymbol(DeclaredName.Of(node.Name, node.Title, site.Text))
        {
            Annotations = modifiers.Annotations,
            Node = node.Value,
            Scope = site.Scope,
        };
    }

    private static ContactSymbol Contact(NameNode name, StringNode title, Contact contact, Site site) =>
        new(DeclaredName.Of(name, title, site.Text))
        {
            Contact = contact,
        };
}
