namespace PolicyDsl.Language.Tests.Syntax.Grammar;

public sealed class ExpressionTests
{
    [Theory]
    [InlineData("甲 或 乙 且 非 丙", "(甲 Or (乙 And (Not 丙)))")]
    [InlineData("甲 + 乙 * 丙 - 丁 / 2", "((甲 Add (乙 Multiply 丙)) Subtract (丁 Divide 2))")]
    [InlineData("甲 - 乙 - 丙", "((甲 Subtract 乙) Subtract 丙)")]
    [InlineData("-甲 + 乙", "((Negate 甲) Add 乙)")]
    [InlineData("(甲 + 乙) * 2", "([(甲 Add 乙)] Multiply 2)")]
    [InlineData("非 甲 为 乙", "(Not (甲 Equal 乙))")]
    [InlineData("甲 / 乙 达到 60%", "((甲 Divide 乙) GreaterOrEqual 0.6r)")]
    [InlineData("如果 甲 则 1 否则 如果 乙 则 2 否则 3", "(if 甲 then 1 else (if 乙 then 2 else 3))")]
    [InlineData("10% + (如果 甲 则 3% 否则 0%)", "(0.1r Add [(if 甲 then 0.03r else 0r)])")]
    public void Operators_bind_in_the_order_of_the_reference(string text, string shape) => Assert.Equal(shape, Parsed.Shape(text));

    [Theory]
    [InlineData("甲 的 10%", "10% of 甲", "(甲 Of 0.1r)")]
    [InlineData("甲 的 补助率", "补助率 of 甲", "(甲 Of 补助率)")]
    public void A_share_has_the_same_sides_in_both_languages(string chinese, string english, string shape)
    {
        Assert.Equal(shape, Parsed.Shape(chinese));
        Assert.Equal(shape, Parsed.Shape(english));
    }

    [Theory]
    [InlineData("甲 的 10% + 5万元", "((甲 Of 0.1r) Add 50000yuan)")]
    [InlineData("(甲 + 乙) 的 10%", "([(甲 Add 乙)] Of 0.1r)")]
    [InlineData("甲 + (乙 的 10%)", "(甲 Add [(乙 Of 0.1r)])")]
    [InlineData("5万元 + 10% of 甲", "(50000yuan Add (甲 Of 0.1r))")]
    public void Beside_plus_and_minus_a_share_is_clear_or_in_brackets(string text, string shape) => Assert.Equal(shape, Parsed.Shape(text));

    [Theory]
    [InlineData("甲 属于 (乙、丙)", "(甲 in (乙, 丙))")]
    [InlineData("甲 属于 1 到 乙 + 2", "(甲 in 1..(乙 Add 2))")]
    [InlineData("甲 属于 (1) 到 5", "(甲 in [1]..5)")]
    [InlineData("日 属于 近 3年", "(日 in last 36months)")]
    [InlineData("日 属于 近30日", "(日 in last 30days)")]
    [InlineData("日 属于 近 3个年度", "(日 in last 3 calendar years)")]
    [InlineData("日 in last 3 years", "(日 in last 3 calendar years)")]
    [InlineData("日 属于 近 3年 且 甲", "((日 in last 36months) And 甲)")]
    public void Membership_has_three_forms(string text, string shape) => Assert.Equal(shape, Parsed.Shape(text));

    [Theory]
    [InlineData("较小值(甲、乙 的 10%)", "Min(甲, (乙 Of 0.1r))")]
    [InlineData("年度(日) 为 申报年度", "(Year(日) Equal ApplicationYear)")]
    [InlineData("合计 d 属于 明细 (d.金额 的 10%)", "(Sum d in 明细 (d.金额 Of 0.1r))")]
    [InlineData("计数 d 属于 明细", "(Count d in 明细 -)")]
    [InlineData("较大值 d 属于 明细 (d.金额)", "(Max d in 明细 d.金额)")]
    [InlineData("表[甲, 乙]", "表(甲, 乙)")]
    [InlineData("平均(甲)", "平均(甲)")]
    [InlineData("已获 financing.reward 每年 每 主体", "(paid financing.reward yearly per Applicant)")]
    [InlineData("已获 reward", "(paid .reward)")]
    [InlineData("已获 reward 不低于 5元", "((paid .reward) GreaterOrEqual 5yuan)")]
    [InlineData("上一年度 为 2023", "(PreviousYear Equal 2023)")]
    [InlineData("申报日 - 3年", "(SubmittedOn Subtract 36months)")]
    public void Calls_tables_lists_and_values_of_the_application(string text, string shape) => Assert.Equal(shape, Parsed.Shape(text));

    [Theory]
    [InlineData("分档 甲 { 3亿元 以上: 10万元, 5亿元 以上(不含): 20万元, 其他: 0元 }", "(Tiers 甲 300000000yuan AndAbove: 100000yuan, 500000000yuan AndAbove(ex): 200000yuan else 0yuan)")]
    [InlineData("分档 甲 首次突破 乙 { 3亿元(含): 10万元 }", "(Tiers 甲 above 乙 300000000yuan None(in): 100000yuan else -)")]
    [InlineData("累进 甲 { 1000万元 以下: 10%\n其他: 2% }", "(Progressive 甲 10000000yuan AndBelow: 0.1r else 0.02r)")]
    [InlineData("选取 { 甲 且 乙: 1元\n丙: 2元; 其他: 3元 }", "(choose (甲 And 乙): 1yuan 丙: 2yuan else 3yuan)")]
    [InlineData("选取 { 名次 为 1: 50万元, -甲 为 乙: 1元 }", "(choose (Rank Equal 1): 500000yuan ((Negate 甲) Equal 乙): 1yuan else -)")]
    public void Tiers_and_choices_have_rows(string text, string shape) => Assert.Equal(shape, Parsed.Shape(text));

    [Theory]
    [InlineData("note 为 table", "(note Equal table)")]
    [InlineData("材料 + 材料", "(材料 Add 材料)")]
    [InlineData("limit is at least 5", "(limit GreaterOrEqual 5)")]
    [InlineData("kind is above and above", "((kind Equal above) And above)")]
    [InlineData("x reaches limit and above", "(x GreaterOrEqual limit)")]
    public void Words_that_expressions_do_not_use_are_names_in_them(string text, string shape) => Assert.Equal(shape, Parsed.Shape(text));
}
