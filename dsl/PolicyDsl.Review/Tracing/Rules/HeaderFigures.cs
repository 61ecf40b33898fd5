using PolicyDsl.Review.Tracing.Figures;
using PolicyDsl.Syntax;
using PolicyDsl.Text;

namespace PolicyDsl.Review.Tracing.Rules;

/// <summary>Reads the figures of a policy's header.</summary>
internal static class HeaderFigures
{
    private const int MonthsOfYear = 12;

    /// <summary>Adds them.</summary>
    /// <param name="rule">The header.</param>
    /// <param name="entries">Its lines.</param>
    /// <param name="figures">Adds those of a value.</param>
    /// <param name="wordOf">Where the word of a line stands.</param>
    public static void Add(TracedRule rule, IEnumerable<HeaderEntry> entries, ExpressionFigures figures, Func<HeaderEntry, TextSpan> wordOf)
    {
        DateOnly? effective = null, expires = null;
        foreach (var entry in entries)
        {
            if (entry.Word == Keyword.Issuer)
                figures.Add(Quantity.Of(FigureKind.Count, entry.Values.Count), Bound.Any, wordOf(entry));
            foreach (var value in entry.Values)
            {
                if (value is TextNode written)
                    TextFigures.Add(rule, written.Value, written.Span, FigureOrigin.Rule);
                else if (value is DateNode day)
                    Add(rule, figures.Add(day, Bound.Any)!, Day(day), entry.Word);
                if (value is DateNode { } known)
                    (effective, expires) = entry.Word == Keyword.Effective ? (Day(known), expires) : entry.Word == Keyword.Expires ? (effective, Day(known)) : (effective, expires);
            }
        }
        // 有效期3年 says what 施行 and 失效 say; a 释义 that names it is held to the document by itself.
        if (!rule.Figures.Exists(static figure => figure is { Origin: FigureOrigin.Reading, Quantity.Kind: FigureKind.Months }) && effective is { } first && expires is { } end && MonthsBetween(first, end) is { } months)
            rule.Figures.Add(new RuleFigure(rule, Quantity.Of(FigureKind.Months, months), Bound.Any, FigureOrigin.Implied, rule.Span, IsIdiom: false));
    }

    // 失效 is the first day no longer in force; documents also write the last one: 至2028年2月29日止.
    private static void Add(TracedRule rule, RuleFigure figure, DateOnly day, Keyword word)
    {
        if (word == Keyword.Expires && day > DateOnly.MinValue)
            rule.Figures[rule.Figures.IndexOf(figure)] = figure with { OrElse = ExpressionFigures.OfDay(day.AddDays(-1)) };
    }

    private static int? MonthsBetween(DateOnly first, DateOnly end)
    {
        var months = ((end.Year - first.Year) * MonthsOfYear) + end.Month - first.Month;
        return months > 0 && first.AddMonths(months) == end ? months : null;
    }

    private static DateOnly Day(DateNode day) => new(day.Year, day.Month, day.Day);
}
