namespace PolicyDsl.Review.Tracing.Figures;

/// <summary>Finds every figure of a folded text.</summary>
internal static class FigureScanner
{
    private const int MostFigures = 10_000;

    /// <summary>The figures, in order. What a figure's own （含3亿元） repeats is not a second figure.</summary>
    public static IReadOnlyList<Figure> Scan(string text)
    {
        var figures = new List<Figure>();
        var skipTo = 0;
        for (var at = 0; at < text.Length && figures.Count < MostFigures; at++)
        {
            if (at < skipTo || FigureReader.At(text, at) is not { } read)
                continue;
            // 0 counts nothing: it says any, or none.
            if (read.Quantity.Value == "0")
                continue;
            var suffix = BoundWords.Suffix(text, at + read.Length);
            figures.Add(new Figure(read.Quantity, BoundOf(text, at, read.Quantity, suffix), at, read.Length, IsIdiom: IsIdiom(text, at, read.Quantity)));
            skipTo = at + read.Length + suffix.Length;
        }
        return Enumerated(text, figures);
    }

    private static Bound BoundOf(string text, int at, Quantity quantity, (BoundDirection Direction, bool? Inclusive, int Length) suffix)
    {
        if (quantity.Kind == FigureKind.Count && text[at] == '前')
            return Bound.AtMost;
        if (!IsMeasured(quantity.Kind))
            return Bound.None;
        if (suffix.Direction != BoundDirection.None)
            return new Bound(suffix.Direction, suffix.Inclusive ?? true);
        var prefix = BoundWords.Prefix(text, at);
        return prefix.Direction != BoundDirection.None && suffix.Inclusive is { } said ? prefix with { Inclusive = said } : prefix;
    }

    /// <summary>Whether a threshold can be of this kind.</summary>
    private static bool IsMeasured(FigureKind kind) =>
        kind
            is FigureKind.Money
                or FigureKind.ForeignMoney
                or FigureKind.Rate
                or FigureKind.Count
                or FigureKind.Times
                or FigureKind.Months
                or FigureKind.Days
                or FigureKind.WorkingDays
                or FigureKind.Hours;

    private static bool IsIdiom(string text, int at, Quantity quantity) =>
        (quantity.Kind == FigureKind.Period || text[at] == '一')
        && quantity.Kind is FigureKind.Count or FigureKind.Times or FigureKind.Months or FigureKind.Days or FigureKind.Period;

    /// <summary>
    /// 超过（含）3亿元、5亿元、10亿元: of an enumeration of one kind, the word before the first and the word behind the last are those of all.
    /// </summary>
    private static List<Figure> Enumerated(string text, List<Figure> figures)
    {
        var list = 0;
        for (var first = 0; first < figures.Count; first++)
        {
            var last = first;
            while (last + 1 < figures.Count && figures[last + 1].Quantity.Kind == figures[first].Quantity.Kind && IsBetween(text, figures[last], figures[last + 1]))
                last++;
            if (last == first || !IsMeasured(figures[first].Quantity.Kind))
                continue;
            list++;
            var bound = figures[first].Bound.Direction != BoundDirection.None ? figures[first].Bound : figures[last].Bound;
            for (var i = first; i <= last; i++)
                figures[i] = figures[i] with { List = list, Bound = figures[i].Bound.Direction == BoundDirection.None ? bound : figures[i].Bound };
            first = last;
        }
        return figures;
    }

    private static bool IsBetween(string text, Figure left, Figure right) => text[left.End..right.Start].Trim() is "、" or "和" or "及" or "或" or "/";
}
