using PolicyDsl.Review.Differences;
using PolicyDsl.Tests;

namespace PolicyDsl.Review.Tests.Differences;

/// <summary>One edit each: its kind is found, and nothing else is told.</summary>
[Hazard("H53")]
public sealed class SeededPairTests
{
    /// <summary>What is replaced by what, and the differences that this makes.</summary>
    public static TheoryData<string, string, string[]> Edits => new()
    {
        { "奖励基数 的 10%", "奖励基数 的 12%", ["Rate Changed reward"] },
        { "1000万元 以上: 10万元", "1000万元 以上: 12万元", ["Tiers Changed tiered"] },
        { "1000万元 以上: 10万元, 5000", "1000万元 以上: 10万元, 3000万元 以上: 20万元, 5000", ["Tiers Changed tiered"] },
        { "medium: 2万元", "medium: 2.5万元", ["Amount Changed prize"] },
        { "100万元 自 2025", "120万元 自 2025", ["Cap Changed cap"] },
        { "最高 封顶额", "最高 150万元", ["Cap Changed reward.bounds"] },
        { "最高 封顶额, ", "", ["Cap Removed reward.bounds"] },
        { "最高 封顶额", "最高 封顶额, 不少于 1万元", ["Cap Added reward.bounds"] },
        { "营业收入 + 研发支出", "营业收入 + 研发支出 * 2", ["Formula Changed base"] },
        { "奖励基数 的 10%", "营业收入 的 10%", ["Formula Changed reward"] },
        { "达到 5% 以上", "达到 6% 以上", ["Condition Changed share Tightened"] },
        { "达到 5% 以上", "达到 4% 以上", ["Condition Changed share Loosened"] },
        { "达到 5% 以上", "超过 5%", ["Condition Changed share Tightened"] },
        { "研发支出 / 营业收入 达到 5% 以上", "研发支出 达到 100万元 以上", ["Condition Changed share Other"] },
        { "(小型、中型)", "(小型、中型、大型)", ["Condition Changed sized Loosened"] },
        { "规模 属于 (小型、中型)", "规模 为 小型", ["Condition Changed sized Tightened"] },
        { "(小型、中型)", "(小型、大型)", ["Condition Changed sized Other"] },
        { "近 3年", "近 2年", ["Condition Changed young Tightened"] },
        { "成立日 属于 近 3年", "成立日 不晚于 申报日 - 3年", ["Condition Changed young Other"] },
        { "近 3年, 原则上", "近 3年", ["Condition Changed young.advisory Tightened"] },
        { "  条件 enough \"有销售\" = 销售额 超过 0元\n", "", ["Condition Removed enough Loosened"] },
        { "条件 enough", "条件 small \"小型\" = 类别 为 小型\n  条件 enough", ["Condition Added small Tightened"] },
        { "信用良好\" = 信用良好", "信用良好\" = 信用良好 且 规模 不为 大型", ["Condition Changed standing Tightened"] },
        { "整数 = 10", "整数 = 8", ["Quota Changed places"] },
        { "名额数 每年", "名额数", ["Quota Changed 名额"] },
        { "限额 500万元", "限额 600万元", ["Limit Changed 限额"] },
        { "限次 3", "限次 2", ["Times Changed 限次"] },
        { "一次 每 主体\n", "一次 每年 每 主体\n", ["Once Changed 一次"] },
        { "  一次\n  名额\n", "  名额\n  一次\n", ["SettlementOrder Changed 统筹.order"] },
        { "低于 1万元", "低于 2万元", ["Settlement Changed least"] },
        { "  就高 same \"就高不就低\" 每 主体 每 项目\n", "", ["Settlement Removed same"] },
        { "就高 same", "入库 pool \"项目库\"\n  就高 same", ["Settlement Added pool"] },
        { "填报 sales \"销售额\": 金额", "填报 sales \"销售额\": 金额, 范围 1元 到 1亿元", ["Input Changed sales !"] },
        { "范围 0元 到 1亿元", "范围 0元 到 2亿元", ["Input Changed spend"] },
        { "整数, 选填", "整数", ["Input Changed staff !"] },
        { "填报 staff", "填报 workers", ["Input Renamed workers !"] },
        { "  填报 staff \"职工人数\": 整数, 选填, 说明 \"期末数。\"\n", "", ["Input Removed staff !"] },
        { "填报 staff", "填报 site \"网址\": 文本, 选填\n  填报 staff", ["Input Added site"] },
        { "填报 staff", "填报 site \"网址\": 文本\n  填报 staff", ["Input Added site !"] },
        { "金额, 佐证 report", "金额, 不含税, 佐证 report", ["Input Changed revenue"] },
        { "large \"大型\" }", "large \"大型\", huge \"特大型\" }", ["Options Added Size.members", "Amount Changed prize"] },
        { "材料 plan \"方案\"", "材料 plan \"方案\", 选填", ["Material Changed plan"] },
        { "  材料 plan \"方案\"\n", "", ["Material Removed plan"] },
        { "金额, 佐证 report", "金额", ["Material Removed revenue.evidence"] },
        { "自 2026-01-01", "自 2027-01-01", ["Period Changed cap"] },
        { "40% 于 \"立项\" 60%", "50% 于 \"立项\" 50%", ["Instalments Changed reward"] },
        { "60% 指标 use \"应用\", 权重 40%", "50% 指标 use \"应用\", 权重 50%", ["Rubric Changed quality", "Rubric Changed use"] },
        { "\"028-1\"", "\"028-2\"", ["Contact Changed office"] },
        { "面向企业。", "面向各类企业。", ["Wording Changed growth.notes"] },
        { "条件 enough \"有销售\"", "条件 enough \"有销售额\"", ["Wording Changed enough.title"] },
        { "条款 rank", "条款 contest", ["Clause Renamed contest !"] },
        { "条件 enough", "条件 some", ["Condition Renamed some !"] },
        { "奖励 flat", "奖励 plain", ["Award Renamed plain !"] },
        { "奖金[类别], 叠加", "奖金[类别], 叠加, 封顶外", ["Award Changed flat.form"] },
        { "条款 rank", "条款 more \"另一项\", 出处 \"四\" {\n  权益 right \"优先\"\n}\n条款 rank", ["Clause Added more"] },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public void Each_kind_is_found_without_noise(string old, string @new, string[] expected)
    {
        if (expected[0].StartsWith("Options Added", StringComparison.Ordinal))
            Assert.Equal(expected, Compare((old, @new), ("large: 3万元", "large: 3万元, huge: 4万元")));
        else
            Assert.Equal(expected, Compare((old, @new)));
    }

    [Theory]
    [InlineData("- 3年", "- 2年", "Loosened")]
    [InlineData("- 3年", "- 48个月", "Tightened")]
    [InlineData("- 3年", "- 1095日", "Other")]
    [InlineData("不晚于 申报日 - 3年", "早于 申报日 - 3年", "Tightened")]
    public void How_long_a_firm_has_stood_is_longer_or_shorter(string old, string @new, string expected)
    {
        var before = Sample.Text.Replace("成立日 属于 近 3年", "成立日 不晚于 申报日 - 3年", StringComparison.Ordinal);

        var differences = PolicyComparison.Compare(Support.Policies.Of(before), Support.Policies.Of(before.Replace(old, @new, StringComparison.Ordinal)));

        Assert.Equal([$"Condition Changed young {expected}"], Sample.Lines(differences));
    }

    [Fact]
    public void A_clause_that_is_gone_is_one_difference()
    {
        var without = Sample.Text[..Sample.Text.IndexOf("条款 rank", StringComparison.Ordinal)] + "统筹 {\n  一次\n  限额\n  就高 same \"就高不就低\" 每 主体 每 项目\n  不纳入 least \"低于1万元不纳入\" 低于 1万元\n}\n";

        var differences = PolicyComparison.Compare(Sample.With(), Support.Policies.Of(without));

        Assert.Equal(["Clause Removed rank !"], Sample.Lines(differences));
    }

    [Fact]
    public void A_clause_between_others_that_renumbers_their_sources_is_one_difference()
    {
        var (before, after) = (Sample.Text, Sample.Text.Replace("出处 \"三\"", "出处 \"四\"", StringComparison.Ordinal));
        after = after.Replace("条款 rank", "条款 more \"另一项\", 出处 \"三\" { 权益 right \"优先\" }\n条款 rank", StringComparison.Ordinal);

        Assert.Equal(["Clause Added more"], Sample.Lines(PolicyComparison.Compare(Support.Policies.Of(before), Support.Policies.Of(after))));
    }

    [Fact]
    public void What_clauses_share_is_told_once_for_all_of_them()
    {
        var differences = PolicyComparison.Compare(Sample.With(), Sample.With(("信用良好\" = 信用良好", "信用良好\" = 信用良好 且 规模 不为 大型")));

        Assert.Equal(["growth", "rank"], Assert.Single(differences.Items).Clauses.Select(static clause => clause.Id));
    }

    private static IReadOnlyList<string> Compare(params (string, string)[] edits) => Sample.Lines(PolicyComparison.Compare(Sample.With(), Sample.With(edits)));
}
