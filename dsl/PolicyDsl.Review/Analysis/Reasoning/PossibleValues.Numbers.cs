using PolicyDsl.Layout;
using PolicyDsl.Model;
using PolicyDsl.Review.Applicants;
using PolicyDsl.Runtime;
using ValueType = PolicyDsl.Model.ValueType;

namespace PolicyDsl.Review.Analysis.Reasoning;

/// <content>Numbers and days.</content>
internal sealed partial class PossibleValues
{
    /// <summary>The value of an expression with an order: a number, or a day.</summary>
    public NumberSet Number(Expression expression) =>
        expression switch
        {
            NumberLiteral or DateLiteral => NumberSet.Of(Literals.Number(expression)!.Value),
            InputReference input => When(Asked(layout.IndexOf(input)), box[layout.IndexOf(input)].Numbers),
            RowReference row => RowNumber(row),
            TermReference term => Term(term, Number),
            ParameterReference parameter => ParameterNumber(parameter),
            TableLookup lookup => CellNumber(lookup),
            ApplicationYear year => Years(box[0].Numbers, year.Offset),
            YearOf year => Years(Number(year.Date), 0),
            Negation negation => Number(negation.Operand).Negated(),
            Arithmetic arithmetic => Calculate(arithmetic),
            DateDifference difference => Difference(difference),
            DateShift shift => Shift(shift),
            _ => Combined(expression),
        };

    private NumberSet Combined(Expression expression) =>
        expression switch
        {
            Choice choice => Chosen(Rows(choice), () => Below(choice.Otherwise), Number, static (a, b) => a.Union(b), NumberSet.Nothing, onlyMissing),
            Tiers tiers => TierNumber(tiers),
            Progressive progressive => Slices(progressive),
            Aggregate aggregate => Over(aggregate),
            Extreme extreme => extreme.Operands.Select(Number).Aggregate(extreme.Kind == AggregateKind.Minimum ? NumberSet.Min : NumberSet.Max),
            AlreadyPaid => new NumberSet(-MostPaid, MostPaid),
            Rank => new NumberSet(1m, layout.Clause.Quota?.Count is NumberLiteral count ? count.Value : MostPaid, true),
            _ => throw new InvalidOperationException($"A {expression.GetType().Name} is no number."),
        };

    private static readonly NumberSet onlyMissing = NumberSet.Nothing with { Missing = true };

    private NumberSet Calculate(Arithmetic arithmetic)
    {
        var (left, right) = (Number(arithmetic.Left), Number(arithmetic.Right));
        var plain = NumberSet.Calculate(arithmetic.Operator, left, right);
        // Where both sides read the same input, the sides do not move freely.
        return plain.CanBeKnown && LinearForm.Of(policy, layout, arithmetic) is { } form ? Narrower(plain, Over(form)) : plain;
    }

    private NumberSet Difference(DateDifference difference)
    {
        var plain = NumberSet.Calculate(ArithmeticOperator.Subtract, Number(difference.Later), Number(difference.Earlier));
        return plain.CanBeKnown && LinearForm.Of(policy, layout, difference) is { } form ? Narrower(plain, Over(form)) : plain;
    }

    private static NumberSet Narrower(NumberSet set, NumberSet other) =>
        set with { Low = Math.Max(set.Low, other.Low), High = Math.Min(set.High, other.High) };

    private NumberSet ParameterNumber(ParameterReference reference) =>
        ValuesOf(reference)
            .Select(Number)
            .Aggregate(NumberSet.Nothing with { Void = !IsInForce(reference) }, static (a, b) => a.Union(b));

    private NumberSet CellNumber(TableLookup lookup)
    {
        var (missing, @void) = Flags(lookup);
        return CellsOf(lookup)
            .Select(cell => cell.Value is { } value ? Number(value) : NumberSet.OnlyVoid)
            .Aggregate(NumberSet.Nothing with { Missing = missing, Void = @void }, static (a, b) => a.Union(b));
    }

    private NumberSet TierNumber(Tiers tiers)
    {
        var reads = new[] { tiers.Value, tiers.Previous }.OfType<Expression>().Select(Number).ToList();
        var result = Chosen(Rows(tiers), () => Below(tiers.Otherwise), Number, static (a, b) => a.Union(b), NumberSet.Nothing, onlyMissing);
        return result with { Missing = result.Missing || reads.Exists(static r => r.Missing), Void = result.Void || reads.Exists(static r => r.Void) };
    }

    private NumberSet Below(Expression? otherwise) => otherwise is null ? NumberSet.OnlyVoid : Number(otherwise);

    private NumberSet Slices(Progressive progressive)
    {
        var value = Number(progressive.Value);
        var sum = NumberSet.Of(0m);
        var from = NumberSet.Of(0m);
        foreach (var row in progressive.Rows)
        {
            var upTo = Number(row.UpTo);
            sum = Add(sum, Times(AtLeastNothing(Minus(NumberSet.Min(value, upTo), from)), Number(row.Rate)));
            from = upTo;
        }
        return progressive.Above is { } above ? Add(sum, Times(AtLeastNothing(Minus(value, from)), Number(above))) : sum;

        static NumberSet Add(NumberSet left, NumberSet right) => NumberSet.Calculate(ArithmeticOperator.Add, left, right);
        static NumberSet Minus(NumberSet left, NumberSet right) => NumberSet.Calculate(ArithmeticOperator.Subtract, left, right);
        static NumberSet Times(NumberSet left, NumberSet right) => NumberSet.Calculate(ArithmeticOperator.Multiply, left, right);
        static NumberSet AtLeastNothing(NumberSet set) => NumberSet.Max(set, NumberSet.Of(0m));
    }

    private NumberSet Over(Aggregate aggregate)
    {
        var index = layout.IndexOf(aggregate.List);
        var asked = Asked(index);
        var item = aggregate.Kind == AggregateKind.Count || aggregate.Item is null ? new NumberSet(0m, 1m, true) : Number(aggregate.Item);
        var result = aggregate.Kind switch
        {
            _ when !item.CanBeKnown => NumberSet.Anything,
            AggregateKind.Count => new NumberSet(0m, MostRows, true),
            AggregateKind.Sum => NumberSet.Calculate(ArithmeticOperator.Multiply, item with { Low = Math.Min(item.Low, 0m), High = Math.Max(item.High, 0m) }, new NumberSet(0m, MostRows)),
            _ => item with { Missing = true, Void = true },
        };
        return When(asked, result with { Missing = true });
    }

    private NumberSet RowNumber(RowReference row)
    {
        var field = layout.Inputs.SelectMany(static input => input.Fields).FirstOrDefault(field => field.Name == row.Field && field.Type == row.Type && field.Range is null);
        var (low, high) = field is null ? (decimal.MinValue, decimal.MaxValue) : Literals.Bounds(field);
        var isSure = layout.Inputs.SelectMany(static input => input.Fields).Count(other => other.Name == row.Field) == 1;
        return isSure ? new NumberSet(low, high, true) : NumberSet.Anything;
    }

    private static NumberSet Years(NumberSet days, int offset) =>
        days.CanBeKnown ? days with { Low = Year(days.Low) + offset, High = Year(days.High) + offset } : days;

    private static decimal Year(decimal day) =>
        DateOnly.FromDayNumber((int)Math.Clamp(day, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber)).Year;

    private NumberSet Shift(DateShift shift)
    {
        var (date, duration) = (Number(shift.Date), Number(shift.Duration));
        if (shift.Backwards)
            duration = duration.Negated();
        var months = shift.Duration.Type.Kind == TypeKind.Months;
        var beyond = false;
        var moved = NumberSet.Corners(date, duration, Move);
        return moved with { Void = moved.Void || beyond };

        // What leads out of the calendar is void; up to there everything is possible.
        decimal Move(decimal day, decimal by)
        {
            var from = DateOnly.FromDayNumber((int)Math.Clamp(day, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));
            var to = months ? Dates.AddMonths(from, by) : Dates.AddDays(from, by);
            beyond |= to.IsVoid;
            return to.IsKnown ? to.Content.DayNumber
                : by < 0m ? DateOnly.MinValue.DayNumber
                : DateOnly.MaxValue.DayNumber;
        }
    }
}
