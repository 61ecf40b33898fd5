namespace PolicyDsl.Cli.Tests;

/// <summary>Small policies.</summary>
internal static class Samples
{
    public const string Good = """
        政策 sample "示例政策", 出处 "总" { 施行 2024-07-11 }

        条款 prize "获奖奖励", 出处 "一" {
          填报 revenue "营业收入": 金额, 出处 "一"
          填报 aiRevenue "智能收入": 金额, 出处 "一"
          条件 aiShare "占比过六成" = 智能收入 / 营业收入 达到 60% 以上, 出处 "二"
          奖励 reward "奖励额" = 营业收入 的 10%, 最高 100万元, 出处 "三"

          算例 "到顶" {
            营业收入 = 2000万元
            智能收入 = 1500万元
            结果 符合 100万元
          }
        }
        """;

    /// <summary>An example that does not come true, and one of the settlement that does not either.</summary>
    public const string Failing = """
        政策 sample "示例政策", 出处 "总" { 施行 2024-07-11 }

        条款 prize "获奖奖励", 出处 "一" {
          填报 revenue "营业收入": 金额, 出处 "一"
          填报 aiRevenue "智能收入": 金额, 出处 "一"
          条件 aiShare "占比过六成" = 智能收入 / 营业收入 达到 60% 以上, 出处 "二"
          奖励 reward "奖励额" = 营业收入 的 10%, 最高 100万元, 出处 "三"

          算例 "不到六成" {
            营业收入 = 2000万元
            智能收入 = 1000万元
            结果 符合 100万元
          }
        }

        算例 "一轮" 统筹 2025 {
          申请 a 主体 甲 条款 prize { 营业收入 = 100万元, 智能收入 = 80万元 }
          结果 a 获批 20万元
        }
        """;

    /// <summary>An unknown name behind wide characters.</summary>
    public const string Broken = """
        政策 sample "示例政策", 出处 "总" { 施行 2024-07-11 }

        条款 prize "获奖奖励", 出处 "一" {
          填报 revenue "营业收入": 金额, 出处 "一"
          奖励 reward "奖励额" = 营业收人 的 10%, 最高 100万元, 出处 "三"
        }
        """;
}
