using System.Text.Json.Nodes;

namespace PolicyDsl.Ledger.Tests.Support;

/// <summary>A small policy and its applications.</summary>
internal static class Samples
{
    private static readonly Lazy<PolicyDefinition> SmallPolicy = new(static () => Policies.Of(Text("10%")));

    /// <summary>One clause pays a tenth, once for an applicant and project, at most 100 yuan a year; one has two places by a score; one is decided by hand.</summary>
    public static PolicyDefinition Small => SmallPolicy.Value;

    /// <summary>The same with another share.</summary>
    public static PolicyDefinition SmallWith(string share) => Policies.Of(Text(share));

    /// <summary>A valid credit code; each number has its own.</summary>
    public static string Code(int number) => CreditCodes.Of(number);

    /// <summary>A body for the clause <c>share</c>.</summary>
    public static JsonObject Share(int applicant, string? project, decimal costs, string day = "2025-03-01")
    {
        var body = new JsonObject
        {
            ["applicant"] = new JsonObject { ["creditCode"] = Code(applicant) },
            ["submittedOn"] = day,
            ["costs"] = costs,
        };
        if (project is not null)
            body["project"] = project;
        return body;
    }

    /// <summary>A body for the clause <c>best</c>.</summary>
    public static JsonObject Best(int applicant, decimal points, string day = "2025-03-01") =>
        new()
        {
            ["applicant"] = new JsonObject { ["creditCode"] = Code(applicant) },
            ["submittedOn"] = day,
            ["project"] = "P",
            ["points"] = points,
        };

    /// <summary>A review with one decision.</summary>
    public static JsonObject Decided(string rule, string decision) =>
        new() { ["decisions"] = new JsonObject { [rule] = new JsonObject { ["decision"] = decision, ["reason"] = "R" } } };

    private static string Text(string share) =>
        $$"""
        主体 {
          填报 creditCode "统一社会信用代码": 统一社会信用代码
        }
        条款 share "按比例", 出处 "一" {
          填报 costs "费用": 金额
          奖励 money "补助" = costs 的 {{share}}, 出处 "一"
          一次 每 主体 每 项目, 出处 "一"
          限额 100元 每年 每 主体, 出处 "一"
        }
        条款 best "择优", 出处 "二" {
          填报 points "得分": 数值
          奖励 money "奖励" = 500元, 出处 "二"
          名额 2 每年, 按 points 降序, 出处 "二"
        }
        统筹 {
          一次
          名额
          限额
          入库 pool "项目库", 优先, 出处 "三"
        }
        """;
}
