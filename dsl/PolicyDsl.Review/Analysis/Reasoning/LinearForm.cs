using PolicyDsl.Layout;
using PolicyDsl.Model;
using PolicyDsl.Review.Applicants;

namespace PolicyDsl.Review.Analysis.Reasoning;

/// <summary>A number as a constant and multiples of inputs, each input once: what two sides of a comparison differ by, with what they share taken out.</summary>
/// <param name="Factors">By the input's index; none is 0.</param>
/// <param name="Constant">The constant.</param>
internal sealed record LinearForm(IReadOnlyDictionary<int, decimal> Factors, decimal Constant)
{
    private static readonly Dictionary<int, decimal> noInputs = [];

    /// <summary>The form of an expression; null: it has none that is exact.</summary>
    public static LinearForm? Of(PolicyModel policy, ClauseLayout layout, Expression expression)
    {
        try
        {
            return Form(policy, layout, expression);
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    /// <summary>The form of what two expressions differ by; null: there is none.</summary>
    public static LinearForm? Difference(PolicyModel policy, ClauseLayout layout, Expression left, Expression right)
    {
        try
        {
            return Form(policy, layout, left) is { } first && Form(policy, layout, right) is { } second ? first.Plus(second, -1m) : null;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    /// <summary>The values that it takes over a box.</summary>
    public NumberSet Over(Box box)
    {
        var sum = NumberSet.Of(Constant);
        foreach (var (index, factor) in Factors)
        {
            var product = NumberSet.Calculate(ArithmeticOperator.Multiply, box[index].Numbers with { Missing = false }, NumberSet.Of(factor));
            sum = NumberSet.Calculate(ArithmeticOperator.Add, sum, product);
        }
        return sum;
    }

    /// <summary>Times a number, plus another form.</summary>
    public LinearForm Plus(LinearForm other, decimal factor)
    {
        var factors = Factors.ToDictionary();
        foreach (var (index, value) in other.Factors)
        {
            var sum = factors.GetValueOrDefault(index) + (value * factor);
            if (sum == 0m)
                factors.Remove(index);
            else
                factors[index] = sum;
        }
        return new LinearForm(factors, Constant + (other.Constant * factor));
    }

    private static LinearForm? Form(PolicyModel policy, ClauseLayout layout, Expression expression)
    {
        if (Literals.Number(expression) is { } constant)
            return new LinearForm(noInputs, constant);
        return expression switch
        {
            InputReference input => new LinearForm(new Dictionary<int, decimal> { [layout.IndexOf(input)] = 1m }, 0m),
            TermReference term when layout.Top(term) is { } value => Form(policy, layout, value),
            ParameterReference reference when policy.Parameters.First(p => p.Name == reference.Name) is { } parameter && !ClauseLayout.IsDated(parameter) =>
                Form(policy, layout, parameter.Values[0].Value),
            Negation negation => Form(policy, layout, negation.Operand) is { } operand ? Zero.Plus(operand, -1m) : null,
            DateDifference difference => Sum(policy, layout, difference.Later, difference.Earlier, -1m),
            DateShift { Duration: NumberLiteral { Type.Kind: TypeKind.Days } } shift => Sum(policy, layout, shift.Date, shift.Duration, shift.Backwards ? -1m : 1m),
            Arithmetic { Operator: ArithmeticOperator.Add } sum => Sum(policy, layout, sum.Left, sum.Right, 1m),
            Arithmetic { Operator: ArithmeticOperator.Subtract } sum => Sum(policy, layout, sum.Left, sum.Right, -1m),
            Arithmetic { Operator: ArithmeticOperator.Multiply } product => Product(Form(policy, layout, product.Left), Form(policy, layout, product.Right)),
            Arithmetic quotient => Quotient(Form(policy, layout, quotient.Left), Form(policy, layout, quotient.Right)),
            _ => null,
        };
    }

    private static LinearForm Zero => new(noInputs, 0m);

    private static LinearForm? Sum(PolicyModel policy, ClauseLayout layout, Expression left, Expression right, decimal factor) =>
        Form(policy, layout, left) is { } first && Form(policy, layout, right) is { } second ? first.Plus(second, factor) : null;

    private static LinearForm? Product(LinearForm? left, LinearForm? right) =>
        left is null || right is null ? null
        : left.Factors.Count == 0 ? Zero.Plus(right, left.Constant)
        : right.Factors.Count == 0 ? Zero.Plus(left, right.Constant)
        : null;

    // Only by what divides 1 exactly: a third has no decimal.
    private static LinearForm? Quotient(LinearForm? left, LinearForm? right) =>
        left is not null && right is { Factors.Count: 0, Constant: not 0m and var divisor } && 1m / divisor * divisor == 1m && (1m / divisor).Scale <= 12
            ? Zero.Plus(left, 1m / divisor)
            : null;
}
