using PolicyDsl.Model;

namespace PolicyDsl.Language.Tests.Binding;

/// <summary>What clauses consist of.</summary>
public sealed class ClauseTests
{
    private static readonly GroupKey Applicant = new(GroupKeyKind.Applicant, InputScope.Envelope, "creditCode");

    [Fact]
    public void An_award_keeps_its_bounds_in_the_order_written()
    {
        var award = Assert.Single(TestPolicy.Clause("补贴 r \"补\" = 收入 的 10%, 不少于 1万元, 最高 支出 的 50%, 最高 100万元, 发给 \"核心团队\", 补差").Awards);

        Assert.Equal([BoundKind.AtLeast, BoundKind.AtMost, BoundKind.AtMost], award.Bounds.Select(static b => b.Kind));
        Assert.Equal(AwardKind.Exact, award.Kind);
        Assert.Equal("补贴", award.Word);
        Assert.Equal("核心团队", award.Payee);
        Assert.True(award.TopUp);
    }

    [Fact]
    public void A_reviewed_award_brings_its_recognized_amount()
    {
        var clause = TestPolicy.Clause("资助 r \"资\", 经评审, 最高 200万元, 出处 \"一1\"");

        Assert.Equal(AwardKind.Ceiling, clause.Awards[0].Kind);
        Assert.Null(clause.Awards[0].Amount);
        var brought = Assert.Single(clause.Review);
        Assert.Equal("/review/recognizedAmount", brought.Pointer);
        Assert.Equal(ValueType.Money, brought.Type);
        Assert.Equal(["一1"], brought.Annotations.Sources);
    }

    [Fact]
    public void A_recognized_amount_that_is_declared_keeps_its_words()
    {
        var clause = TestPolicy.Clause("评审项 recognizedAmount \"专家核定\": 金额, 不含税\n资助 r \"资\", 经评审");

        Assert.Equal("专家核定", Assert.Single(clause.Review).Title);
    }

    [Fact]
    public void A_range_gives_two_bounds_and_a_share_that_is_a_limit_one()
    {
        var range = TestPolicy.Clause("奖励 r \"奖\", 经评审, 范围 收入 的 5% 到 收入 的 20%").Awards[0];
        var share = TestPolicy.Clause("奖励 r \"奖\" = 收入 的 不超过 30%, 经评审, 最高 10万元").Awards[0];

        Assert.Equal([BoundKind.AtLeast, BoundKind.AtMost], range.Bounds.Select(static b => b.Kind));
        Assert.Equal([BoundKind.AtMost, BoundKind.AtMost], share.Bounds.Select(static b => b.Kind));
        Assert.Equal(AwardKind.Ceiling, share.Kind);
    }

    [Fact]
    public void Several_awards_say_when_they_apply_or_add_up()
    {
        var awards = TestPolicy.Clause("奖励 a \"甲\" = 1万元, 当 提前完工\n奖励 b \"乙\" = 2万元, 叠加\n奖励 c \"丙\" = 3万元, 叠加, 封顶外").Awards;

        Assert.NotNull(awards[0].When);
        Assert.Equal([false, true, true], awards.Select(static a => a.Stacked));
        Assert.True(awards[2].OutsideCap);
    }

    [Fact]
    public void Instalments_may_have_another_path()
    {
        var plans = TestPolicy.Clause("奖励 r \"奖\" = 1万元, 分期 { 30% 于 \"开工\" 70% 于 \"投产\" }, 分期 { 100% 于 \"投产\" } 当 提前完工").Awards[0].Instalments;

        Assert.Equal([new InstalmentPart(0.3m, "开工"), new InstalmentPart(0.7m, "投产")], plans[0].Parts);
        Assert.Null(plans[0].When);
        Assert.NotNull(plans[1].When);
    }

    [Fact]
    public void A_ranked_quota_gives_a_rank_and_its_ceiling()
    {
        var clause = TestPolicy.Clause("名额 3 每年, 按 人数 降序, 不递补\n奖励 r \"奖\" = 选取 { 名次 为 1: 50万元 名次 为 2: 40万元 名次 为 3: 30万元 }");

        Assert.Equal(new SortKey(InputScope.Clause, "staff", SortDirection.Descending), clause.Quota!.By);
        Assert.True(clause.Quota.EachYear);
        Assert.True(clause.Quota.NoRefill);
        Assert.Equal(new NumberLiteral(500_000m, ValueType.Money), clause.Awards[0].RankCeiling);
    }

    [Fact]
    public void The_ceiling_of_a_rank_follows_the_arithmetic_round_it()
    {
        var award = TestPolicy.Clause("名额 3, 按 人数 降序\n奖励 r \"奖\" = 100万元 - (选取 { 名次 为 1: 0元 其他: 20万元 })").Awards[0];

        Assert.Equal(new NumberLiteral(0m, ValueType.Money), Assert.IsType<Arithmetic>(award.RankCeiling).Right);
    }

    [Fact]
    public void A_selection_by_review_is_an_input_and_a_condition()
    {
        var brought = TestPolicy.Clause("名额 5 每年, 经评审 selected, 出处 \"八1\"");
        var declared = TestPolicy.Clause("评审项 selected \"入选\": 是否, 出处 \"八2\"\n须 selected\n名额 5 每年, 经评审 selected");

        Assert.Equal("selected", Assert.Single(brought.Review).Name);
        Assert.Equal(["八1"], Assert.Single(brought.Conditions).Annotations.Sources);
        Assert.Equal("入选", Assert.Single(declared.Conditions).Title);
        Assert.Equal("selected", declared.Quota!.Selection);
    }

    [Fact]
    public void Keys_of_rules_are_applicant_project_tier_and_inputs()
    {
        var clause = TestPolicy.Clause("奖励 r \"奖\" = 分档 收入 { 1亿元 以上: 1万元 }\n一次 每年 每 主体 每 项目 每 档次 每 级次\n限次 3 每 主体\n限额 100万元 每年 每 主体, 按 申报日 升序");

        Assert.Equal(
            [
                Applicant,
                new GroupKey(GroupKeyKind.Project, InputScope.Envelope, "project"),
                new GroupKey(GroupKeyKind.Tier, InputScope.Envelope, "tier"),
                new GroupKey(GroupKeyKind.Input, InputScope.Clause, "level"),
            ],
            clause.Onces[0].Keys
        );
        Assert.True(clause.Onces[0].EachYear);
        Assert.Equal(new NumberLiteral(3m, ValueType.Integer), clause.Times[0].Count);
        Assert.Equal(new NumberLiteral(1_000_000m, ValueType.Money), clause.Limits[0].Amount);
        Assert.Equal("submittedOn", clause.Limits[0].By!.Name);
    }

    [Fact]
    public void A_rubric_without_weights_has_a_score_that_is_entered()
    {
        var clause = TestPolicy.Clause("材料 plan \"方案\"\n评分 s \"得分\", 范围 0 到 100 { 指标组 g \"一级\" { 指标组 h \"二级\" { 指标 a \"甲\", 佐证 plan } } 指标 b \"乙\" }\n名额 10, 按 s 降序");

        var score = Assert.Single(clause.Review);
        Assert.Equal(("s", ValueType.Number), (score.Name, score.Type));
        Assert.Equal(new NumberLiteral(100m, ValueType.Number), score.Range!.High);
        Assert.Equal(["plan"], clause.Rubric!.Items[0].Items[0].Items[0].Evidence);
        Assert.False(clause.Quota!.By!.Computed);
    }

    [Fact]
    public void A_rubric_with_weights_has_a_score_that_is_computed()
    {
        var clause = TestPolicy.Clause("评分 s \"得分\", 范围 0 到 10 { 指标 a \"甲\", 权重 60% 指标 b \"乙\", 权重 40% }\n名额 10, 按 s 降序");

        Assert.Equal(["a", "b"], clause.Review.Select(static r => r.Name));
        Assert.True(clause.Quota!.By!.Computed);
        var term = Assert.Single(clause.Terms);
        Assert.Equal("s", term.Name);
        Assert.Equal(ArithmeticOperator.Add, ((Arithmetic)term.Value).Operator);
    }

    [Fact]
    public void Shared_materials_and_contacts_are_taken_by_name()
    {
        var model = TestPolicy.Model(TestPolicy.With("""
            材料 report "审计报告", 出处 "共"
            咨询 office "某处", 电话 "028"
            条款 c "款" {
              奖励 r "奖" = 1万元
              材料 report, 出处 "一3", 当 中小企业
              材料 own "自备", 选填
              咨询 office
              咨询 "他处", 电话 "029"
            }
            """));

        var clause = model.Clauses[0];
        Assert.Equal(["report", "own"], clause.Materials.Select(static m => m.Name));
        Assert.Equal(["一3"], clause.Materials[0].Annotations.Sources);
        Assert.NotNull(clause.Materials[0].When);
        Assert.True(clause.Materials[1].Optional);
        Assert.Equal([("某处", "028"), ("他处", "029")], clause.Contacts.Select(static c => (c.Title, c.Phone!)));
    }

    [Fact]
    public void A_reference_to_another_document_may_decide_everything()
    {
        var model = TestPolicy.Model(TestPolicy.With("条款 c \"款\" { 参照 \"某办法\", \"第六条\" 全部 }"));

        Assert.True(model.Clauses[0].IsDelegated);
        Assert.Equal(["某办法", "第六条"], model.Clauses[0].References[0].Documents);
    }

    [Fact]
    public void A_condition_for_some_cases_says_nothing_of_the_others()
    {
        var value = TestPolicy.Clause("条件 c \"条件\" = 收入 不低于 1万元, 当 提前完工, 原则上").Conditions[0];

        Assert.True(value.Advisory);
        Assert.IsType<Not>(Assert.IsType<Any>(value.Value).Operands[0]);
    }

    [Fact]
    public void Terms_come_after_those_they_read_and_unread_ones_not_at_all()
    {
        var clause = TestPolicy.Clause("术语 c \"丙\" = 乙 + 1元\n术语 unread \"未读\" = 1元\n术语 b \"乙\" = 甲 + 1元\n术语 a \"甲\" = 收入\n条件 x \"条件\" = 丙 超过 1元");

        Assert.Equal(["a", "b", "c"], clause.Terms.Select(static t => t.Name));
    }

    [Fact]
    public void A_chain_of_thousands_of_terms_is_bound()
    {
        var terms = string.Join("\n", Enumerable.Range(0, 3000).Select(static i => $"术语 t{i} \"项{i}\" = t{i + 1} + 1元"));

        var clause = TestPolicy.Clause($"{terms}\n术语 t3000 \"末\" = 收入\n条件 x \"条件\" = t0 超过 1元");

        Assert.Equal(3001, clause.Terms.Count);
    }

    [Fact]
    public void A_circle_of_thousands_of_terms_is_one_error()
    {
        var terms = string.Join("\n", Enumerable.Range(0, 3000).Select(static i => $"术语 t{i} \"项{i}\" = t{(i + 1) % 3000} + 1元"));

        Assert.Equal("POL2018", Assert.Single(TestPolicy.Check(TestPolicy.WithClause(terms))).Kind.Code);
    }
}
