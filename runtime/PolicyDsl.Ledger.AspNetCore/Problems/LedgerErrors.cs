using PolicyDsl.Runtime;

namespace PolicyDsl.Ledger.AspNetCore;

/// <summary>The catalogue of what can be wrong with an application that is to be stored, and with queries and headers about what is stored.</summary>
internal static class LedgerErrors
{
    /// <summary>A header that must be there.</summary>
    public static readonly Message KeyMissing = new(
        "keyMissing",
        "缺少该请求头：每份新申报自拟一个不重复的键，重试时用同一个键。",
        "The header is missing: make up a key for each new application, and send the same key again when you retry."
    );

    /// <summary>A key that cannot be taken.</summary>
    public static readonly Message BadKey = new(
        "badKey",
        "应写一次，为 1 至 200 个可见 ASCII 字符，不含空格。",
        "Must be given once, as 1 to 200 visible ASCII characters without blanks."
    );

    /// <summary>An entity tag that cannot be read.</summary>
    public static readonly Message BadTag = new(
        "badTag",
        "应为读取时的 ETag，连同引号，如 \"1\"。",
        "Must be the ETag that reading gave, with its quotes, such as \"1\"."
    );

    /// <summary>Tags that do not name one draft.</summary>
    public static readonly Message NotOneDraft = new(
        "notOneDraft",
        "应恰好写一份草案的 ETag，并与请求内容中的 draft 一致。",
        "Must be the ETag of exactly one draft, the same as `draft` in the body."
    );

    /// <summary>What only the authority enters.</summary>
    public static readonly Message OfTheAuthority = new(
        "ofTheAuthority",
        "评审内容由主管部门填写，请删去。",
        "This is for the authority to enter; remove it."
    );

    /// <summary>An amount that is larger than what is stored exactly.</summary>
    public static readonly Message TooLarge = new(
        "tooLarge",
        "按所填内容计算的金额超过 10 万亿元，不能保存，请核对。",
        "What this comes to, or a step on the way, is more than 10^13 yuan, which cannot be stored. Check what was entered."
    );

    /// <summary>Grants of earlier rounds in an application.</summary>
    public static readonly Message OfTheLedger = new(
        "ofTheLedger",
        "台账由本系统记载，请删去。",
        "Grants of earlier rounds are known to the service; remove them."
    );

    /// <summary>Another day than today.</summary>
    public static readonly Message NotToday = new(
        "notToday",
        "申报日是提交当日（北京时间），请删去或写今日。",
        "An application is submitted today (Asia/Shanghai); remove it, or give today."
    );

    /// <summary>A day that has not come.</summary>
    public static readonly Message InFuture = new("inFuture", "申报日不能晚于今日（北京时间）。", "The day must not be after today (Asia/Shanghai).");

    /// <summary>A number of the query.</summary>
    public static Message NotInteger(long least, long most) =>
        new(
            "notInteger",
            FormattableString.Invariant($"应写一次，为 {least} 至 {most} 的整数。"),
            FormattableString.Invariant($"Must be given once, as a whole number from {least} to {most}.")
        );

    /// <summary>A credit code of the query.</summary>
    public static readonly Message BadCreditCode = new(
        "badCreditCode",
        "应写一次，为有效的统一社会信用代码。",
        "Must be given once, as a valid unified social credit code."
    );

    /// <summary>A cursor that was not given by a page.</summary>
    public static readonly Message BadCursor = new(
        "badCursor",
        "应写一次，为上一页的 next，不作改动。",
        "Must be given once: the `next` of the page before, unchanged."
    );

    /// <summary>The form of an application to store, of a pinned revision.</summary>
    public static readonly Message PinnedForm = new(
        "pinnedForm",
        "申报不指定版本，以申报日有效的版本为准；请去掉政策标识后的 @ 和版本。",
        "An application pins no revision: the one in force on its day decides. Leave out the @ after the policy's id and what follows it."
    );

    /// <summary>An input that is needed.</summary>
    public static Message Needed(string title) => new("needed", $"缺少「{title}」。", $"`{title}` is missing.");
}
