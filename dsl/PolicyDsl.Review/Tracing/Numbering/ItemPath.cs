using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PolicyDsl.Review.Tracing.Reading;

namespace PolicyDsl.Review.Tracing.Numbering;

/// <summary>The levels of a document's numbering, outermost first.</summary>
internal enum ItemLevel
{
    /// <summary>附件</summary>
    Annex,

    /// <summary>一、 or 第一条</summary>
    Point,

    /// <summary>（一）</summary>
    Section,

    /// <summary>1．</summary>
    Paragraph,

    /// <summary>（1）</summary>
    Item,

    /// <summary>①</summary>
    Detail,
}

/// <summary>One number of a path.</summary>
/// <param name="Level">Its level.</param>
/// <param name="Number">Its number; 0: an annex without one.</param>
/// <param name="IsArticle">第一条 instead of 一、.</param>
internal readonly record struct ItemStep(ItemLevel Level, int Number, bool IsArticle = false);

/// <summary>Which numbered item: 三（二）2（3）. Equal paths are written alike.</summary>
internal static partial class ItemPath
{
    /// <summary>How a path is written.</summary>
    public static string Of(IEnumerable<ItemStep> steps)
    {
        var text = new StringBuilder();
        foreach (var step in steps)
        {
            var number = step.Number.ToString(CultureInfo.InvariantCulture);
            text.Append(
                step.Level switch
                {
                    ItemLevel.Annex => step.Number == 0 ? "附件" : "附件" + number,
                    ItemLevel.Point => step.IsArticle ? $"第{Chinese(step.Number)}条" : Chinese(step.Number),
                    ItemLevel.Section => $"（{Chinese(step.Number)}）",
                    ItemLevel.Paragraph => number,
                    ItemLevel.Item => $"（{number}）",
                    _ => ((char)('①' + step.Number - 1)).ToString(),
                }
            );
        }
        return text.ToString();
    }

    /// <summary>Reads a path as 出处 writes it, in either width, with or without the marks behind the numbers; null: it is none.</summary>
    public static IReadOnlyList<ItemStep>? Parse(string text)
    {
        var match = Written().Match(FoldedText.Fold(text).Replace(" ", "", StringComparison.Ordinal));
        if (!match.Success)
            return null;
        var steps = new List<ItemStep>();
        if (match.Groups["annex"].Success)
            steps.Add(new ItemStep(ItemLevel.Annex, match.Groups["annexNumber"].Success ? Number(match.Groups["annexNumber"].Value) : 0));
        Add(ItemLevel.Point, "article", isArticle: true);
        Add(ItemLevel.Point, "point");
        Add(ItemLevel.Section, "section");
        Add(ItemLevel.Paragraph, "paragraph");
        Add(ItemLevel.Item, "item");
        if (match.Groups["detail"].Success)
            steps.Add(new ItemStep(ItemLevel.Detail, match.Groups["detail"].Value[0] - '①' + 1));
        return steps.Count > 0 && steps.TrueForAll(static step => step.Number > 0 || step.Level == ItemLevel.Annex) ? steps : null;

        void Add(ItemLevel level, string group, bool isArticle = false)
        {
            if (match.Groups[group].Success)
                steps.Add(new ItemStep(level, Number(match.Groups[group].Value), isArticle));
        }
    }

    /// <summary>A number up to 9,999, in either writing; 0: it is none.</summary>
    public static int Number(string text) => ChineseNumber.Parse(text) is { } value and < 10_000 && value == decimal.Truncate(value) ? (int)value : 0;

    private static string Chinese(int number) => number < 100 ? ChineseNumber.Show(number) : number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"\A(?<annex>附件(?<annexNumber>[0-9]{1,3}|[一二三四五六七八九十]{1,3})?[:：]?)?"
            + @"(?:第(?<article>[零一二三四五六七八九十百]{1,5}|[0-9]{1,4})条|(?<point>[一二三四五六七八九十百]{1,5})[、.]?)?"
            + @"(?:第?\((?<section>[一二三四五六七八九十百]{1,5})\)[款项条点]?)?"
            + @"(?:(?<paragraph>[0-9]{1,4})[、.]?)?"
            + @"(?:\((?<item>[0-9]{1,4})\))?"
            + @"(?<detail>[①-⑳])?\z"
    )]
    private static partial Regex Written();
}
