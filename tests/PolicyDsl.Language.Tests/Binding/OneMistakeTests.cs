namespace PolicyDsl.Language.Tests.Binding;

/// <summary>One mistake is one error, and all mistakes are found in one run.</summary>
public sealed class OneMistakeTests
{
    [Theory]
    // A declaration that the parser left out is not missed where it is used.
    [InlineData("填报 extra \"附加\": 金额 金额\n条件 c \"条件\" = 附加 不低于 1万元")]
    [InlineData("术语 extra \"附加\" = 收入 +\n条件 c \"条件\" = extra 不低于 1万元")]
    // Nothing follows from what could not be bound.
    [InlineData("术语 a \"甲\" = 收人 + 1元\n术语 b \"乙\" = 甲 + 1万元\n条件 c \"条件\" = 乙 / 支出 达到 60%")]
    [InlineData("填报 extra \"附加\": Levels\n条件 c \"条件\" = 附加 属于 (国家级、省级)\n一次 每 附加")]
    [InlineData("奖励 r \"奖\" = 收人 的 10%, 最高 100万元")]
    [InlineData("条件 c \"条件\" = 收人 超过 1元\n条件 d \"条件二\" = 收人 超过 2元\n奖励 r \"奖\" = 收人 的 10%")]
    [InlineData("名额 0, 按 人数 降序\n奖励 r \"奖\" = 1万元")]
    [InlineData("材料 paper \"证明\" 证明\n填报 x \"项\": 金额, 佐证 paper")]
    public void It_is_said_once(string members) => Assert.Single(TestPolicy.Check(TestPolicy.WithClause(members)));

    [Fact]
    public void An_unknown_name_counts_its_uses()
    {
        var found = Assert.Single(TestPolicy.Check(TestPolicy.WithClause("条件 c \"条件\" = 收人 超过 1元 且 收人 低于 9元\n条件 d \"条件二\" = 收人 超过 2元")));

        Assert.Equal("3", found.Arguments[2].En);
        Assert.Equal("收入", found.Fix!.Replacement);
    }

    [Fact]
    public void Several_are_all_found()
    {
        var found = TestPolicy.Check(TestPolicy.WithClause("""
            条件 c "条件" = 收人 超过 1元
            条件 d "条件二" = 收入 超过 60%
            奖励 r "奖" = 收入 的 10%, 分期 { 30% 于 "开工" }
            算例 "例" { 收入 = 10% 结果 符合 }
            一次
            """));
        var codes = found.Select(static d => d.Kind.Code);

        Assert.Equal(["POL2001", "POL3010", "POL3310", "POL3002", "POL3321"], codes);
    }
}
