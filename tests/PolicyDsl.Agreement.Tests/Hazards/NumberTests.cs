using System.Globalization;
using PolicyDsl.Runtime;

namespace PolicyDsl.Agreement.Tests.Hazards;

/// <summary>Numbers that other number models get wrong.</summary>
public sealed class NumberTests
{
    private const string X = "填报 x \"费用\": 金额\n";
    private const string Number = "填报 x \"甲数\": 数值\n填报 y \"乙数\": 数值\n";

    [Theory]
    [Hazard("H01", "H02")]
    [InlineData("x 的 5%", "", "53.30", "eligible 2.67")]
    [InlineData("x 的 5%", "精确到 元", "500250", "eligible 25013")]
    [InlineData("x 的 5%", "精确到 元", "2000010", "eligible 100001")]
    [InlineData("x 的 15%", "", "53.3", "eligible 8")]
    [InlineData("x 的 14.5%", "", "1", "eligible 0.15")]
    [InlineData("x 的 100%", "", "68212203", "eligible 68212203")]
    [InlineData("x 的 100%", "", "9999999999999.99", "eligible 9999999999999.99")]
    [InlineData("x 的 256.3665%", "", "100", "eligible 256.37")]
    public void Halves_are_rounded_up_on_the_exact_product(string formula, string header, string x, string expected) =>
        Assert.Equal(expected, Both.Decide($"{X}奖励 a \"奖\" = {formula}", $$"""{"x":{{x}}}""", header));

    [Fact]
    [Hazard("H01")]
    public void What_is_shown_is_what_is_paid()
    {
        var explanation = Both.Explain($"{X}奖励 a \"奖\" = x 的 5%", """{"x":53.30}""");

        Assert.Equal([(StepKind.Formula, 2.665m), (StepKind.Rounding, 2.67m)], explanation.Steps.Select(static s => (s.Kind, s.Value)));
        Assert.Equal(2.67m, explanation.Amount);
    }

    [Theory]
    [Hazard("H31")]
    [InlineData("精确到 百元", "12350", "eligible 12400")]
    [InlineData("精确到 百元", "12349.99", "eligible 12300")]
    [InlineData("精确到 千元, 舍去", "999.99", "ineligible a")]
    [InlineData("精确到 千元, 舍去", "1999.99", "eligible 1000")]
    [InlineData("精确到 元, 进一", "5.1", "eligible 6")]
    [InlineData("精确到 万元", "15000", "eligible 20000")]
    [InlineData("精确到 元, 四舍六入", "2.5", "eligible 2")]
    public void The_unit_and_the_way_of_rounding_are_the_policys(string header, string x, string expected) =>
        Assert.Equal(expected, Both.Decide($"{X}奖励 a \"奖\" = x", $$"""{"x":{{x}}}""", header));

    [Theory]
    [Hazard("H32")]
    [InlineData("(x 的 33.335%) + (x 的 33.335%) + (x 的 33.335%)", "100", "eligible 100.01")]
    [InlineData("(x 的 44.45%) 的 1%", "100", "eligible 0.44")]
    public void A_sum_is_rounded_once(string formula, string x, string expected) =>
        Assert.Equal(expected, Both.Decide($"{X}奖励 a \"奖\" = {formula}", $$"""{"x":{{x}}}"""));

    [Fact]
    [Hazard("H32")]
    public void Stacked_awards_are_rounded_as_one_and_their_parts_sum_to_what_is_paid()
    {
        var members = X + string.Join("\n", "abc".Select(static id => $"奖励 {id} \"奖{id}\" = x 的 33.335%, 叠加"));

        Assert.Equal("eligible 100.01", Both.Decide(members, """{"x":100}"""));
        var parts = Both.Explain(X + "奖励 a \"奖\" = x, 分期 { 33% 于 \"一\" 33% 于 \"二\" 34% 于 \"三\" }", """{"x":100.01}""").Instalments;
        Assert.Equal(100.01m, parts.Sum(static part => part.Amount));
        Assert.Equal([33m, 33m, 34.01m], parts.Select(static part => part.Amount));
    }

    [Theory]
    [Hazard("H27")]
    [InlineData("50% * 10 - 2 为 3", true)]
    [InlineData("100 + 5% 为 100.05", true)]
    [InlineData("100 + 5% 为 105", false)]
    [InlineData("0.5% 为 0.005", true)]
    [InlineData("0.5% 为 0.5", false)]
    [InlineData("3‰ 为 0.003", true)]
    [InlineData("千分之三 为 0.003", true)]
    [InlineData("千分之3 为 0.3%", true)]
    [InlineData("30 ％ 为 0.3", true)]
    [InlineData("200% 为 2", true)]
    public void A_percent_sign_divides_by_a_hundred_and_does_nothing_else(string condition, bool holds) =>
        Assert.Equal(holds ? "eligible 1" : "ineligible k", Both.Decide($"条件 k \"条\" = {condition}\n奖励 a \"奖\" = 1元", "{}"));

    [Fact]
    [Hazard("H27")]
    public void A_share_that_is_sent_as_a_number_of_percents_is_refused()
    {
        const string Members = "填报 share \"研发占比\": 比例, 范围 0% 到 100%\n填报 growth \"增长率\": 比例\n奖励 a \"奖\" = 1元, 当 share 超过 30% 且 growth 达到 200%";

        Assert.Equal(["/share outsideRange"], Both.Mistakes(Members, """{"share":30,"growth":2}"""));
        Assert.Equal(["/share wrongType"], Both.Mistakes(Members, """{"share":"30%","growth":2}"""));
        Assert.Equal("eligible 1", Both.Decide(Members, """{"share":0.31,"growth":2}"""));
    }

    [Theory]
    [Hazard("H26")]
    [InlineData("x / y 不低于 5%", "5", "0", "ineligible k")]
    [InlineData("x / y 不低于 5%", "0", "0", "ineligible k")]
    [InlineData("x / y 低于 5%", "0", "0", "ineligible k")]
    [InlineData("非 x / y 不低于 5%", "5", "0", "ineligible k")]
    [InlineData("(x - y) / y 不低于 20%", "5", "0", "ineligible k")]
    [InlineData("x / y 不低于 5%", "5", "-100", "ineligible k")]
    [InlineData("x / y 不低于 5%", "-5", "-100", "eligible 1")]
    [InlineData("较小值(x / y、5) 不低于 5%", "0", "0", "ineligible k")]
    [InlineData("(如果 y 为 0 则 0 否则 x / y) 不低于 5%", "5", "0", "ineligible k")]
    [InlineData("(如果 y 为 0 则 1 否则 x / y) 不低于 5%", "5", "0", "eligible 1")]
    public void A_ratio_to_nothing_meets_no_condition(string condition, string x, string y, string expected) =>
        Assert.Equal(expected, Both.Decide($"{Number}条件 k \"条\" = {condition}\n奖励 a \"奖\" = 1元", $$"""{"x":{{x}},"y":{{y}}}"""));

    [Theory]
    [Hazard("H26", "H29")]
    [InlineData("1元 * (x / y)", "5", "0")]
    [InlineData("1元 * x * x * x", "10000000000000", "0")]
    [InlineData("1元 * (x * x * x - x * x * x)", "10000000000000", "0")]
    public void An_amount_that_no_number_holds_is_no_award_and_no_fault(string formula, string x, string y) =>
        Assert.Equal("ineligible a", Both.Decide($"{Number}奖励 a \"奖\" = {formula}", $$"""{"x":{{x}},"y":{{y}}}"""));

    [Fact]
    [Hazard("H29")]
    public void Large_products_are_exact()
    {
        Assert.Equal("eligible 2700000000", Both.Decide("填报 x \"数\": 整数\n奖励 a \"奖\" = 1元 * x * 30", """{"x":90000000}"""));
        Assert.Equal("ineligible k", Both.Decide($"{Number}条件 k \"条\" = x * x * x 不低于 0\n奖励 a \"奖\" = 1元", """{"x":10000000000000,"y":0}"""));
    }

    [Theory]
    [Hazard("H29")]
    [InlineData("1e15", "outOfRange")]
    [InlineData("1e29", "outOfRange")]
    [InlineData("1e400", "outOfRange")]
    [InlineData("1e-30", "tooManyDecimals")]
    [InlineData("1234567890123456789012345678901234567890", "outOfRange")]
    [InlineData("0.1234567890123456789012345678901234567890", "tooManyDecimals")]
    [InlineData("794866.99999999999999999999999", "tooManyDecimals")]
    [InlineData("12.345", "tooManyDecimals")]
    [InlineData("9007199254740993", "outOfRange")]
    [InlineData("0.12345678901234567890", "tooManyDecimals")]
    public void What_would_lose_digits_is_refused(string x, string code) => Assert.Equal([$"/x {code}"], Both.Mistakes(X + "奖励 a \"奖\" = x", $$"""{"x":{{x}}}"""));

    [Fact]
    [Hazard("H30")]
    public void A_loss_gives_no_award_and_its_number_is_shown()
    {
        const string Members = "填报 profit \"利润\": 金额, 范围 -1000万元 到 1000万元\n条件 k \"条\" = 10元 超过 profit 的 4%\n奖励 a \"奖\" = profit 的 10%";

        Assert.Equal("ineligible a", Both.Decide(Members, """{"profit":-3000}"""));
        var read = Assert.Single(Both.Explain(Members, """{"profit":-3000}""").Conditions).Reads;
        Assert.Equal(("profit", -3000m), (read[0].Key, read[0].Value));
        Assert.Equal(["/x outsideRange"], Both.Mistakes(X + "奖励 a \"奖\" = x", """{"x":-0.01}"""));
    }

    [Theory]
    [Hazard("H30")]
    [InlineData("1元 * (分档 x { 0 以上: 5, 10 以上: 7 })", "-1", "ineligible a")]
    [InlineData("1元 * (分档 x { 0 以上: 5, 10 以上: 7 })", "0", "eligible 5")]
    [InlineData("1元 * (累进 x { 10 以下: 10%, 其他: 5% })", "-1", "ineligible a")]
    [InlineData("1元 * (10 - x)", "11", "ineligible a")]
    [InlineData("1元 * (10 - x), 不少于 0元", "11", "ineligible a")]
    [InlineData("1元 * (10 - x), 不少于 1元", "11", "eligible 1")]
    public void Below_nothing_there_is_nothing(string award, string x, string expected) =>
        Assert.Equal(expected, Both.Decide($"{Number}奖励 a \"奖\" = {award}", $$"""{"x":{{x}},"y":0}"""));

    [Theory]
    [Hazard("H09")]
    [InlineData("\"1,5\"")]
    [InlineData("\"1,234,567\"")]
    [InlineData("\"1，000\"")]
    [InlineData("\"5-\"")]
    [InlineData("\"1,2,3\"")]
    [InlineData("\"3.21.1\"")]
    public void Money_as_text_has_no_commas(string x)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            foreach (var culture in new[] { "", "de-DE", "tr-TR" })
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                Assert.Equal(["/x notPlainDecimal"], Both.Mistakes(X + "奖励 a \"奖\" = x", $$"""{"x":{{x}}}"""));
                Assert.Equal("eligible 3.21", Both.Decide(X + "奖励 a \"奖\" = x", """{"x":"3.21"}"""));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
