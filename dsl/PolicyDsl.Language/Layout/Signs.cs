using PolicyDsl.Model;

namespace PolicyDsl.Layout;

/// <summary>Which signs numeric expressions of a clause may have, as far as ranges and literals tell.</summary>
internal sealed class Signs(PolicyModel policy, ClauseLayout layout)
{
    private readonly Dictionary<string, Sign> terms = new(StringComparer.Ordinal);

    /// <summary>The signs of a numeric expression.</summary>
    public Sign Of(Expression expression) =>
        expression switch
        {
            NumberLiteral literal => Sign.Of(literal.Value),
            Negation negation => -Of(negation.Operand),
            InputReference input => OfField(layout.Inputs[layout.IndexOf(input)]),
            TermReference term => OfTerm(term),
            ParameterReference parameter => All(policy.Parameters.First(p => p.Name == parameter.Name).Values.Select(static v => v.Value)),
            TableLookup lookup => All(policy.Tables.First(t => t.Name == lookup.Table).Cells.Select(static c => c.Value).OfType<Expression>()),
            ApplicationYear or YearOf or Rank => Sign.Positive,
            Arithmetic arithmetic => Of(arithmetic),
            Choice choice => All(choice.Rows.Select(static r => r.Value).Concat(OrNone(choice.Otherwise))),
            Tiers tiers => All(tiers.Rows.Select(static r => r.Value).Concat(OrNone(tiers.Otherwise))),
            Progressive progressive => All(progressive.Rows.Select(static r => r.Rate).Concat(OrNone(progressive.Above))),
            Extreme extreme => All(extreme.Operands),
            Aggregate { Kind: AggregateKind.Count } => Sign.Positive,
            Aggregate { Item: { } item } aggregate => OfItem(item, aggregate),
            _ => Sign.Any,
        };

    private Sign Of(Arithmetic arithmetic)
    {
        var left = Of(arithmetic.Left);
        var right = Of(arithmetic.Right);
        return arithmetic.Operator switch
        {
            ArithmeticOperator.Add => left | right,
            ArithmeticOperator.Subtract => left | -right,
            _ => left * right,
        };
    }

    private Sign OfTerm(TermReference reference)
    {
        if (terms.TryGetValue(reference.Name, out var known))
            return known;
        var sign = Of(layout.Top(reference));
        terms[reference.Name] = sign;
        return sign;
    }

    private Sign OfItem(Expression item, Aggregate aggregate) =>
        item is RowReference row && row.Variable == aggregate.Variable
            ? OfField(layout.Inputs[layout.IndexOf(aggregate.List)].Fields.First(f => f.Name == row.Field))
            : Sign.Any;

    private static Sign OfField(InputField field)
    {
        var bounds = InputBounds.Of(field);
        return new Sign(bounds.Low >= 0, bounds.High <= 0);
    }

    private Sign All(IEnumerable<Expression> expressions) =>
        expressions.Select(Of).Aggregate(new Sign(true, true), static (left, right) => left | right);

    private static IEnumerable<Expression> OrNone(Expression? expression) => expression is null ? [] : [expression];
}
