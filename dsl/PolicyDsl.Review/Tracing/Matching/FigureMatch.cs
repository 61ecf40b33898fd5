using PolicyDsl.Review.Tracing.Figures;
using PolicyDsl.Review.Tracing.Rules;

namespace PolicyDsl.Review.Tracing.Matching;

/// <summary>Whether a figure of a rule and one of the document are the same.</summary>
internal static class FigureMatch
{
    /// <summary>Whether the values are equal. A bare number of a policy has no classifier: it may be a count or how often.</summary>
    public static bool IsSame(RuleFigure policy, Quantity document) =>
        policy.Quantity == document
        || policy.OrElse == document
        || (policy.Quantity.Kind == FigureKind.Count && document.Kind is FigureKind.Times && policy.Quantity.Value == document.Value);

    /// <summary>Whether two figures could stand for each other.</summary>
    public static bool IsSameKind(RuleFigure policy, Quantity document) =>
        policy.Quantity.Kind == document.Kind || (policy.Quantity.Kind == FigureKind.Count && document.Kind is FigureKind.Times or FigureKind.Ordinal);

    /// <summary>
    /// Whether a figure of a rule covers one of the document that has the same value. Words beside a rule need not repeat the threshold, but 一 and a
    /// classifier say too little to stand for another figure.
    /// </summary>
    public static bool Covers(RuleFigure policy, Figure document) =>
        policy.IsIdiom
            ? document.IsIdiom && policy.Bound.Agrees(document.Bound)
            : policy.Bound.Agrees(document.Bound) || (policy.Origin != FigureOrigin.Rule && policy.Bound.Direction == BoundDirection.None);

    /// <summary>
    /// The figures of a rule that say what a document says: those of the rule itself and of its readings; those of its title and notes only where the rule
    /// itself has none of their kind, as where it asks a person yes or no.
    /// </summary>
    public static IEnumerable<RuleFigure> Saying(TracedRule rule)
    {
        var kinds = rule.Figures.Where(static f => f.Origin == FigureOrigin.Rule).Select(static f => f.Quantity.Kind).ToHashSet();
        return rule.Figures.Where(f => f.Origin is FigureOrigin.Rule or FigureOrigin.Reading || !kinds.Contains(f.Quantity.Kind));
    }
}
