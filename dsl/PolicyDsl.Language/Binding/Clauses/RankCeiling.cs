using PolicyDsl.Model;

namespace PolicyDsl.Binding.Clauses;

/// <summary>
/// The most that an award by 名次 can be: what a single evaluation, which knows no 名次, gives as ceiling. Factors count as not negative, as
/// money and rates are.
/// </summary>
internal static class RankCeiling
{
    /// <summary>The ceiling; null where the amount does not read 名次.</summary>
    /// <param name="amount">The award's amount.</param>
    /// <param name="places">The count of the 名额: the last 名次.</param>
    public static Expression? Of(Expression amount, Expression places) => ReadsRank(amount) ? Bound(amount, places, true) : null;

    private static bool ReadsRank(Expression expression) => expression.SelfAndDescendants().Any(static e => e is Rank);

    private static Expression Bound(Expression expression, Expression places, bool largest)
    {
        if (!ReadsRank(expression))
            return expression;
        switch (expression)
        {
            case Rank:
                return largest ? places : new NumberLiteral(1m, ValueType.Integer);
            case Negation negation:
                return new Negation(Bound(negation.Operand, places, !largest));
            case Arithmetic arithmetic:
                var turns = arithmetic.Operator is ArithmeticOperator.Subtract or ArithmeticOperator.Divide;
                return arithmetic with
                {
                    Left = Bound(arithmetic.Left, places, largest),
                    Right = Bound(arithmetic.Right, places, turns ? !largest : largest),
                };
            case Progressive progressive:
                return progressive with { Value = Bound(progressive.Value, places, largest) };
            case Extreme extreme:
                return extreme with { Operands = extreme.Operands.Select(o => Bound(o, places, largest)).ToEquatableArray() };
            default:
                return Outermost(Rows(expression).Select(r => Bound(r, places, largest)), expression.Type, largest);
        }
    }

    private static IEnumerable<Expression> Rows(Expression expression) =>
        expression switch
        {
            Choice { Otherwise: { } otherwise } choice => [.. choice.Rows.Select(static r => r.Value), otherwise],
            Choice choice => choice.Rows.Select(static r => r.Value),
            Tiers { Otherwise: { } otherwise } tiers => [.. tiers.Rows.Select(static r => r.Value), otherwise],
            Tiers tiers => tiers.Rows.Select(static r => r.Value),
            _ => [],
        };

    private static Expression Outermost(IEnumerable<Expression> values, ValueType type, bool largest)
    {
        var distinct = values.Distinct().ToList();
        var literals = distinct.OfType<NumberLiteral>().OrderBy(static l => l.Value).ToList();
        if (literals.Count == distinct.Count && literals.Count > 0)
            return literals[largest ? literals.Count - 1 : 0];
        return distinct.Count == 1
            ? distinct[0]
            : new Extreme(largest ? AggregateKind.Maximum : AggregateKind.Minimum, distinct.ToEquatableArray(), type);
    }
}
