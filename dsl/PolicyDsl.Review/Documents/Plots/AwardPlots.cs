using System.Globalization;
using PolicyDsl.Model;
using PolicyDsl.Review.Applicants;
using PolicyDsl.Wording;

namespace PolicyDsl.Review.Documents.Plots;

/// <summary>Draws the award of a clause against the input that it grows with. The interpreter decides every point that is drawn.</summary>
internal sealed class AwardPlots(ReviewedClause clause)
{
    private const int Samples = 96;
    private const int MostMarks = 6;

    /// <summary>The plot with the plainest values; null: no single input moves the amount of any example.</summary>
    public AwardPlot? Find() => All().MinBy(static plot => plot.Across.Concat(plot.Up).Max(static mark => mark.Label.Length));

    private IEnumerable<AwardPlot> All()
    {
        var awards = clause.Clause.Awards.Select(static award => award.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var start in StartingPoint.Of(clause))
        {
            var moving = Thresholds
                .Of(clause, start.Applicant)
                .Where(threshold => awards.Contains(threshold.Rule) && threshold.Input.Type.IsNumeric)
                .GroupBy(static threshold => InputName.Of(threshold.Input));
            foreach (var thresholds in moving)
            {
                if (Draw(start, [.. thresholds]) is { } plot)
                    yield return plot;
            }
        }
    }

    private AwardPlot? Draw(StartingPoint start, IReadOnlyList<Threshold> thresholds)
    {
        var field = thresholds[0].Input;
        var (low, high) = Domain(field, thresholds);
        if (high <= low)
            return null;
        var points = Values(field, thresholds, low, high).Select(value => (X: value, Y: Amount(start.Applicant, field, value))).ToList();
        var amounts = points.Select(static point => point.Y).OfType<decimal>().Distinct().ToList();
        if (amounts.Count < 2)
            return null;
        var top = amounts.Max();
        var marks = thresholds.Select(static t => Literals.Number(t.At)!.Value).Append(low).Append(high).Where(x => x >= low && x <= high).Distinct().Order().ToList();
        return new AwardPlot(
            field.Title,
            start.Title,
            [.. Stretches(points).Select(stretch => string.Join(' ', stretch.Select(point => $"{Across(point.X)},{Up(point.Y)}")))],
            [.. Thinned(marks).Select(x => new PlotMark(Across(x), LiteralWording.Of(x, field.Type.Kind)))],
            [.. Thinned([0m, .. Kinks(thresholds, start.Applicant, field).Where(y => y > 0m && y < top), top]).Select(y => new PlotMark(Up(y), LiteralWording.Money(y)))]
        );

        string Across(decimal x) => Text((x - low) / (high - low) * AwardPlot.Width);

        string Up(decimal y) => Text(AwardPlot.Height - (y / top * AwardPlot.Height));
    }

    // Half as far again as the last threshold, so that what lies behind it is seen.
    private static (decimal Low, decimal High) Domain(InputField field, IReadOnlyList<Threshold> thresholds)
    {
        var (low, high) = Literals.Bounds(field);
        var last = thresholds.Max(static threshold => Literals.Number(threshold.At)!.Value);
        return (Math.Max(low, 0m), Math.Min(high, Round(last * 1.5m)));
    }

    // To two digits, so that the axis ends at a plain value.
    private static decimal Round(decimal value)
    {
        var unit = 1m;
        while (value / unit >= 100m)
            unit *= 10m;
        return decimal.Ceiling(value / unit) * unit;
    }

    private static IEnumerable<decimal> Values(InputField field, IReadOnlyList<Threshold> thresholds, decimal low, decimal high)
    {
        var step = Literals.Step(field.Type.Kind);
        var even = Enumerable.Range(0, Samples + 1).Select(i => decimal.Floor((low + ((high - low) * i / Samples)) / step) * step);
        return even
            .Concat(thresholds.SelectMany(static threshold => threshold.Values).Select(static value => Literals.Number(value)!.Value))
            .Where(value => value >= low && value <= high)
            .Distinct()
            .Order();
    }

    private decimal? Amount(Applicant applicant, InputField field, decimal value) =>
        clause.Decide(applicant.With(InputName.Of(field), Literals.Of(value, field.Type))) is { } decision ? decision.Amount ?? decision.Ceiling : null;

    private IEnumerable<decimal> Kinks(IReadOnlyList<Threshold> thresholds, Applicant applicant, InputField field) =>
        thresholds.Select(threshold => Amount(applicant, field, Literals.Number(threshold.At)!.Value)).OfType<decimal>().Distinct();

    private static IEnumerable<IReadOnlyList<(decimal X, decimal Y)>> Stretches(IEnumerable<(decimal X, decimal? Y)> points)
    {
        var stretch = new List<(decimal, decimal)>();
        foreach (var (x, y) in points)
        {
            if (y is { } amount)
            {
                stretch.Add((x, amount));
                continue;
            }
            if (stretch.Count > 0)
                yield return stretch;
            stretch = [];
        }
        if (stretch.Count > 0)
            yield return stretch;
    }

    private static IEnumerable<decimal> Thinned(IEnumerable<decimal> marks)
    {
        var all = marks.Distinct().Order().ToList();
        return all.Count <= MostMarks ? all : all.Where((_, i) => i == 0 || i == all.Count - 1 || i % ((all.Count / (MostMarks - 1)) + 1) == 0);
    }

    private static string Text(decimal number) => decimal.Round(number, 1).ToString(CultureInfo.InvariantCulture);
}
