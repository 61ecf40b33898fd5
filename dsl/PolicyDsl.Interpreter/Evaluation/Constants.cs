namespace PolicyDsl.Interpreter.Evaluation;

/// <summary>Reads the literals that stand where the language allows nothing else: cells of tables, 默认, facts of examples.</summary>
internal static class Constants
{
    /// <summary>A number, with its sign.</summary>
    public static decimal Number(Expression literal) =>
        literal switch
        {
            NumberLiteral number => number.Value,
            Negation negation => -Number(negation.Operand),
            _ => throw new InvalidOperationException($"{literal.GetType().Name} is no number."),
        };

    /// <summary>A day.</summary>
    public static DateOnly Date(Expression literal)
    {
        var day = ((DateLiteral)literal).Value;
        return new DateOnly(day.Year, day.Month, day.Day);
    }

    /// <summary>A text, or an enum member's apiName.</summary>
    public static string Text(Expression literal) => literal is EnumLiteral member ? member.Member : ((TextLiteral)literal).Value;
}
