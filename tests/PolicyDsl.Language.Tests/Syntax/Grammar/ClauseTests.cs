using PolicyDsl.Syntax;

namespace PolicyDsl.Language.Tests.Syntax.Grammar;

public sealed class ClauseTests
{
    [Fact]
    public void The_line_of_a_rule_reads_like_the_sentence_that_it_implements()
    {
        var award = Parsed.Member<AwardNode>("奖励 reward \"采购奖励\" = 第一年采购合同执行金额 的 10%, 最高 250万元, 出处 \"三（二）1\"");

        Assert.Equal("(第一年采购合同执行金额 Of 0.1r)", Shapes.Of(award.Amount));
        Assert.False(award.AmountAtMost);
        Assert.Equal("2500000yuan", Shapes.Of(award.Modifiers[0].Values[0]));
        Assert.Equal("三（二）1", award.Modifiers[1].Texts[0].Value);
    }

    [Theory]
    [InlineData("奖励", Keyword.Award)]
    [InlineData("subsidy", Keyword.Subsidy)]
    [InlineData("资助", Keyword.Grant)]
    [InlineData("support", Keyword.Support)]
    [InlineData("权益", Keyword.Benefit)]
    public void There_are_five_kinds_of_award(string text, Keyword word)
    {
        var award = Parsed.Member<AwardNode>($"{text} a \"甲\", 经评审");

        Assert.Equal(word, award.Word);
        Assert.Null(award.Amount);
    }

    [Theory]
    [InlineData("= 甲 的 不超过 30%")]
    [InlineData("= is at most 30% of 甲")]
    public void An_amount_may_be_a_bound(string amount)
    {
        var award = Parsed.Member<AwardNode>($"补贴 a \"甲\" {amount}, 经评审");

        Assert.True(award.AmountAtMost);
        Assert.Equal("(甲 Of 0.3r)", Shapes.Of(award.Amount));
    }

    [Fact]
    public void An_award_has_its_own_modifiers()
    {
        var award = Parsed.Member<AwardNode>("奖励 a \"甲\" = 5元, 最高 5元, 最高 6元, 不少于 1元, 叠加, 封顶外, 补差, 发给 \"团队\", 范围 甲 的 5% 到 甲 的 20%, 当 乙");

        Assert.Equal(
            [Keyword.AtMost, Keyword.AtMost, Keyword.AtLeast, Keyword.Stacked, Keyword.OutsideCap, Keyword.TopUp, Keyword.PaidTo, Keyword.Range, Keyword.When],
            award.Modifiers.Select(static m => m.Word)
        );
    }

    [Fact]
    public void The_condition_of_a_plan_takes_no_comma_and_belongs_to_it()
    {
        var award = Parsed.Member<AwardNode>("奖励 a \"甲\" = 5元, 分期 { 30% 于 \"开工\" 70% 于 \"投产\" }, 分期 { 100% 于 \"投产\" } 当 fast, 当 乙");

        Assert.Equal([null, "fast"], award.Modifiers.Where(static m => m.Plan is not null).Select(static m => m.Plan!.When is { } when ? Shapes.Of(when) : null));
        Assert.Equal(["0.3r 开工", "0.7r 投产"], award.Modifiers[0].Plan!.Parts.Select(static p => $"{Shapes.Of(p.Share)} {p.Event.Value}"));
        Assert.Equal(Keyword.When, award.Modifiers[2].Word);
    }

    [Fact]
    public void Requirements_references_materials_and_contacts()
    {
        Assert.Equal(["a", "b"], Parsed.Member<RequireNode>("须 a、b, 出处 \"一\"").Conditions.Select(static n => n.Text));
        var reference = Parsed.Member<ReferenceNode>("参照 \"甲号\", \"第六条\" 全部, 出处 \"一\"");
        Assert.Equal((2, true, 1), (reference.Documents.Count, reference.Entirely, reference.Modifiers.Count));
        Assert.Null(Parsed.Member<MaterialNode>("材料 a, 出处 \"一\"").Title);
        Assert.Equal("甲", Parsed.Member<MaterialNode>("材料 a \"甲\", 选填").Title!.Value);
        Assert.Equal(("a", null), Contact("咨询 a, 出处 \"一\""));
        Assert.Equal((null, "甲处"), Contact("咨询 \"甲处\", 电话 \"1\""));
        Assert.Equal(("a", "甲处"), Contact("咨询 a \"甲处\", 电话 \"1\""));
    }

    [Fact]
    public void A_rubric_nests()
    {
        var rubric = Parsed.Member<RubricNode>("评分 s \"分\", 范围 0 到 100 { 指标组 a \"甲\" { 指标组 b \"乙\" { 指标 c \"丙\", 佐证 m, 权重 20%, 指标 d \"丁\" } } }");

        var inner = Assert.Single(Assert.Single(rubric.Items).Items);
        Assert.Equal([Keyword.Criterion, Keyword.Criterion], inner.Items.Select(static i => i.Word));
        Assert.Equal(2, inner.Items[0].Modifiers.Count);
    }

    [Theory]
    [InlineData("名额 10, 按 filedAt 升序, 并列 全部纳入, 不递补", "Quota 10 ByFalse Ties NoRefill")]
    [InlineData("名额 10家 每年, 按 reviewScore 降序", "Quota 10 yearly ByTrue")]
    [InlineData("名额 5 每年, 经评审 selected", "Quota 5 yearly ByReview")]
    [InlineData("quota 10 each year, by review descending, ties all in", "Quota 10 yearly ByTrue Ties")]
    [InlineData("限额 100万元 每年 每 主体, 按 submittedOn 升序", "Limit 1000000yuan yearly per Applicant ByFalse")]
    [InlineData("限次 3 每 主体", "Times 3 per Applicant")]
    [InlineData("一次 每 主体 每 档次", "Once - per Applicant per Tier")]
    [InlineData("一次 每年 每 platformId", "Once - yearly per platformId")]
    [InlineData("一次 每 主体 每 项目, 出处 \"一\"", "Once - per Applicant per 项目 Source")]
    public void Rules_count_and_rank(string text, string shape) => Assert.Equal(shape, SettlementTests.ShapeOf(Parsed.Member<RuleNode>(text)));

    private static (string? Name, string? Title) Contact(string text) =>
        Parsed.Member<ContactNode>(text) is var contact ? (contact.Name?.Text, contact.Title?.Value) : default;
}
