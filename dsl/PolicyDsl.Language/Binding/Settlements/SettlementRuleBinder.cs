using PolicyDsl.Binding.Clauses;
using PolicyDsl.Binding.Definitions;
using PolicyDsl.Binding.Expressions;
using PolicyDsl.Diagnostics;
using PolicyDsl.Model;
using PolicyDsl.Syntax;

namespace PolicyDsl.Binding.Settlements;

/// <summary>Binds a rule of 统筹 that has a name of its own.</summary>
internal sealed class SettlementRuleBinder(BindContext context, ExpressionBinder expressions)
{
    private readonly QuotaBinder quotas = new(context, expressions);

    /// <summary>The rule; null where something was wrong.</summary>
    public SettlementRule? Bind(RuleNode node, Site site) =>
        node.Word switch
        {
            Keyword.Exclude => BindExclusion(node, site),
            Keyword.KeepHighest => BindKeepHighest(node, site),
            Keyword.MutuallyExclusive => BindMutuallyExclusive(node, site),
            Keyword.Floor => BindFloor(node, site),
            Keyword.Limit => BindLimit(node, site),
            Keyword.Times => BindTimes(node, site),
            Keyword.Once => BindOnce(node, site),
            Keyword.Budget => BindBudget(node, site),
            Keyword.Pool => BindPool(node, site),
            _ => NotOfItsOwn(node, site),
        };

    private SettlementRule? NotOfItsOwn(RuleNode node, Site site)
    {
        context.Report(StructureErrors.NoRuleOfItsOwn(site.At(node.Name!.Span), node.Word.Label()));
        return null;
    }

    private Exclusion? BindExclusion(RuleNode node, Site site)
    {
        var modifiers = Read(node, site, Keyword.When, Keyword.InPrinciple);
        var clauses = Selection(modifiers, site);
        if (modifiers.Find(Keyword.When) is not { Values.Count: 1 } when)
        {
            context.Report(StructureErrors.ExclusionWithoutWhen(site.At(node.Name!.Span), node.Title!.Value));
            return null;
        }
        var condition = expressions.BindCondition(when.Values[0], site);
        return condition is null || clauses is null
            ? null
            : new Exclusion(Name(node), Title(node), condition, modifiers.Has(Keyword.InPrinciple), clauses, modifiers.Annotations);
    }

    private KeepHighest? BindKeepHighest(RuleNode node, Site site)
    {
        var modifiers = Read(node, site, Keyword.WithEarlierYears);
        var keys = quotas.BindKeys(node, site);
        var clauses = Selection(modifiers, site);
        return keys is null || clauses is null
            ? null
            : new KeepHighest(Name(node), Title(node), keys.Value, modifiers.Has(Keyword.WithEarlierYears), clauses, modifiers.Annotations);
    }

    private MutuallyExclusive? BindMutuallyExclusive(RuleNode node, Site site)
    {
        var modifiers = new ModifierReader(context, site.Text, node.Modifiers, node.Word);
        var clauses = Clauses(node.Names, site);
        if (clauses is null)
            return null;
        if (clauses.Value.Count >= 2)
            return new MutuallyExclusive(Name(node), Title(node), clauses.Value, modifiers.Annotations);
        context.Report(StructureErrors.ExclusiveNeedsTwo(site.At(node.Name!.Span), node.Title!.Value));
        return null;
    }

    private Floor? BindFloor(RuleNode node, Site site)
    {
        var modifiers = Read(node, site, Keyword.Unless);
        var below = quotas.BindAmount(node, site);
        var clauses = Selection(modifiers, site);
        var exemption = modifiers.Find(Keyword.Unless);
        var unless = exemption is { Values.Count: 1 } ? expressions.BindCondition(exemption.Values[0], site) : null;
        return below is null || clauses is null || (exemption is not null && unless is null)
            ? null
            : new Floor(Name(node), Title(node), below, node.Inclusive, unless, clauses, modifiers.Annotations);
    }

    private OverallLimit? BindLimit(RuleNode node, Site site)
    {
        var modifiers = Read(node, site, Keyword.By);
        var amount = quotas.BindAmount(node, site);
        var keys = new GroupKeys(context, site).Bind(node.Keys);
        var clauses = Selection(modifiers, site);
        var by = modifiers.Find(Keyword.By);
        var key = by is null ? null : quotas.BindSortKey(by, site);
        return amount is null || keys is null || clauses is null || (by is not null && key is null)
            ? null
            : new OverallLimit(Name(node), Title(node), amount, node.EachYear, keys.Value, key, clauses, modifiers.Annotations);
    }

    private OverallTimes? BindTimes(RuleNode node, Site site)
    {
        var modifiers = Read(node, site);
        var count = quotas.BindCount(node, site);
        var keys = quotas.BindKeys(node, site);
        var clauses = Selection(modifiers, site);
        return count is null || keys is null || clauses is null
            ? null
            : new OverallTimes(Name(node), Title(node), count, node.EachYear, keys.Value, clauses, modifiers.Annotations);
    }

    private OverallOnce? BindOnce(RuleNode node, Site site)
    {
        var modifiers = Read(node, site);
        var keys = quotas.BindKeys(node, site);
        var clauses = Selection(modifiers, site);
        return keys is null || clauses is null
            ? null
            : new OverallOnce(Name(node), Title(node), node.EachYear, keys.Value, clauses, modifiers.Annotations);
    }

    private Budget? BindBudget(RuleNode node, Site site)
    {
        var modifiers = Read(node, site, Keyword.InOrder, Keyword.ProRata);
        var amount = quotas.BindAmount(node, site);
        var clauses = Selection(modifiers, site);
        if (modifiers.Has(Keyword.InOrder) == modifiers.Has(Keyword.ProRata))
        {
            context.Report(StructureErrors.BudgetMode(site.At(node.Name!.Span), node.Title!.Value));
            return null;
        }
        var mode = modifiers.Has(Keyword.InOrder) ? BudgetMode.InOrder : BudgetMode.ProRata;
        return amount is null || clauses is null ? null : new Budget(Name(node), Title(node), amount, mode, clauses, modifiers.Annotations);
    }

    private Pool? BindPool(RuleNode node, Site site)
    {
        var modifiers = Read(node, site, Keyword.First);
        return Selection(modifiers, site) is { } clauses
            ? new Pool(Name(node), Title(node), modifiers.Has(Keyword.First), clauses, modifiers.Annotations)
            : null;
    }

    private ModifierReader Read(RuleNode node, Site site, params Keyword[] allowed) =>
        new(context, site.Text, node.Modifiers, node.Word, [.. allowed, Keyword.Only, Keyword.Except]);

    private ClauseSelection? Selection(ModifierReader modifiers, Site site)
    {
        var only = modifiers.Find(Keyword.Only);
        var except = modifiers.Find(Keyword.Except);
        if (only is not null && except is not null)
        {
            context.Report(StructureErrors.OnlyAndExcept(site.At(except.Span)));
            return null;
        }
        var chosen = Clauses(only?.Names ?? [], site);
        var left = Clauses(except?.Names ?? [], site);
        return chosen is null || left is null ? null : new ClauseSelection(chosen.Value, left.Value);
    }

    private EquatableArray<string>? Clauses(IReadOnlyList<NameNode> names, Site site)
    {
        var found = new List<string>();
        var sound = true;
        foreach (var name in names)
        {
            var clause = site.Scope.Clauses.Find(name.Text);
            if (clause is not null)
                context.Uses.Add(clause, site.At(name.Span));
            if (clause is null)
                context.Unknown.Add(NameKind.Clause, name.Text, site.At(name.Span), site.Scope.Clauses.VisibleNames);
            else if (found.Contains(clause.Name))
                context.Report(StructureErrors.RepeatedKey(site.At(name.Span), name.Text));
            else
                found.Add(clause.Name);
            sound &= clause is not null;
        }
        return sound ? found.ToEquatableArray() : null;
    }

    private static string Name(RuleNode node) => node.Name!.Text;

    private static string Title(RuleNode node) => node.Title!.Value;
}
