using PolicyDsl.Model;

namespace PolicyDsl.Layout;

/// <summary>The least and the greatest value of an input, both allowed, as the runtime compares them; null is open.</summary>
/// <param name="Low">The least; for dates as YYYYMMDD.</param>
/// <param name="High">The greatest; for dates as YYYYMMDD.</param>
public readonly record struct InputBounds(decimal? Low, decimal? High)
{
    /// <summary>The bounds of an input: its 范围, or at least 0 for money and durations where none is written.</summary>
    public static InputBounds Of(InputField field)
    {
        if (field.Range is { } range)
            return new InputBounds(Number(range.Low), Number(range.High));
        return field.Type.Kind is TypeKind.Money or TypeKind.Months or TypeKind.Days ? new InputBounds(0m, null) : default;
    }

    private static decimal? Number(Expression? bound) =>
        bound switch
        {
            NumberLiteral number => number.Value,
            Negation { Operand: NumberLiteral number } => -number.Value,
            DateLiteral { Value: var date } => (date.Year * 10000) + (date.Month * 100) + date.Day,
            _ => null,
        };
}
