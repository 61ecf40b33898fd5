namespace PolicyDsl.Generator.Tests.Harness;

/// <summary>Small policies.</summary>
internal static class Samples
{
    /// <summary>A policy of one clause, with something of the test's own in it.</summary>
    /// <param name="id">The id; also the folder.</param>
    /// <param name="clause">What stands in the clause besides its input, condition and award.</param>
    /// <param name="policy">What stands before the clause.</param>
    public static PolicyText Small(string id, string clause = "", string policy = "") => new($"{id}/{id}.policy", SmallText(id, clause, policy));

    /// <summary>Its text.</summary>
    public static string SmallText(string id, string clause = "", string policy = "") =>
        $$"""
        政策 {{id}} "示例{{id}}", 出处 "总" { 施行 2024-07-11 }
        {{policy}}
        条款 basic "基本", 出处 "一" {
          填报 revenue "收入": 金额, 出处 "一"
          {{clause}}
          条件 enough "收入达标" = 收入 不低于 100万元, 出处 "一"
          奖励 reward "奖励" = 收入 的 10%, 最高 50万元, 出处 "一"
        }
        """;
}
