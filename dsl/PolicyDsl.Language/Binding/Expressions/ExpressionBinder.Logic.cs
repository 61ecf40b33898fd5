using PolicyDsl.Binding.Names;
using PolicyDsl.Diagnostics;
using PolicyDsl.Model;
using PolicyDsl.Syntax;
using PolicyDsl.Text;

namespace PolicyDsl.Binding.Expressions;

/// <content>且 and 或.</content>
internal sealed partial class ExpressionBinder
{
    private Expression? BindLogic(BinaryNode node, Site site)
    {
        var nodes = Operands(node);
        var operands = new List<Expression>();
        var sound = true;
        for (var i = 0; i < nodes.Count; i++)
        {
            if (node.Operator == BinaryOperator.Or && i > 0 && ReportLooseMembers(nodes, i, operands, site) is var loose and > 0)
            {
                sound = false;
                i += loose - 1;
                continue;
            }
            if (BindCondition(nodes[i], site) is { } operand)
                operands.AddRange(node.Operator == BinaryOperator.And ? Flat<All>(operand, static a => a.Operands) : Flat<Any>(operand, static a => a.Operands));
            else
                sound = false;
        }
        if (!sound)
            return null;
        return node.Operator == BinaryOperator.And ? new All(operands.ToEquatableArray()) : new Any(operands.ToEquatableArray());
    }

    // The left spine is walked in a loop: it may be hundreds long.
    private static List<ExpressionNode> Operands(BinaryNode node)
    {
        var operands = new List<ExpressionNode>();
        ExpressionNode rest = node;
        while (rest is BinaryNode link && link.Operator == node.Operator)
        {
            operands.Add(link.Right);
            rest = link.Left;
        }
        operands.Add(rest);
        operands.Reverse();
        return operands;
    }

    private static IEnumerable<Expression> Flat<T>(Expression operand, Func<T, EquatableArray<Expression>> inner)
        where T : Expression => operand is T same ? inner(same) : [operand];

    /// <summary>`a 为 b 或 c`, where c is a value of a's 选项: how many such operands stand here, which one finding covers.</summary>
    private int ReportLooseMembers(List<ExpressionNode> nodes, int index, List<Expression> bound, Site site)
    {
        if (nodes[index - 1] is not BinaryNode { Operator: BinaryOperator.Equal } comparison || nodes[index] is not NameExpression first)
            return 0;
        if (bound.LastOrDefault() is not Comparison { Operator: ComparisonOperator.Equal } before)
            return 0;
        if (EnumOf(before.Left.Type, site) is not { } enumeration || enumeration.Find(first.Text) is null)
            return 0;
        var count = 0;
        while (index + count < nodes.Count && nodes[index + count] is NameExpression name && enumeration.Find(name.Text) is not null)
            count++;
        var members = new[] { comparison.Right }.Concat(nodes.Skip(index).Take(count)).Select(n => site.Text.Slice(n.Span));
        var span = TextSpan.FromBounds(comparison.OperatorSpan.Start, nodes[index + count - 1].Span.End);
        var written = site.Text.Slice(comparison.Left.Span);
        var word = ComparisonWords.Spelled(Keyword.In, site.Text.Slice(comparison.OperatorSpan));
        var membership = $"{word} ({string.Join("、", members)})";
        context.Report(TypeErrors.LooseMember(site.At(first.Span), first.Text, $"{written} {membership}").WithFix(span, membership));
        return count;
    }
}
