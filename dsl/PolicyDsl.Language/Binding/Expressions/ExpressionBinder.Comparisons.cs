using PolicyDsl.Binding.Names;
using PolicyDsl.Diagnostics;
using PolicyDsl.Model;
using PolicyDsl.Syntax;
using PolicyDsl.Text;

namespace PolicyDsl.Binding.Expressions;

/// <content>Comparisons, 属于, 近.</content>
internal sealed partial class ExpressionBinder
{
    private Expression? BindComparison(BinaryNode node, Site site)
    {
        var (left, right) = BindSides(node.Left, node.Right, site);
        if (left is null || right is null)
            return null;
        var op = ComparisonOf(node.Operator);
        if (CheckComparison(node, op, left.Type, right.Type, site) is { } problem)
        {
            context.Report(problem);
            return null;
        }
        return Compare(op, left, right, site);
    }

    // A member has no type of its own, so the side that is a value is bound first.
    private (Expression? Left, Expression? Right) BindSides(ExpressionNode leftNode, ExpressionNode rightNode, Site site)
    {
        if (IsValue(leftNode, site))
        {
            var first = Bind(leftNode, site);
            return (first, Bind(rightNode, site, Hint.Beside(first)));
        }
        if (!IsValue(rightNode, site))
            return (Bind(leftNode, site), Bind(rightNode, site, new Hint(null, true)));
        var second = Bind(rightNode, site);
        return (Bind(leftNode, site, Hint.Beside(second)), second);
    }

    private static Diagnostic? CheckComparison(BinaryNode node, ComparisonOperator op, ValueType left, ValueType right, Site site)
    {
        var place = site.At(node.OperatorSpan);
        if (!TypeRules.AreComparable(left, right))
        {
            if ((left.Kind == TypeKind.Months && right.Kind == TypeKind.Days) || (left.Kind == TypeKind.Days && right.Kind == TypeKind.Months))
                return MonthsAgainstDays(node, op, left, site);
            var bare = Bare(node.Left, right, site) ?? Bare(node.Right, left, site);
            return WithUnit(WithUnit(TypeErrors.NotComparable(place, left.Name(), right.Name(), bare), node.Left, right), node.Right, left);
        }
        if (op is not (ComparisonOperator.Equal or ComparisonOperator.NotEqual) && !left.IsOrdered())
            return TypeErrors.NoOrder(place, left.Name());
        return ComparisonWords.Check(place, op, left);
    }

    // `申报日 - 成立日 不低于 3年` counts days against months; what is meant is a date against a date moved.
    private static Diagnostic MonthsAgainstDays(BinaryNode node, ComparisonOperator op, ValueType left, Site site)
    {
        var place = site.At(node.OperatorSpan);
        var days = left.Kind == TypeKind.Days ? node.Left : node.Right;
        var months = left.Kind == TypeKind.Days ? node.Right : node.Left;
        if (left.Kind != TypeKind.Days || days is not BinaryNode { Operator: BinaryOperator.Subtract } difference)
            return TypeErrors.MonthsAgainstDays(place);
        var word = ComparisonWords.DateWord(ComparisonWords.Turned(op), site.Text.Slice(node.OperatorSpan));
        var rewritten =
            $"{site.Text.Slice(difference.Right.Span)} {word} {site.Text.Slice(difference.Left.Span)} - {site.Text.Slice(months.Span)}";
        return TypeErrors.YearsBetweenDates(place, rewritten).WithFix(node.Span, rewritten);
    }

    /// <summary>A comparison; with a ratio, one that needs no division.</summary>
    private Expression Compare(ComparisonOperator op, Expression left, Expression right, Site site)
    {
        if (Division(left, site) is { } ratio)
            return new RatioComparison(op, ratio.Left, ratio.Right, right);
        return Division(right, site) is { } turned
            ? new RatioComparison(ComparisonWords.Turned(op), turned.Left, turned.Right, left)
            : new Comparison(op, left, right);
    }

    private static Arithmetic? Division(Expression? expression, Site site)
    {
        while (expression is TermReference reference)
            expression = (site.Scope.Values.Find(reference.Name) as TermSymbol)?.Value;
        return expression is Arithmetic { Operator: ArithmeticOperator.Divide } division ? division : null;
    }

    private static ComparisonOperator ComparisonOf(BinaryOperator op) =>
        op switch
        {
            BinaryOperator.Equal => ComparisonOperator.Equal,
            BinaryOperator.NotEqual => ComparisonOperator.NotEqual,
            BinaryOperator.Less => ComparisonOperator.Less,
            BinaryOperator.LessOrEqual => ComparisonOperator.LessOrEqual,
            BinaryOperator.Greater => ComparisonOperator.Greater,
            _ => ComparisonOperator.GreaterOrEqual,
        };

    private Expression? BindMembership(MembershipNode node, Site site)
    {
        var value = Bind(node.Value, site);
        var members = node.Members.Select(m => BindAlternative(m, value, site)).ToList();
        if (value is null || members.Contains(null))
            return null;
        return new Membership(value, members.Select(static m => m!).ToEquatableArray());
    }

    private Expression? BindAlternative(ExpressionNode node, Expression? value, Site site)
    {
        var member = Bind(node, site, Hint.Beside(value));
        if (member is null || value is null || TypeRules.AreComparable(value.Type, member.Type))
            return member;
        context.Report(WithUnit(TypeErrors.NotComparable(site.At(node.Span), value.Type.Name(), member.Type.Name(), Bare(node, value.Type, site)), node, value.Type));
        return null;
    }

    private Expression? BindBetween(BetweenNode node, Site site)
    {
        var value = Bind(node.Value, site);
        var low = BindAlternative(node.Low, value, site);
        var high = BindAlternative(node.High, value, site);
        if (value is null || low is null || high is null)
            return null;
        if (!value.Type.IsOrdered())
        {
            context.Report(TypeErrors.NoOrder(site.At(node.Value.Span), value.Type.Name()));
            return null;
        }
        if (Constants.Ordinal(low) > Constants.Ordinal(high))
        {
            context.Report(TypeErrors.RangeBackwards(site.At(TextSpan.FromBounds(node.Low.Span.Start, node.High.Span.End))));
            return null;
        }
        if (Division(value, site) is null)
            return new Between(value, low, high);
        // A ratio is compared exactly, so each end by itself.
        return new All(
            new[]
            {
                Compare(ComparisonOperator.GreaterOrEqual, value, low, site),
                Compare(ComparisonOperator.LessOrEqual, value, high, site),
            }.ToEquatableArray()
        );
    }

    private Expression? BindWithinLast(WithinLastNode node, Site site)
    {
        var date = Bind(node.Value, site);
        if (date is null)
            return null;
        if (date.Type.Kind != TypeKind.Date)
        {
            context.Report(TypeErrors.WrongType(site.At(node.Value.Span), ValueType.Date.Name(), date.Type.Name()));
            return null;
        }
        WindowUnit? unit = (node.Count.Unit, node.CalendarYears) switch
        {
            (LiteralUnit.None, true) => WindowUnit.CalendarYears,
            (LiteralUnit.Years or LiteralUnit.Months, false) => WindowUnit.Months,
            (LiteralUnit.Days, false) => WindowUnit.Days,
            _ => null,
        };
        var count = node.Count.Value;
        if (unit is { } known && count >= 1 && count <= 120_000 && count == decimal.Truncate(count))
            return new WithinLast(date, (int)count, known);
        context.Report(TypeErrors.BadWindow(site.At(node.Count.Span)));
        return null;
    }
}
