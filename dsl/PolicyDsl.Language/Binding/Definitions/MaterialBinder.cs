using PolicyDsl.Binding.Expressions;
using PolicyDsl.Binding.Names;
using PolicyDsl.Diagnostics;
using PolicyDsl.Model;
using PolicyDsl.Syntax;

namespace PolicyDsl.Binding.Definitions;

/// <summary>Binds 材料 and 咨询: declared, or taken over from the policy's by name.</summary>
internal sealed class MaterialBinder(BindContext context, ExpressionBinder expressions)
{
    private readonly NameRules rules = new(context);

    /// <summary>A material that is declared here, as a name.</summary>
    public MaterialSymbol Declare(MaterialNode node, Site site)
    {
        rules.CheckApiName(node.Name, site.Text);
        return new MaterialSymbol(DeclaredName.Of(node.Name, node.Title!, site.Text))
        {
            Material = new Material(node.Name.Text, node.Title!.Value, null, false, Annotations.None),
        };
    }

    /// <summary>The material with all that is said of it; where it is shared, what is said here comes first.</summary>
    public Material? Bind(MaterialNode node, Site site)
    {
        var modifiers = new ModifierReader(context, site.Text, node.Modifiers, Keyword.Material, Keyword.When, Keyword.Optional);
        var when = modifiers.Find(Keyword.When) is { Values.Count: 1 } condition ? expressions.BindCondition(condition.Values[0], site) : null;
        var own = modifiers.Annotations;
        if (node.Title is not null)
            return new Material(node.Name.Text, node.Title.Value, when, modifiers.Has(Keyword.Optional), own);
        if (site.Scope.Materials.Find(node.Name.Text) is not { } shared)
        {
            context.Unknown.Add(NameKind.Material, node.Name.Text, site.At(node.Name.Span), site.Scope.Materials.VisibleNames);
            return null;
        }
        context.Uses.Add(shared, site.At(node.Name.Span));
        return shared.Material with
        {
            When = when ?? shared.Material.When,
            Optional = shared.Material.Optional || modifiers.Has(Keyword.Optional),
            Annotations = Taken(own, shared.Material.Annotations),
        };
    }

    /// <summary>The contact; null where it is not declared.</summary>
    public Contact? Bind(ContactNode node, Site site)
    {
        if (node.Name is not null && node.Title is not null)
            rules.CheckApiName(node.Name, site.Text);
        var modifiers = new ModifierReader(context, site.Text, node.Modifiers, Keyword.Contact, Keyword.Phone);
        var own = modifiers.Annotations;
        if (node.Title is not null)
            return new Contact(node.Name?.Text, node.Title.Value, modifiers.Text(Keyword.Phone), own);
        if (node.Name is null)
            return null;
        if (site.Scope.Contacts.Find(node.Name.Text) is { } shared)
        {
            context.Uses.Add(shared, site.At(node.Name.Span));
            return shared.Contact with { Phone = modifiers.Text(Keyword.Phone) ?? shared.Contact.Phone, Annotations = Taken(own, shared.Contact.Annotations) };
        }
        context.Unknown.Add(NameKind.Contact, node.Name.Text, site.At(node.Name.Span), site.Scope.Contacts.VisibleNames);
        return null;
    }

    private static Annotations Taken(Annotations here, Annotations shared) =>
        new(
            here.Sources.Count > 0 ? here.Sources : shared.Sources,
            shared.Notes.Concat(here.Notes).ToEquatableArray(),
            shared.Readings.Concat(here.Readings).ToEquatableArray()
        );
}
