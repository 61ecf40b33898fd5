using PolicyDsl.Diagnostics;
using PolicyDsl.Model;
using PolicyDsl.Wording;

namespace PolicyDsl.Review.Analysis.Awards;

/// <summary>Rates above 100%, wherever a rule is written with one.</summary>
internal static class Rates
{
    /// <summary>One finding a place.</summary>
    public static IEnumerable<Diagnostic> Find(PolicyModel policy, Places places)
    {
        var seen = new HashSet<Expression>(ReferenceEqualityComparer.Instance);
        foreach (var (key, title, expression) in PolicyParts.Of(policy, places))
        {
            foreach (var literal in expression.SelfAndDescendants().OfType<NumberLiteral>())
            {
                if (literal is not { Type.Kind: TypeKind.Rate, Value: > 1m } || !seen.Add(literal))
                    continue;
                yield return places.At(
                    literal,
                    key,
                    ReviewWarnings.RateAboveWholeKind,
                    title,
                    LiteralWording.Of(literal.Value, TypeKind.Rate),
                    LiteralWording.Plain(literal.Value)
                );
            }
        }
    }
}
