using PolicyDsl.Syntax;

namespace PolicyDsl.Binding.Expressions;

/// <summary>Finds the names in an expression as written.</summary>
internal static class SyntaxNames
{
    /// <summary>Every name that stands for a value, in no certain order.</summary>
    public static IEnumerable<NameExpression> In(ExpressionNode node)
    {
        var rest = new Stack<ExpressionNode>();
        rest.Push(node);
        while (rest.Count > 0)
        {
            var current = rest.Pop();
            if (current is NameExpression name)
                yield return name;
            foreach (var child in Children(current))
                rest.Push(child);
        }
    }

    private static IEnumerable<ExpressionNode> Children(ExpressionNode node) =>
        node switch
        {
            UnaryNode unary => [unary.Operand],
            BinaryNode binary => [binary.Left, binary.Right],
            BracketNode bracket => [bracket.Inner],
            MembershipNode membership => [membership.Value, .. membership.Members],
            BetweenNode between => [between.Value, between.Low, between.High],
            WithinLastNode within => [within.Value],
            IfNode choice => [choice.Condition, choice.Then, choice.Else],
            ChoiceNode choice => [.. choice.Rows.SelectMany(static r => new[] { r.Condition, r.Value }), .. OrNone(choice.Otherwise)],
            TiersNode tiers =>
            [
                tiers.Value,
                .. OrNone(tiers.Previous),
                .. tiers.Rows.SelectMany(static r => new[] { r.Threshold, r.Value }),
                .. OrNone(tiers.Otherwise),
            ],
            AggregateNode aggregate => OrNone(aggregate.Item),
            CallNode call => call.Arguments,
            IndexNode index => index.Keys,
            _ => [],
        };

    private static IEnumerable<ExpressionNode> OrNone(ExpressionNode? node) => node is null ? [] : [node];
}
