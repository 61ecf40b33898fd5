namespace PolicyDsl.Interpreter.Evaluation;

/// <content>Dates, texts and enum members (by their apiName).</content>
internal sealed partial class Evaluator
{
    /// <summary>The value of a date expression.</summary>
    public Value<DateOnly> Date(Expression expression) =>
        expression switch
        {
            DateLiteral literal => Constants.Date(literal),
            InputReference input => InputDate(input),
            RowReference row => RowDate(row),
            TermReference term => Term(term, Date),
            ParameterReference parameter => ParameterValue(parameter, Date, Value<DateOnly>.If, None<DateOnly>()),
            TableLookup lookup => TableCells.Pick(Lookup(lookup), [.. program.TableValues(lookup.Table).Select(Constants.Date)]),
            Aggregate aggregate => DateOver(aggregate),
            DateShift shift => Shift(shift),
            Choice choice => ChoiceValue(choice, Date, Value<DateOnly>.If, None<DateOnly>()),
            Tiers tiers => TierContent(tiers, Date),
            Extreme extreme => extreme.Operands.Select(Date).Aggregate(extreme.Kind == AggregateKind.Minimum ? Dates.Min : Dates.Max),
            _ => throw Unexpected(expression, "date"),
        };

    /// <summary>The value of a text or enum expression.</summary>
    public Value<string> Text(Expression expression) =>
        expression switch
        {
            TextLiteral or EnumLiteral => Constants.Text(expression),
            InputReference input => InputText(input),
            RowReference row => RowText(row),
            TermReference term => Term(term, Text),
            ParameterReference parameter => ParameterValue(parameter, Text, Value<string>.If, None<string>()),
            TableLookup lookup => TableCells.Pick(Lookup(lookup), [.. program.TableValues(lookup.Table).Select(Constants.Text)]),
            Choice choice => ChoiceValue(choice, Text, Value<string>.If, None<string>()),
            Tiers tiers => TierContent(tiers, Text),
            _ => throw Unexpected(expression, "text"),
        };

    private static Value<T> None<T>()
        where T : notnull => Value<T>.Void(VoidReason.NotApplicable);

    private Value<T> TierContent<T>(Tiers tiers, Func<Expression, Value<T>> evaluate)
        where T : notnull
    {
        var reason = WhyNoTier(tiers);
        var below = reason != VoidReason.None ? Value<T>.Void(reason)
            : tiers.Otherwise is { } otherwise ? evaluate(otherwise)
            : Value<T>.Void(VoidReason.NoTier);
        return TierValue(tiers, evaluate, Value<T>.If, below);
    }

    private Value<DateOnly> Shift(DateShift shift)
    {
        var duration = shift.Backwards ? -Number(shift.Duration) : Number(shift.Duration);
        return shift.Duration.Type.Kind == TypeKind.Days ? Dates.AddDays(Date(shift.Date), duration) : Dates.AddMonths(Date(shift.Date), duration);
    }
}
