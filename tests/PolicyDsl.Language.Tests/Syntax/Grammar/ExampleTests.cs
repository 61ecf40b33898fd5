using PolicyDsl.Syntax;

namespace PolicyDsl.Language.Tests.Syntax.Grammar;

public sealed class ExampleTests
{
    [Fact]
    public void Facts_have_literals_members_and_lists()
    {
        var given = Parsed.Declaration<GivenNode>(
            "已知 g \"甲\" { 主体类型 = 企业, 中小企业 = 否; 收入 = 1亿元 亏损 = -5元\n成立日 = 2024-01-01, 项目 = \"P\", 材料 = 其他\n明细 = { { 金额 = 1元, 日 = 2024-01-01 } { 金额 = 2元 } } }"
        );

        Assert.Equal(["企业", "no", "100000000yuan", "(Negate 5yuan)", "2024-01-01", "'P'", "其他", "-"], given.Facts.Select(static f => Shapes.Of(f.Value)));
        Assert.Equal([2, 1], given.Facts[^1].Rows.Select(static r => r.Fields.Count));
    }

    [Fact]
    public void Any_word_is_a_name_left_of_the_sign() =>
        Assert.Equal(["结果", "use", "条款"], Parsed.Declaration<GivenNode>("已知 g \"甲\" { 结果 = 1, use = 2, 条款 = 3 }").Facts.Select(static f => f.Name.Text));

    [Theory]
    [InlineData("算例 \"甲\" 条款 c { 沿用 a、b, 收入 = 5元, 结果 符合 100万元 }")]
    [InlineData("example \"甲\" clause c {\nuse a, b\n收入 = 5元\nresult eligible 100万元\n}")]
    public void An_example_of_a_clause(string text)
    {
        var example = Parsed.Declaration<ExampleNode>(text);

        Assert.Equal("c", example.Clause!.Text);
        Assert.Equal(["a", "b"], example.Body.Uses.Select(static n => n.Text));
        Assert.Single(example.Body.Facts);
        var result = Assert.Single(example.Body.Results);
        Assert.Equal((Keyword.Eligible, "1000000yuan"), (result.Outcome, Shapes.Of(result.Amount)));
    }

    [Theory]
    [InlineData("不符合 aiShare", "Ineligible aiShare")]
    [InlineData("不符合 a, b", "Ineligible a b")]
    [InlineData("待补 收入、支出", "Incomplete 收入 支出")]
    [InlineData("待评审 200万元", "Review 2000000yuan")]
    [InlineData("另行规定", "Delegated")]
    [InlineData("未施行 period", "NotInForce period")]
    [InlineData("落选 quota", "Rejected quota")]
    [InlineData("在库 pool", "Pooled pool")]
    public void A_result_has_an_amount_or_names(string text, string shape)
    {
        var result = Assert.Single(Parsed.Member<ExampleNode>($"算例 \"甲\" {{ 结果 {text} }}").Body.Results);

        Assert.Equal(shape, string.Join(" ", [result.Outcome.ToString(), .. result.Amount is { } a ? [Shapes.Of(a)] : Array.Empty<string>(), .. result.Names.Select(static n => n.Text)]));
    }

    [Theory]
    [InlineData("结果 符合\n结果 不符合 a")]
    [InlineData("结果 符合 结果 不符合 a")]
    [InlineData("结果 符合, 结果 不符合 a")]
    public void Two_results_are_two(string results) =>
        Assert.Equal(
            [(null, Keyword.Eligible), (null, Keyword.Ineligible)],
            Parsed.Member<ExampleNode>($"算例 \"甲\" {{\n{results}\n}}").Body.Results.Select(static r => (r.Id, r.Outcome))
        );

    [Fact]
    public void An_example_of_settlement()
    {
        var example = Parsed.Declaration<ExampleNode>(
            """
            算例 "同一项目就高" 统筹 2025 {
              台账 {
                条款 standard, award x, 主体 甲, 年度 2025, 100万元, 项目 = "P"
                条款 littleGiant; 条款 other, 标准编号 = "X"
              }
              申请 a 主体 甲 条款 financing { 沿用 q, 收入 = 1元 }  申请 b 主体 甲 条款 other { 沿用 q }
              入库 c 条款 other 主体 乙 { 沿用 q }
              结果 a 落选 sameProject, b 获批 250万元
              结果 c 在库
            }
            """
        );

        Assert.Equal("2025", Shapes.Of(example.SettlementYear));
        Assert.Equal(["standard", "littleGiant", "other"], example.Body.Ledger.Select(static r => r.Clause.Text));
        var row = example.Body.Ledger[0];
        Assert.Equal(("x", "甲", "2025", "1000000yuan", 1), (row.Award!.Text, row.Applicant!.Text, Shapes.Of(row.Year), Shapes.Of(row.Amount), row.Facts.Count));
        Assert.Equal([("a", false, "甲"), ("b", false, "甲"), ("c", true, "乙")], example.Body.Applications.Select(static a => (a.Id.Text, a.Pooled, a.Applicant!.Text)));
        Assert.Equal(["a Rejected", "b Granted", "c Pooled"], example.Body.Results.Select(static r => $"{r.Id!.Text} {r.Outcome}"));
    }
}
