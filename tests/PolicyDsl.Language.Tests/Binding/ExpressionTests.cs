using PolicyDsl.Model;

namespace PolicyDsl.Language.Tests.Binding;

/// <summary>What expressions mean, one by one.</summary>
public sealed class ExpressionTests
{
    private static readonly Expression Revenue = Input("revenue", ValueType.Money);
    private static readonly Expression Cost = Input("cost", ValueType.Money);
    private static readonly Expression Fast = Input("fast", ValueType.Bool);
    private static readonly Expression Founded = Input("founded", ValueType.Date);
    private static readonly Expression Level = Input("level", ValueType.Enum("Level"));
    private static readonly Expression Sme = new InputReference(InputScope.Applicant, "sme", ValueType.Bool);
    private static readonly Expression SubmittedOn = new InputReference(InputScope.Envelope, "submittedOn", ValueType.Date);

    [Theory]
    [InlineData("收入 不低于 1万元", ComparisonOperator.GreaterOrEqual)]
    [InlineData("收入 达到 1万元 以上", ComparisonOperator.GreaterOrEqual)]
    [InlineData("收入 超过(含) 1万元", ComparisonOperator.GreaterOrEqual)]
    [InlineData("收入 超过 1万元", ComparisonOperator.Greater)]
    [InlineData("收入 不超过 1万元", ComparisonOperator.LessOrEqual)]
    [InlineData("收入 低于 1万元(不含)", ComparisonOperator.Less)]
    [InlineData("revenue is above 1万元", ComparisonOperator.Greater)]
    [InlineData("收入 为 1万元", ComparisonOperator.Equal)]
    [InlineData("收入 != 1万元", ComparisonOperator.NotEqual)]
    public void A_word_of_comparison_is_read_as_the_civil_code_reads_it(string text, ComparisonOperator op) =>
        Assert.Equal(new Comparison(op, Revenue, Money(10_000m)), TestPolicy.Condition(text));

    [Fact]
    public void Titles_and_apiNames_are_the_same_names() =>
        Assert.Equal(TestPolicy.Condition("收入 不低于 支出 且 提前完工"), TestPolicy.Condition("revenue >= cost and fast"));

    [Fact]
    public void Logic_is_flat_whatever_the_brackets() =>
        Assert.Equal(new All(new[] { Fast, Sme, new Not(Fast) }.ToEquatableArray()), TestPolicy.Condition("提前完工 且 (中小企业 且 非 提前完工)"));

    [Fact]
    public void Members_are_looked_up_in_the_type_of_the_other_side()
    {
        var national = new EnumLiteral("national", ValueType.Enum("Level"));

        Assert.Equal(new Comparison(ComparisonOperator.Equal, Level, national), TestPolicy.Condition("级次 为 国家级"));
        Assert.Equal(new Comparison(ComparisonOperator.Equal, national, Level), TestPolicy.Condition("国家级 为 级次"));
        Assert.Equal(
            new Membership(Level, new Expression[] { national, new EnumLiteral("provincial", ValueType.Enum("Level")) }.ToEquatableArray()),
            TestPolicy.Condition("级次 属于 (national、省级)")
        );
    }

    [Fact]
    public void A_member_may_have_the_name_of_a_value()
    {
        var clause = TestPolicy.Clause("填报 national \"国有\": 是否\n条件 c \"条件\" = 级次 为 national 且 national");

        var all = Assert.IsType<All>(clause.Conditions[0].Value);
        Assert.IsType<EnumLiteral>(((Comparison)all.Operands[0]).Right);
        Assert.IsType<InputReference>(all.Operands[1]);
    }

    [Fact]
    public void A_share_is_a_product() =>
        Assert.Equal(
            new Arithmetic(ArithmeticOperator.Multiply, Revenue, new NumberLiteral(0.1m, ValueType.Rate), ValueType.Money),
            TestPolicy.Value("收入 的 10%")
        );

    [Theory]
    [InlineData("收入 + 支出", TypeKind.Money)]
    [InlineData("收入 / 支出", TypeKind.Number)]
    [InlineData("收入 / 2", TypeKind.Money)]
    [InlineData("人数 * 1000元", TypeKind.Money)]
    [InlineData("人数 + 1", TypeKind.Integer)]
    [InlineData("人数 / 2", TypeKind.Number)]
    [InlineData("占比 + 5%", TypeKind.Rate)]
    [InlineData("占比 + 1", TypeKind.Number)]
    [InlineData("申报日 - 成立日", TypeKind.Days)]
    [InlineData("申报日 - 3年", TypeKind.Date)]
    [InlineData("年度(成立日)", TypeKind.Integer)]
    [InlineData("上一年度", TypeKind.Integer)]
    [InlineData("较大值(收入、支出)", TypeKind.Money)]
    [InlineData("计数 d 属于 明细", TypeKind.Integer)]
    [InlineData("较大值 d 属于 明细 (d.到账日)", TypeKind.Date)]
    [InlineData("累进 收入 { 1亿元 以下: 1%, 其他: 2% }", TypeKind.Money)]
    [InlineData("如果 提前完工 则 3% 否则 0.5", TypeKind.Number)]
    [InlineData("已获 reward 每年 每 主体", TypeKind.Money)]
    public void Units_follow_from_the_operands(string text, TypeKind kind) => Assert.Equal(kind, TestPolicy.Value(text).Type.Kind);

    [Theory]
    [InlineData("收入 / 支出 达到 60%", ComparisonOperator.GreaterOrEqual)]
    [InlineData("60% 不超过 收入 / 支出", ComparisonOperator.GreaterOrEqual)]
    [InlineData("60% 低于 (收入 / 支出)", ComparisonOperator.Greater)]
    public void A_ratio_is_compared_exactly_on_either_side(string text, ComparisonOperator op) =>
        Assert.Equal(new RatioComparison(op, Revenue, Cost, new NumberLiteral(0.6m, ValueType.Rate)), TestPolicy.Condition(text));

    [Fact]
    public void A_ratio_between_two_bounds_is_compared_exactly_at_each()
    {
        var all = Assert.IsType<All>(TestPolicy.Condition("收入 / 支出 属于 5% 到 10%"));

        Assert.All(all.Operands, static o => Assert.IsType<RatioComparison>(o));
    }

    [Fact]
    public void Windows_count_months_days_or_calendar_years()
    {
        Assert.Equal(new WithinLast(Founded, 36, WindowUnit.Months), TestPolicy.Condition("成立日 属于 近 3年"));
        Assert.Equal(new WithinLast(Founded, 30, WindowUnit.Days), TestPolicy.Condition("成立日 属于 近 30日"));
        Assert.Equal(new WithinLast(Founded, 3, WindowUnit.CalendarYears), TestPolicy.Condition("成立日 属于 近 3个年度"));
        Assert.Equal(
            new Comparison(ComparisonOperator.LessOrEqual, Founded, new DateShift(SubmittedOn, new NumberLiteral(36m, ValueType.Months), true)),
            TestPolicy.Condition("成立日 不晚于 申报日 - 3年")
        );
    }

    [Fact]
    public void Tiers_keep_their_order_and_bounds()
    {
        var tiers = Assert.IsType<Tiers>(TestPolicy.Value("分档 收入 首次突破 支出 { 3亿元: 10万元, 5亿元 以上(不含): 20万元 }"));

        Assert.Equal(Cost, tiers.Previous);
        Assert.Equal([false, true], tiers.Rows.Select(static r => r.Exclusive));
        Assert.Equal([300_000_000m, 500_000_000m], tiers.Rows.Select(static r => ((NumberLiteral)r.Threshold).Value));
        Assert.Null(tiers.Otherwise);
    }

    [Theory]
    [InlineData("选取 { 级次 为 国家级: 3万元 级次 为 省级: 2万元 级次 为 市级: 1万元 }")]
    [InlineData("选取 { 级次 属于 (国家级、省级): 3万元 级次 为 市级: 1万元 }")]
    [InlineData("选取 { 级次 不为 国家级: 3万元 级次 为 国家级: 1万元 }")]
    [InlineData("选取 { 提前完工: 3万元 非 提前完工: 1万元 }")]
    [InlineData("选取 { 提前完工 为 是: 3万元 提前完工 为 否: 1万元 }")]
    [InlineData("选取 { 收入 不低于 支出: 3万元 收入 低于 支出: 1万元 }")]
    [InlineData("选取 { 收入 低于 1亿元: 1万元 收入 属于 1亿元 到 2亿元: 2万元 收入 超过 2亿元: 3万元 }")]
    [InlineData("选取 { 人数 不超过 4: 1万元 人数 不低于 5: 2万元 }")]
    [InlineData("选取 { 收入 / 支出 低于 5%: 1万元 收入 / 支出 不低于 5%: 2万元 }")]
    [InlineData("选取 { 成立日 早于 2020-01-01: 1万元 成立日 不早于 2020-01-01: 2万元 }")]
    public void A_choice_may_be_complete_without_otherwise(string text) =>
        Assert.Null(Assert.IsType<Choice>(TestPolicy.Value(text)).Otherwise);

    [Fact]
    public void A_ratio_that_may_be_undefined_leaves_something_to_otherwise() =>
        Assert.NotNull(
            Assert.IsType<Choice>(TestPolicy.Value("选取 { 收入 / 支出 低于 5%: 1万元 收入 / 支出 不低于 5%: 2万元 其他: 3万元 }")).Otherwise
        );

    [Fact]
    public void Lists_are_read_row_by_row()
    {
        var sum = Assert.IsType<Aggregate>(TestPolicy.Value("合计 d 属于 明细 (d.到账金额 的 10%)"));

        Assert.Equal("d", sum.Variable);
        Assert.Equal(Input("deals", ValueType.List), sum.List);
        Assert.Equal(new RowReference("d", "amount", ValueType.Money), ((Arithmetic)sum.Item!).Left);
    }

    [Fact]
    public void The_built_in_facts_can_be_read()
    {
        Assert.Equal(new TermReference("municipalReceived", ValueType.Bool), TestPolicy.Condition("已获市级专项资金"));
        Assert.Equal(["municipalReceived"], TestPolicy.Clause("条件 c \"条件\" = 非 已获市级专项资金").Terms.Select(static t => t.Name));
        Assert.IsType<Aggregate>(((Comparison)TestPolicy.Condition("(计数 f 属于 其他资金 (f.资金级次 为 中央)) 为 0")).Left);
    }

    private static InputReference Input(string name, ValueType type) => new(InputScope.Clause, name, type);

    private static NumberLiteral Money(decimal value) => new(value, ValueType.Money);
}
