using PolicyDsl.Generator.CSharp;
using PolicyDsl.Generator.Naming;
using PolicyDsl.Model;

namespace PolicyDsl.Generator.Expressions;

/// <content>The four operations, 累进, 较小值 and 较大值.</content>
internal sealed partial class ExpressionWriter
{
    private Code Chain(Arithmetic arithmetic)
    {
        var additive = IsAdditive(arithmetic.Operator);
        var operands = new Stack<(string Operator, Expression Value)>();
        Expression first = arithmetic;
        while (first is Arithmetic inner && IsAdditive(inner.Operator) == additive)
        {
            operands.Push((Symbol(inner.Operator), inner.Right));
            first = inner.Left;
        }
        var precedence = additive ? Precedence.Additive : Precedence.Multiplicative;
        var start = WriteFirst(first, operands.Peek().Value);
        return operands.Count <= Few
            ? operands.Aggregate(start, (left, next) => Code.Binary(left, next.Operator, Write(next.Value), precedence))
            : Accumulate("Num", additive ? "sum" : "product", start, operands.Select(next => (next.Operator, Write(next.Value))));
    }

    private Code WriteFirst(Expression first, Expression second)
    {
        var code = Write(first);
        return code.IsPlain && second is NumberLiteral or Negation ? Lift(code, first.Type) : code;
    }

    /// <summary>One statement an operand.</summary>
    private Code Accumulate(string type, string name, Code start, IEnumerable<(string Operator, Code Operand)> rest)
    {
        var local = Hoist(type, name, start);
        foreach (var (@operator, operand) in rest)
            statements.Add($"{local.Text} {@operator}= {StatementList.Indent(operand.Text, 4)};");
        return local;
    }

    private static bool IsAdditive(ArithmeticOperator @operator) => @operator is ArithmeticOperator.Add or ArithmeticOperator.Subtract;

    private static string Symbol(ArithmeticOperator @operator) =>
        @operator switch
        {
            ArithmeticOperator.Add => "+",
            ArithmeticOperator.Subtract => "-",
            ArithmeticOperator.Multiply => "*",
            _ => "/",
        };

    private Code Slices(Progressive progressive)
    {
        var number = Named(progressive.Value, "base");
        var from = Code.Plain("0m");
        var parts = new List<Code>();
        foreach (var row in progressive.Rows)
        {
            var upTo = Named(row.UpTo, "upTo");
            parts.Add(Code.Binary(Code.Call("Num.Slice", number, from, upTo), "*", Write(row.Rate), Precedence.Multiplicative));
            from = upTo;
        }
        if (progressive.Above is { } above)
            parts.Add(Code.Binary(Code.Call("Num.Above", number, from), "*", Write(above), Precedence.Multiplicative));
        return parts.Count <= Few
            ? parts.Aggregate(static (left, right) => Code.Binary(left, "+", right, Precedence.Additive))
            : Accumulate("Num", "slices", parts[0], parts.Skip(1).Select(static part => ("+", part)));
    }

    private Code Outermost(Extreme extreme)
    {
        var type = PolicyScope.RuntimeType(extreme.Type);
        var method = (type == "Num" ? "Num." : "Dates.") + Method(extreme.Kind);
        var operands = extreme.Operands.Select(Write).ToList();
        if (operands.Count <= Few)
            return operands.Aggregate((left, right) => Code.Call(method, left, right));
        var local = Hoist(type, "extreme", operands[0]);
        foreach (var operand in operands.Skip(1))
            statements.Add($"{local.Text} = {Code.Call(method, local, operand).Text};");
        return local;
    }
}
