using PolicyDsl.Model;

namespace PolicyDsl.Binding.Expressions;

/// <summary>Finds out what is fixed in the text of a policy.</summary>
internal static class Constants
{
    /// <summary>The number that an expression always is; null where it depends on something.</summary>
    public static decimal? Number(Expression? expression)
    {
        try
        {
            return expression switch
            {
                NumberLiteral literal => literal.Value,
                Negation negation => -Number(negation.Operand),
                Arithmetic { Operator: ArithmeticOperator.Divide } division => Number(division.Right) is { } divisor and not 0m
                    ? Number(division.Left) / divisor
                    : null,
                Arithmetic arithmetic => Combine(arithmetic.Operator, Number(arithmetic.Left), Number(arithmetic.Right)),
                _ => null,
            };
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    /// <summary>A value that can be put in order: a number, or a date by its days.</summary>
    public static decimal? Ordinal(Expression? expression) =>
        expression is DateLiteral { Value: var date }
            ? (decimal)(new DateTime(date.Year, date.Month, date.Day) - DateTime.MinValue).Days
            : Number(expression);

    /// <summary>The literal that an expression amounts to, in the type that is wanted; null where it depends on something.</summary>
    public static Expression? Literal(Expression expression, ValueType type) =>
        expression switch
        {
            DateLiteral or TextLiteral or BoolLiteral or EnumLiteral => expression,
            _ => Number(expression) is { } number ? new NumberLiteral(number, type) : null,
        };

    private static decimal? Combine(ArithmeticOperator op, decimal? left, decimal? right) =>
        op switch
        {
            ArithmeticOperator.Add => left + right,
            ArithmeticOperator.Subtract => left - right,
            _ => left * right,
        };
}
