using PolicyDsl.Binding.Clauses;
using PolicyDsl.Binding.Definitions;
using PolicyDsl.Binding.Expressions;
using PolicyDsl.Binding.Names;
using PolicyDsl.Diagnostics;
using PolicyDsl.Model;
using PolicyDsl.Syntax;

namespace PolicyDsl.Binding.Settlements;

/// <summary>Binds 统筹: its rules in the order written.</summary>
internal sealed class SettlementBinder(BindContext context, ExpressionBinder expressions)
{
    private readonly NameRules rules = new(context);
    private readonly SettlementRuleBinder binder = new(context, expressions);

    /// <summary>The settlement.</summary>
    public Settlement Bind(SettlementNode node, Site site)
    {
        var modifiers = new ModifierReader(context, site.Text, node.Modifiers, Keyword.Settlement);
        context.SourceMap.Add("settlement", site.At(node.Span));
        var bound = new List<SettlementRule>();
        foreach (var declaration in node.Rules)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            var rule = (RuleNode)declaration;
            if ((rule.Name is null ? BindBare(rule, site) : BindNamed(rule, site)) is not { } result)
                continue;
            else if (result is ClauseRules bare && bound.OfType<ClauseRules>().Any(r => r.Kind == bare.Kind))
                context.Report(StructureErrors.BareRuleTwice(site.At(rule.Span), rule.Word.Label()));
            else
                bound.Add(result);
        }
        var terms = TermOrder.Collect(bound.SelectMany(Expressions), site.Scope);
        return new Settlement(bound.ToEquatableArray(), terms, modifiers.Annotations);
    }

    /// <summary>Reports the rules of clauses that the settlement never runs.</summary>
    public void CheckComplete(SettlementNode node, Settlement? settlement, IReadOnlyList<(Clause Clause, ClauseSymbol Symbol)> clauses, Site site)
    {
        var bare = settlement?.Rules.OfType<ClauseRules>().Select(static r => r.Kind).ToList() ?? [];
        foreach (var kind in new[] { ClauseRuleKind.Once, ClauseRuleKind.Quota, ClauseRuleKind.Limit, ClauseRuleKind.Times })
        {
            var owner = clauses.FirstOrDefault(c => HasRule(c.Clause, kind)).Symbol;
            if (owner is null || bare.Contains(kind) || context.Broken.Touches(site.At(node.Span)))
                continue;
            var place = site.At(new Text.TextSpan(node.Span.Start, Math.Min(node.Span.Length, 2)));
            context.Report(StructureErrors.RuleNotSettled(place, WordOf(kind).Label(), owner.Title ?? owner.Name));
        }
    }

    private SettlementRule? BindBare(RuleNode node, Site site)
    {
        ClauseRuleKind? kind = node.Word switch
        {
            Keyword.Once => ClauseRuleKind.Once,
            Keyword.Quota => ClauseRuleKind.Quota,
            Keyword.Limit => ClauseRuleKind.Limit,
            Keyword.Times => ClauseRuleKind.Times,
            _ => null,
        };
        var place = site.At(node.Span);
        if (kind is not { } known)
        {
            context.Report(StructureErrors.RuleWithoutName(place, node.Word.Label()));
            return null;
        }
        if (node.Amount is not null || node.Keys.Count > 0)
        {
            context.Report(StructureErrors.RuleWithoutName(place, node.Word.Label()));
            return null;
        }
        var modifiers = new ModifierReader(context, site.Text, node.Modifiers, node.Word);
        var name = Keywords.En(node.Word);
        context.SourceMap.Add("settlement/" + name, place);
        return new ClauseRules(known, name, modifiers.Annotations);
    }

    private SettlementRule? BindNamed(RuleNode node, Site site)
    {
        rules.CheckRule(node.Name!, site.Text);
        var symbol = new RuleSymbol(DeclaredName.Of(node.Name!, node.Title, site.Text));
        site.Scope.Rules.Declare(symbol, context.Diagnostics);
        context.SourceMap.Add("settlement/" + symbol.Name, symbol.Place!.Value);
        return binder.Bind(node, site);
    }

    private static IEnumerable<Expression> Expressions(SettlementRule rule) =>
        rule switch
        {
            Exclusion exclusion => [exclusion.When],
            Floor { Unless: { } unless } floor => [floor.Below, unless],
            Floor floor => [floor.Below],
            _ => [],
        };

    private static bool HasRule(Clause clause, ClauseRuleKind kind) =>
        kind switch
        {
            ClauseRuleKind.Once => clause.Onces.Count > 0,
            ClauseRuleKind.Quota => clause.Quota is not null,
            ClauseRuleKind.Limit => clause.Limits.Count > 0,
            _ => clause.Times.Count > 0,
        };

    private static Keyword WordOf(ClauseRuleKind kind) =>
        kind switch
        {
            ClauseRuleKind.Once => Keyword.Once,
            ClauseRuleKind.Quota => Keyword.Quota,
            ClauseRuleKind.Limit => Keyword.Limit,
            _ => Keyword.Times,
        };
}
