using PolicyDsl.Model;

namespace PolicyDsl.Layout;

/// <summary>An input by which alone a condition can be met, or a cap reached: as it grows, the condition goes one way.</summary>
/// <param name="Input">The input's index.</param>
/// <param name="Direction">Rising: greater values meet it. Falling: smaller ones. Either: the other inputs decide which.</param>
public sealed record SolvableInput(int Input, TrendDirection Direction);

/// <summary>Finds the inputs that a condition can be solved for. Interpreter and generator both ask here; the runtime then looks for the value.</summary>
public sealed class SolvableInputs(PolicyModel policy, ClauseLayout layout)
{
    private readonly Signs signs = new(policy, layout);

    /// <summary>Those of a condition, by index.</summary>
    public IReadOnlyList<SolvableInput> Of(Expression condition)
    {
        var solvable = new List<SolvableInput>();
        foreach (var input in layout.Reads(condition).Where(IsOrdered))
        {
            var direction = new Trends(policy, layout, signs, input).Of(condition).Direction;
            if (direction is TrendDirection.Rising or TrendDirection.Falling or TrendDirection.Either)
                solvable.Add(new SolvableInput(input, direction));
        }
        return solvable;
    }

    /// <summary>Those of each 最高, in the order of the bounds; empty where no bound has any.</summary>
    public IReadOnlyList<IReadOnlyList<SolvableInput>> OfBounds(Award award)
    {
        var caps = Enumerable.Range(0, award.Bounds.Count).Select(bound => Of(award, bound)).ToList();
        return caps.TrueForAll(static cap => cap.Count == 0) ? [] : caps;
    }

    // What is solved is whether the award, with the bounds before it, comes up to the bound.
    private IReadOnlyList<SolvableInput> Of(Award award, int bound)
    {
        if (award.Amount is null || award.Bounds[bound].Kind != BoundKind.AtMost)
            return [];
        return Of(new Comparison(ComparisonOperator.GreaterOrEqual, Bounded(award, bound), award.Bounds[bound].Value));
    }

    /// <summary>
    /// The inputs with each of which alone the whole of the awards goes one way, by index: their sum and their caps go the same way, and whether they apply,
    /// and what 不纳入 asks, does not change.
    /// </summary>
    public IReadOnlyList<int> OfAwards()
    {
        var amounts = layout.Clause.Awards.SelectMany(Amounts).ToList();
        var read = new SortedSet<int>(amounts.SelectMany(layout.Reads).Where(IsOrdered));
        var still = layout.Clause.Awards.SelectMany(static award => new[] { award.When, award.RankCeiling }).Append(layout.Floor?.Below).Append(layout.Floor?.Unless);
        return [.. read.Where(input => GoOneWay(new Trends(policy, layout, signs, input), amounts, still.OfType<Expression>()))];
    }

    private bool GoOneWay(Trends trends, List<Expression> amounts, IEnumerable<Expression> still)
    {
        if (still.Any(part => trends.Of(part).Direction != TrendDirection.Constant))
            return false;
        // Alone, an award may go either way; where its cap counts for others too, all have to go the same.
        if (layout.Clause.Awards.Count == 1)
            return trends.Of(Bounded(layout.Clause.Awards[0], layout.Clause.Awards[0].Bounds.Count)).Direction != TrendDirection.Mixed;
        var ways = amounts.Select(amount => trends.Of(amount).Direction).Where(static way => way != TrendDirection.Constant).Distinct().ToList();
        return ways.Count == 1 && ways[0] is TrendDirection.Rising or TrendDirection.Falling;
    }

    private static IEnumerable<Expression> Amounts(Award award)
    {
        var bounds = award.Bounds.Select(static bound => bound.Value);
        return award.Amount is null ? bounds : bounds.Prepend(award.Amount);
    }

    /// <summary>The amount of an award with so many of its bounds.</summary>
    private static Expression Bounded(Award award, int bounds)
    {
        var amount = award.Amount ?? new NumberLiteral(0m, ValueType.Money);
        for (var i = 0; i < bounds; i++)
        {
            var kind = award.Bounds[i].Kind == BoundKind.AtMost ? AggregateKind.Minimum : AggregateKind.Maximum;
            amount = new Extreme(kind, new[] { amount, award.Bounds[i].Value }.ToEquatableArray(), ValueType.Money);
        }
        return amount;
    }

    // 名次 has the index after the last, and nobody chooses it.
    private bool IsOrdered(int index) =>
        index < layout.Inputs.Count && (layout.Inputs[index].Type.IsNumeric || layout.Inputs[index].Type.Kind == TypeKind.Date);
}
