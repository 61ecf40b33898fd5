using PolicyDsl.Binding.Definitions;
using PolicyDsl.Binding.Expressions;
using PolicyDsl.Binding.Names;
using PolicyDsl.Diagnostics;
using PolicyDsl.Model;
using PolicyDsl.Syntax;
using PolicyDsl.Text;

namespace PolicyDsl.Binding.Clauses;

/// <summary>Binds 条款.</summary>
internal sealed class ClauseBinder(BindContext context, ExpressionBinder expressions)
{
    private readonly InputBinder inputs = new(context, expressions);
    private readonly ConditionBinder conditions = new(context, expressions);
    private readonly MaterialBinder materials = new(context, expressions);
    private readonly QuotaBinder quotas = new(context, expressions);
    private readonly AwardBinder awards = new(context, expressions);

    /// <summary>The clause with everything but its terms, which need the settlement too.</summary>
    /// <param name="symbol">The clause, its names declared.</param>
    /// <param name="brought">评审项 that nobody wrote.</param>
    public Clause Bind(ClauseSymbol symbol, IReadOnlyList<InputField> brought)
    {
        var node = symbol.Node;
        var site = new Site(symbol.Scope, symbol.Text);
        var modifiers = new ModifierReader(context, symbol.Text, node.Modifiers, Keyword.Clause);
        var parts = new ClauseParts(context, symbol);
        TermOrder.Bind(symbol.Scope.Values.Symbols.OfType<TermSymbol>(), expressions, context.CancellationToken);
        foreach (var term in symbol.Scope.Values.Symbols.OfType<TermSymbol>().Where(static t => t is { Node: not null, Place: not null }))
            context.SourceMap.Add($"clause/{symbol.Name}/term/{term.Name}", term.Place!.Value);
        foreach (var member in node.Members)
            BindMember(member, parts, site);
        foreach (var award in node.Members.OfType<AwardNode>())
            parts.Add(awards.Bind(award, site, parts.Quota is { By: not null } ? parts.Quota : null), award.Name);
        CheckWhole(node, parts, site);
        return new Clause
        {
            Name = symbol.Name,
            Title = node.Title.Value,
            Annotations = modifiers.Annotations,
            Inputs = parts.Inputs.Where(static i => i.Scope == InputScope.Clause).ToEquatableArray(),
            Review = parts.Inputs.Where(static i => i.Scope == InputScope.Review).Concat(brought).ToEquatableArray(),
            Conditions = parts.Conditions.ToEquatableArray(),
            Awards = parts.Awards.ToEquatableArray(),
            References = parts.References.ToEquatableArray(),
            Quota = parts.Quota,
            Limits = parts.Limits.ToEquatableArray(),
            Times = parts.Times.ToEquatableArray(),
            Onces = parts.Onces.ToEquatableArray(),
            Rubric = parts.Rubric,
            Materials = parts.Materials.ToEquatableArray(),
            Contacts = parts.Contacts.ToEquatableArray(),
        };
    }

    private void BindMember(Declaration member, ClauseParts parts, Site site)
    {
        switch (member)
        {
            case InputNode input when site.Scope.Values.Symbols.OfType<InputSymbol>().FirstOrDefault(s => ReferenceEquals(s.Node, input)) is { } symbol:
                parts.Add(inputs.Bind(symbol, site), input);
                break;
            case ConditionNode condition when site.Scope.Conditions.Symbols.FirstOrDefault(s => ReferenceEquals(s.Node, condition)) is { } symbol:
                parts.Add(conditions.Bind(symbol, site), condition.Name);
                break;
            case RequireNode require:
                foreach (var (condition, name) in conditions.Bind(require, site))
                    parts.Add(condition, name);
                break;
            case RuleNode rule:
                BindRule(rule, parts, site);
                break;
            case ReferenceNode reference:
                parts.Add(BindReference(reference, site), reference);
                break;
            case MaterialNode material:
                parts.Add(materials.Bind(material, site), material.Name);
                break;
            case ContactNode contact:
                parts.Add(materials.Bind(contact, site), contact);
                break;
            case RubricNode rubric:
                parts.Add(new RubricBinder(context, expressions).Bind(rubric, site), rubric);
                break;
        }
    }

    private void BindRule(RuleNode node, ClauseParts parts, Site site)
    {
        if (node.Name is not null)
            context.Report(StructureErrors.NamedRuleInClause(site.At(node.Name.Span), node.Word.Label()));
        switch (node.Word)
        {
            case Keyword.Quota:
                parts.Add(quotas.BindQuota(node, site), node);
                break;
            case Keyword.Limit:
                parts.Add(quotas.BindLimit(node, site), node);
                break;
            case Keyword.Times:
                parts.Add(quotas.BindTimes(node, site), node);
                break;
            default:
                parts.Add(quotas.BindOnce(node, site), node);
                break;
        }
    }

    private Reference BindReference(ReferenceNode node, Site site)
    {
        var modifiers = new ModifierReader(context, site.Text, node.Modifiers, Keyword.Refer);
        return new Reference(node.Documents.Select(static d => d.Value).ToEquatableArray(), node.Entirely, modifiers.Annotations);
    }

    private void CheckWhole(ClauseNode node, ClauseParts parts, Site site)
    {
        var written = node.Members.OfType<AwardNode>().ToList();
        var name = site.At(node.Name.Span);
        var nothing = written.Count == 0 && !parts.References.Exists(static r => r.Entirely);
        if (nothing && !context.Broken.Touches(site.At(node.Span)))
            context.Report(StructureErrors.ClauseWithoutAward(name, node.Title.Value));
        if (parts.Conditions.Count > Limits.Conditions)
            context.Report(StructureErrors.TooManyConditions(name, node.Title.Value, Limits.Conditions));
        EvidenceChecks.Check(context, node, parts.Materials, site);
        AwardChecks.CheckSeveral(context, written, site);
        AwardChecks.CheckRecognizedAmount(context, written, site);
        foreach (var tier in node.Members.OfType<RuleNode>().SelectMany(static r => r.Keys).Where(static k => k.Word == Keyword.Tier))
        {
            if (parts.Awards.Count == written.Count)
                AwardChecks.CheckTierKey(context, parts.Awards, tier.Name.Span, site);
        }
    }
}
