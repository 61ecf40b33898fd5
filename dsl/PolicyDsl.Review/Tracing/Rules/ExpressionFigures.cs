using PolicyDsl.Review.Tracing.Figures;
using PolicyDsl.Syntax;
using PolicyDsl.Text;

namespace PolicyDsl.Review.Tracing.Rules;

/// <summary>Reads the figures of an expression, each with the threshold that the rule makes of it.</summary>
/// <param name="rule">The declaration that the expression stands in.</param>
/// <param name="uses">Learns by which threshold each name is read: the cells of a table that is a cap are caps.</param>
internal sealed class ExpressionFigures(TracedRule rule, Dictionary<string, Bound> uses)
{
    /// <summary>Adds the figures of an expression.</summary>
    /// <param name="node">The expression.</param>
    /// <param name="bound">The threshold that stands before it.</param>
    /// <returns>The figure, where the expression is nothing else.</returns>
    public RuleFigure? Add(ExpressionNode? node, Bound bound)
    {
        switch (node)
        {
            case NumberNode number:
                return AddNumber(number, bound);
            case DateNode date:
                return Add(OfDay(new DateOnly(date.Year, date.Month, date.Day)), Bound.Any, date.Span);
            case BracketNode bracket:
                return Add(bracket.Inner, bound);
            case UnaryNode unary:
                return Add(unary.Operand, bound);
            case NameExpression name:
                Use(name.Text, bound);
                rule.Reads.Add(name.Text);
                TextFigures.Add(rule, name.Text, name.Span, FigureOrigin.Implied);
                break;
            case IndexNode index:
                Use(index.Table.Text, bound);
                AddAll(index.Keys, Bound.Any);
                break;
            case BinaryNode binary:
                AddBinary(binary, bound);
                break;
            case TiersNode tiers:
                AddTiers(tiers, bound);
                break;
            default:
                AddOther(node, bound);
                break;
        }
        return null;
    }

    private void AddOther(ExpressionNode? node, Bound bound)
    {
        switch (node)
        {
            case MembershipNode membership:
                AddAll([membership.Value, .. membership.Members], Bound.Any);
                break;
            case BetweenNode between:
                AddAll([between.Value, between.Low, between.High], Bound.Any);
                break;
            case WithinLastNode within:
                Add(within.Value, Bound.Any);
                // 个年度: the count is a bare number, of years.
                AddNumber(within.CalendarYears ? within.Count with { Value = within.Count.Value * 12, Unit = LiteralUnit.Years } : within.Count, Bound.Any);
                break;
            case IfNode choice:
                Add(choice.Condition, Bound.None);
                AddRow([Add(choice.Then, bound), Add(choice.Else, bound)]);
                break;
            case ChoiceNode choice:
                foreach (var row in choice.Rows)
                    Add(row.Condition, Bound.None);
                AddRow([.. choice.Rows.Select(row => Add(row.Value, bound)), Add(choice.Otherwise, bound)]);
                break;
            case AggregateNode aggregate:
                Add(aggregate.Item, Inner(bound));
                break;
            case CallNode call:
                AddAll(call.Arguments, Inner(bound));
                break;
        }
    }

    private void AddBinary(BinaryNode node, Bound bound)
    {
        var threshold = node.Operator switch
        {
            BinaryOperator.Less => new Bound(BoundDirection.Down, false),
            BinaryOperator.LessOrEqual => Bound.AtMost,
            BinaryOperator.Greater => new Bound(BoundDirection.Up, false),
            BinaryOperator.GreaterOrEqual => Bound.AtLeast,
            BinaryOperator.Equal or BinaryOperator.NotEqual => Bound.Any,
            _ => (Bound?)null,
        };
        if (threshold is { } decided)
        {
            Add(node.Left, Turned(decided));
            Add(node.Right, decided);
        }
        else if (node.Operator is BinaryOperator.And or BinaryOperator.Or)
        {
            AddAll([node.Left, node.Right], Bound.None);
        }
        else if (node is { Operator: BinaryOperator.Divide, Right: NumberNode { Unit: LiteralUnit.None, Value: > 0 } divisor })
        {
            AddShare(node.Left, divisor, bound);
        }
        else
        {
            AddAll([node.Left, node.Right], Inner(bound));
        }
    }

    /// <summary>x * 2 / 3 and x / 3: two thirds and a third of x.</summary>
    private void AddShare(ExpressionNode left, NumberNode divisor, Bound bound)
    {
        var numerator = left switch
        {
            NumberNode { Unit: LiteralUnit.None } alone => alone,
            BinaryNode { Operator: BinaryOperator.Multiply or BinaryOperator.Of, Right: NumberNode { Unit: LiteralUnit.None } factor } => factor,
            _ => null,
        };
        var span = numerator is null ? divisor.Span : numerator.Span.Union(divisor.Span);
        Add(Quantity.Fraction(numerator?.Value ?? 1, divisor.Value), Inner(bound), span);
        if (left is BinaryNode product && numerator is not null)
            Add(product.Left, Inner(bound));
        else if (numerator is null)
            Add(left, Inner(bound));
    }

    private void AddTiers(TiersNode node, Bound bound)
    {
        Add(node.Value, Bound.Any);
        Add(node.Previous, Bound.Any);
        var isSlices = node.Word == Keyword.Progressive;
        var thresholds = new List<RuleFigure?>();
        var values = new List<RuleFigure?>();
        foreach (var row in node.Rows)
        {
            thresholds.Add(Add(row.Threshold, new Bound(isSlices ? BoundDirection.Down : BoundDirection.Up, row.Inclusive ?? true, MayBeUnsaid: true)));
            values.Add(Add(row.Value, bound));
        }
        values.Add(Add(node.Otherwise, bound));
        AddRow(thresholds);
        AddRow(values);
    }

    /// <summary>Keeps figures that stand in an order.</summary>
    public void AddRow(IReadOnlyList<RuleFigure?> figures)
    {
        var known = figures.OfType<RuleFigure>().ToList();
        if (known.Count > 1)
            rule.Rows.Add(new FigureRow(known));
    }

    private void AddAll(IReadOnlyList<ExpressionNode> nodes, Bound bound)
    {
        foreach (var node in nodes)
            Add(node, bound);
    }

    private RuleFigure? AddNumber(NumberNode node, Bound bound)
    {
        // 0 counts nothing: it says any, or none.
        if (node.Value == 0)
            return null;
        var kind = node.Unit switch
        {
            LiteralUnit.Money => FigureKind.Money,
            LiteralUnit.Rate => FigureKind.Rate,
            LiteralUnit.Years or LiteralUnit.Months => FigureKind.Months,
            LiteralUnit.Days => FigureKind.Days,
            _ => FigureKind.Count,
        };
        return Add(Quantity.Of(kind, node.Value), bound, node.Span);
    }

    /// <summary>A day as a figure.</summary>
    public static Quantity OfDay(DateOnly day) => new(FigureKind.Date, FormattableString.Invariant($"{day.Year:0000}-{day.Month:00}-{day.Day:00}"));

    /// <summary>Adds a figure of the rule itself.</summary>
    public RuleFigure Add(Quantity quantity, Bound bound, TextSpan span)
    {
        var figure = new RuleFigure(rule, quantity, bound, FigureOrigin.Rule, span, IsIdiom: false);
        rule.Figures.Add(figure);
        return figure;
    }

    private void Use(string name, Bound bound)
    {
        if (!uses.TryGetValue(name, out var known) || known.Direction == BoundDirection.None)
            uses[name] = bound;
        else if (bound.Direction != BoundDirection.None && bound != known)
            uses[name] = Bound.Any;
    }

    // Inside a sum or product a threshold is about the whole.
    private static Bound Inner(Bound bound) => bound.Direction == BoundDirection.None ? Bound.None : Bound.Any;

    private static Bound Turned(Bound bound) =>
        bound with
        {
            Direction = bound.Direction switch
            {
                BoundDirection.Up => BoundDirection.Down,
                BoundDirection.Down => BoundDirection.Up,
                _ => bound.Direction,
            },
        };
}
