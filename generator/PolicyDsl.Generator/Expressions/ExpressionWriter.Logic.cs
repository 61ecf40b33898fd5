using PolicyDsl.Generator.CSharp;
using PolicyDsl.Model;

namespace PolicyDsl.Generator.Expressions;

/// <content>Comparisons, 且, 或, 属于.</content>
internal sealed partial class ExpressionWriter
{
    private Code Compare(Comparison comparison)
    {
        var left = Write(comparison.Left);
        var right = Write(comparison.Right);
        var type = comparison.Left.Type;
        if (type.Kind == TypeKind.Bool && comparison.Right is BoolLiteral literal)
            return literal.Value == (comparison.Operator == ComparisonOperator.Equal) ? left : new Code("!" + left.At(Precedence.Unary), Precedence.Unary);
        if (left.IsPlain && (right.IsPlain || IsEquality(comparison.Operator)))
            left = Lift(left, type);
        return Compare(left, comparison.Operator, right);
    }

    private Code CompareRatio(RatioComparison ratio) =>
        Compare(Code.Call("Ratio.Of", Write(ratio.Numerator), Write(ratio.Denominator)), ratio.Operator, Write(ratio.Right));

    private static Code Compare(Code left, ComparisonOperator @operator, Code right) =>
        @operator switch
        {
            ComparisonOperator.Equal => left.Then("Is", right),
            ComparisonOperator.NotEqual => left.Then("IsNot", right),
            _ => Code.Binary(left, Symbol(@operator), right, Precedence.Relational),
        };

    private static bool IsEquality(ComparisonOperator @operator) => @operator is ComparisonOperator.Equal or ComparisonOperator.NotEqual;

    private static string Symbol(ComparisonOperator @operator) =>
        @operator switch
        {
            ComparisonOperator.Less => "<",
            ComparisonOperator.LessOrEqual => "<=",
            ComparisonOperator.Greater => ">",
            _ => ">=",
        };

    private Code Combine(EquatableArray<Expression> operands, string @operator, Precedence precedence, string name)
    {
        var codes = operands.Select(Write).ToList();
        if (codes.Count > Few)
            return Accumulate("Truth", name, codes[0], codes.Skip(1).Select(code => (@operator, code)));
        // Brackets that C# does not need: nobody remembers how & and | bind beside comparisons.
        return new Code(string.Join($" {@operator} ", codes.Select(static code => code.At(Precedence.Unary))), precedence);
    }

    private Code IsOneOf(Membership membership)
    {
        if (membership.Members.Count > 0 && membership.Members.All(static member => member is NumberLiteral or TextLiteral or EnumLiteral or DateLiteral))
            return WriteLifted(membership.Value).Then("IsOneOf", [.. membership.Members.Select(Write)]);
        var value = Lift(Named(membership.Value, "member"), membership.Value.Type);
        var alternatives = membership.Members.Select(member => value.Then("Is", Write(member))).ToList();
        return alternatives.Count <= Few
            ? alternatives.Aggregate(static (left, right) => Code.Binary(left, "|", right, Precedence.Or))
            : Accumulate("Truth", "any", alternatives[0], alternatives.Skip(1).Select(static code => ("|", code)));
    }

    private Code IsBetween(Between between)
    {
        var value = Lift(Named(between.Value, "between"), between.Value.Type);
        var low = Compare(value, ComparisonOperator.GreaterOrEqual, Write(between.Low));
        var high = Compare(value, ComparisonOperator.LessOrEqual, Write(between.High));
        return new Code($"({low.Text}) & ({high.Text})", Precedence.And);
    }
}
