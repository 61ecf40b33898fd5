using PolicyDsl.Runtime;
using PolicyText = PolicyDsl.Interpreter.Tests.Policies;

namespace PolicyDsl.Ledger.AspNetCore.Tests;

/// <summary>A small policy in two revisions, and one that does not ask who applies.</summary>
internal static class Samples
{
    public const string Submit = "/policies/sample/clauses/share/applications";

    /// <summary>A tenth of the costs, where a person agrees.</summary>
    public static PolicyDefinition First => PolicyText.Of(Text("10%"), "施行 2024-01-01\n失效 2025-03-01");

    /// <summary>A fifth of them, from the day of the tests on.</summary>
    public static PolicyDefinition Second => PolicyText.Of(Text("20%"), "版本 2\n施行 2025-03-01");

    /// <summary>The first revision, corrected: what was decided by it stays.</summary>
    public static PolicyDefinition FirstCorrected => PolicyText.Of(Text("15%"), "施行 2024-01-01\n失效 2025-03-01");

    /// <summary>The first revision, with an input of another type: it cannot read what was stored by the first.</summary>
    public static PolicyDefinition FirstRetyped =>
        PolicyText.Of(Text("10%").Replace("\"费用\": 金额", "\"费用\": 日期", StringComparison.Ordinal).Replace("costs 的 10%", "10元", StringComparison.Ordinal), "施行 2024-01-01\n失效 2025-03-01");

    /// <summary>Nobody can be told from another.</summary>
    public static PolicyDefinition Nameless => PolicyText.Of("""条款 share "按比例", 出处 "一" { 填报 costs "费用": 金额 奖励 money "补助" = costs 的 10%, 出处 "一" }""");

    /// <summary>Seven thirds of the costs.</summary>
    public static PolicyDefinition Dividing =>
        PolicyText.Of(
            """
            主体 { 填报 creditCode "统一社会信用代码": 统一社会信用代码 }
            条款 share "按比例", 出处 "一" { 填报 costs "费用": 金额 奖励 money "补助" = costs * 7 / 3, 出处 "一" }
            """
        );

    /// <summary>A tenth of the costs, less what was paid before.</summary>
    public static PolicyDefinition ToppingUp =>
        PolicyText.Of(
            """
            主体 { 填报 creditCode "统一社会信用代码": 统一社会信用代码 }
            条款 share "按比例", 出处 "一" {
              填报 costs "费用": 金额
              奖励 money "补助" = costs 的 10%, 补差, 出处 "一"
              一次 每 主体 每 项目, 出处 "一"
            }
            """
        );

    public static string Body(string day = "2025-02-01", decimal costs = 1_000_000m) =>
        FormattableString.Invariant(
            $$"""{ "applicant": { "creditCode": "{{Companies.A}}" }, "project": "P", "otherFunding": [], "submittedOn": "{{day}}", "costs": {{costs}} }"""
        );

    private static string Text(string share) =>
        $$"""
        主体 { 填报 creditCode "统一社会信用代码": 统一社会信用代码 }
        条款 share "按比例", 出处 "一" {
          填报 costs "费用": 金额
          评审项 sound "账目清楚": 是否, 出处 "一"
          条件 soundness "账目清楚" = sound, 出处 "一"
          奖励 money "补助" = costs 的 {{share}}, 出处 "一"
        }
        """;
}
