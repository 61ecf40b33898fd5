using System.Text.RegularExpressions;
using PolicyDsl.Review.Tracing.Numbering;
using PolicyDsl.Review.Tracing.Reading;

namespace PolicyDsl.Review.Tracing.Figures;

/// <summary>Reads one figure at a place of a folded text.</summary>
internal static class FigureReader
{
    private const decimal DaysOfWeek = 7;

    private const string Digits = "0123456789";
    private const string Numbers = Digits + "半零〇一二两三四五六七八九十百千万亿";

    // What a figure may begin with, how it is written, what it is worth; the first that fits is taken.
    private static readonly (string First, Regex Pattern, Func<Match, Quantity?> Value)[] Readers =
    [
        (Digits, FigurePatterns.Phone(), static m => new Quantity(FigureKind.Phone, m.Groups["n"].Value.Replace("-", "", StringComparison.Ordinal))),
        ("[", FigurePatterns.DocumentNumber(), static m => new Quantity(FigureKind.DocumentNumber, $"{m.Groups["year"].Value}/{m.Groups["n"].Value}")),
        (Numbers, FigurePatterns.Day(), DateOf),
        (Digits, FigurePatterns.ShortDay(), DateOf),
        (Numbers, FigurePatterns.Year(), DateOf),
        (Numbers, FigurePatterns.DayOfYear(), DateOf),
        (Numbers, FigurePatterns.Fraction(), static m => Parse(m, "d") is { } d and > 0 && Parse(m, "n") is { } n ? Quantity.Fraction(n, d) : null),
        (Numbers, FigurePatterns.Rate(), static m => Parse(m, "n") is { } n ? Quantity.Of(FigureKind.Rate, n * RateUnit(m.Groups["unit"].Value)) : null),
        ("本", FigurePatterns.ItemReference(), ItemReference),
        ("第", FigurePatterns.Article(), static m => Parse(m, "n") is { } n ? new Quantity(FigureKind.Article, m.Groups["unit"].Value + Quantity.Of(FigureKind.Article, n).Value) : null),
        ("第", FigurePatterns.Ordinal(), static m => Parse(m, "n") is { } n ? Quantity.Of(FigureKind.Ordinal, n) : null),
        ("前", FigurePatterns.FirstOnes(), static m => Parse(m, "n") is { } n ? Quantity.Of(FigureKind.Count, n) : null),
        (Numbers, FigurePatterns.YearsAndHalf(), static m => Parse(m, "n") is { } n ? Quantity.Of(FigureKind.Months, (n * 12) + 6) : null),
        (Numbers, FigurePatterns.Money(), static m => Scaled(m) is { } n ? Quantity.Of(FigureKind.Money, n) : null),
        (Numbers, FigurePatterns.ForeignMoney(), static m => Scaled(m) is { } n ? new Quantity(FigureKind.ForeignMoney, Quantity.Of(FigureKind.Money, n).Value + m.Groups["unit"].Value) : null),
        (Numbers, FigurePatterns.Duration(), Duration),
        (Digits, FigurePatterns.MoneyWithoutYuan(), static m => Scaled(m) is { } n ? Quantity.Of(FigureKind.Money, n) : null),
        (Numbers, FigurePatterns.Times(), static m => Parse(m, "n") is { } n ? Quantity.Of(FigureKind.Times, n) : null),
        ("每逐", FigurePatterns.Period(), static m => new Quantity(FigureKind.Period, PeriodUnit(m.Groups["unit"].Value))),
        (Numbers, FigurePatterns.Shared(), Shared),
        (Numbers, FigurePatterns.Count(), static m => Scaled(m) is { } n ? Quantity.Of(FigureKind.Count, n) : null),
        (Digits, FigurePatterns.Bare(), static m => Scaled(m) is { } n ? Quantity.Of(FigureKind.Count, n) : null),
    ];

    /// <summary>The figure that begins at a place; null: none does.</summary>
    public static (Quantity Quantity, int Length)? At(string text, int at)
    {
        if (IsPartOfAWord(text, at))
            return null;
        foreach (var (first, pattern, value) in Readers)
        {
            if (first.Contains(text[at], StringComparison.Ordinal) && pattern.Match(text, at) is { Success: true } match && value(match) is { } quantity)
                return (quantity, match.Length);
        }
        return null;
    }

    // 统一 and 同一 hold a number that counts nothing; a numeral is read from its first character on.
    private static bool IsPartOfAWord(string text, int at) =>
        at > 0
        && IsNumeral(text[at])
        && (IsNumeral(text[at - 1]) || (text[at] == '一' && "上下同统唯单某任另逐每这那该首归合划专进".Contains(text[at - 1], StringComparison.Ordinal)));

    private static bool IsNumeral(char c) => "零〇一二两三四五六七八九十百千万亿".Contains(c, StringComparison.Ordinal);

    private static decimal? Parse(Match match, string group) => match.Groups[group].Value == "半" ? 0.5m : ChineseNumber.Parse(match.Groups[group].Value);

    private static decimal? Scaled(Match match) => Parse(match, "n") is { } number ? number * Scale(match.Groups["scale"].Value) : null;

    private static decimal Scale(string text) =>
        text.Aggregate(
            1m,
            static (scale, c) =>
                scale
                * c switch
                {
                    '十' => 10,
                    '百' => 100,
                    '千' => 1000,
                    '万' => 10_000,
                    _ => 100_000_000,
                }
        );

    private static decimal RateUnit(string unit) =>
        unit switch
        {
            "‰" => 0.001m,
            "‱" => 0.0001m,
            "成" => 0.1m,
            _ => 0.01m,
        };

    private static string PeriodUnit(string unit) =>
        unit switch
        {
            "年度" or "逐年" => "年",
            "天" => "日",
            _ => unit,
        };

    private static Quantity? DateOf(Match match)
    {
        var parts = new List<string>();
        foreach (var (group, width) in new[] { ("year", 4), ("month", 2), ("day", 2) })
        {
            if (match.Groups[group] is { Success: true, Value: var text })
                parts.Add(Quantity.Of(FigureKind.Date, ChineseNumber.Parse(text) ?? 0).Value.PadLeft(width, '0'));
            else if (group == "year")
                parts.Add("");
        }
        return new Quantity(FigureKind.Date, string.Join("-", parts));
    }

    private static Quantity? ItemReference(Match match)
    {
        var steps = new List<ItemStep> { new(ItemLevel.Point, ItemPath.Number(match.Groups["point"].Value), match.Groups["mark"].Value == "条") };
        if (match.Groups["section"] is { Success: true, Value: var section })
            steps.Add(new ItemStep(ItemLevel.Section, ItemPath.Number(section)));
        return new Quantity(FigureKind.ItemReference, ItemPath.Of(steps));
    }

    private static Quantity? Duration(Match match)
    {
        if (Parse(match, "n") is not { } number)
            return null;
        return match.Groups["unit"].Value.TrimStart('个') switch
        {
            "年" or "年度" or "自然年" or "周年" => Quantity.Of(FigureKind.Months, number * 12),
            "季度" => Quantity.Of(FigureKind.Months, number * 3),
            "月" => Quantity.Of(FigureKind.Months, number),
            "周" or "星期" => Quantity.Of(FigureKind.Days, number * DaysOfWeek),
            "工作日" => Quantity.Of(FigureKind.WorkingDays, number),
            "小时" => Quantity.Of(FigureKind.Hours, number),
            _ => Quantity.Of(FigureKind.Days, number),
        };
    }

    /// <summary>A number whose unit stands behind a later one: it is read as if the unit stood behind it.</summary>
    private static Quantity? Shared(Match match)
    {
        var whole = match.Groups["n"].Value + match.Groups["unit"].Value;
        return At(whole, 0) is { } read && read.Length == whole.Length ? read.Quantity : null;
    }
}
