using PolicyDsl.Model;

namespace PolicyDsl.Language.Tests.Binding;

/// <summary>已知 and 算例.</summary>
public sealed class ExampleTests
{
    private const string Policy = """
        已知 base "底稿" { 中小企业 = 否, 收入 = 1亿元, 申报日 = 2025-03-01 }
        条款 c "款" {
          填报 revenue "收入": 金额
          填报 number "编号": 文本
          填报 level "级次": Level
          填报 deals "明细": 列表 { 填报 amount "到账金额": 金额 }
          评审项 checked "已核": 是否
          条件 big "收入够大" = 收入 不低于 1万元
          奖励 r "奖" = 分档 收入 { 3亿元: 10万元 }
          一次 每 主体 每 编号 每 档次

        """;

    [Fact]
    public void Later_facts_take_the_place_of_shared_ones()
    {
        var example = Clause("""算例 "例" { 收入 = 3亿元, 沿用 base, 级次 = 省级, 明细 = { { 到账金额 = 1万元 } { 到账金额 = 2万元 } }, 已核 = 是, 结果 符合 10万元 }""");

        Assert.Equal(("例", "c"), (example.Title, example.Clause));
        Assert.Equal(["sme", "revenue", "submittedOn", "level", "deals", "checked"], example.Facts.Select(static f => f.Name));
        Assert.Equal(new NumberLiteral(300_000_000m, ValueType.Money), example.Facts[1].Value);
        Assert.Equal(new EnumLiteral("provincial", ValueType.Enum("Level")), example.Facts[3].Value);
        Assert.Equal(2, example.Facts[4].Rows.Count);
        Assert.Equal(InputScope.Review, example.Facts[5].Scope);
        Assert.Equal(new Expectation("eligible", 100_000m, default, default), example.Expected);
    }

    [Fact]
    public void Shared_facts_count_where_the_clause_has_the_input()
    {
        var model = TestPolicy.Model(TestPolicy.With(Policy + "}\n条款 d \"他款\" { 奖励 r \"奖\" = 1万元\n算例 \"例\" { 沿用 base, 结果 符合 } }"));

        Assert.Equal(["sme", "submittedOn"], model.Examples[0].Facts.Select(static f => f.Name));
    }

    [Theory]
    [InlineData("结果 不符合 big", "ineligible", "big")]
    [InlineData("结果 不符合 收入够大", "ineligible", "big")]
    [InlineData("结果 不符合 r", "ineligible", "r")]
    [InlineData("结果 不符合 once", "ineligible", "once")]
    public void Rules_are_named_by_apiName_or_title(string result, string outcome, string rule)
    {
        var expected = Clause($"算例 \"例\" {{ {result} }}").Expected;

        Assert.Equal((outcome, rule), (expected.Outcome, Assert.Single(expected.Rules)));
    }

    [Fact]
    public void Missing_inputs_are_pointers() =>
        Assert.Equal(["/revenue", "/applicant/sme"], Clause("算例 \"例\" { 结果 待补 收入, 中小企业 }").Expected.Missing);

    [Fact]
    public void A_ledger_row_has_its_keys_as_the_runtime_writes_them()
    {
        var row = Assert.Single(Clause("算例 \"例\" { 台账 { 条款 c, 主体 乙, 年度 2024, 10万元, 项目 = \"P\", 编号 = \"X-1\", 级次 = 市级, 档次 = 3亿元 } 结果 符合 }").Ledger);

        Assert.Equal(("c", 2024, 100_000m, "P", "乙"), (row.Clause, row.Year, row.Amount, row.Project!, row.ApplicantName!));
        Assert.Equal([new KeyFact("number", "X-1"), new KeyFact("level", "municipal"), new KeyFact("tier", "300000000")], row.Keys);
        Assert.True(CreditCodes.IsValid(row.CreditCode));
    }

    [Fact]
    public void A_ledger_row_without_applicant_is_the_examples_own()
    {
        var example = Clause("算例 \"例\" { 台账 { 条款 c, 年度 2024, 10万元 } 结果 符合 }");

        Assert.Equal(new TextLiteral(example.Ledger[0].CreditCode), example.Facts.Single(static f => f.Name == "creditCode").Value);
    }

    [Fact]
    public void A_round_has_applications_of_made_up_applicants()
    {
        var model = TestPolicy.Model(TestPolicy.With(Policy + """
            }
            算例 "一轮" 统筹 2025 {
              台账 { 条款 c, 主体 甲, 年度 2024, 10万元 }
              申请 a 主体 甲 条款 c { 沿用 base, 收入 = 4亿元 }
              申请 b 主体 甲 条款 款 { 收入 = 4亿元 }
              申请 x 条款 c { 收入 = 4亿元 }
              入库 y 主体 乙 条款 c { 收入 = 4亿元 }
              结果 a 获批 10万元, b 落选 once, y 在库
            }
            """));

        var round = Assert.Single(model.SettlementExamples);
        Assert.Equal(2025, round.Year);
        Assert.Equal([false, false, false, true], round.Applications.Select(static a => a.Pooled));
        var codes = round.Applications.Select(static a => ((TextLiteral)a.Facts.Single(static f => f.Name == "creditCode").Value!).Value).ToList();
        Assert.Equal(codes[0], codes[1]);
        Assert.Equal(codes[0], round.Ledger[0].CreditCode);
        Assert.Equal(3, codes.Distinct().Count());
        Assert.All(codes, static c => Assert.True(CreditCodes.IsValid(c)));
        Assert.Equal(["granted", "rejected", "pooled"], round.Expected.Select(static e => e.Expected.Outcome));
    }

    [Theory]
    [InlineData("91510100MA67AEMW4U", true)]
    [InlineData("91510100MA67AEMW4V", false)]
    [InlineData("91510100MA67AEMW4", false)]
    [InlineData("91510100ma67aemw4u", false)]
    public void A_credit_code_checks_itself(string code, bool valid) => Assert.Equal(valid, CreditCodes.IsValid(code));

    private static Example Clause(string example) => Assert.Single(TestPolicy.Model(TestPolicy.With(Policy + example + "\n}")).Examples);
}
