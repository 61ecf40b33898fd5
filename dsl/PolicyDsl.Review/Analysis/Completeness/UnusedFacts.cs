using PolicyDsl.Binding;
using PolicyDsl.Binding.Uses;
using PolicyDsl.Diagnostics;

namespace PolicyDsl.Review.Analysis.Completeness;

/// <summary>已知 that no example takes with 沿用. The model has only what examples came to, so the names are asked.</summary>
internal static class UnusedFacts
{
    private static readonly DiagnosticArgument given = new("已知", "given");

    /// <summary>One finding a 已知.</summary>
    public static IEnumerable<Diagnostic> Find(BoundPolicy policy, Places places)
    {
        var used = policy.Symbols.Uses.Select(static use => use.Symbol).Where(static symbol => symbol.Kind == SymbolKind.Given).ToHashSet();
        return policy
            .Symbols.Symbols.Where(symbol => symbol.Kind == SymbolKind.Given && !used.Contains(symbol))
            .Select(symbol => places.At("given/" + symbol.Name, ReviewWarnings.NotUsedKind, given, symbol.Title ?? symbol.Name));
    }
}
