using PolicyDsl.Model;
using PolicyDsl.Wording;

namespace PolicyDsl.Review.Differences.Meaning;

/// <content>Logic, comparisons, arithmetic and choices.</content>
internal sealed partial class Meanings
{
    private int? OfLogic(Expression expression) =>
        expression switch
        {
            Not not => Negated(Of(not.Operand)),
            All all => Joined("all", all.Operands.Select(Of)),
            Any any => Joined("any", any.Operands.Select(Of)),
            Comparison comparison => Compared(comparison.Operator, Of(comparison.Left), Of(comparison.Right)),
            RatioComparison ratio => Compared(ratio.Operator, Node("ratio", [Of(ratio.Numerator), Of(ratio.Denominator)]), Of(ratio.Right)),
            Membership membership => Joined("any", membership.Members.Select(member => Compared(ComparisonOperator.Equal, Of(membership.Value), Of(member)))),
            Between between => Joined(
                "all",
                [
                    Compared(ComparisonOperator.GreaterOrEqual, Of(between.Value), Of(between.Low)),
                    Compared(ComparisonOperator.LessOrEqual, Of(between.Value), Of(between.High)),
                ]
            ),
            WithinLast within => table.Of($"within {within.Unit} {LiteralWording.Plain(within.Count)}", [Of(within.Date)], within.Count),
            _ => null,
        };

    private int OfComputation(Expression expression) =>
        expression switch
        {
            Negation negation => Node("minus", [Of(negation.Operand)]),
            Arithmetic arithmetic => Computed(arithmetic.Operator, Of(arithmetic.Left), Of(arithmetic.Right)),
            YearOf year => Node("yearOf", [Of(year.Date)]),
            DateShift shift => Node(shift.Backwards ? "earlier" : "later", [Of(shift.Date), Of(shift.Duration)]),
            DateDifference difference => Node("daysBetween", [Of(difference.Later), Of(difference.Earlier)]),
            Choice choice => Node("choice", [.. choice.Rows.SelectMany(row => new[] { Of(row.Condition), Of(row.Value) }), OfOptional(choice.Otherwise)]),
            Tiers tiers => Node(
                "tiers",
                [Of(tiers.Value), OfOptional(tiers.Previous), OfOptional(tiers.Otherwise), .. tiers.Rows.Select(Row)]
            ),
            Progressive slices => Node(
                "slices",
                [Of(slices.Value), OfOptional(slices.Above), .. slices.Rows.SelectMany(row => new[] { Of(row.UpTo), Of(row.Rate) })]
            ),
            Aggregate aggregate => Aggregated(aggregate),
            Extreme extreme => Node("extreme " + extreme.Kind, extreme.Operands.Select(Of).Distinct().Order()),
            _ => throw new InvalidOperationException($"Nobody compares {expression.GetType().Name}."),
        };

    private int Row(TierRow row) => Node(row.Exclusive ? "above" : "from", [Of(row.Threshold), Of(row.Value)]);

    private int Aggregated(Aggregate aggregate)
    {
        rows.Add($"{aggregate.Variable}\n{InputId(aggregate.List.Scope, aggregate.List.Name)}");
        var item = OfOptional(aggregate.Item);
        rows.RemoveAt(rows.Count - 1);
        return Node("aggregate " + aggregate.Kind, [Of(aggregate.List), item]);
    }

    private int Computed(ArithmeticOperator operation, int left, int right) =>
        operation is ArithmeticOperator.Add or ArithmeticOperator.Multiply
            ? Node(operation.ToString(), Ordered(left, right))
            : Node(operation.ToString(), [left, right]);

    private int Compared(ComparisonOperator comparison, int left, int right) =>
        comparison switch
        {
            ComparisonOperator.Equal => Equal(left, right),
            ComparisonOperator.NotEqual => Negated(Equal(left, right)),
            ComparisonOperator.Less => Node("less", [left, right]),
            ComparisonOperator.LessOrEqual => Node("atMost", [left, right]),
            ComparisonOperator.Greater => Node("less", [right, left]),
            _ => Node("atMost", [right, left]),
        };

    // 为 是 is the condition itself, 为 否 its negation: unknown and void stay what they are.
    private int Equal(int left, int right)
    {
        var (yes, no) = (Leaf("yes"), Leaf("no"));
        return right == yes ? left
            : left == yes ? right
            : right == no ? Negated(left)
            : left == no ? Negated(right)
            : Node("equal", Ordered(left, right));
    }

    // 非 低于 is 不低于: void and unknown stay what they are.
    private int Negated(int operand) =>
        table[operand] switch
        {
            { Kind: "not" } node => node.Parts[0],
            { Kind: "less" } node => Node("atMost", [node.Parts[1], node.Parts[0]]),
            { Kind: "atMost" } node => Node("less", [node.Parts[1], node.Parts[0]]),
            _ => Node("not", [operand]),
        };

    private int Joined(string kind, IEnumerable<int> operands)
    {
        var flat = operands.SelectMany(id => table[id].Kind == kind ? table[id].Parts : [id]).Distinct().Order().ToList();
        return flat.Count == 1 ? flat[0] : table.Of(kind, flat);
    }

    private static int[] Ordered(int left, int right) => left <= right ? [left, right] : [right, left];
}
