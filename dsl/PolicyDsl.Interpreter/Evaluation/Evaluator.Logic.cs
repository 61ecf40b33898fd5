namespace PolicyDsl.Interpreter.Evaluation;

/// <content>Yes and no.</content>
internal sealed partial class Evaluator
{
    /// <summary>The value of a yes/no expression.</summary>
    public Truth Truth(Expression expression) =>
        expression switch
        {
            BoolLiteral literal => Runtime.Truth.Of(literal.Value),
            InputReference input => InputTruth(input),
            RowReference row => RowTruth(row),
            TermReference term => Term(term, Truth),
            ParameterReference parameter => ParameterValue(parameter, Truth, Runtime.Truth.If, Runtime.Truth.Void(VoidReason.NotApplicable)),
            TableLookup lookup => TableCells.Holds(Lookup(lookup)),
            Not not => !Truth(not.Operand),
            All all => all.Operands.Aggregate(Runtime.Truth.Yes, (result, operand) => result & Truth(operand)),
            Any any => any.Operands.Aggregate(Runtime.Truth.No, (result, operand) => result | Truth(operand)),
            Comparison comparison => Compare(comparison.Operator, comparison.Left, comparison.Right),
            RatioComparison ratio => Compare(ratio),
            Membership membership => membership.Members.Aggregate(
                Runtime.Truth.No,
                (result, member) => result | Compare(ComparisonOperator.Equal, membership.Value, member)
            ),
            Between between => Compare(ComparisonOperator.GreaterOrEqual, between.Value, between.Low)
                & Compare(ComparisonOperator.LessOrEqual, between.Value, between.High),
            WithinLast within => Compare(within),
            Choice choice => ChoiceValue(choice, Truth, Runtime.Truth.If, Runtime.Truth.Void(VoidReason.NotApplicable)),
            Tiers tiers => TierTruth(tiers),
            _ => throw Unexpected(expression, "yes/no"),
        };

    private Truth Compare(ComparisonOperator comparison, Expression left, Expression right) =>
        left.Type.Kind switch
        {
            TypeKind.Bool => comparison == ComparisonOperator.Equal ? Truth(left).Is(Truth(right)) : Truth(left).IsNot(Truth(right)),
            TypeKind.Date => Compare(comparison, Date(left), Date(right)),
            TypeKind.Text or TypeKind.CreditCode or TypeKind.Enum => Compare(comparison, Text(left), Text(right)),
            _ => Compare(comparison, Number(left), Number(right)),
        };

    private static Truth Compare(ComparisonOperator comparison, Num left, Num right) =>
        comparison switch
        {
            ComparisonOperator.Equal => left.Is(right),
            ComparisonOperator.NotEqual => left.IsNot(right),
            ComparisonOperator.Less => left < right,
            ComparisonOperator.LessOrEqual => left <= right,
            ComparisonOperator.Greater => left > right,
            _ => left >= right,
        };

    private static Truth Compare<T>(ComparisonOperator comparison, Value<T> left, Value<T> right)
        where T : notnull =>
        comparison switch
        {
            ComparisonOperator.Equal => left.Is(right),
            ComparisonOperator.NotEqual => left.IsNot(right),
            ComparisonOperator.Less => left < right,
            ComparisonOperator.LessOrEqual => left <= right,
            ComparisonOperator.Greater => left > right,
            _ => left >= right,
        };

    private Truth Compare(RatioComparison comparison)
    {
        var ratio = Ratio.Of(Number(comparison.Numerator), Number(comparison.Denominator));
        var right = Number(comparison.Right);
        return comparison.Operator switch
        {
            ComparisonOperator.Equal => ratio.Is(right),
            ComparisonOperator.NotEqual => ratio.IsNot(right),
            ComparisonOperator.Less => ratio < right,
            ComparisonOperator.LessOrEqual => ratio <= right,
            ComparisonOperator.Greater => ratio > right,
            _ => ratio >= right,
        };
    }

    private Truth Compare(WithinLast within) =>
        within.Unit switch
        {
            WindowUnit.Months => Dates.WithinLastMonths(Date(within.Date), SubmittedOn, within.Count),
            WindowUnit.Days => Dates.WithinLastDays(Date(within.Date), SubmittedOn, within.Count),
            _ => Dates.WithinLastYears(Date(within.Date), SubmittedOn, within.Count),
        };

    private Truth TierTruth(Tiers tiers)
    {
        var reason = WhyNoTier(tiers);
        var below = reason != VoidReason.None ? Runtime.Truth.Void(reason)
            : tiers.Otherwise is { } otherwise ? Truth(otherwise)
            : Runtime.Truth.Void(VoidReason.NoTier);
        return TierValue(tiers, Truth, Runtime.Truth.If, below);
    }
}
