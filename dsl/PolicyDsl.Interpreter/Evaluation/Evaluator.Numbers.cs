namespace PolicyDsl.Interpreter.Evaluation;

/// <content>Money, numbers, rates and durations.</content>
internal sealed partial class Evaluator
{
    /// <summary>The value of a numeric expression.</summary>
    public Num Number(Expression expression) =>
        expression switch
        {
            NumberLiteral literal => literal.Value,
            InputReference input => InputNumber(input),
            RowReference row => RowNumber(row),
            TermReference term => Term(term, Number),
            ParameterReference parameter => ParameterValue(parameter, Number, Num.If, Num.Void(VoidReason.NotApplicable)),
            TableLookup lookup => Lookup(lookup),
            ApplicationYear year => Dates.Year(SubmittedOn) + year.Offset,
            YearOf year => Dates.Year(Date(year.Date)),
            Negation negation => -Number(negation.Operand),
            Arithmetic arithmetic => Calculate(arithmetic),
            DateDifference difference => Dates.Between(Date(difference.Later), Date(difference.Earlier)),
            Choice choice => ChoiceValue(choice, Number, Num.If, Num.Void(VoidReason.NotApplicable)),
            Tiers tiers => TierNumber(tiers),
            Progressive progressive => Slices(progressive),
            Aggregate aggregate => Over(aggregate),
            Extreme extreme => extreme.Operands.Select(Number).Aggregate(extreme.Kind == AggregateKind.Minimum ? Num.Min : Num.Max),
            AlreadyPaid paid => Paid(paid),
            Rank => Num.OfRank(rank, program.Layout.RankIndex),
            _ => throw Unexpected(expression, "number"),
        };

    private Num Calculate(Arithmetic arithmetic)
    {
        var left = Number(arithmetic.Left);
        var right = Number(arithmetic.Right);
        return arithmetic.Operator switch
        {
            ArithmeticOperator.Add => left + right,
            ArithmeticOperator.Subtract => left - right,
            ArithmeticOperator.Multiply => left * right,
            _ => left / right,
        };
    }

    private Num TierNumber(Tiers tiers)
    {
        var reason = WhyNoTier(tiers);
        var below = reason != VoidReason.None ? Num.Void(reason)
            : tiers.Otherwise is { } otherwise ? Number(otherwise)
            : Num.Void(VoidReason.NoTier);
        return TierValue(tiers, Number, Num.If, below);
    }

    private Num Slices(Progressive progressive)
    {
        var value = Number(progressive.Value);
        Num sum = 0m;
        Num from = 0m;
        foreach (var row in progressive.Rows)
        {
            var upTo = Number(row.UpTo);
            sum += Num.Slice(value, from, upTo) * Number(row.Rate);
            from = upTo;
        }
        return progressive.Above is { } above ? sum + (Num.Above(value, from) * Number(above)) : sum;
    }

    private Num Lookup(TableLookup lookup)
    {
        var table = program.Table(lookup.Table);
        var row = Place(lookup.Keys[0]);
        return lookup.Keys.Count > 1 ? table.Lookup(row, Place(lookup.Keys[1])) : table.Lookup(row);
    }

    private Num Place(Expression key) =>
        key.Type.Kind == TypeKind.Bool
            ? TableKeys.Place(Truth(key))
            : TableKeys.Place(Text(key), member => program.PlaceOf(key.Type, member));

    private static InvalidOperationException Unexpected(Expression expression, string type) =>
        new($"A {expression.GetType().Name} is no {type}.");
}
