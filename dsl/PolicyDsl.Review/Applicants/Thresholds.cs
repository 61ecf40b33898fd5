using PolicyDsl.Model;

namespace PolicyDsl.Review.Applicants;

/// <summary>A value of an input at which something changes for an applicant, all else being as it is.</summary>
/// <param name="Input">The input.</param>
/// <param name="Below">The last value before: a fen, a day or a whole number less; null: the input takes none.</param>
/// <param name="At">The value itself; where it lies between two that can be entered, the first after it.</param>
/// <param name="Above">The next value; null: the input takes none.</param>
/// <param name="Rule">What changes: the apiName of a condition, award, material, input or 术语; of the 不纳入; or <c>period</c>.</param>
public sealed record Threshold(InputField Input, Expression? Below, Expression At, Expression? Above, string Rule)
{
    /// <summary>The values, in ascending order.</summary>
    public IReadOnlyList<Expression> Values => [.. new[] { Below, At, Above }.OfType<Expression>()];
}

/// <summary>
/// Finds the thresholds of a clause around an applicant, also where they are written nowhere: a cap of 100万元 on 10% of a sum of three inputs is met by each
/// of them at another value. The interpreter computes each difference at two values, a straight line or halving leads to where it is 0.
/// </summary>
public static class Thresholds
{
    private const int MostHalvings = 120;

    // No policy of today is about other days, and beyond them a duration leads out of the calendar.
    private static readonly int firstDay = new DateOnly(1900, 1, 1).DayNumber;
    private static readonly int lastDay = new DateOnly(2199, 12, 31).DayNumber;

    /// <summary>The thresholds of each numeric and date input that the clause reads, in the order of inputs and values; each value once.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="applicant">The applicant. Where it leaves out what else a difference depends on, that difference has no threshold.</param>
    public static IReadOnlyList<Threshold> Of(ReviewedClause clause, Applicant applicant)
    {
        var found = new List<Threshold>();
        foreach (var compared in ComparedValues.Of(clause.Policy, clause.Layout))
        {
            foreach (var index in clause.Layout.Reads(compared.Difference))
            {
                if (index < clause.Layout.Inputs.Count && Find(clause, applicant, clause.Layout.Inputs[index], compared) is { } threshold)
                    found.Add(threshold);
            }
        }
        return
        [
            .. found.GroupBy(static t => (InputName.Of(t.Input), t.At))
                .Select(static same => same.First())
                .OrderBy(t => clause.Layout.FindIndex(t.Input.Scope, t.Input.Name))
                .ThenBy(static t => Literals.Number(t.At)),
        ];
    }

    private static Threshold? Find(ReviewedClause clause, Applicant applicant, InputField input, ComparedValue compared)
    {
        if (!input.Type.IsNumeric && input.Type.Kind != TypeKind.Date)
            return null;
        var line = new Line(clause, applicant, input, compared.Difference);
        var (low, high) = Literals.Bounds(input);
        var isDate = input.Type.Kind == TypeKind.Date;
        if (line.Change(isDate ? Math.Max(low, firstDay) : low, isDate ? Math.Min(high, lastDay) : high) is not { } at)
            return null;
        var step = Literals.Step(input.Type.Kind);
        return new Threshold(input, Literal(at - step), Literals.Of(at, input.Type), Literal(at + step), compared.Rule);

        Expression? Literal(decimal number) => number < low || number > high ? null : Literals.Of(number, input.Type);
    }

    /// <summary>A difference as it depends on one input.</summary>
    private sealed class Line(ReviewedClause clause, Applicant applicant, InputField input, Expression difference)
    {
        private readonly decimal step = Literals.Step(input.Type.Kind);

        /// <summary>The value at which the difference is 0, or the first after it changes its sign; null: it does not.</summary>
        public decimal? Change(decimal low, decimal high)
        {
            if (At(low) is not { } atLow || At(high) is not { } atHigh || Math.Sign(atLow) == Math.Sign(atHigh))
                return null;
            if (atLow == 0m || atHigh == 0m)
                return atLow == 0m ? low : high;
            if (Straight(low, atLow, high, atHigh) is { } root)
                return root;
            for (var i = 0; i < MostHalvings && high - low > step; i++)
            {
                var middle = OnGrid(low + ((high - low) / 2m));
                if (At(middle) is not { } atMiddle)
                    return null;
                if (atMiddle == 0m)
                    return middle;
                if (Math.Sign(atMiddle) == Math.Sign(atLow))
                    low = middle;
                else
                    high = middle;
            }
            return high;
        }

        // Most differences are straight lines: two values say where they pass 0.
        private decimal? Straight(decimal low, decimal atLow, decimal high, decimal atHigh)
        {
            var share = atLow / (atLow - atHigh);
            var near = OnGrid(low + ((high - low) * share));
            foreach (var candidate in new[] { near, near + step, near - step })
            {
                if (candidate < low || candidate > high || At(candidate) is not { } value)
                    continue;
                if (value == 0m)
                    return candidate;
                if (Math.Sign(value) == Math.Sign(atHigh) && candidate - step >= low && At(candidate - step) is { } before && Math.Sign(before) == Math.Sign(atLow))
                    return candidate;
            }
            return null;
        }

        private decimal? At(decimal value) => clause.Number(difference, applicant.With(InputName.Of(input), Literals.Of(value, input.Type)));

        private decimal OnGrid(decimal value) => decimal.Floor(value / step) * step;
    }
}
