using System.Globalization;
using PolicyDsl.Runtime;

namespace PolicyDsl.Review.Impact.Rendering;

/// <summary>The catalogue of the words in which an impact is told.</summary>
internal static class ImpactWords
{
    public static readonly Message Clause = new("clause", "条款", "Clause");

    public static readonly Message Applications = new("applications", "申报", "Applications");

    public static readonly Message OldEligible = new("oldEligible", "原符合", "Eligible before");

    public static readonly Message OldAmount = new("oldAmount", "原金额（元）", "Yuan before");

    public static readonly Message NewEligible = new("newEligible", "新符合", "Eligible after");

    public static readonly Message NewAmount = new("newAmount", "新金额（元）", "Yuan after");

    public static readonly Message Difference = new("difference", "差额（元）", "Difference");

    public static readonly Message All = new("all", "合计", "All");

    public static readonly Message Changes = new("changes", "结果有变的申报", "Applications that come out otherwise");

    public static readonly Message Faults = new("faults", "无法读取的行", "Lines that cannot be read");

    public static readonly Message Refused = new("refused", "不能申报", "cannot apply");

    public static readonly Message Line = new("line", "行", "line");

    public static readonly Message Note = new(
        "note",
        "每份申报单独计算，不统筹；不看施行和失效日期。待评审的不计入金额。",
        "Each application is decided by itself, without a round; 施行 and 失效 do not count. What awaits a review is in no sum of money."
    );

    /// <summary>An effect.</summary>
    public static Message Of(ImpactEffect effect) =>
        effect switch
        {
            ImpactEffect.Gains => new("gains", "增加", "gains"),
            ImpactEffect.Loses => new("loses", "减少", "loses"),
            ImpactEffect.Appears => new("appears", "新获得", "appears"),
            ImpactEffect.Disappears => new("disappears", "不再获得", "disappears"),
            ImpactEffect.Other => new("other", "其他变化", "other"),
            _ => new("same", "不变", "same"),
        };

    public static Message More(long count)
    {
        var number = count.ToString(CultureInfo.InvariantCulture);
        return new("more", $"…… 另有 {number} 项，用 --format json 查看。", $"… {number} more; see --format json.");
    }
}
