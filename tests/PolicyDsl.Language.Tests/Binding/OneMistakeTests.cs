namespace PolicyDsl.Language.Tests.Binding;

/// <summary>One mistake is one error, and all mistakes are found in one run.</summary>
[Hazard("H43")]
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
    // What was read of a declaration is half of what was meant.
    [InlineData("条件 c \"条件\" = 收入 少于 3元")]
    [InlineData("条件 c \"条件\" = \"\".GetType().Assembly 为 收入")]
    [InlineData("条件 c \"条件\" = System.IO.File.ReadAllText(\"x\") 为 备注")]
    [InlineData("条件 c \"条件\" = 收入.ToString() 为 备注")]
    [InlineData("条件 c \"条件\" = ReadAllText(\"x\") 为 备注")]
    [InlineData("奖励 r \"奖\" = 人数 支出")]
    [InlineData("填报 x \"项\": 金额 元, 佐证 收据")]
    // What is missing behind a quote that is not closed stands inside.
    [InlineData("填报 x \"项: 金额\n条件 c \"条件\" = 项 超过 1元")]
    [InlineData("奖励 r \"奖 = 1万元")]
    [InlineData("评分 s \"分, 范围 0 到 100 {\n  指标 a \"甲\"\n}")]
    // A number of another script has its unit.
    [InlineData("奖励 r \"奖\" = ½万元")]
    [InlineData("奖励 r \"奖\" = ②元")]
    [InlineData("条件 c \"条件\" = 占比 达到 ㊿% 以上")]
    public void It_is_said_once(string members) => Assert.Single(TestPolicy.Check(TestPolicy.WithClause(members)));

    [Fact]
    public void An_unknown_name_counts_its_uses()
    {
        var found = Assert.Single(TestPolicy.Check(TestPolicy.WithClause("条件 c \"条件\" = 收人 超过 1元 且 收人 低于 9元\n条件 d \"条件二\" = 收人 超过 2元")));

        Assert.Equal("3", found.Arguments[2].En);
        Assert.Equal("收入", found.Fix!.Replacement);
    }

    [Fact]
    public void A_misspelt_name_that_is_used_forty_times_is_one_error()
    {
        var conditions = string.Join("\n", Enumerable.Range(1, 40).Select(static i => $"条件 c{i} \"条件{(char)('甲' + i)}\" = 收人 超过 {i}元"));

        var found = Assert.Single(TestPolicy.Check(TestPolicy.WithClause(conditions)));

        Assert.Equal(("POL2001", "40", "收入"), (found.Kind.Code, found.Arguments[2].En, found.Fix!.Replacement));
    }

    [Fact]
    public void Of_twenty_clauses_those_that_are_broken_are_reported_and_no_other()
    {
        var clauses = Enumerable
            .Range(1, 20)
            .Select(static i =>
                $"条款 c{i} \"第{(char)('甲' + i)}条\" {{\n  填报 x \"收入\": 金额\n  条件 k \"条\" = (收入 超过 1元) 且 收入 低于 9元\n  奖励 r \"奖\" = 收入 的 10%, 最高 5元\n}}"
            )
            .ToList();
        clauses[2] = clauses[2].Replace("\"收入\":", "\"收入:", StringComparison.Ordinal);
        clauses[4] = clauses[4].Replace("1元)", "1元", StringComparison.Ordinal);
        clauses[8] = clauses[8].Replace("10%,", "10%", StringComparison.Ordinal);
        clauses[12] = clauses[12].Replace("低于 9元", "低于 9元。", StringComparison.Ordinal);
        clauses[16] = clauses[16].Replace("收入 的", "收人 的", StringComparison.Ordinal);

        var found = TestPolicy.Check(TestPolicy.With(string.Join("\n", clauses)));

        // The last is found by binding, which comes behind the parsing.
        Assert.Equal(["POL1010", "POL1107", "POL1105", "POL1004", "POL2001"], found.Select(static d => d.Kind.Code));
        Assert.Equal([3, 5, 9, 13, 17], found.Select(static d => (d.Start.Line - 3) / 5 + 1));
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
