using PolicyDsl.Diagnostics;
using PolicyDsl.Model;
using PolicyDsl.Syntax;

namespace PolicyDsl.Binding.Expressions;

/// <content>The four operations.</content>
internal sealed partial class ExpressionBinder
{
    private Expression? BindNegation(UnaryNode node, Site site)
    {
        var operand = Bind(node.Operand, site);
        if (operand is null)
            return null;
        if (operand is NumberLiteral literal && !literal.Type.IsDuration())
            return literal with { Value = -literal.Value };
        if (operand.Type.IsPlain() || operand.Type.Kind == TypeKind.Money)
            return new Negation(operand);
        context.Report(TypeErrors.NoNegation(site.At(node.Span), operand.Type.Name()));
        return null;
    }

    // The left spine is walked in a loop: it may be hundreds long.
    private Expression? BindArithmetic(BinaryNode node, Site site)
    {
        var chain = new Stack<BinaryNode>();
        ExpressionNode first = node;
        while (first is BinaryNode { Operator: >= BinaryOperator.Add } link)
        {
            chain.Push(link);
            first = link.Left;
        }
        var value = Bind(first, site);
        foreach (var link in chain)
            value = Combine(link, value, Bind(link.Right, site), site);
        return value;
    }

    private Expression? Combine(BinaryNode node, Expression? left, Expression? right, Site site)
    {
        if (left is null || right is null)
            return null;
        var op = node.Operator switch
        {
            BinaryOperator.Add => ArithmeticOperator.Add,
            BinaryOperator.Subtract => ArithmeticOperator.Subtract,
            BinaryOperator.Divide => ArithmeticOperator.Divide,
            _ => ArithmeticOperator.Multiply,
        };
        if (left.Type.Kind == TypeKind.Date && op is ArithmeticOperator.Add or ArithmeticOperator.Subtract)
        {
            if (left.Type.Kind == TypeKind.Date && right.Type.IsDuration())
                return new DateShift(left, right, op == ArithmeticOperator.Subtract);
            if (left.Type.Kind == TypeKind.Date && right.Type.Kind == TypeKind.Date && op == ArithmeticOperator.Subtract)
                return new DateDifference(left, right);
        }
        if (op == ArithmeticOperator.Divide && Constants.Number(right) == 0m)
        {
            context.Report(TypeErrors.DivisionByZero(site.At(node.Right.Span)));
            return null;
        }
        if (TypeRules.Arithmetic(op, left.Type, right.Type) is { } type)
            return new Arithmetic(op, left, right, type);
        context.Report(NoOperation(node, op, left.Type, right.Type, site));
        return null;
    }

    private static Diagnostic NoOperation(BinaryNode node, ArithmeticOperator op, ValueType left, ValueType right, Site site)
    {
        var place = site.At(node.OperatorSpan);
        var written = site.Text.Slice(node.OperatorSpan);
        if (left.IsDuration() && right.Kind == TypeKind.Date && op == ArithmeticOperator.Add)
            return TypeErrors.DateFirst(place).WithFix(node.Span, $"{site.Text.Slice(node.Right.Span)} + {site.Text.Slice(node.Left.Span)}");
        var diagnostic = TypeErrors.NoOperation(place, written, left.Name(), right.Name(), OperationAdvice(op, left, right));
        return op is ArithmeticOperator.Add or ArithmeticOperator.Subtract
            ? WithUnit(WithUnit(diagnostic, node.Left, right), node.Right, left)
            : diagnostic;
    }

    private static DiagnosticArgument OperationAdvice(ArithmeticOperator op, ValueType left, ValueType right)
    {
        var additive = op is ArithmeticOperator.Add or ArithmeticOperator.Subtract;
        var money = left.Kind == TypeKind.Money || right.Kind == TypeKind.Money;
        if (additive && money && (left.Kind == TypeKind.Rate || right.Kind == TypeKind.Rate))
            return new("按比例增减写成 `X 的 10%`", "write `10% of X` for a share of an amount");
        if (additive && money && (left.IsPlain() || right.IsPlain()))
            return new("数字后写上单位，例如 元、万元", "write the unit after the number, such as 元 or 万元");
        if (op == ArithmeticOperator.Multiply && left.Kind == TypeKind.Money && right.Kind == TypeKind.Money)
            return new("金额只能乘以数值或比例", "money can only be multiplied by a number or a rate");
        if (left.Kind == TypeKind.Date && right.IsPlain())
            return new("时长写上单位，例如 3年、30日", "write the unit of the duration, such as 3年 or 30日");
        if (left.IsDuration() || right.IsDuration())
            return new("时长只能与日期相加减", "a duration can only be added to a date or taken from it");
        return new("请检查两边写的是不是想要的量", "check that both sides are the quantities you mean");
    }
}
