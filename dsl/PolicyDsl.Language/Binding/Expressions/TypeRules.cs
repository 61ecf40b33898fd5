using PolicyDsl.Model;

namespace PolicyDsl.Binding.Expressions;

/// <summary>Which types go together, and what comes of it.</summary>
internal static class TypeRules
{
    /// <summary>Numbers without unit, which mix freely.</summary>
    public static bool IsPlain(this ValueType type) => type.Kind is TypeKind.Number or TypeKind.Integer or TypeKind.Rate;

    /// <summary>Months or days.</summary>
    public static bool IsDuration(this ValueType type) => type.Kind is TypeKind.Months or TypeKind.Days;

    /// <summary>Whether values of the type have an order.</summary>
    public static bool IsOrdered(this ValueType type) => type.IsNumeric || type.Kind == TypeKind.Date;

    /// <summary>Whether two types can stand on the two sides of a comparison.</summary>
    public static bool AreComparable(ValueType left, ValueType right) =>
        left.Kind != TypeKind.List && (left == right || (left.IsPlain() && right.IsPlain()) || (IsText(left) && IsText(right)));

    /// <summary>The type of a value that may be either; null: they do not mix.</summary>
    public static ValueType? Common(ValueType left, ValueType right)
    {
        if (left == right)
            return left;
        if (left.IsPlain() && right.IsPlain())
            return ValueType.Number;
        return IsText(left) && IsText(right) ? ValueType.Text : null;
    }

    /// <summary>Whether a value of type <paramref name="value"/> may stand where <paramref name="target"/> is wanted.</summary>
    public static bool Fits(ValueType value, ValueType target) =>
        value == target
        || (value.IsPlain() && target.Kind is TypeKind.Number or TypeKind.Rate)
        || (value.Kind == TypeKind.CreditCode && target.Kind == TypeKind.Text);

    /// <summary>The type of an operation on numbers; null: there is none.</summary>
    public static ValueType? Arithmetic(ArithmeticOperator op, ValueType left, ValueType right)
    {
        if (left.IsPlain() && right.IsPlain())
            return PlainResult(op, left, right);
        var leftMoney = left.Kind == TypeKind.Money;
        var rightMoney = right.Kind == TypeKind.Money;
        return op switch
        {
            ArithmeticOperator.Add or ArithmeticOperator.Subtract => leftMoney && rightMoney ? ValueType.Money : null,
            ArithmeticOperator.Multiply => (leftMoney && right.IsPlain()) || (left.IsPlain() && rightMoney) ? ValueType.Money : null,
            _ when leftMoney && rightMoney => ValueType.Number,
            _ => leftMoney && right.IsPlain() ? ValueType.Money : null,
        };
    }

    private static ValueType PlainResult(ArithmeticOperator op, ValueType left, ValueType right) =>
        op != ArithmeticOperator.Divide && left == right ? left : ValueType.Number;

    private static bool IsText(ValueType type) => type.Kind is TypeKind.Text or TypeKind.CreditCode;
}
