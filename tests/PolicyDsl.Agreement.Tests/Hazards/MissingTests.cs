namespace PolicyDsl.Agreement.Tests.Hazards;

/// <summary>What is missing is neither nothing nor true nor false.</summary>
[Hazard("H03", "H04")]
public sealed class MissingTests
{
    private const string Inputs = """
        填报 penalties "行政处罚次数": 整数
        填报 debt "资产负债率": 比例
        填报 income "本年收入": 金额
        填报 prior "上年收入": 金额
        填报 founded "成立日": 日期
        填报 kind "类别": Kind

        """;

    private const string Kinds = "选项 Kind \"类别种类\" { first \"甲类\", second \"乙类\" }";

    [Theory]
    [InlineData("penalties 为 0", "/penalties")]
    [InlineData("penalties 低于 1", "/penalties")]
    [InlineData("非 penalties 超过 0", "/penalties")]
    [InlineData("debt 低于 70%", "/debt")]
    [InlineData("非 debt 低于 70%", "/debt")]
    [InlineData("非 (非 debt 低于 70%)", "/debt")]
    [InlineData("debt 低于 70% 或 debt 不低于 70%", "/debt")]
    [InlineData("income / prior 低于 20%", "/income /prior")]
    [InlineData("非 income / prior 低于 20%", "/income /prior")]
    [InlineData("income - prior 为 0元", "/income /prior")]
    [InlineData("较小值(income、5元) 不超过 5元", "/income")]
    [InlineData("income + 0元 * 5 为 0元", "/income")]
    [InlineData("founded 不晚于 申报日", "/founded")]
    [InlineData("founded 早于 2000-01-01", "/founded")]
    [InlineData("founded 属于 近 3年", "/founded")]
    [InlineData("kind 为 甲类", "/kind")]
    [InlineData("kind 不为 甲类", "/kind")]
    [InlineData("kind 属于 (甲类、乙类)", "/kind")]
    public void A_condition_on_it_waits_for_it(string condition, string missing)
    {
        foreach (var body in new[] { "{}", """{"penalties":null,"debt":null,"income":null,"prior":null,"founded":null,"kind":null}""" })
            Assert.Equal("incomplete " + missing, Both.Decide($"{Inputs}条件 k \"条\" = {condition}\n奖励 a \"奖\" = 1元", body, before: Kinds));
    }

    [Theory]
    [InlineData("较小值(income、5元)")]
    [InlineData("较大值(income、5元)")]
    [InlineData("income + 5元")]
    [InlineData("5元 - income")]
    [InlineData("income 的 10%, 不少于 5元")]
    public void An_amount_on_it_waits_for_it(string award) =>
        Assert.Equal("incomplete /income", Both.Decide($"{Inputs}奖励 a \"奖\" = {award}", "{}", before: Kinds));

    [Fact]
    public void A_row_without_its_number_is_not_passed_over()
    {
        const string Members = "填报 deals \"明细\": 列表 { 填报 amount \"到账\": 金额 }\n奖励 a \"奖\" = 合计 d 属于 deals (d.amount)";

        Assert.Equal("incomplete /deals/1/amount", Both.Decide(Members, """{"deals":[{"amount":5},{},{"amount":7}]}"""));
        Assert.Equal("incomplete /deals/0/amount", Both.Decide(Members.Replace("合计", "较小值", StringComparison.Ordinal), """{"deals":[{"amount":null}]}"""));
        Assert.Equal("ineligible a", Both.Decide(Members, """{"deals":[]}"""));
    }

    [Fact]
    [Hazard("H35")]
    public void A_short_history_is_no_shorter_average()
    {
        const string Members = "填报 a1 \"前一年收入\": 金额\n填报 a2 \"前两年收入\": 金额\n填报 a3 \"前三年收入\": 金额\n"
            + "条件 k \"连续增长\" = a1 超过 a2 且 a2 超过 a3\n奖励 a \"奖\" = (a1 + a2 + a3) / 3";

        Assert.Equal("incomplete /a3", Both.Decide(Members, """{"a1":300,"a2":200}"""));
        Assert.Equal("ineligible k", Both.Decide(Members, """{"a1":100,"a2":200}"""));
        Assert.Equal("eligible 200", Both.Decide(Members, """{"a1":300,"a2":200,"a3":100}"""));
    }
}
