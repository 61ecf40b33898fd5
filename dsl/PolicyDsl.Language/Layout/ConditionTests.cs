using PolicyDsl.Model;

namespace PolicyDsl.Layout;

/// <summary>Writes a condition as a <see cref="ConditionTest"/>, where it is one.</summary>
public sealed class ConditionTests(PolicyModel policy, ClauseLayout layout)
{
    /// <summary>The condition; null: it computes something, or looks at more than one input at a time.</summary>
    public ConditionTest? Of(Expression condition) =>
        layout.Top(condition) switch
        {
            BoolLiteral literal => ConditionTest.Of(literal.Value ? ConditionTestKind.All : ConditionTestKind.Any),
            InputReference input => Holds(input),
            Not not => Of(not.Operand) is { } operand ? ConditionTest.Of(ConditionTestKind.Not, operand) : null,
            All all => Combine(ConditionTestKind.All, all.Operands),
            Any any => Combine(ConditionTestKind.Any, any.Operands),
            Comparison comparison => Compare(comparison),
            Membership membership => Combine(
                ConditionTestKind.Any,
                membership.Members.Select(member => (Expression)new Comparison(ComparisonOperator.Equal, membership.Value, member))
            ),
            Between between => Combine(
                ConditionTestKind.All,
                [
                    new Comparison(ComparisonOperator.GreaterOrEqual, between.Value, between.Low),
                    new Comparison(ComparisonOperator.LessOrEqual, between.Value, between.High),
                ]
            ),
            _ => null,
        };

    private ConditionTest? Combine(ConditionTestKind kind, IEnumerable<Expression> operands)
    {
        var tests = operands.Select(Of).ToList();
        return tests.Exists(static test => test is null) ? null : ConditionTest.Of(kind, tests.OfType<ConditionTest>());
    }

    // An application of a clause with 补差 is one of a 补差类项目, whatever it says itself.
    private ConditionTest? Holds(InputReference input) =>
        input is { Scope: InputScope.Envelope, Name: EnvelopeInputs.TopUp } && layout.IsTopUpProject
            ? ConditionTest.Of(ConditionTestKind.All)
            : Leaf(ConditionTestKind.Equal, input, JsonLiteral.Of(new BoolLiteral(true), false));

    private ConditionTest? Compare(Comparison comparison)
    {
        var (left, right) = (layout.Top(comparison.Left), layout.Top(comparison.Right));
        var turned = left is not InputReference;
        var (value, constant) = turned ? (right, left) : (left, right);
        if (value.Type.Kind == TypeKind.Bool)
            return Compare(comparison.Operator, value, constant);
        if (value is not InputReference input)
            return null;
        var known = Constant(constant, layout.Inputs[layout.IndexOf(input)].CountedDuration);
        return comparison.Operator switch
        {
            ComparisonOperator.Equal => Leaf(ConditionTestKind.Equal, input, known),
            ComparisonOperator.NotEqual => Leaf(ConditionTestKind.Equal, input, known) is { } equal ? ConditionTest.Of(ConditionTestKind.Not, equal) : null,
            ComparisonOperator.Less => Leaf(turned ? ConditionTestKind.Greater : ConditionTestKind.Less, input, known),
            ComparisonOperator.LessOrEqual => Leaf(turned ? ConditionTestKind.GreaterOrEqual : ConditionTestKind.LessOrEqual, input, known),
            ComparisonOperator.Greater => Leaf(turned ? ConditionTestKind.Less : ConditionTestKind.Greater, input, known),
            _ => Leaf(turned ? ConditionTestKind.LessOrEqual : ConditionTestKind.GreaterOrEqual, input, known),
        };
    }

    private ConditionTest? Compare(ComparisonOperator comparison, Expression value, Expression constant)
    {
        if (constant is not BoolLiteral literal || Of(value) is not { } test)
            return null;
        return literal.Value == (comparison == ComparisonOperator.Equal) ? test : ConditionTest.Of(ConditionTestKind.Not, test);
    }

    // A duration that is written as ISO 8601 has no order that a form knows.
    private ConditionTest? Leaf(ConditionTestKind kind, InputReference input, string? value)
    {
        var field = layout.Inputs[layout.IndexOf(input)];
        return value is null || (field.Type.Kind is TypeKind.Months or TypeKind.Days && !field.CountedDuration)
            ? null
            : new ConditionTest(kind, layout.IndexOf(input), value, default);
    }

    private string? Constant(Expression expression, bool counted) =>
        expression is ParameterReference reference
            ? policy.Parameters.FirstOrDefault(p => p.Name == reference.Name) is { } parameter && !ClauseLayout.IsDated(parameter)
                ? JsonLiteral.Of(parameter.Values[0].Value, counted)
                : null
            : JsonLiteral.Of(expression, counted);
}
