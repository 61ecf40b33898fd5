using PolicyDsl.Runtime;

namespace PolicyDsl.Interpreter.Tests;

/// <summary>Awards with all that can be said of them.</summary>
public sealed class AwardTests
{
    private const string X = "填报 x \"甲额\": 金额, 出处 \"一\" 填报 exporter \"出口企业\": 是否, 出处 \"一\" ";

    [Theory]
    [InlineData("甲额, 最高 10元, 最高 8元", "eligible 8")]
    [InlineData("甲额, 不少于 30元", "eligible 30")]
    [InlineData("甲额, 不少于 30元, 最高 25元", "eligible 25")]
    [InlineData("甲额, 最高 25元, 不少于 30元", "eligible 30")]
    public void Bounds_apply_in_the_order_written(string amount, string expected) =>
        Assert.Equal(expected, Applying.Decide($"{X} 奖励 a \"奖\" = {amount}, 出处 \"一\"", """{"x":20}"""));

    [Theory]
    [InlineData("""{"x":20}""", "review 2 /review/recognizedAmount")]
    [InlineData("""{"x":20,"review":{"recognizedAmount":2}}""", "eligible 2")]
    [InlineData("""{}""", "incomplete /x")]
    public void A_ceiling_waits_for_the_recognized_amount(string body, string expected) =>
        Assert.Equal(expected, Applying.Decide($"{X} 资助 a \"资\", 经评审, 最高 甲额 的 10%, 出处 \"一\"", body));

    [Fact]
    public void A_recognized_amount_outside_its_bounds_is_a_mistake_of_the_input()
    {
        var policy = Policies.Of($"条款 c \"条款\", 出处 \"一\" {{ {X} 资助 a \"资\", 经评审, 范围 甲额 的 5% 到 甲额 的 20%, 出处 \"一\" }}");

        var explanation = policy.Explain("c", Applying.On("2025-03-01", """{"x":1000,"review":{"recognizedAmount":201}}"""));

        Assert.Equal(["/review/recognizedAmount"], explanation.InputErrors.Select(static e => e.Pointer));
        Assert.Equal("核定金额应在 50.00 元至 200.00 元之间。", explanation.InputErrors[0].Message.Zh);
    }

    [Theory]
    [InlineData("""{"x":20,"exporter":true}""", "eligible 2")]
    [InlineData("""{"x":20,"exporter":false}""", "eligible 1")]
    [InlineData("""{"x":20}""", "incomplete /exporter")]
    public void Of_alternatives_the_one_whose_condition_holds_counts(string body, string expected) =>
        Assert.Equal(expected, Applying.Decide($"{X} 奖励 a \"甲奖\" = 甲额 的 10%, 当 出口企业, 出处 \"一\" 奖励 b \"乙奖\" = 甲额 的 5%, 当 非 出口企业, 出处 \"一\"", body));

    [Fact]
    public void Two_alternatives_that_both_apply_go_to_a_person() =>
        Assert.Equal(
            "review",
            Applying.Decide($"{X} 奖励 a \"甲奖\" = 1元, 当 出口企业, 出处 \"一\" 奖励 b \"乙奖\" = 2元, 当 甲额 超过 1元, 出处 \"一\"", """{"x":20,"exporter":true}""")
        );

    // Accepting what does not apply, or both, chooses nothing.
    [Theory]
    [InlineData("""{"x":20,"exporter":true}""", "eligible 1", "a")]
    [InlineData("""{"x":20,"exporter":true}""", "eligible 2", "b")]
    [InlineData("""{"x":20,"exporter":true}""", "review", "a", "b")]
    [InlineData("""{"x":20,"exporter":false}""", "eligible 2", "a")]
    [InlineData("""{"exporter":true}""", "eligible 1", "a")]
    [InlineData("""{"x":20}""", "eligible 2", "b")]
    [InlineData("""{"x":20}""", "incomplete /exporter", "a")]
    public void Of_two_that_both_apply_the_one_that_the_authority_accepts_counts(string body, string expected, params string[] accepted)
    {
        var decisions = string.Join(',', accepted.Select(static award => $$"""  "{{award}}": { "decision": "accept", "reason": "R" }  """));

        Assert.Equal(
            expected,
            Applying.Decide(
                $"{X} 奖励 a \"甲奖\" = 1元, 当 出口企业, 出处 \"一\" 奖励 b \"乙奖\" = 2元, 当 甲额 超过 1元, 出处 \"一\"",
                $$"""{{body[..^1]}}, "review": { "decisions": { {{decisions}} } } }"""
            )
        );
    }

    [Fact]
    public void What_was_not_chosen_leaves_no_step_and_no_warning()
    {
        var policy = Policies.Of($"条款 c \"条款\", 出处 \"一\" {{ {X} 奖励 a \"甲奖\" = 1元, 当 甲额 超过 1元, 发给 \"甲\" 奖励 b \"乙奖\" = 甲额 的 50%, 最高 5元, 当 甲额 超过 2元, 发给 \"乙\" 奖励 s \"另加\" = 3元, 叠加, 封顶外 }}");

        var explanation = policy.Explain("c", Applying.On("2025-03-01", """{"x":20,"review":{"decisions":{"b":{"decision":"accept","reason":"R"}}}}"""));

        Assert.Equal(8m, explanation.Amount);
        Assert.Equal("乙", explanation.Payee);
        Assert.Equal([10m, 5m, 3m, 8m], explanation.Steps.Select(static step => step.Value));
        Assert.Empty(explanation.Warnings);
    }

    [Theory]
    [InlineData("""{"x":20,"exporter":true}""", "eligible 35")]
    [InlineData("""{"x":20,"exporter":false}""", "eligible 20")]
    [InlineData("""{"x":40,"exporter":true}""", "eligible 45")]
    public void Stacked_awards_add_and_one_outside_the_cap_comes_on_top(string body, string expected) =>
        Assert.Equal(
            expected,
            Applying.Decide($"{X} 奖励 a \"基本奖\" = 甲额, 最高 30元, 叠加, 出处 \"一\" 奖励 b \"另加奖\" = 15元, 当 出口企业, 叠加, 封顶外, 出处 \"一\"", body)
        );

    [Fact]
    public void A_benefit_needs_no_money()
    {
        var policy = Policies.Of("条款 c \"条款\", 出处 \"一\" { 填报 exporter \"出口企业\": 是否, 出处 \"一\" 条件 k \"条\" = 出口企业, 出处 \"一\" 权益 b \"优先推荐\", 出处 \"一\" }");

        var explanation = policy.Explain("c", Applying.On("2025-03-01", """{"exporter":true}"""));

        Assert.Equal((Outcome.Eligible, null, "优先推荐"), (explanation.Outcome, explanation.Amount, explanation.Benefit));
    }

    [Fact]
    public void Instalments_sum_to_the_whole_and_a_condition_chooses_the_plan()
    {
        var policy = Policies.Of(
            "条款 c \"条款\", 出处 \"一\" { "
                + X
                + "奖励 a \"奖\" = 甲额, 出处 \"一\", 分期 { 30% 于 \"开工\" 30% 于 \"完工\" 40% 于 \"投产\" }, 分期 { 100% 于 \"投产\" } 当 出口企业 }"
        );

        Assert.Equal([0.03m, 0.03m, 0.04m], Parts("""{"x":0.10,"exporter":false}"""));
        Assert.Equal([30000.03m, 30000.03m, 40000.04m], Parts("""{"x":100000.10,"exporter":false}"""));
        Assert.Equal([100m], Parts("""{"x":100,"exporter":true}"""));

        IEnumerable<decimal> Parts(string body) => policy.Explain("c", Applying.On("2025-03-01", body)).Instalments.Select(static i => i.Amount);
    }

    [Fact]
    public void A_clause_that_another_document_decides_is_delegated() =>
        Assert.Equal(
            "delegated",
            Applying.Decide("填报 exporter \"出口企业\": 是否, 出处 \"一\" 条件 k \"条\" = 出口企业, 出处 \"一\" 参照 \"某办〔2024〕1号\" 全部, 出处 \"一\"", """{"exporter":true}""")
        );

    [Fact]
    public void An_award_by_rank_waits_for_the_round_with_the_largest_as_ceiling()
    {
        const string Members = """
            评审项 score "得分": 数值, 出处 "一"
            奖励 a "奖" = 选取 { 名次 为 1: 50万元 名次 为 2: 30万元 其他: 10万元 }, 出处 "一"
            名额 10 每年, 按 score 降序, 出处 "一"
            """;
        Assert.Equal("review 500000", Applying.Decide(Members, "{}"));
    }

    [Theory]
    [InlineData("{}", "review 10000 /review/selected")]
    [InlineData("""{"review":{"selected":true}}""", "eligible 10000")]
    [InlineData("""{"review":{"selected":false}}""", "ineligible selected")]
    public void Who_is_chosen_by_the_authority_waits_for_it(string body, string expected)
    {
        const string Members = """
            评审项 selected "经评选入围": 是否, 出处 "一"
            奖励 a "奖" = 1万元, 出处 "一"
            名额 5 每年, 经评审 selected, 出处 "一"
            """;

        Assert.Equal(expected, Applying.Decide(Members, body));
    }
}
