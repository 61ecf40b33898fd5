using System.Text.RegularExpressions;

namespace PolicyDsl.Review.Tracing.Figures;

/// <summary>Threshold words around a figure, read as Article 1259 of the Civil Code reads them; （含） and （不含） decide it.</summary>
internal static partial class BoundWords
{
    private const int Before = 16;

    /// <summary>The word before a figure.</summary>
    /// <param name="text">The folded text.</param>
    /// <param name="start">Where the figure begins.</param>
    public static Bound Prefix(string text, int start)
    {
        var match = PrefixWord().Match(text[Math.Max(0, start - Before)..start]);
        if (!match.Success)
            return Bound.None;
        var word = match.Groups["word"].Value;
        var mark = Mark(match.Groups["mark"]);
        return word switch
        {
            "不超过" or "不高于" or "不多于" or "不大于" or "不晚于" or "至多" or "最多" or "最高" or "上限" or "封顶" or "≤" or "<=" or "小于等于" => new(BoundDirection.Down, mark ?? true),
            "不低于" or "不少于" or "不小于" or "不早于" or "至少" or "最低" or "最少" or "达到" or "达" or "满" or "≥" or ">=" or "大于等于" => new(BoundDirection.Up, mark ?? true),
            "低于" or "不足" or "不满" or "少于" or "小于" or "未满" or "未达到" or "未达" or "早于" or "<" => new(BoundDirection.Down, mark ?? false),
            // 突破 alone leaves open whether reaching it is enough.
            "突破" => new(BoundDirection.Up, mark),
            _ => new(BoundDirection.Up, mark ?? false),
        };
    }

    /// <summary>The word behind a figure, and how far it reaches; a mark alone has no direction of its own.</summary>
    /// <param name="text">The folded text.</param>
    /// <param name="end">Where the figure ends.</param>
    public static (BoundDirection Direction, bool? Inclusive, int Length) Suffix(string text, int end)
    {
        var match = SuffixWord().Match(text, end);
        var direction = match.Groups["word"].Value switch
        {
            "" => BoundDirection.None,
            "以上" or "及以上" or "或以上" => BoundDirection.Up,
            _ => BoundDirection.Down,
        };
        return (direction, Mark(match.Groups["before"]) ?? Mark(match.Groups["after"]), match.Length);
    }

    private static bool? Mark(Group group) => group.Success ? !group.Value.StartsWith('不') : null;

    [GeneratedRegex(
        @"(?<word>不超过|不高于|不多于|不大于|不晚于|小于等于|至多|最多|最高|上限|封顶|≤|<=|不低于|不少于|不小于|不早于|大于等于|至少|最低|最少|未达到|未达|达到|达|未满|不满|满|≥|>=|低于|不足|少于|小于|早于|<|超过|高于|大于|多于|晚于|超出|突破|>)"
            + @"(?:可?给予|可达|为|奖励|补贴|补助|支持|资助|不超过)? ?(?:\((?<mark>含|不含)(?:本数)?\))? ?(?:人民币)? ?\z"
    )]
    private static partial Regex PrefixWord();

    [GeneratedRegex(
        @"\G ?(?:\((?<before>含|不含)(?:本数|[0-9一二三四五六七八九十][^()税]{0,12})?\))? ?(?<word>及以上|或以上|以上|及以下|或以下|以下|以内|之内)? ?(?:\((?<after>含|不含)(?:本数|[0-9一二三四五六七八九十][^()税]{0,12})?\))?"
    )]
    private static partial Regex SuffixWord();
}
