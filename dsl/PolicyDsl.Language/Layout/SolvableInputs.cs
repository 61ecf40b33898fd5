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
        if (award.Amount is not { } amount || award.Bounds[bound].Kind != BoundKind.AtMost)
            return [];
        for (var i = 0; i < bound; i++)
        {
            var kind = award.Bounds[i].Kind == BoundKind.AtMost ? AggregateKind.Minimum : AggregateKind.Maximum;
            amount = new Extreme(kind, new[] { amount, award.Bounds[i].Value }.ToEquatableArray(), ValueType.Money);
        }
        return Of(new Comparison(ComparisonOperator.GreaterOrEqual, amount, award.Bounds[bound].Value));
    }

    // 名次 has the index after the last, and nobody chooses it.
    private bool IsOrdered(int index) =>
        index < layout.Inputs.Count && (layout.Inputs[index].Type.IsNumeric || layout.Inputs[index].Type.Kind == TypeKind.Date);
}
