using PolicyDsl.Layout;
using PolicyDsl.Model;
using ValueType = PolicyDsl.Model.ValueType;

namespace PolicyDsl.Review.Applicants;

/// <summary>A number that changes something where it passes 0: what two compared values differ by.</summary>
/// <param name="Difference">Numeric; of two days the number of days between them.</param>
/// <param name="Rule">The apiName of the condition, award, material or input that compares; <c>minimum</c> and its like for 不纳入, <c>period</c> for 施行 and 失效.</param>
public sealed record ComparedValue(Expression Difference, string Rule);

/// <summary>Everything that a clause compares, whatever word compares it: each boundary of the clause lies where one of these differences is 0.</summary>
public static class ComparedValues
{
    /// <summary>Each difference once, in the order in which the clause is written. Rows of lists and 名次 are left out.</summary>
    public static IReadOnlyList<ComparedValue> Of(PolicyModel policy, ClauseLayout layout)
    {
        var found =
            from part in Parts(policy, layout)
            from difference in part.Expression is null ? [] : layout.LookThrough(part.Expression).SelectMany(expression => Differences(policy, expression))
            select new ComparedValue(difference, part.Rule);
        var whole = Awards(layout).Concat(Period(policy));
        return
        [
            .. found.Concat(whole)
                .Where(static value => !value.Difference.SelfAndDescendants().Any(static e => e is RowReference or Rank))
                .GroupBy(static value => value.Difference)
                .Select(static same => same.First()),
        ];
    }

    private static IEnumerable<(string Rule, Expression? Expression)> Parts(PolicyModel policy, ClauseLayout layout)
    {
        var clause = layout.Clause;
        return
        [
            .. clause.Conditions.Select(static condition => (condition.Name, (Expression?)condition.Value)),
            .. layout.Inputs.Select(static input => (input.Name, input.When)),
            .. clause.Awards.SelectMany(static award => Expressions(award).Select(expression => (award.Name, expression))),
            .. clause.Materials.Select(static material => (material.Name, material.When)),
            .. clause.Terms.Select(static term => (term.Name, (Expression?)term.Value)),
            (layout.Floor?.Name ?? "", layout.Floor?.Below),
            (layout.Floor?.Name ?? "", layout.Floor?.Unless),
            .. (policy.Settlement?.Rules ?? default).OfType<Exclusion>()
                .Where(rule => rule.Clauses.Includes(clause.Name))
                .Select(static rule => (rule.Name, (Expression?)rule.When)),
        ];
    }

    private static IEnumerable<Expression?> Expressions(Award award) =>
        [award.When, award.Amount, .. award.Bounds.Select(static bound => bound.Value), .. award.Instalments.Select(static plan => plan.When)];

    // An amount changes where it meets a bound, the floor, or nothing at all.
    private static IEnumerable<ComparedValue> Awards(ClauseLayout layout)
    {
        foreach (var award in layout.Clause.Awards)
        {
            if (award.Amount is not { } amount)
                continue;
            yield return new ComparedValue(amount, award.Name);
            foreach (var bound in award.Bounds)
                yield return new ComparedValue(Minus(amount, bound.Value), award.Name);
            if (layout.Floor is { } floor)
                yield return new ComparedValue(Minus(amount, floor.Below), floor.Name);
        }
    }

    private static IEnumerable<ComparedValue> Period(PolicyModel policy)
    {
        foreach (var day in new[] { policy.Effective, policy.Expires }.OfType<CalendarDate>())
            yield return new ComparedValue(Minus(SubmittedOn, new DateLiteral(day)), "period");
    }

    private static readonly InputReference SubmittedOn = new(InputScope.Envelope, EnvelopeInputs.SubmittedOn, ValueType.Date);

    private static IEnumerable<Expression> Differences(PolicyModel policy, Expression expression) =>
        expression switch
        {
            Comparison { Left.Type: var type } comparison when IsOrdered(type) => [Minus(comparison.Left, comparison.Right)],
            RatioComparison ratio => [Minus(ratio.Numerator, new Arithmetic(ArithmeticOperator.Multiply, ratio.Right, ratio.Denominator, ratio.Numerator.Type))],
            Membership { Value.Type: var type } membership when IsOrdered(type) => membership.Members.Select(member => Minus(membership.Value, member)),
            Between between => [Minus(between.Value, between.Low), Minus(between.Value, between.High)],
            WithinLast within => Window(within),
            Tiers tiers => tiers.Rows.SelectMany(row => Sides(tiers, row)),
            Progressive progressive => progressive.Rows.Select(row => Minus(progressive.Value, row.UpTo)),
            Extreme extreme => extreme.Operands.Zip(extreme.Operands.Skip(1), Minus),
            ParameterReference parameter => policy
                .Parameters.Where(p => p.Name == parameter.Name)
                .SelectMany(static p => p.Values)
                .Select(static value => value.From)
                .OfType<CalendarDate>()
                .Select(static day => Minus(SubmittedOn, new DateLiteral(day))),
            _ => [],
        };

    private static IEnumerable<Expression> Sides(Tiers tiers, TierRow row)
    {
        yield return Minus(tiers.Value, row.Threshold);
        if (tiers.Previous is { } previous)
            yield return Minus(previous, row.Threshold);
    }

    private static IEnumerable<Expression> Window(WithinLast within)
    {
        if (within.Unit == WindowUnit.CalendarYears)
            return [Minus(new YearOf(within.Date), new ApplicationYear(0)), Minus(new YearOf(within.Date), new ApplicationYear(-within.Count))];
        var unit = within.Unit == WindowUnit.Months ? ValueType.Months : ValueType.Days;
        var first = new DateShift(SubmittedOn, new NumberLiteral(within.Count, unit), Backwards: true);
        return [Minus(within.Date, first), Minus(within.Date, SubmittedOn)];
    }

    private static bool IsOrdered(ValueType type) => type.IsNumeric || type.Kind == TypeKind.Date;

    private static Expression Minus(Expression left, Expression right) =>
        left.Type.Kind == TypeKind.Date ? new DateDifference(left, right) : new Arithmetic(ArithmeticOperator.Subtract, left, right, left.Type);
}
