using PolicyDsl.Generator.CSharp;
using PolicyDsl.Layout;

namespace PolicyDsl.Generator.Views;

/// <summary>The inputs that conditions and caps can be solved for, as the <c>SolvableInput</c> of the runtime.</summary>
internal static class SolvableMetadata
{
    /// <summary>Those of a condition; null where there is none, as that is the default.</summary>
    public static string? OfCondition(IReadOnlyList<SolvableInput> inputs) => inputs.Count == 0 ? null : List(inputs);

    /// <summary>Those of an award's bounds; null where there is none.</summary>
    public static string? OfBounds(IReadOnlyList<IReadOnlyList<SolvableInput>> bounds) =>
        bounds.Count == 0 ? null : "[" + string.Join(", ", bounds.Select(List)) + "]";

    /// <summary>Those with which the awards go one way; null where there is none.</summary>
    public static string? OfAwards(IReadOnlyList<int> inputs) => inputs.Count == 0 ? null : "[" + string.Join(", ", inputs.Select(CSharpLiteral.Of)) + "]";

    /// <summary>Those that a condition only compares; null where there is none.</summary>
    public static string? OfPieces(IReadOnlyList<PiecewiseInput> inputs) =>
        inputs.Count == 0 ? null : "[" + string.Join(", ", inputs.Select(static input => $"new({CSharpLiteral.Of(input.Input)}, [{string.Join(", ", input.Cuts.Select(Cut))}])")) + "]";

    private static string Cut(InputCut cut) =>
        ObjectText.Call("InputCut", "CutKind." + cut.Kind, CSharpLiteral.Of(cut.At), CSharpLiteral.Of(cut.From), CSharpLiteral.Of(cut.Months), CSharpLiteral.Of(cut.Days));

    private static string List(IReadOnlyList<SolvableInput> inputs) =>
        "[" + string.Join(", ", inputs.Select(static input => $"new({CSharpLiteral.Of(input.Input)}, SolvableDirection.{input.Direction})")) + "]";
}
