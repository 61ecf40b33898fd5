using PolicyDsl.Model;

namespace PolicyDsl.Layout;

/// <summary>
/// Finds the inputs that a condition only compares, with numbers, days and other inputs, and where: 为, 属于 a 到 b, 近 3年, which no input meets from some
/// value on. Interpreter and generator both ask here; the runtime then looks between which cuts the condition is met.
/// </summary>
public sealed class PiecewiseInputs(PolicyModel policy, ClauseLayout layout)
{
    // More are no advice for people, and each is tried.
    private const int MostCuts = 64;

    /// <summary>Those of a condition, by index, but those for which a condition goes one way: they are solved as such.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="solvable">The inputs with which it goes one way.</param>
    public IReadOnlyList<PiecewiseInput> Of(Expression condition, IReadOnlyList<SolvableInput> solvable)
    {
        var found = new List<PiecewiseInput>();
        var reads = layout.Reads(condition);
        // Too much hangs on 申报日: windows, years, dated 参数.
        foreach (var input in reads.Where(index => index > 0 && IsOrdered(index) && solvable.All(one => one.Input != index)))
        {
            var cuts = new InputCuts(policy, layout, input);
            if (reads.All(index => !IsAskedBy(index, input)) && cuts.Add(condition) && cuts.Found.Count <= MostCuts)
                found.Add(new PiecewiseInput(input, [.. cuts.Found]));
        }
        return found;
    }

    private bool IsAskedBy(int index, int input) =>
        index < layout.Inputs.Count
        && layout.Inputs[index].When is { } when
        && layout.Reads(when).Any(read => read == input || IsAskedBy(read, input));

    private bool IsOrdered(int index) =>
        index < layout.Inputs.Count && (layout.Inputs[index].Type.IsNumeric || layout.Inputs[index].Type.Kind == TypeKind.Date);
}
