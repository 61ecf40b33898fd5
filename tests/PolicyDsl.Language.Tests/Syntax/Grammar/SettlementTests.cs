using PolicyDsl.Syntax;

namespace PolicyDsl.Language.Tests.Syntax.Grammar;

public sealed class SettlementTests
{
    [Theory]
    [InlineData("一次", "Once -")]
    [InlineData("名额", "Quota -")]
    [InlineData("限额", "Limit -")]
    [InlineData("排除 a \"甲\", 当 乙, 原则上", "Exclude a - When InPrinciple")]
    [InlineData("就高 a \"甲\" 每 主体 每 项目, 含历年", "KeepHighest a - per Applicant per 项目 WithEarlierYears")]
    [InlineData("互斥 a \"甲\" x、y", "MutuallyExclusive a - [x y]")]
    [InlineData("exclusive a \"甲\" x, y, source \"1\"", "MutuallyExclusive a - [x y] Source")]
    [InlineData("不纳入 a \"甲\" 低于 10万元, 除非 乙 或 丙", "Floor a 100000yuan Unless")]
    [InlineData("不纳入 a \"甲\" 低于(含) 10万元", "Floor a 100000yuan inclusive")]
    [InlineData("不纳入 a \"甲\" 低于 10万元(不含)", "Floor a 100000yuan")]
    [InlineData("不纳入 a \"甲\" 不超过 10万元", "Floor a 100000yuan inclusive")]
    [InlineData("限额 a \"甲\" 1000万元 每年 每 主体, 除 x、y", "Limit a 10000000yuan yearly per Applicant Except")]
    [InlineData("预算 a \"甲\" 年度预算, 按序, 限 x、y", "Budget a 年度预算 InOrder Only")]
    [InlineData("预算 a \"甲\" 9000万元, 按比例", "Budget a 90000000yuan ProRata")]
    [InlineData("入库 a \"甲\", 优先", "Pool a - First")]
    public void Every_rule_is_read(string rule, string shape)
    {
        var settlement = Parsed.Declaration<SettlementNode>($"统筹 {{\n{rule}\n}}");

        Assert.Equal(shape, ShapeOf(Assert.IsType<RuleNode>(Assert.Single(settlement.Rules))));
    }

    [Fact]
    public void Rules_keep_their_order()
    {
        var settlement = Parsed.Declaration<SettlementNode>("统筹 { 一次 名额 限额; 入库 p \"库\", 优先, 限次 }");

        Assert.Equal([Keyword.Once, Keyword.Quota, Keyword.Limit, Keyword.Pool, Keyword.Times], settlement.Rules.Select(static r => r.Word));
    }

    public static string ShapeOf(RuleNode rule)
    {
        var name = rule.Name is null ? "" : " " + rule.Name.Text;
        var names = rule.Names.Count == 0 ? "" : $" [{string.Join(" ", rule.Names.Select(static n => n.Text))}]";
        var modifiers = string.Concat(rule.Modifiers.Select(static m => m.Word == Keyword.By ? $" By{m.Descending}" : $" {m.Word}"));
        return $"{rule.Word}{name} {Shapes.Of(rule.Amount)}{(rule.Inclusive ? " inclusive" : "")}{(rule.EachYear ? " yearly" : "")}{Shapes.Keys(rule.Keys)}{names}{modifiers}";
    }
}
