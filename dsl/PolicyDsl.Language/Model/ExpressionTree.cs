namespace PolicyDsl.Model;

/// <summary>Walks expressions without caring what they are.</summary>
public static class ExpressionTree
{
    /// <summary>The expressions directly inside <paramref name="expression"/>, in the order in which they are read.</summary>
    public static IEnumerable<Expression> Children(this Expression expression) =>
        expression switch
        {
            TableLookup lookup => lookup.Keys,
            YearOf year => [year.Date],
            Negation negation => [negation.Operand],
            Not not => [not.Operand],
            Arithmetic arithmetic => [arithmetic.Left, arithmetic.Right],
            DateShift shift => [shift.Date, shift.Duration],
            DateDifference difference => [difference.Later, difference.Earlier],
            Comparison comparison => [comparison.Left, comparison.Right],
            RatioComparison ratio => [ratio.Numerator, ratio.Denominator, ratio.Right],
            All all => all.Operands,
            Any any => any.Operands,
            Membership membership => [membership.Value, .. membership.Members],
            Between between => [between.Value, between.Low, between.High],
            WithinLast within => [within.Date],
            Choice choice => [.. choice.Rows.SelectMany(static r => new[] { r.Condition, r.Value }), .. OrNone(choice.Otherwise)],
            Tiers tiers =>
            [
                tiers.Value,
                .. OrNone(tiers.Previous),
                .. tiers.Rows.SelectMany(static r => new[] { r.Threshold, r.Value }),
                .. OrNone(tiers.Otherwise),
            ],
            Progressive progressive =>
            [
                progressive.Value,
                .. progressive.Rows.SelectMany(static r => new[] { r.UpTo, r.Rate }),
                .. OrNone(progressive.Above),
            ],
            Aggregate aggregate => [aggregate.List, .. OrNone(aggregate.Item)],
            Extreme extreme => extreme.Operands,
            _ => [],
        };

    /// <summary>The expression and everything inside it.</summary>
    public static IEnumerable<Expression> SelfAndDescendants(this Expression expression)
    {
        var rest = new Stack<Expression>();
        rest.Push(expression);
        while (rest.Count > 0)
        {
            var current = rest.Pop();
            yield return current;
            foreach (var child in current.Children().Reverse())
                rest.Push(child);
        }
    }

    private static IEnumerable<Expression> OrNone(Expression? expression) => expression is null ? [] : [expression];
}
