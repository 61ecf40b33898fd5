using PolicyDsl.Binding.Definitions;
using PolicyDsl.Binding.Expressions;
using PolicyDsl.Binding.Names;
using PolicyDsl.Diagnostics;
using PolicyDsl.Model;
using PolicyDsl.Syntax;

namespace PolicyDsl.Binding.Clauses;

/// <summary>Binds 条件 and 须.</summary>
internal sealed class ConditionBinder(BindContext context, ExpressionBinder expressions)
{
    private readonly NameRules rules = new(context);

    /// <summary>The condition, as a name.</summary>
    public ConditionSymbol Declare(ConditionNode node, Site site)
    {
        rules.CheckRule(node.Name, site.Text);
        return new ConditionSymbol(DeclaredName.Of(node.Name, node.Title, site.Text))
        {
            Node = node,
            Text = site.Text,
        };
    }

    /// <summary>The condition as the model has it; null where something was wrong.</summary>
    public Condition? Bind(ConditionSymbol symbol, Site site)
    {
        var node = symbol.Node;
        var modifiers = new ModifierReader(context, site.Text, node.Modifiers, Keyword.Condition, Keyword.When, Keyword.InPrinciple);
        var value = Guarded(expressions.BindCondition(node.Value, site), modifiers, site);
        if (value is null)
            return null;
        return symbol.Condition = new Condition(symbol.Name, node.Title.Value, value, modifiers.Has(Keyword.InPrinciple), modifiers.Annotations);
    }

    /// <summary>The conditions that 须 takes, each with the place of its name.</summary>
    public IEnumerable<(Condition Condition, NameNode Name)> Bind(RequireNode node, Site site)
    {
        var modifiers = new ModifierReader(context, site.Text, node.Modifiers, Keyword.Require, Keyword.When, Keyword.InPrinciple);
        foreach (var name in node.Conditions)
        {
            if (Required(name, site) is not { } taken || Guarded(taken.Value, modifiers, site) is not { } value)
                continue;
            var own = modifiers.Annotations;
            var annotations = new Annotations(
                own.Sources.Count > 0 ? own.Sources : taken.Annotations.Sources,
                taken.Annotations.Notes.Concat(own.Notes).ToEquatableArray(),
                taken.Annotations.Readings.Concat(own.Readings).ToEquatableArray()
            );
            yield return (taken with { Value = value, Advisory = taken.Advisory || modifiers.Has(Keyword.InPrinciple), Annotations = annotations }, name);
        }
    }

    private Condition? Required(NameNode name, Site site)
    {
        if (site.Scope.Conditions.FindHere(name.Text) is not null)
        {
            context.Report(NameErrors.OwnConditionRequired(site.At(name.Span), name.Text));
            return null;
        }
        if (site.Scope.Conditions.Find(name.Text) is { } shared)
        {
            context.Uses.Add(shared, site.At(name.Span));
            return shared.Condition;
        }
        switch (site.Scope.Values.Find(name.Text))
        {
            case InputSymbol { Type: null }:
                return null;
            case InputSymbol { Type.Kind: TypeKind.Bool } input:
                context.Uses.Add(input, site.At(name.Span));
                return new Condition(input.Name, input.Title ?? input.Name, input.Reference!, false, input.Field?.Annotations ?? Annotations.None);
            case null:
                context.Unknown.Add(NameKind.Condition, name.Text, site.At(name.Span), Candidates(site));
                return null;
            default:
                context.Report(NameErrors.ValueAsCondition(site.At(name.Span), name.Text));
                return null;
        }
    }

    private static IEnumerable<string> Candidates(Site site) =>
        site.Scope.Conditions.VisibleNames.Concat(
            site.Scope.Values.VisibleNames.Where(n => site.Scope.Values.Find(n) is InputSymbol { Type.Kind: TypeKind.Bool })
        );

    // 当: where it does not hold, the condition says nothing.
    private Expression? Guarded(Expression? value, ModifierReader modifiers, Site site)
    {
        if (value is null || modifiers.Find(Keyword.When) is not { Values.Count: 1 } when)
            return value;
        return expressions.BindCondition(when.Values[0], site) is { } guard
            ? new Any(new[] { new Not(guard), value }.ToEquatableArray())
            : null;
    }
}
