using PolicyDsl.Model;
using PolicyDsl.Runtime;
using ValueType = PolicyDsl.Model.ValueType;

namespace PolicyDsl.Review.Applicants;

/// <summary>Literals of the model as numbers, and back. A day counts as the number of days since 1 January of the year 1.</summary>
public static class Literals
{
    /// <summary>The number of a literal that has an order; null: it has none.</summary>
    public static decimal? Number(Expression? literal) =>
        literal switch
        {
            NumberLiteral number => number.Value,
            Negation { Operand: NumberLiteral number } => -number.Value,
            DateLiteral { Value: var day } => Day(day),
            _ => null,
        };

    /// <summary>The literal of a number; a day for the type 日期.</summary>
    public static Expression Of(decimal number, ValueType type) =>
        type.Kind != TypeKind.Date ? new NumberLiteral(number, type) : new DateLiteral(Day((int)number));

    /// <summary>A day as a number.</summary>
    public static int Day(CalendarDate day) => new DateOnly(day.Year, day.Month, day.Day).DayNumber;

    /// <summary>The smallest difference between two values of an input: a fen, a day, a tenth decimal; 1 for whole numbers.</summary>
    public static decimal Step(TypeKind kind) =>
        kind switch
        {
            TypeKind.Money => 0.01m,
            TypeKind.Number or TypeKind.Rate => 0.0000000001m,
            _ => 1m,
        };

    /// <summary>The least and the greatest value that an input takes, its 范围 considered. For types with an order.</summary>
    public static (decimal Low, decimal High) Bounds(InputField field)
    {
        var (low, high) = (Number(field.Range?.Low), Number(field.Range?.High));
        return field.Type.Kind switch
        {
            TypeKind.Date => (low ?? DateOnly.MinValue.DayNumber, high ?? DateOnly.MaxValue.DayNumber),
            TypeKind.Months or TypeKind.Days => (Math.Max(low ?? 0m, 0m), Math.Min(high ?? Money.Limit, Money.Limit)),
            TypeKind.Money when field.Range is null => (0m, Money.Limit),
            _ => (Math.Max(low ?? -Money.Limit, -Money.Limit), Math.Min(high ?? Money.Limit, Money.Limit)),
        };
    }

    private static CalendarDate Day(int number)
    {
        var day = DateOnly.FromDayNumber(number);
        return new CalendarDate(day.Year, day.Month, day.Day);
    }
}
