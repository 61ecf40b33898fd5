using PolicyDsl.Diagnostics;
using PolicyDsl.Model;
using PolicyDsl.Syntax;

namespace PolicyDsl.Binding.Expressions;

/// <content>如果 and 选取.</content>
internal sealed partial class ExpressionBinder
{
    private Expression? BindIf(IfNode node, Site site, Hint hint)
    {
        var condition = BindCondition(node.Condition, site);
        var values = new Branches(this, context, site, hint);
        var then = values.Bind(node.Then);
        var otherwise = values.Bind(node.Else);
        if (condition is null || values.Type is not { } type)
            return null;
        return new Choice(new[] { new ChoiceRow(condition, then!) }.ToEquatableArray(), otherwise, type);
    }

    private Expression? BindChoice(ChoiceNode node, Site site, Hint hint)
    {
        var conditions = new List<Expression?>();
        var rows = new List<ChoiceRow>();
        var values = new Branches(this, context, site, hint);
        foreach (var row in node.Rows)
        {
            var condition = BindCondition(row.Condition, site);
            var value = values.Bind(row.Value);
            conditions.Add(condition);
            if (condition is not null && value is not null)
                rows.Add(new ChoiceRow(condition, value));
        }
        var otherwise = node.Otherwise is null ? null : values.Bind(node.Otherwise);
        if (conditions.Contains(null) || !CheckRows(node, conditions, site) || values.Type is not { } type)
            return null;
        return new Choice(rows.ToEquatableArray(), otherwise, type);
    }

    /// <summary>Every row can be reached, and without 其他 some row always is.</summary>
    private bool CheckRows(ChoiceNode node, List<Expression?> conditions, Site site)
    {
        var coverage = new CaseCoverage(site);
        for (var i = 0; i < conditions.Count; i++)
        {
            if (coverage.Add(conditions[i]!))
                continue;
            context.Report(StructureErrors.UnreachableRow(site.At(node.Rows[i].Condition.Span)));
            return false;
        }
        if (node.Otherwise is null && !coverage.IsComplete)
        {
            var missing = coverage.Missing;
            context.Report(
                missing is null
                    ? StructureErrors.IncompleteChoice(site.At(node.Span))
                    : StructureErrors.MissingMembers(site.At(node.Span), missing)
            );
            return false;
        }
        if (node.Otherwise is null || !coverage.IsCertain)
            return true;
        context.Report(StructureErrors.UnreachableRow(site.At(node.Otherwise.Span)));
        return false;
    }

    /// <summary>Values of which one is chosen: they need a type in common.</summary>
    private sealed class Branches(ExpressionBinder binder, BindContext context, Site site, Hint hint)
    {
        private ValueType? common;
        private bool broken;

        /// <summary>The common type; null where a value could not be bound or did not fit.</summary>
        public ValueType? Type => broken ? null : common;

        public Expression? Bind(ExpressionNode node)
        {
            var value = binder.Bind(node, site, hint);
            if (value is null || (common is not null && TypeRules.Common(common, value.Type) is null))
                broken = true;
            if (value is null)
                return null;
            if (common is not null && TypeRules.Common(common, value.Type) is null)
                context.Report(WithUnit(TypeErrors.BranchesDiffer(site.At(node.Span), common.Name(), value.Type.Name()), node, common));
            else
                common = common is null ? value.Type : TypeRules.Common(common, value.Type);
            return value;
        }
    }
}
