using PolicyDsl.Model;

namespace PolicyDsl.Layout;

/// <summary>
/// How expressions of a clause go as one input grows: what can be proven from ranges, literals and the shape of the expression, and nothing more. A value
/// that does not exist (a division by zero, no tier) is left out of account: whoever relies on a trend evaluates what it finds.
/// </summary>
/// <param name="policy">The policy.</param>
/// <param name="layout">The clause.</param>
/// <param name="signs">The signs of its values.</param>
/// <param name="input">The input that grows, by its index.</param>
internal sealed class Trends(PolicyModel policy, ClauseLayout layout, Signs signs, int input)
{
    private readonly Dictionary<string, Trend> terms = new(StringComparer.Ordinal);

    /// <summary>The trend of an expression.</summary>
    public Trend Of(Expression expression) =>
        expression switch
        {
            InputReference reference => OfInput(layout.IndexOf(reference)),
            TermReference term => OfTerm(term),
            ParameterReference parameter => OfParameter(parameter),
            ApplicationYear => input == 0 ? Trend.Itself.Bent : Trend.Constant,
            YearOf year => Of(year.Date).Bent,
            Negation negation => Of(negation.Operand).Turned,
            Not not => Of(not.Operand).Turned,
            Arithmetic arithmetic => Of(arithmetic),
            DateShift shift => Of(shift),
            DateDifference difference => Of(difference.Later) - Of(difference.Earlier),
            Comparison comparison => Compare(comparison.Operator, Of(comparison.Left), Of(comparison.Right)),
            RatioComparison ratio => Compare(ratio.Operator, Quotient(ratio.Numerator, ratio.Denominator), Of(ratio.Right)),
            All all => Together(all.Operands),
            Any any => Together(any.Operands),
            Extreme extreme => Together(extreme.Operands),
            Choice choice => Of(choice),
            Tiers tiers => Of(tiers),
            Progressive progressive => Of(progressive),
            _ => IsUntouched(expression) ? Trend.Constant : Trend.Mixed,
        };

    private bool IsUntouched(Expression expression) =>
        layout.Reads(expression).All(index => index >= layout.Inputs.Count || OfInput(index).IsConstant)
        && expression.Children().All(child => Of(child).IsConstant);

    private Trend OfInput(int index)
    {
        if (layout.Inputs[index].When is { } when && !Of(when).IsConstant)
            return Trend.Mixed;
        return index == input ? Trend.Itself : Trend.Constant;
    }

    private Trend OfTerm(TermReference reference)
    {
        if (terms.TryGetValue(reference.Name, out var known))
            return known;
        var trend = Of(layout.Top(reference));
        terms[reference.Name] = trend;
        return trend;
    }

    private Trend OfParameter(ParameterReference reference)
    {
        var parameter = policy.Parameters.First(p => p.Name == reference.Name);
        return input == 0 && ClauseLayout.IsDated(parameter) ? Trend.Mixed : OneOf(parameter.Values.Select(static v => v.Value));
    }

    private Trend Of(DateShift shift)
    {
        var by = Of(shift.Duration);
        return (Of(shift.Date) + (shift.Backwards ? by.Turned : by)).Bent;
    }

    private Trend Of(Arithmetic arithmetic) =>
        arithmetic.Operator switch
        {
            ArithmeticOperator.Add => Of(arithmetic.Left) + Of(arithmetic.Right),
            ArithmeticOperator.Subtract => Of(arithmetic.Left) - Of(arithmetic.Right),
            ArithmeticOperator.Multiply => Product(arithmetic.Left, arithmetic.Right),
            _ => Quotient(arithmetic.Left, arithmetic.Right),
        };

    private Trend Product(Expression left, Expression right)
    {
        var (one, other) = (Of(left), Of(right));
        if (one.IsConstant)
            return other.Times(signs.Of(left));
        if (other.IsConstant)
            return one.Times(signs.Of(right));
        return signs.Of(left).IsNeverNegative && signs.Of(right).IsNeverNegative ? (one.Bent + other.Bent) : Trend.Mixed;
    }

    // Where the denominator never changes its sign, a quotient of two affine values has no pole to jump over, and goes one way.
    private Trend Quotient(Expression numerator, Expression denominator)
    {
        var (above, below) = (Of(numerator), Of(denominator));
        var sign = signs.Of(denominator);
        if (below.IsConstant)
            return above.Times(sign);
        if (sign is { IsNeverNegative: false, IsNeverPositive: false })
            return Trend.Mixed;
        if (above.IsConstant)
            return below.Turned.Times(signs.Of(numerator)).Bent;
        return above.IsAffine && below.IsAffine ? new Trend(TrendDirection.Either, false) : Trend.Mixed;
    }

    private static Trend Compare(ComparisonOperator comparison, Trend left, Trend right) =>
        comparison switch
        {
            ComparisonOperator.Greater or ComparisonOperator.GreaterOrEqual => (left - right).Bent,
            ComparisonOperator.Less or ComparisonOperator.LessOrEqual => (right - left).Bent,
            _ => left.IsConstant && right.IsConstant ? Trend.Constant : Trend.Mixed,
        };

    // Bends before they are put together: of two straight lines the lower one is no straight line.
    private Trend Together(IEnumerable<Expression> expressions) =>
        expressions.Select(Of).Aggregate(Trend.Constant, static (left, right) => left.Bent + right.Bent);

    private Trend OneOf(IEnumerable<Expression> expressions) => expressions.Select(Of).Aggregate(Trend.Constant, static (left, right) => left | right);

    private Trend Of(Choice choice)
    {
        if (choice.Rows.Any(row => !Of(row.Condition).IsConstant))
            return Trend.Mixed;
        return OneOf(choice.Rows.Select(static row => row.Value).Concat(OrNone(choice.Otherwise)));
    }

    private Trend Of(Tiers tiers)
    {
        var (value, previous) = (Of(tiers.Value), tiers.Previous is { } before ? Of(before) : Trend.Constant);
        if (tiers.Rows.Any(row => !Of(row.Threshold).IsConstant))
            return Trend.Mixed;
        var rows = OrNone(tiers.Otherwise).Concat(tiers.Rows.Select(static row => row.Value)).ToList();
        if (value.IsConstant && previous.IsConstant)
            return OneOf(rows);
        // 首次突破: the more there was before, the sooner nothing is newly reached.
        return Ascend(rows) ? value.Bent + previous.Turned.Bent : Trend.Mixed;
    }

    private Trend Of(Progressive progressive)
    {
        var rates = progressive.Rows.Select(static row => row.Rate).Concat(OrNone(progressive.Above)).ToList();
        if (progressive.Rows.Select(static row => row.UpTo).Concat(rates).Any(e => !Of(e).IsConstant))
            return Trend.Mixed;
        var value = Of(progressive.Value);
        return value.IsConstant ? value
            : rates.TrueForAll(rate => signs.Of(rate).IsNeverNegative) ? value.Bent
            : Trend.Mixed;
    }

    private static bool Ascend(List<Expression> rows)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i] is not NumberLiteral row || (i > 0 && rows[i - 1] is NumberLiteral before && row.Value < before.Value))
                return false;
        }
        return true;
    }

    private static IEnumerable<Expression> OrNone(Expression? expression) => expression is null ? [] : [expression];
}
