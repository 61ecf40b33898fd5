using PolicyDsl.Diagnostics;
using PolicyDsl.Model;
using PolicyDsl.Syntax;

namespace PolicyDsl.Binding.Expressions;

/// <content>分档 and 累进.</content>
internal sealed partial class ExpressionBinder
{
    private Expression? BindTiers(TiersNode node, Site site, Hint hint)
    {
        var value = BindOrdered(node.Value, site);
        var previous = node.Previous is null ? null : BindBeside(node.Previous, value, site);
        var values = new Branches(this, context, site, hint);
        var rows = new List<TierRow>();
        var order = new ThresholdOrder(context, site);
        var sound = value is not null && (node.Previous is null || previous is not null);
        foreach (var row in node.Rows)
        {
            var threshold = BindBeside(row.Threshold, value, site);
            var result = values.Bind(row.Value);
            if (row.Word == ThresholdWord.AndBelow)
                context.Report(StructureErrors.TierNeedsAbove(site.At(row.Span)));
            var exclusive = row.Inclusive == false;
            sound &= row.Word != ThresholdWord.AndBelow && order.Accepts(row, threshold, exclusive);
            if (threshold is not null && result is not null)
                rows.Add(new TierRow(threshold, exclusive, result));
        }
        var otherwise = node.Otherwise is null ? null : values.Bind(node.Otherwise);
        if (!sound || rows.Count < node.Rows.Count || values.Type is not { } type)
            return null;
        return new Tiers(value!, previous, rows.ToEquatableArray(), otherwise, type);
    }

    private Expression? BindProgressive(TiersNode node, Site site)
    {
        var value = BindOrdered(node.Value, site);
        var rows = new List<SliceRow>();
        var order = new ThresholdOrder(context, site);
        var sound = value is not null;
        foreach (var row in node.Rows)
        {
            var upTo = BindBeside(row.Threshold, value, site);
            var rate = BindAs(row.Value, site, ValueType.Rate);
            if (row.Word != ThresholdWord.AndBelow)
                context.Report(StructureErrors.SliceNeedsBelow(site.At(row.Span)));
            sound &= row.Word == ThresholdWord.AndBelow && order.Accepts(row, upTo, false);
            if (upTo is not null && rate is not null)
                rows.Add(new SliceRow(upTo, rate));
        }
        var above = node.Otherwise is null ? null : BindAs(node.Otherwise, site, ValueType.Rate);
        if (node.Previous is not null)
            context.Report(StructureErrors.NewlyAboveInSlices(site.At(node.Previous.Span)));
        if (!sound || node.Previous is not null || rows.Count < node.Rows.Count || (node.Otherwise is not null && above is null))
            return null;
        var type = value!.Type.Kind == TypeKind.Money ? ValueType.Money : ValueType.Number;
        return new Progressive(value, rows.ToEquatableArray(), above, type);
    }

    private Expression? BindOrdered(ExpressionNode node, Site site)
    {
        var value = Bind(node, site);
        if (value is null || value.Type.IsOrdered())
            return value;
        context.Report(TypeErrors.NoOrder(site.At(node.Span), value.Type.Name()));
        return null;
    }

    private Expression? BindBeside(ExpressionNode node, Expression? other, Site site)
    {
        var value = Bind(node, site, Hint.Beside(other));
        if (value is null || other is null || TypeRules.AreComparable(other.Type, value.Type))
            return value;
        context.Report(WithUnit(TypeErrors.NotComparable(site.At(node.Span), other.Type.Name(), value.Type.Name(), Bare(node, other.Type, site)), node, other.Type));
        return null;
    }

    /// <summary>Fixed thresholds must ascend; two equal ones leave nothing to one of the rows, unless the first has 含 and the second 不含.</summary>
    private sealed class ThresholdOrder(BindContext context, Site site)
    {
        private decimal? last;
        private bool lastExclusive;

        public bool Accepts(TierRowNode row, Expression? threshold, bool exclusive)
        {
            if (threshold is null)
                return false;
            var current = Constants.Ordinal(threshold);
            var before = last;
            var beforeExclusive = lastExclusive;
            last = current ?? last;
            lastExclusive = current is null ? lastExclusive : exclusive;
            if (current < before)
                context.Report(StructureErrors.TiersOutOfOrder(site.At(row.Threshold.Span)));
            else if (current == before && current is not null && !(exclusive && !beforeExclusive))
                context.Report(StructureErrors.UnreachableRow(site.At(row.Threshold.Span)));
            else
                return true;
            return false;
        }
    }
}
