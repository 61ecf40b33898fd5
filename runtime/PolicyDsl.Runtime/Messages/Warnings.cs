using System.Globalization;

namespace PolicyDsl.Runtime;

/// <summary>The catalogue of warnings: what a decision rests on that its reader should know.</summary>
public static class Warnings
{
    /// <summary>已获 without a ledger.</summary>
    public static readonly Message NoLedger = new(
        "noLedger",
        "未提供台账，已获金额按 0 计算。",
        "No ledger was given; what was paid before counts as 0."
    );

    /// <summary>Two awards apply of which only one may.</summary>
    public static readonly Message Conflict = new(
        "conflict",
        "两项奖励同时适用，只能取其一，需由主管部门选定一项。",
        "Two awards apply of which only one may: the authority chooses one."
    );

    /// <summary>The award depends on a rank that only a round gives.</summary>
    public static readonly Message RankUnknown = new(
        "rankUnknown",
        "金额取决于名次，年度统筹后方可确定。",
        "The amount depends on the rank, which only the yearly settlement gives."
    );

    /// <summary>A value was sent for an input whose 当 does not hold.</summary>
    public static Message Ignored(string title) =>
        new("inputIgnored", $"「{title}」不适用于本次申报，所填内容未采用。", $"`{title}` does not apply to this application; what was sent is ignored.");

    /// <summary>Other money is applied for but not received.</summary>
    public static Message PendingFunding(string program) =>
        new(
            "pendingFunding",
            $"正在申报的其他资金「{program}」仅作说明，不影响本次结果；获得后请告知。",
            $"Other funding `{program}` is pending: it is disclosed, and does not affect the result until it is received."
        );

    /// <summary>原则上, unmet.</summary>
    public static Message AdvisoryUnmet(string title) =>
        new("advisoryUnmet", $"原则性条件「{title}」未满足，需由主管部门决定。", $"`{title}` holds in principle and is not met: the authority decides.");

    /// <summary>原则上, unknown.</summary>
    public static Message AdvisoryUnknown(string title) =>
        new("advisoryUnknown", $"原则性条件「{title}」尚无法判定。", $"`{title}` holds in principle and cannot be judged yet.");

    /// <summary>Something rests on a value that does not exist.</summary>
    public static Message NoValue(string title, VoidReason reason)
    {
        var why = Reason(reason);
        return new(why.Code, $"「{title}」：{why.Zh}。", $"`{title}`: {why.En}.");
    }

    /// <summary>Why a value does not exist, in words.</summary>
    public static Message Reason(VoidReason reason) =>
        reason switch
        {
            VoidReason.DivisionByZero => new("divisionByZero", "除数为零", "division by zero"),
            VoidReason.Overflow => new("overflow", "数值超出可计算范围", "a number beyond what can be computed"),
            VoidReason.NoTier => new("noTier", "未达到任何一档", "no tier is reached"),
            VoidReason.NoCell => new("noCell", "对照表中无此项奖励", "the table gives no award"),
            VoidReason.EmptyList => new("emptyList", "明细为空", "the list is empty"),
            _ => new("notApplicable", "不适用", "not applicable"),
        };

    internal static string Yuan(decimal amount) => amount.ToString("#,##0.00", CultureInfo.InvariantCulture);
}
