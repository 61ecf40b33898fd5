using PolicyDsl.Model;

namespace PolicyDsl.Language.Tests.Binding;

/// <summary>统筹: the rules in the order written.</summary>
public sealed class SettlementTests
{
    private const string Clauses = """
        条款 a "甲款" { 奖励 r "奖" = 1万元 一次 每 主体 }
        条款 b "乙款" { 奖励 r "奖" = 1万元 }

        """;

    [Fact]
    public void Every_rule_has_its_place_and_its_arguments()
    {
        var settlement = TestPolicy.Model(TestPolicy.With(Clauses + """
            参数 money "总盘子" = 9000万元
            统筹 {
              一次
              排除 otherFunding "市级专项资金不重复支持", 当 已获市级专项资金 且 非 多渠道筹资项目, 原则上, 出处 "十（六）"
              就高 sameProject "就高不就低" 每 主体 每 项目, 含历年
              不纳入 minimum "低于10万元不纳入" 低于(含) 10万元, 除非 中小企业 或 补差类项目, 除 b
              互斥 pair "二选一" a、乙款
              限额 overall "每家上限" 1000万元 每年 每 主体, 除 a
              限次 thrice "三次" 3 每 主体
              一次 single "一个项目一次" 每 项目, 限 b
              预算 total "总额" 总盘子, 按比例, 限 a、b
              入库 pool "项目库优先", 优先
            }
            """)).Settlement!;

        Assert.Equal(
            ["once", "otherFunding", "sameProject", "minimum", "pair", "overall", "thrice", "single", "total", "pool"],
            settlement.Rules.Select(static r => r.Name)
        );
        Assert.Equal(["municipalReceived"], settlement.Terms.Select(static t => t.Name));
        var exclusion = Assert.IsType<Exclusion>(settlement.Rules[1]);
        Assert.True(exclusion.Advisory);
        Assert.Equal(["十（六）"], exclusion.Annotations.Sources);
        Assert.True(Assert.IsType<KeepHighest>(settlement.Rules[2]).WithEarlierYears);
        var floor = Assert.IsType<Floor>(settlement.Rules[3]);
        Assert.True(floor.Inclusive);
        Assert.Equal(["b"], floor.Clauses.Except);
        Assert.Equal(["a", "b"], Assert.IsType<MutuallyExclusive>(settlement.Rules[4]).Clauses);
        Assert.Equal(["a"], Assert.IsType<OverallLimit>(settlement.Rules[5]).Clauses.Except);
        Assert.Equal(["b"], Assert.IsType<OverallOnce>(settlement.Rules[7]).Clauses.Only);
        var budget = Assert.IsType<Budget>(settlement.Rules[8]);
        Assert.Equal((BudgetMode.ProRata, "money"), (budget.Mode, ((ParameterReference)budget.Amount).Name));
        Assert.True(Assert.IsType<Pool>(settlement.Rules[9]).First);
    }

    [Fact]
    public void A_clause_knows_the_terms_of_the_floor_that_applies_to_it()
    {
        var model = TestPolicy.Model(TestPolicy.With(Clauses + """
            术语 exempt "豁免" = 中小企业 或 补差类项目
            统筹 { 一次
              不纳入 minimum "低于10万元不纳入" 低于 10万元, 除非 豁免, 除 b }
            """));

        Assert.Equal([["exempt"], []], model.Clauses.Select(static c => c.Terms.Select(static t => t.Name)));
    }

    [Fact]
    public void Without_settlement_nothing_is_missing() => Assert.Null(TestPolicy.Model(TestPolicy.With(Clauses)).Settlement);
}
