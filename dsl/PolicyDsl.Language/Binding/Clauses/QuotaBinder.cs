using PolicyDsl.Binding.Definitions;
using PolicyDsl.Binding.Expressions;
using PolicyDsl.Binding.Names;
using PolicyDsl.Diagnostics;
using PolicyDsl.Model;
using PolicyDsl.Syntax;

namespace PolicyDsl.Binding.Clauses;

/// <summary>Binds 名额, 限额, 限次 and 一次 of a clause.</summary>
internal sealed class QuotaBinder(BindContext context, ExpressionBinder expressions)
{
    /// <summary>名额; null where something was wrong.</summary>
    public Quota? BindQuota(RuleNode node, Site site)
    {
        var modifiers = new ModifierReader(
            context, site.Text, node.Modifiers, Keyword.Quota, Keyword.By, Keyword.Ties, Keyword.NoRefill, Keyword.ByReview
        );
        var count = BindCount(node, site);
        var by = modifiers.Find(Keyword.By);
        var review = modifiers.Find(Keyword.ByReview);
        var key = by is null ? null : BindSortKey(by, site);
        var selection = review is { Names.Count: > 0 } ? BindSelection(review.Names[0], site) : null;
        if (node.Keys.Count > 0)
            context.Report(StructureErrors.QuotaWithKeys(site.At(node.Keys[0].Span)));
        if ((by is null) == (review is null))
            context.Report(by is null ? StructureErrors.QuotaWithoutOrder(site.At(node.Span)) : StructureErrors.QuotaTwoOrders(site.At(review!.Span)));
        else if (review is not null && (modifiers.Find(Keyword.Ties) ?? modifiers.Find(Keyword.NoRefill)) is { } ranked)
            context.Report(StructureErrors.QuotaNotRanked(site.At(ranked.Span), ranked.Word.Label()));
        else if (count is not null && (key is not null || selection is not null))
            return new Quota(count, node.EachYear, key, modifiers.Has(Keyword.Ties), modifiers.Has(Keyword.NoRefill), selection, modifiers.Annotations);
        return null;
    }

    /// <summary>限额.</summary>
    public Limit? BindLimit(RuleNode node, Site site)
    {
        var modifiers = new ModifierReader(context, site.Text, node.Modifiers, Keyword.Limit, Keyword.By);
        var amount = BindAmount(node, site);
        var keys = new GroupKeys(context, site).Bind(node.Keys);
        var by = modifiers.Find(Keyword.By);
        var key = by is null ? null : BindSortKey(by, site);
        if (amount is null || keys is null || (by is not null && key is null))
            return null;
        return new Limit(amount, node.EachYear, keys.Value, key, modifiers.Annotations);
    }

    /// <summary>限次.</summary>
    public Times? BindTimes(RuleNode node, Site site)
    {
        var modifiers = new ModifierReader(context, site.Text, node.Modifiers, Keyword.Times);
        var count = BindCount(node, site);
        var keys = BindKeys(node, site);
        return count is null || keys is null ? null : new Times(count, node.EachYear, keys.Value, modifiers.Annotations);
    }

    /// <summary>一次.</summary>
    public Once? BindOnce(RuleNode node, Site site)
    {
        var modifiers = new ModifierReader(context, site.Text, node.Modifiers, Keyword.Once);
        var keys = BindKeys(node, site);
        return keys is null ? null : new Once(node.EachYear, keys.Value, modifiers.Annotations);
    }

    /// <summary>A count: a fixed whole number from 1, or a 参数.</summary>
    public Expression? BindCount(RuleNode node, Site site)
    {
        var count = expressions.BindAs(node.Amount!, site, ValueType.Integer);
        if (count is null or ParameterReference || Constants.Number(count) >= 1m)
            return count;
        context.Report(StructureErrors.NotACount(site.At(node.Amount!.Span)));
        return null;
    }

    /// <summary>An amount of money that no application changes: fixed, or a 参数.</summary>
    public Expression? BindAmount(RuleNode node, Site site)
    {
        var amount = expressions.BindAs(node.Amount!, site, ValueType.Money);
        if (amount is null or ParameterReference)
            return amount;
        if (Constants.Literal(amount, ValueType.Money) is NumberLiteral { Value: >= 0m } literal)
            return literal;
        context.Report(StructureErrors.NotAnAmount(site.At(node.Amount!.Span)));
        return null;
    }

    /// <summary>每, at least once.</summary>
    public EquatableArray<GroupKey>? BindKeys(RuleNode node, Site site)
    {
        if (node.Keys.Count == 0)
        {
            context.Report(StructureErrors.RuleWithoutKeys(site.At(node.Span), node.Word.Label()));
            return null;
        }
        return new GroupKeys(context, site).Bind(node.Keys);
    }

    /// <summary>按: an input, a score, a date.</summary>
    public SortKey? BindSortKey(Modifier modifier, Site site)
    {
        if (modifier.Names.Count == 0)
            return null;
        var name = modifier.Names[0];
        var place = site.At(name.Span);
        var direction = modifier.Descending ? SortDirection.Descending : SortDirection.Ascending;
        var symbol = site.Scope.Values.Find(name.Text);
        if (symbol is not null)
            context.Uses.Add(symbol, site.At(name.Span));
        switch (symbol)
        {
            case InputSymbol { Type: null }:
                return null;
            case InputSymbol { Type: { } type } input when type.IsOrdered():
                return new SortKey(input.Scope, input.Name, direction);
            case TermSymbol term when expressions.ValueOf(term) is not { } value:
                return null;
            case TermSymbol term when term.Value!.Type.IsOrdered():
                return new SortKey(InputScope.Clause, term.Name, direction) { Computed = true };
            case null:
                context.Unknown.Add(NameKind.Value, name.Text, place, site.Scope.Values.VisibleNames);
                return null;
            default:
                context.Report(StructureErrors.NotASortKey(place, name.Text));
                return null;
        }
    }

    private string? BindSelection(NameNode name, Site site)
    {
        var symbol = site.Scope.Values.Find(name.Text);
        if (symbol is not null)
            context.Uses.Add(symbol, site.At(name.Span));
        switch (symbol)
        {
            case InputSymbol { Type: null }:
                return null;
            case InputSymbol { Type.Kind: TypeKind.Bool, Scope: InputScope.Review } input:
                return input.Name;
            default:
                context.Report(StructureErrors.SelectionNotReviewed(site.At(name.Span), name.Text));
                return null;
        }
    }
}
