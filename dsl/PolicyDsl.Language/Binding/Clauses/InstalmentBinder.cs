using PolicyDsl.Binding.Definitions;
using PolicyDsl.Binding.Expressions;
using PolicyDsl.Diagnostics;
using PolicyDsl.Model;
using PolicyDsl.Syntax;
using PolicyDsl.Text;

namespace PolicyDsl.Binding.Clauses;

/// <summary>Binds 分期: the parts make the whole, and of several plans exactly one has no 当.</summary>
internal sealed class InstalmentBinder(BindContext context, ExpressionBinder expressions)
{
    /// <summary>The plans; null where something was wrong.</summary>
    public List<InstalmentPlan>? Bind(AwardNode node, ModifierReader modifiers, Site site)
    {
        var written = modifiers.All.Where(static m => m.Plan is not null).ToList();
        var plans = written.Select(m => Bind(m, site)).OfType<InstalmentPlan>().ToList();
        if (plans.Count < written.Count)
            return null;
        var always = written.Where(static m => m.Plan!.When is null).ToList();
        if (written.Count == 0 || always.Count == 1)
            return plans;
        context.Report(always.Count == 0 ? StructureErrors.NoPlanWithoutWhen(site.At(written[0].Span)) : TwoPlans(node, always, site));
        return null;
    }

    // 当 after a comma belongs to the award; the drafter most likely meant the plan before it.
    private static Diagnostic TwoPlans(AwardNode node, List<Modifier> always, Site site)
    {
        var diagnostic = StructureErrors.TwoPlansWithoutWhen(site.At(always[1].Span)).WithRelated(site.Text, always[0].Span);
        for (var i = 1; i < node.Modifiers.Count; i++)
        {
            var plan = node.Modifiers[i - 1];
            if (node.Modifiers[i].Word == Keyword.When && plan.Plan is { When: null })
                return diagnostic.WithFix(TextSpan.FromBounds(plan.Span.End, node.Modifiers[i].Span.Start), " ");
        }
        return diagnostic;
    }

    private InstalmentPlan? Bind(Modifier modifier, Site site)
    {
        var plan = modifier.Plan!;
        var parts = new List<InstalmentPart>();
        foreach (var part in plan.Parts)
        {
            if (Constants.Number(expressions.BindLiteral(part.Share, site, ValueType.Rate)) is { } share)
                parts.Add(new InstalmentPart(share, part.Event.Value));
        }
        var when = plan.When is null ? null : expressions.BindCondition(plan.When, site);
        if (parts.Count < plan.Parts.Count || (plan.When is not null && when is null))
            return null;
        var sum = parts.Sum(static p => p.Share);
        if (sum != 1m || parts.Exists(static p => p.Share <= 0m))
        {
            context.Report(StructureErrors.InstalmentsNotWhole(site.At(modifier.Span), Percent.Of(sum)));
            return null;
        }
        return new InstalmentPlan(parts.ToEquatableArray(), when);
    }
}
