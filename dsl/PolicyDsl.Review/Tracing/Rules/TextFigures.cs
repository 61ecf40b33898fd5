using PolicyDsl.Review.Tracing.Figures;
using PolicyDsl.Review.Tracing.Numbering;
using PolicyDsl.Syntax;
using PolicyDsl.Text;

namespace PolicyDsl.Review.Tracing.Rules;

/// <summary>Reads the figures that stand in the strings and names of a declaration.</summary>
internal static class TextFigures
{
    /// <summary>Adds those of a string.</summary>
    public static void Add(TracedRule rule, StringNode node, FigureOrigin origin) => Add(rule, node.Value, node.Span, origin);

    /// <summary>Adds those of a text.</summary>
    /// <param name="rule">The declaration.</param>
    /// <param name="value">The text, its quotes and escapes taken off.</param>
    /// <param name="span">Where it is written.</param>
    /// <param name="origin">The part that it is.</param>
    public static void Add(TracedRule rule, string value, TextSpan span, FigureOrigin origin)
    {
        var folded = FoldedText.Of(value);
        // Where escapes are written, a place inside is not known: the whole string stands for it.
        var offset = rule.Text.Slice(span).IndexOf(value, StringComparison.Ordinal);
        var found = new List<(Figure Figure, RuleFigure Added)>();
        foreach (var figure in FigureScanner.Scan(folded.Text))
        {
            var from = folded.OriginOf(figure.Start);
            var place = offset < 0 ? span : new TextSpan(span.Start + offset + from, folded.OriginOf(figure.End) - from);
            var added = new RuleFigure(rule, figure.Quantity, figure.Bound, origin, place, figure.IsIdiom);
            rule.Figures.Add(added);
            found.Add((figure, added));
        }
        foreach (var row in found.Where(static pair => pair.Figure.List > 0).GroupBy(static pair => pair.Figure.List))
            rule.Rows.Add(new FigureRow([.. row.Select(static pair => pair.Added)]));
    }
}
