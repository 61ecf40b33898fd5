using PolicyDsl.Runtime;

namespace PolicyDsl.Review.Differences.Rendering;

/// <summary>The catalogue of the words in which differences are told.</summary>
internal static class DifferenceWords
{
    public static readonly Message Same = new("same", "没有差异。", "No differences.");

    public static readonly Message Table = new("table", "修订对照表", "Table of changes");

    public static readonly Message Revision = new("revision", "版本", "revision");

    public static readonly Message General = new("general", "总体", "General");

    public static readonly Message Settlement = new("settlement", "统筹", "Settlement");

    public static readonly Message Before = new("before", "修订前", "Before");

    public static readonly Message After = new("after", "修订后", "After");

    public static readonly Message Item = new("item", "事项", "Item");

    public static readonly Message Remark = new("remark", "影响", "Effect");

    public static readonly Message Interface = new("interface", "接口", "Interface");

    public static readonly Message Old = new("old", "原", "Old");

    public static readonly Message New = new("new", "新", "New");

    public static readonly Message Pooled = new("pooled", "在库", "from the pool");

    public static readonly Message Example = new("example", "例", "Example");

    public static readonly Message AtMost = new("atMost", "最高 ", "at most ");

    public static readonly Message NoClause = new("noClause", "没有这一条款", "no such clause");

    public static readonly Message NothingGiven = new("nothingGiven", "什么都不填", "nothing filled in");

    public static Message NotFound(SearchEffort effort)
    {
        var tried = effort.Tried.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return effort.IsExhausted
            ? new("notFound", $"没有找到结果因此不同的申报：各临界值的所有组合都试过（{tried} 份）。", $"No application was found that comes out otherwise by it: all combinations of the values at thresholds were tried ({tried}).")
            : new("notFound", $"没有找到结果因此不同的申报（试了 {tried} 份，没有试完）。", $"No application was found that comes out otherwise by it ({tried} were tried, not all).");
    }

    /// <summary>What a difference is about.</summary>
    public static Message Of(DifferenceKind kind) =>
        kind switch
        {
            DifferenceKind.Clause => new("clause", "条款", "Clause"),
            DifferenceKind.Period => new("period", "期限", "Period"),
            DifferenceKind.Rounding => new("rounding", "取整", "Rounding"),
            DifferenceKind.Amount => new("amount", "金额", "Amount"),
            DifferenceKind.Rate => new("rate", "比例", "Rate"),
            DifferenceKind.Cap => new("cap", "上下限", "Cap"),
            DifferenceKind.Tiers => new("tiers", "分档", "Tiers"),
            DifferenceKind.Formula => new("formula", "计算方式", "Formula"),
            DifferenceKind.Award => new("award", "奖补", "Award"),
            DifferenceKind.Instalments => new("instalments", "分期", "Instalments"),
            DifferenceKind.Condition => new("condition", "条件", "Condition"),
            DifferenceKind.Quota => new("quota", "名额", "Quota"),
            DifferenceKind.Limit => new("limit", "限额", "Limit"),
            DifferenceKind.Times => new("times", "限次", "Times"),
            DifferenceKind.Once => new("once", "一次", "Once"),
            DifferenceKind.Settlement => new("settlement", "统筹规则", "Settlement rule"),
            DifferenceKind.SettlementOrder => new("settlementOrder", "统筹顺序", "Settlement order"),
            DifferenceKind.Input => new("input", "填报项", "Input"),
            DifferenceKind.Options => new("options", "选项", "Options"),
            DifferenceKind.Material => new("material", "材料", "Material"),
            DifferenceKind.Rubric => new("rubric", "评分", "Rubric"),
            DifferenceKind.Reference => new("reference", "参照", "Reference"),
            DifferenceKind.Contact => new("contact", "咨询", "Contact"),
            DifferenceKind.Sources => new("sources", "出处", "Sources"),
            _ => new("wording", "文字", "Wording"),
        };

    /// <summary>What happened.</summary>
    public static Message Of(ChangeKind change) =>
        change switch
        {
            ChangeKind.Added => new("added", "新增", "added"),
            ChangeKind.Removed => new("removed", "删除", "removed"),
            ChangeKind.Renamed => new("renamed", "改编号", "renamed"),
            _ => new("changed", "修改", "changed"),
        };

    /// <summary>Whom a condition lets through.</summary>
    public static Message Of(Direction direction) =>
        direction switch
        {
            Direction.Tightened => new("tightened", "收紧", "tightened"),
            Direction.Loosened => new("loosened", "放宽", "loosened"),
            _ => new("other", "有变", "neither tightened nor loosened for certain"),
        };
}
