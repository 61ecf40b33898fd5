using PolicyDsl.Model;
using PolicyDsl.Review.Applicants;
using ValueType = PolicyDsl.Model.ValueType;

namespace PolicyDsl.Review.Analysis.Reasoning;

/// <content>Yes and no.</content>
internal sealed partial class PossibleValues
{
    /// <summary>The value of a yes/no expression.</summary>
    public TruthSet Truth(Expression expression) =>
        expression switch
        {
            BoolLiteral literal => literal.Value ? TruthSet.Yes : TruthSet.No,
            InputReference input => InputTruth(input),
            RowReference => TruthSets.YesOrNo | TruthSet.Unknown,
            TermReference term => Term(term, Truth),
            ParameterReference parameter => ValuesOf(parameter).Select(Truth).Aggregate(IsInForce(parameter) ? TruthSet.None : TruthSet.Void, static (a, b) => a | b),
            TableLookup lookup => CellTruth(lookup),
            Not not => Truth(not.Operand).Not(),
            All all => all.Operands.Select(Truth).Aggregate(TruthSet.Yes, TruthSets.And),
            Any any => any.Operands.Select(Truth).Aggregate(TruthSet.No, TruthSets.Or),
            Comparison comparison => Compare(comparison.Operator, comparison.Left, comparison.Right),
            RatioComparison ratio => Compare(ratio),
            Membership membership => Belongs(membership),
            Between between => TruthSets.And(
                Compare(ComparisonOperator.GreaterOrEqual, between.Value, between.Low),
                Compare(ComparisonOperator.LessOrEqual, between.Value, between.High)
            ),
            WithinLast within => Within(within),
            Choice choice => Chosen(Rows(choice), () => Below(choice.Otherwise, TruthSet.Void), Truth, static (a, b) => a | b, TruthSet.None, TruthSet.Unknown),
            Tiers tiers => Chosen(Rows(tiers), () => Below(tiers.Otherwise, TruthSet.Void) | TruthSet.Void, Truth, static (a, b) => a | b, TruthSet.None, TruthSet.Unknown),
            _ => throw new InvalidOperationException($"A {expression.GetType().Name} is no yes/no."),
        };

    private TruthSet Below(Expression? otherwise, TruthSet none) => otherwise is null ? none : Truth(otherwise);

    private TruthSet InputTruth(InputReference reference)
    {
        if (reference is { Scope: InputScope.Envelope, Name: EnvelopeInputs.TopUp } && layout.IsTopUpProject)
            return TruthSet.Yes;
        var index = layout.IndexOf(reference);
        var domain = box[index];
        var set = domain.CanBeMissing ? TruthSet.Unknown : TruthSet.None;
        foreach (var cell in domain.Cells)
            set |= cell.Name == Domain.Yes ? TruthSet.Yes : TruthSet.No;
        var asked = Asked(index);
        return (asked.CanHold() ? set : TruthSet.None)
            | (asked.CanFail() ? TruthSet.Void : TruthSet.None)
            | (asked.CanBeUnknown() ? TruthSet.Unknown : TruthSet.None);
    }

    private TruthSet CellTruth(TableLookup lookup)
    {
        var (missing, @void) = Flags(lookup);
        var flags = (missing ? TruthSet.Unknown : TruthSet.None) | (@void ? TruthSet.Void : TruthSet.None);
        return CellsOf(lookup).Select(cell => cell.Value is { } value ? Truth(value) : TruthSet.Void).Aggregate(flags, static (a, b) => a | b);
    }

    private TruthSet Belongs(Membership membership)
    {
        if (membership.Value.Type.Kind != TypeKind.Enum)
            return membership.Members.Select(member => Compare(ComparisonOperator.Equal, membership.Value, member)).Aggregate(TruthSet.No, TruthSets.Or);
        var value = Name(membership.Value);
        var members = membership.Members.Select(Name).ToList();
        var fixedNames = members.Where(static m => m is { Missing: false, Void: false, Names.Count: 1 }).Select(static m => m.Names.Single()).ToHashSet();
        if (fixedNames.Count < members.Count)
            return membership.Members.Select(member => Compare(ComparisonOperator.Equal, membership.Value, member)).Aggregate(TruthSet.No, TruthSets.Or);
        return (value.Names.Any(fixedNames.Contains) ? TruthSet.Yes : TruthSet.None)
            | (value.Names.Any(name => !fixedNames.Contains(name)) ? TruthSet.No : TruthSet.None)
            | Flags(value.Missing, value.Void);
    }

    private TruthSet Compare(ComparisonOperator operation, Expression left, Expression right)
    {
        switch (left.Type.Kind)
        {
            case TypeKind.Bool:
                var equal = TruthSets.Equal(Truth(left), Truth(right));
                return operation == ComparisonOperator.Equal ? equal : equal.Not();
            case TypeKind.Text or TypeKind.CreditCode or TypeKind.Enum:
                var same = Equal(Name(left), Name(right));
                return operation == ComparisonOperator.Equal ? same : same.Not();
            default:
                return CompareNumbers(operation, left, right);
        }
    }

    private static TruthSet Equal(NameSet left, NameSet right)
    {
        var set = Flags(left.Missing || right.Missing, left.Void || right.Void);
        if (left.Names.Count == 0 || right.Names.Count == 0)
            return set;
        // Two texts that no rule names may be the same or not.
        var shared = left.Names.Intersect(right.Names);
        if (shared.Count > 0)
            set |= TruthSet.Yes;
        if (left.Names.Count > 1 || right.Names.Count > 1 || shared.Count == 0 || shared.Contains(NameSet.Other))
            set |= TruthSet.No;
        return set;
    }

    private TruthSet CompareNumbers(ComparisonOperator operation, Expression left, Expression right)
    {
        var (first, second) = (Number(left), Number(right));
        var flags = Flags(first.Missing || second.Missing, first.Void || second.Void);
        if (!first.CanBeKnown || !second.CanBeKnown)
            return flags;
        var plain = NumberSet.Calculate(ArithmeticOperator.Subtract, first with { Missing = false, Void = false }, second with { Missing = false, Void = false });
        var difference = LinearForm.Difference(policy, layout, left, right) is { } form ? Narrower(plain, Over(form)) : plain;
        return difference.CanBeKnown ? flags | Sign(operation, difference) : flags;
    }

    private TruthSet Compare(RatioComparison ratio)
    {
        var (numerator, denominator, right) = (Number(ratio.Numerator), Number(ratio.Denominator), Number(ratio.Right));
        var flags = Flags(numerator.Missing || denominator.Missing || right.Missing, numerator.Void || denominator.Void || right.Void);
        if (denominator.Contains(0m))
            flags |= TruthSet.Void;
        if (!numerator.CanBeKnown || !denominator.CanBeKnown || !right.CanBeKnown || denominator is { Low: 0m, High: 0m })
            return flags;
        if (denominator is { Low: < 0m, High: > 0m })
            return flags | TruthSets.YesOrNo;
        var product = new Arithmetic(ArithmeticOperator.Multiply, ratio.Right, ratio.Denominator, ratio.Numerator.Type);
        var difference = Number(new Arithmetic(ArithmeticOperator.Subtract, ratio.Numerator, product, ratio.Numerator.Type));
        return difference.CanBeKnown ? flags | Sign(ratio.Operator, denominator.High <= 0m ? difference.Negated() : difference) : flags;
    }

    private static TruthSet Sign(ComparisonOperator operation, NumberSet difference)
    {
        var (below, zero, above) = (difference.Low < 0m, difference.Contains(0m), difference.High > 0m);
        var (yes, no) = operation switch
        {
            ComparisonOperator.Equal => (zero, below || above),
            ComparisonOperator.NotEqual => (below || above, zero),
            ComparisonOperator.Less => (below, zero || above),
            ComparisonOperator.LessOrEqual => (below || zero, above),
            ComparisonOperator.Greater => (above, below || zero),
            _ => (above || zero, below),
        };
        return (yes ? TruthSet.Yes : TruthSet.None) | (no ? TruthSet.No : TruthSet.None);
    }

    private TruthSet Reaches(Tiers tiers, TierRow row)
    {
        var reached = Compare(row.Exclusive ? ComparisonOperator.Greater : ComparisonOperator.GreaterOrEqual, tiers.Value, row.Threshold);
        return tiers.Previous is { } previous
            ? TruthSets.And(reached, Compare(row.Exclusive ? ComparisonOperator.LessOrEqual : ComparisonOperator.Less, previous, row.Threshold))
            : reached;
    }

    private TruthSet Within(WithinLast within)
    {
        var day = new InputReference(InputScope.Envelope, EnvelopeInputs.SubmittedOn, ValueType.Date);
        if (within.Unit == WindowUnit.CalendarYears)
        {
            var year = new YearOf(within.Date);
            return TruthSets.And(
                Compare(ComparisonOperator.GreaterOrEqual, year, new ApplicationYear(-within.Count)),
                Compare(ComparisonOperator.Less, year, new ApplicationYear(0))
            );
        }
        var first = new DateShift(day, new NumberLiteral(within.Count, within.Unit == WindowUnit.Months ? ValueType.Months : ValueType.Days), Backwards: true);
        return TruthSets.And(Compare(ComparisonOperator.Greater, within.Date, first), Compare(ComparisonOperator.LessOrEqual, within.Date, day));
    }

    private static TruthSet Flags(bool missing, bool @void) => (missing ? TruthSet.Unknown : TruthSet.None) | (@void ? TruthSet.Void : TruthSet.None);
}
