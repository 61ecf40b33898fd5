using System.Text.RegularExpressions;

namespace PolicyDsl.Review.Tracing.Numbering;

/// <summary>The number that a line begins with.</summary>
/// <param name="Step">The number.</param>
/// <param name="Length">How many characters of the folded line it takes, blanks before and behind it among them.</param>
internal readonly record struct LineLabel(ItemStep Step, int Length)
{
    private static readonly (char First, char Last, ItemLevel Level)[] Ready =
    [
        ('㈠', '㈩', ItemLevel.Section),
        ('⒈', '⒛', ItemLevel.Paragraph),
        ('⑴', '⒇', ItemLevel.Item),
        ('①', '⑳', ItemLevel.Detail),
    ];

    /// <summary>The number of a line; null: it has none.</summary>
    /// <param name="folded">The line, folded.</param>
    public static LineLabel? Of(string folded) => OneCharacter(folded) ?? Several(folded);

    private static LineLabel? OneCharacter(string folded)
    {
        var blanks = folded.Length - folded.TrimStart(' ', '\t').Length;
        if (blanks == folded.Length)
            return null;
        var sign = folded[blanks];
        foreach (var (first, last, level) in Ready)
        {
            if (sign >= first && sign <= last)
                return new LineLabel(new ItemStep(level, sign - first + 1), blanks + 1);
        }
        return null;
    }

    private static LineLabel? Several(string folded)
    {
        var match = LabelPatterns.Label().Match(folded);
        foreach (var (group, level) in LabelPatterns.Groups)
        {
            if (match.Success && match.Groups[group] is { Success: true } number && ItemPath.Number(number.Value.Replace(" ", "", StringComparison.Ordinal)) is var value and > 0)
                return new LineLabel(new ItemStep(level, value, group == "article"), match.Length);
        }
        return null;
    }
}

/// <summary>How numbers at the head of a line are written.</summary>
internal static partial class LabelPatterns
{
    /// <summary>The groups of <see cref="Label"/> and their levels.</summary>
    public static readonly (string Group, ItemLevel Level)[] Groups =
    [
        ("article", ItemLevel.Point),
        ("point", ItemLevel.Point),
        ("section", ItemLevel.Section),
        ("paragraph", ItemLevel.Paragraph),
        ("item", ItemLevel.Item),
    ];

    // 1.5亿元 is no number of an item, and 一、 needs its mark: 一般 begins with no number.
    [GeneratedRegex(
        @"\A[ \t]*(?:"
            + @"第 ?(?<article>[零一二三四五六七八九十百]{1,5}|[0-9]{1,4}) ?条(?=[ \t]|$)"
            + @"|(?<point>[一二三四五六七八九十百 ]{1,7}?) ?[、.]"
            + @"|\( ?(?<section>[一二三四五六七八九十百 ]{1,7}?) ?\)"
            + @"|(?<paragraph>[0-9]{1,3}) ?[、.](?! ?[0-9])"
            + @"|\( ?(?<item>[0-9]{1,3}) ?\)"
            + @")[ \t]*"
    )]
    public static partial Regex Label();

    /// <summary>第一章 总则: groups articles, which are numbered on through all of them, and says nothing.</summary>
    [GeneratedRegex(@"\A[ \t]*第 ?(?:[零一二三四五六七八九十百]{1,5}|[0-9]{1,3}) ?[编章节](?:[ \t]+[^。；;:]{0,40}|[ \t]*)\z")]
    public static partial Regex Chapter();

    /// <summary>附件, 附件1, 附件：标题, 附件2 标题.</summary>
    [GeneratedRegex(@"\A[ \t]*附 ?件 ?(?<number>[0-9]{1,3}|[一二三四五六七八九十]{1,3})?[ \t]*(?<colon>:)?[ \t]*(?<title>\S.*)?\z")]
    public static partial Regex Annex();
}
