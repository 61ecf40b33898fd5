using PolicyDsl.Runtime;

namespace PolicyDsl.Runtime.Tests;

/// <summary>A clause with an input of every kind.</summary>
internal static class Samples
{
    public const string ValidCode = "91510100MA61WQ0R82";

    public static readonly PolicyInfo Policy = new()
    {
        Id = "sample",
        Revision = 1,
        Title = "示例政策",
        Hash = "",
        Effective = new DateOnly(2024, 7, 11),
        Source = ["总则"],
        SettlementRules = [new("sameProject", "keepHighest", "就高", "", [])],
    };

    public static readonly IReadOnlyList<InputInfo> Envelope =
    [
        Input("submittedOn", "申报日", InputKind.Date, InputPlace.Envelope),
        Input("project", "项目", InputKind.Text, InputPlace.Envelope) with { MinLength = 1, MaxLength = 200 },
        Input("otherFunding", "其他资金", InputKind.List, InputPlace.Envelope) with
        {
            Fields =
            [
                Field("program", "资金名称", InputKind.Text),
                Field("level", "资金级次", InputKind.Enum) with { Members = [new("municipal", "市级"), new("central", "中央")] },
                Field("amount", "金额", InputKind.Money) with { Low = 0 },
                Field("status", "资金状态", InputKind.Enum) with { Members = [new("received", "已获得"), new("pending", "正在申报")] },
            ],
        },
        Input("multiChannel", "多渠道筹资项目", InputKind.Bool, InputPlace.Envelope),
        Input("topUp", "补差类项目", InputKind.Bool, InputPlace.Envelope),
    ];

    public static readonly ClauseInfo Clause = new()
    {
        Policy = Policy,
        Id = "every",
        Title = "各类填报",
        Source = ["一"],
        Inputs =
        [
            .. Envelope,
            Input("goodCredit", "信用良好", InputKind.Bool, InputPlace.Applicant),
            Input("creditCode", "统一社会信用代码", InputKind.CreditCode, InputPlace.Applicant),
            Input("revenue", "营业收入", InputKind.Money, InputPlace.Clause) with { Low = 0 },
            Input("profit", "利润", InputKind.Money, InputPlace.Clause),
            Input("share", "占比", InputKind.Rate, InputPlace.Clause) with { Low = 0, High = 1 },
            Input("staff", "人数", InputKind.Integer, InputPlace.Clause),
            Input("index", "指数", InputKind.Number, InputPlace.Clause),
            Input("term", "执行期", InputKind.Months, InputPlace.Clause) with { CountedDuration = true, High = 120 },
            Input("warranty", "质保期", InputKind.Months, InputPlace.Clause),
            Input("delay", "延期", InputKind.Days, InputPlace.Clause),
            Input("founded", "成立日", InputKind.Date, InputPlace.Clause) with { Low = 19000101, High = 20301231 },
            Input("level", "级别", InputKind.Enum, InputPlace.Clause) with { Members = [new("national", "国家级"), new("city", "市级")] },
            Input("note", "说明", InputKind.Text, InputPlace.Clause) with { MinLength = 2, MaxLength = 4 },
            Input("filing", "备案号", InputKind.Text, InputPlace.Clause) with { Pattern = @"[A-Z][0-9]{3}$" },
            Input("deals", "投资明细", InputKind.List, InputPlace.Clause) with { Fields = [Field("amount", "到账金额", InputKind.Money) with { Low = 0 }] },
            Input("recognizedAmount", "核定金额", InputKind.Money, InputPlace.Review) with { Low = 0 },
        ],
        Conditions = [new("goodCredit", "信用良好", "信用良好", false, ["二"], [5])],
        Awards = [new("reward", "奖励", "营业收入 的 10%", AwardShape.Exact, StepKind.Formula, "营业收入 的 10%", [], null, ["三"], [])],
    };

    public static InputInfo Input(string name, string title, InputKind kind, InputPlace place) =>
        new()
        {
            Name = name,
            Title = title,
            Kind = kind,
            Place = place,
            Pointer = place switch
            {
                InputPlace.Applicant => "/applicant/" + name,
                InputPlace.Review => "/review/" + name,
                _ => "/" + name,
            },
        };

    private static InputInfo Field(string name, string title, InputKind kind) => Input(name, title, kind, InputPlace.Clause);
}
