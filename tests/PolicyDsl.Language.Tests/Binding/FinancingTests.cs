using PolicyDsl.Model;

namespace PolicyDsl.Language.Tests.Binding;

/// <summary>The clause that walks through the whole house, from text to model.</summary>
public sealed class FinancingTests
{
    private const string Text = """
        政策 demo "试验政策", 出处 "总则" {
          文号 "试〔2024〕1号"
          发文 "甲局", "乙局"
          印发 2024-06-11
          施行 2024-07-11
          精确到 元, 舍去
        }
        选项 Kind "主体类型" { enterprise "企业", university "高校" }
        主体 {
          填报 kind "主体类型": Kind
          填报 aiBusiness "从事人工智能业务": 是否, 出处 "二1"
        }
        条件 goodStanding "信用良好" = 主体类型 为 企业, 出处 "二2"
        条款 financing "股权融资", 出处 "六（二）" {
          须 aiBusiness, 出处 "六（二）2（1）"
          须 goodStanding
          填报 mainRevenue "主营业务收入": 金额, 不含税
          填报 aiRevenue "人工智能业务收入": 金额
          填报 angel "天使投资金额": 金额
          填报 venture "风险投资金额": 金额, 选填
          术语 total "实际获得投资额" = 天使投资金额 + 风险投资金额
          术语 share "占比" = 人工智能业务收入 / 主营业务收入
          条件 aiShare "占比达到60%以上" = 占比 达到 60% 以上, 出处 "六（二）2（2）"
          奖励 reward "融资奖励" = 实际获得投资额 的 10%, 最高 100万元, 出处 "六（二）1"
        }
        """;

    private static readonly PolicyModel Model = TestPolicy.Model(Text);

    private static readonly Clause Financing = Model.Clauses[0];

    [Fact]
    public void The_header_says_what_the_policy_is()
    {
        Assert.Equal("demo", Model.Id);
        Assert.Equal("试〔2024〕1号", Model.DocumentNumber);
        Assert.Equal(["甲局", "乙局"], Model.Issuers);
        Assert.Equal(new CalendarDate(2024, 7, 11), Model.Effective);
        Assert.Equal(new Rounding(1m, RoundingMode.Down), Model.Rounding);
        Assert.Equal(["总则"], Model.Annotations.Sources);
    }

    [Fact]
    public void Inputs_have_their_types_and_scopes()
    {
        Assert.Equal(["/applicant/kind", "/applicant/aiBusiness"], Model.Applicant.Select(static i => i.Pointer));
        Assert.Equal(["/mainRevenue", "/aiRevenue", "/angel", "/venture"], Financing.Inputs.Select(static i => i.Pointer));
        Assert.All(Financing.Inputs, static i => Assert.Equal(ValueType.Money, i.Type));
        Assert.True(Financing.Inputs[0].ExcludingTax);
        Assert.True(Financing.Inputs[3].Optional);
    }

    [Fact]
    public void Conditions_are_its_own_and_those_it_takes()
    {
        Assert.Equal(["aiBusiness", "goodStanding", "aiShare"], Financing.Conditions.Select(static c => c.Name));
        Assert.Equal("从事人工智能业务", Financing.Conditions[0].Title);
        Assert.Equal(["六（二）2（1）"], Financing.Conditions[0].Annotations.Sources);
        Assert.Equal(["二2"], Financing.Conditions[1].Annotations.Sources);
    }

    [Fact]
    public void A_ratio_is_compared_without_dividing_even_behind_a_term()
    {
        var ratio = Assert.IsType<RatioComparison>(Financing.Conditions[2].Value);

        Assert.Equal(new InputReference(InputScope.Clause, "aiRevenue", ValueType.Money), ratio.Numerator);
        Assert.Equal(new InputReference(InputScope.Clause, "mainRevenue", ValueType.Money), ratio.Denominator);
        Assert.Equal(ComparisonOperator.GreaterOrEqual, ratio.Operator);
        Assert.Equal(new NumberLiteral(0.6m, ValueType.Rate), ratio.Right);
    }

    [Fact]
    public void The_award_reads_its_term_and_has_its_cap()
    {
        var reward = Assert.Single(Financing.Awards);
        var amount = Assert.IsType<Arithmetic>(reward.Amount);

        Assert.Equal(new TermReference("total", ValueType.Money), amount.Left);
        Assert.Equal(ArithmeticOperator.Multiply, amount.Operator);
        Assert.Equal([new AwardBound(BoundKind.AtMost, new NumberLiteral(1_000_000m, ValueType.Money))], reward.Bounds);
        Assert.Equal(["total"], Financing.Terms.Select(static t => t.Name));
    }

    [Fact]
    public void Places_are_kept_beside_the_model()
    {
        var map = TestPolicy.Bind(("demo/demo.policy", Text)).SourceMap;

        var place = map.Find("clause/financing/award/reward");

        Assert.NotNull(place);
        Assert.Equal("reward", Text.Substring(place.Span.Start, place.Span.Length));
        Assert.Equal("demo/demo.policy", place.Path);
        Assert.NotNull(map.Find("applicant/kind"));
        Assert.NotNull(map.Find("enum/Kind/enterprise"));
        Assert.Null(map.Find("clause/financing/award/other"));
    }
}
