using System.Globalization;
using PolicyDsl.Layout;
using PolicyDsl.Model;
using PolicyDsl.Review.Applicants;

namespace PolicyDsl.Review.Analysis.Reasoning;

/// <summary>
/// What is known of sums of several inputs, of which no single input tells: that 甲 + 乙 is above 0 where a condition says so. Two conditions on the same sum
/// are held against each other by it.
/// </summary>
internal sealed class KnownSums
{
    /// <summary>Nothing.</summary>
    public static readonly KnownSums None = new([]);

    private readonly Dictionary<string, NumberSet> bounds;

    private KnownSums(Dictionary<string, NumberSet> bounds) => this.bounds = bounds;

    /// <summary>What follows from a constraint, over a box.</summary>
    public static KnownSums From(PolicyModel policy, ClauseLayout layout, Box box, Constraint constraint)
    {
        var collected = new Dictionary<string, NumberSet>(StringComparer.Ordinal);
        Collect(constraint.Expression, constraint.Holds);
        return new KnownSums(collected);

        void Collect(Expression expression, bool holds)
        {
            switch (layout.Top(expression))
            {
                case Not not when holds:
                    Collect(not.Operand, false);
                    break;
                case All all when holds:
                    foreach (var operand in all.Operands)
                        Collect(operand, true);
                    break;
                case Any any when !holds:
                    foreach (var operand in any.Operands)
                        Collect(operand, false);
                    break;
                case Comparison { Left.Type: var type } comparison when type.IsNumeric || type.Kind == TypeKind.Date:
                    Add(holds ? comparison.Operator : Opposite(comparison.Operator), LinearForm.Difference(policy, layout, comparison.Left, comparison.Right), comparison);
                    break;
            }
        }

        // What can be void or missing may be unmet for that reason.
        void Add(ComparisonOperator operation, LinearForm? form, Comparison comparison)
        {
            var values = new PossibleValues(policy, layout, box);
            var (left, right) = (values.Number(comparison.Left), values.Number(comparison.Right));
            if (form is null || form.Factors.Count < 2 || left.Missing || left.Void || right.Missing || right.Void)
                return;
            var (key, sign) = KeyOf(form);
            var step = StepOf(layout, form);
            var known = Bound(operation, -form.Constant, step);
            known = sign < 0 ? known.Negated() : known;
            collected[key] = collected.TryGetValue(key, out var before) ? Both(before, known) : known;
        }
    }

    /// <summary>All that several constraints say.</summary>
    public static KnownSums Of(IEnumerable<KnownSums> several)
    {
        var all = new Dictionary<string, NumberSet>(StringComparer.Ordinal);
        foreach (var (key, known) in several.SelectMany(static sums => sums.bounds))
            all[key] = all.TryGetValue(key, out var before) ? Both(before, known) : known;
        return all.Count == 0 ? None : new KnownSums(all);
    }

    /// <summary>The values that a form can have, of those that it takes over a box.</summary>
    public NumberSet Narrow(LinearForm form, NumberSet set)
    {
        if (bounds.Count == 0 || form.Factors.Count < 2)
            return set;
        var (key, sign) = KeyOf(form);
        if (!bounds.TryGetValue(key, out var known))
            return set;
        known = sign < 0 ? known.Negated() : known;
        return Both(set, NumberSet.Calculate(ArithmeticOperator.Add, known, NumberSet.Of(form.Constant)));
    }

    private static NumberSet Both(NumberSet left, NumberSet right) => left with { Low = Math.Max(left.Low, right.Low), High = Math.Min(left.High, right.High) };

    private static NumberSet Bound(ComparisonOperator operation, decimal value, decimal step) =>
        operation switch
        {
            ComparisonOperator.Equal => NumberSet.Of(value),
            ComparisonOperator.NotEqual => new NumberSet(-Beyond, Beyond),
            ComparisonOperator.Less => new NumberSet(-Beyond, value - step),
            ComparisonOperator.LessOrEqual => new NumberSet(-Beyond, value),
            ComparisonOperator.Greater => new NumberSet(value + step, Beyond),
            _ => new NumberSet(value, Beyond),
        };

    // Far beyond every sum of inputs, and far from what a decimal cannot hold.
    private const decimal Beyond = 100_000_000_000_000_000_000m;

    private static ComparisonOperator Opposite(ComparisonOperator operation) =>
        operation switch
        {
            ComparisonOperator.Equal => ComparisonOperator.NotEqual,
            ComparisonOperator.NotEqual => ComparisonOperator.Equal,
            ComparisonOperator.Less => ComparisonOperator.GreaterOrEqual,
            ComparisonOperator.LessOrEqual => ComparisonOperator.Greater,
            ComparisonOperator.Greater => ComparisonOperator.LessOrEqual,
            _ => ComparisonOperator.Less,
        };

    // The same sum, whichever way round it is written.
    private static (string Key, int Sign) KeyOf(LinearForm form)
    {
        var sorted = form.Factors.OrderBy(static factor => factor.Key).ToList();
        var sign = Math.Sign(sorted[0].Value);
        return (string.Join(' ', sorted.Select(factor => string.Create(CultureInfo.InvariantCulture, $"{factor.Key}:{(factor.Value * sign).ToString("G29", CultureInfo.InvariantCulture)}"))), sign);
    }

    // Whole multiples of inputs of one kind make sums on the same grid; of others nobody says how close they come.
    private static decimal StepOf(ClauseLayout layout, LinearForm form)
    {
        var steps = form.Factors.Keys.Select(index => Literals.Step(layout.Inputs[index].Type.Kind)).Distinct().ToList();
        var isGrid = steps.Count == 1 && form.Factors.Values.All(static factor => factor == decimal.Truncate(factor)) && form.Constant % steps[0] == 0m;
        return isGrid ? steps[0] : 0m;
    }
}
