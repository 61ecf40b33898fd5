using System.Globalization;
using System.Text;
using PolicyDsl.Model;

namespace PolicyDsl.Layout;

/// <summary>Constants as they would stand in the body of an application.</summary>
public static class JsonLiteral
{
    // Dividing by it takes trailing zeros away: 100.00 and 100 are equal models, so they must be equal text.
    private const decimal One = 1.0000000000000000000000000000m;

    /// <summary>A constant; null: the expression is none.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="counted">Whether a duration is a number of months or days.</param>
    public static string? Of(Expression? expression, bool counted) =>
        expression switch
        {
            BoolLiteral literal => literal.Value ? "true" : "false",
            NumberLiteral literal => Number(literal.Value, literal.Type.Kind, counted),
            Negation { Operand: NumberLiteral literal } => Number(-literal.Value, literal.Type.Kind, counted),
            DateLiteral literal => Quoted(literal.Value.ToString()),
            EnumLiteral literal => Quoted(literal.Member),
            TextLiteral literal => Quoted(literal.Value),
            _ => null,
        };

    private static string Number(decimal value, TypeKind kind, bool counted)
    {
        var text = (value / One).ToString(CultureInfo.InvariantCulture);
        return kind switch
        {
            TypeKind.Months when !counted => Quoted($"P{text}M"),
            TypeKind.Days when !counted => Quoted($"P{text}D"),
            _ => text,
        };
    }

    private static string Quoted(string text)
    {
        var json = new StringBuilder("\"");
        foreach (var character in text)
        {
            if (character < ' ')
                json.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
            else if (character is '"' or '\\')
                json.Append('\\').Append(character);
            else
                json.Append(character);
        }
        return json.Append('"').ToString();
    }
}
