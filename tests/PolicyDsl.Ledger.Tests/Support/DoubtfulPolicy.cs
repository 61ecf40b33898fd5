using System.Text.Json.Nodes;

namespace PolicyDsl.Ledger.Tests.Support;

/// <summary>A policy in which everything that can need a person does, and all of it about the same projects.</summary>
internal static class DoubtfulPolicy
{
    private static readonly Lazy<PolicyDefinition> One = new(static () => Policies.Of(Text, "施行 2024-01-01"));

    public static PolicyDefinition Policy => One.Value;

    /// <summary>Its clauses, each with what it asks for.</summary>
    public static IReadOnlyDictionary<string, JsonObject> Clauses { get; } =
        new Dictionary<string, JsonObject>
        {
            ["plain"] = [],
            ["principle"] = new() { ["small"] = false },
            ["judged"] = [],
            ["recognized"] = [],
            ["elsewhere"] = [],
            ["ranked"] = new() { ["points"] = 7 },
            ["scored"] = [],
            ["chosen"] = [],
            ["conflicting"] = new() { ["first"] = true, ["second"] = true },
        };

    /// <summary>An application; of some applicants it is not known what other money they have.</summary>
    public static JsonObject Body(string clause, int applicant, int year)
    {
        var body = Clauses[clause].DeepClone().AsObject();
        body["applicant"] = new JsonObject { ["creditCode"] = Samples.Code(applicant) };
        body["submittedOn"] = $"{year}-03-0{applicant}";
        body["project"] = applicant == 5 ? clause : "P";
        if (applicant is 1 or 2)
            body["otherFunding"] = new JsonArray(new JsonObject { ["program"] = "F", ["level"] = "municipal", ["amount"] = 1, ["status"] = applicant == 1 ? "received" : null });
        return body;
    }

    private const string Text = """
        主体 { 填报 creditCode "统一社会信用代码": 统一社会信用代码 }
        条款 plain "照发" { 奖励 money "奖励" = 30万元 一次 每 主体 每 项目 }
        条款 principle "原则上" {
          填报 small "小": 是否
          条件 smallOnly "原则上小" = 小, 原则上
          奖励 money "奖励" = 20万元
        }
        条款 judged "评审条件" {
          评审项 sound "可行": 是否
          条件 soundOnly "可行" = 可行
          奖励 money "奖励" = 25万元
        }
        条款 recognized "核定" {
          评审项 recognizedAmount "核定金额": 金额
          资助 money "资助", 经评审, 最高 50万元
        }
        条款 elsewhere "另行规定" { 参照 "另一文件" 全部 }
        条款 ranked "按名次" {
          填报 points "得分": 数值
          奖励 money "奖励" = 选取 { 名次 为 1: 50万元 其他: 30万元 }
          名额 2 每年, 按 points 降序
        }
        条款 scored "评分" {
          评审项 score "评分": 数值
          奖励 money "奖励" = 40万元
          名额 2 每年, 按 score 降序
        }
        条款 chosen "遴选" {
          评审项 selected "入选": 是否
          奖励 money "奖励" = 15万元
          名额 1 每年, 经评审 selected
        }
        条款 conflicting "两可" {
          填报 first "甲": 是否
          填报 second "乙": 是否
          奖励 one "一" = 10万元, 当 甲
          奖励 two "二" = 20万元, 当 乙
        }
        统筹 {
          一次
          排除 otherFunding "不重复支持", 当 已获市级专项资金 且 非 多渠道筹资项目, 原则上
          名额
          就高 sameProject "就高" 每 主体 每 项目, 含历年
          互斥 pair "只取其一" scored、chosen
          限额 overall "限额" 60万元 每年 每 主体
          预算 total "预算" 200万元, 按序
          入库 pool "项目库", 优先
        }
        """;
}
