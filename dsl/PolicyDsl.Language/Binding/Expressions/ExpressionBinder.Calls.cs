using PolicyDsl.Binding.Names;
using PolicyDsl.Diagnostics;
using PolicyDsl.Model;
using PolicyDsl.Syntax;

namespace PolicyDsl.Binding.Expressions;

/// <content>Functions, tables, lists.</content>
internal sealed partial class ExpressionBinder
{
    private static readonly string[] Functions = ["较小值", "较大值", "年度", "合计", "计数", "min", "max", "year", "sum", "count"];

    private Expression? BindCall(CallNode node, Site site)
    {
        switch (node.Word)
        {
            case Keyword.Year:
                return BindYear(node, site);
            case Keyword.Min or Keyword.Max:
                return BindExtreme(node, site);
            default:
                if (site.Scope.Values.Find(node.Name.Text) is TableSymbol)
                    context.Report(TypeErrors.TableAlone(site.At(node.Name.Span), node.Name.Text));
                else
                    context.Unknown.Add(NameKind.Function, node.Name.Text, site.At(node.Name.Span), Functions);
                return null;
        }
    }

    private Expression? BindYear(CallNode node, Site site)
    {
        if (node.Arguments.Count == 1)
            return BindAs(node.Arguments[0], site, ValueType.Date) is { } date ? new YearOf(date) : null;
        context.Report(TypeErrors.ArgumentCount(site.At(node.Span), node.Name.Text, 1));
        return null;
    }

    private Expression? BindExtreme(CallNode node, Site site)
    {
        var values = new Branches(this, context, site, default);
        var operands = node.Arguments.Select(values.Bind).ToList();
        if (operands.Count < 2)
        {
            context.Report(TypeErrors.ArgumentCount(site.At(node.Span), node.Name.Text, 2));
            return null;
        }
        if (values.Type is not { } type)
            return null;
        if (type.IsOrdered())
            return new Extreme(KindOf(node.Word!.Value), operands.Select(static o => o!).ToEquatableArray(), type);
        context.Report(TypeErrors.NoOrder(site.At(node.Span), type.Name()));
        return null;
    }

    private Expression? BindIndex(IndexNode node, Site site)
    {
        if (site.Scope.Values.Find(node.Table.Text) is not TableSymbol table)
        {
            if (site.Scope.Values.Find(node.Table.Text) is not null)
                context.Report(TypeErrors.NotATable(site.At(node.Table.Span), node.Table.Text));
            else
                context.Unknown.Add(NameKind.Table, node.Table.Text, site.At(node.Table.Span), TableNames(site));
            return null;
        }
        if (node.Keys.Count != table.Keys.Count)
        {
            context.Report(TypeErrors.ArgumentCount(site.At(node.Span), node.Table.Text, table.Keys.Count));
            return null;
        }
        context.Uses.Add(table, site.At(node.Table.Span));
        var keys = node.Keys.Select((key, i) => table.Keys[i] is { } type ? BindAs(key, site, type) : null).ToList();
        if (keys.Contains(null) || table.Type is null)
            return null;
        return new TableLookup(table.Name, keys.Select(static k => k!).ToEquatableArray(), table.Type);
    }

    private static IEnumerable<string> TableNames(Site site) =>
        site.Scope.Values.VisibleNames.Where(name => site.Scope.Values.Find(name) is TableSymbol);

    private Expression? BindAggregate(AggregateNode node, Site site)
    {
        if (site.Scope.Values.Find(node.List.Text) is not InputSymbol { Type.Kind: TypeKind.List } list)
        {
            ReportNoList(node, site);
            return null;
        }
        if (site.Row?.Find(node.Variable.Text) is not null || site.Scope.Values.Find(node.Variable.Text) is not null)
        {
            context.Report(NameErrors.RowNameTaken(site.At(node.Variable.Span), node.Variable.Text));
            return null;
        }
        context.Uses.Add(list, site.At(node.List.Span));
        var row = new RowSymbol(new DeclaredName(NameKey.Exact(node.Variable.Text), null, site.At(node.Variable.Span)));
        context.Uses.Declare(row, site.Clause?.Name);
        var inside = site with { Row = new RowVariable(row.Name, row, list, site.Row) };
        return BindAggregateItem(node, list.Reference!, inside);
    }

    private Expression? BindAggregateItem(AggregateNode node, InputReference list, Site inside)
    {
        var variable = inside.Row!.Name;
        if (node.Word == Keyword.Count)
        {
            var counted = node.Item is null ? null : BindCondition(node.Item, inside);
            return node.Item is not null && counted is null ? null : new Aggregate(AggregateKind.Count, variable, list, counted, ValueType.Integer);
        }
        if (node.Item is null)
        {
            context.Report(TypeErrors.AggregateNeedsItem(inside.At(node.Span)));
            return null;
        }
        var item = Bind(node.Item, inside);
        if (item is null)
            return null;
        var fits = node.Word == Keyword.Sum ? item.Type.IsPlain() || item.Type.Kind == TypeKind.Money : item.Type.IsOrdered();
        if (fits)
            return new Aggregate(KindOf(node.Word), variable, list, item, item.Type);
        context.Report(TypeErrors.CannotAggregate(inside.At(node.Item.Span), item.Type.Name()));
        return null;
    }

    private void ReportNoList(AggregateNode node, Site site)
    {
        var symbol = site.Scope.Values.Find(node.List.Text);
        if (symbol is InputSymbol { Type: null })
            return;
        if (symbol is not null)
            context.Report(TypeErrors.NotAList(site.At(node.List.Span), node.List.Text));
        else
            context.Unknown.Add(NameKind.Value, node.List.Text, site.At(node.List.Span), site.Scope.Values.VisibleNames);
    }

    private Expression? BindMember(MemberNode node, Site site)
    {
        if (site.Row?.Find(node.Variable.Text) is not { } row)
        {
            context.Unknown.Add(NameKind.Row, node.Variable.Text, site.At(node.Variable.Span), site.Row?.Names ?? []);
            return null;
        }
        context.Uses.Add(row.Symbol, site.At(node.Variable.Span));
        var field = row.List.FindField(node.Field.Text);
        if (field is not null)
            context.Uses.Add(field, site.At(node.Field.Span));
        else
            context.Unknown.Add(NameKind.Field, node.Field.Text, site.At(node.Field.Span), row.List.Fields.SelectMany(static f => f.Names));
        return field?.Type is { } type ? new RowReference(row.Name, field.Name, type) : null;
    }

    private T Used<T>(T symbol, NameNode name, Site site)
        where T : Symbol
    {
        context.Uses.Add(symbol, site.At(name.Span));
        return symbol;
    }

    private static AggregateKind KindOf(Keyword word) =>
        word switch
        {
            Keyword.Sum => AggregateKind.Sum,
            Keyword.Min => AggregateKind.Minimum,
            Keyword.Max => AggregateKind.Maximum,
            _ => AggregateKind.Count,
        };

    private Expression? BindAlreadyPaid(AlreadyPaidNode node, Site site)
    {
        var keys = new GroupKeys(context, site).Bind(node.Keys);
        var (clause, award) = PaidAward(node, site);
        return clause is null || keys is null ? null : new AlreadyPaid(clause.Name, award, node.EachYear, keys.Value);
    }

    /// <summary>`已获 award` of one's own clause, `已获 clause.award`, or `已获 clause`.</summary>
    private (ClauseSymbol? Clause, string? Award) PaidAward(AlreadyPaidNode node, Site site)
    {
        var single = node.Clause is null ? node.Award : node.Award is null ? node.Clause : null;
        if (single is not null)
        {
            if (site.Scope.Awards.Find(single.Text) is { } own)
                return (site.Clause, Used(own, single, site).Name);
            if (site.Scope.Clauses.Find(single.Text) is { } all)
                return (Used(all, single, site), null);
            context.Unknown.Add(NameKind.Award, single.Text, site.At(single.Span), site.Scope.Awards.VisibleNames.Concat(site.Scope.Clauses.VisibleNames));
            return (null, null);
        }
        if (node.Clause is null || node.Award is null)
        {
            if (site.Clause is null)
                context.Report(StructureErrors.PaidForWhat(site.At(node.Span)));
            return (site.Clause, null);
        }
        if (site.Scope.Clauses.Find(node.Clause.Text) is not { } clause)
        {
            context.Unknown.Add(NameKind.Clause, node.Clause.Text, site.At(node.Clause.Span), site.Scope.Clauses.VisibleNames);
            return (null, null);
        }
        if (context.Clauses.LookInto(clause).Awards.Find(node.Award.Text) is { } award)
            return (Used(clause, node.Clause, site), Used(award, node.Award, site).Name);
        context.Unknown.Add(NameKind.Award, node.Award.Text, site.At(node.Award.Span), context.Clauses.LookInto(clause).Awards.VisibleNames);
        return (null, null);
    }
}
