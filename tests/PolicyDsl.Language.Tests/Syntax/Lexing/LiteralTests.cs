using System.Globalization;
using PolicyDsl.Syntax;
using PolicyDsl.Syntax.Lexing;

namespace PolicyDsl.Language.Tests.Syntax.Lexing;

public sealed class LiteralTests
{
    [Theory]
    [Hazard("H27")]
    [InlineData("1234", "1234", LiteralUnit.None)]
    [InlineData("1_000", "1000", LiteralUnit.None)]
    [InlineData("12.50", "12.5", LiteralUnit.None)]
    [InlineData("0.0000000000000000000000000001", "0.0000000000000000000000000001", LiteralUnit.None)]
    [InlineData("9999999999999999999999999999", "9999999999999999999999999999", LiteralUnit.None)]
    [InlineData("3元", "3", LiteralUnit.Money)]
    [InlineData("3角", "0.3", LiteralUnit.Money)]
    [InlineData("3分", "0.03", LiteralUnit.Money)]
    [InlineData("2500.01万元", "25000100", LiteralUnit.Money)]
    [InlineData("1.5亿元", "150000000", LiteralUnit.Money)]
    [InlineData("10%", "0.1", LiteralUnit.Rate)]
    [InlineData("5‰", "0.005", LiteralUnit.Rate)]
    [InlineData("1‱", "0.0001", LiteralUnit.Rate)]
    [InlineData("百分之10", "0.1", LiteralUnit.Rate)]
    [InlineData("千分之5", "0.005", LiteralUnit.Rate)]
    [InlineData("万分之1", "0.0001", LiteralUnit.Rate)]
    [InlineData("万分之一", "0.0001", LiteralUnit.Rate)]
    [InlineData("百分之十", "0.1", LiteralUnit.Rate)]
    [InlineData("百分之2.5", "0.025", LiteralUnit.Rate)]
    [InlineData("3年", "36", LiteralUnit.Years)]
    [InlineData("1.5年", "18", LiteralUnit.Years)]
    [InlineData("18个月", "18", LiteralUnit.Months)]
    [InlineData("30日", "30", LiteralUnit.Days)]
    [InlineData("10家", "10", LiteralUnit.None)]
    [InlineData("3次", "3", LiteralUnit.None)]
    [InlineData("100 万元", "1000000", LiteralUnit.Money)]
    [InlineData("10 %", "0.1", LiteralUnit.Rate)]
    public void A_number_is_exact_with_its_unit(string text, string value, LiteralUnit unit)
    {
        var token = Assert.Single(Parsed.Tokens(text));

        Assert.Equal(TokenKind.Number, token.Kind);
        Assert.Equal(decimal.Parse(value, CultureInfo.InvariantCulture), token.Number);
        Assert.Equal(unit, token.Unit);
    }

    [Theory]
    [Hazard("H10")]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void No_culture_changes_a_number(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo(culture);
        try
        {
            Assert.Equal(12.5m, Assert.Single(Parsed.Tokens("12.5")).Number);
            Assert.Equal(Keyword.Input, Assert.Single(Parsed.Tokens("input")).Word);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("2024-07-11")]
    [InlineData("2024年7月11日")]
    [InlineData("2024年07月11日")]
    public void A_date_is_a_day_of_the_calendar(string text)
    {
        var token = Assert.Single(Parsed.Tokens(text));

        Assert.Equal(TokenKind.Date, token.Kind);
        Assert.Equal((2024, 7, 11), token.Date);
    }

    [Fact]
    [Hazard("H36")]
    public void Leap_days_exist_in_leap_years_only()
    {
        Assert.Equal((2024, 2, 29), Assert.Single(Parsed.Tokens("2024-02-29")).Date);
        Assert.Contains(Parsed.File("政策 p\n术语 t \"t\" = 2025-02-29").Diagnostics, static d => d.Kind.Code == "POL1017");
    }

    [Fact]
    public void A_subtraction_has_blanks_round_its_minus() => Assert.Equal("10 - 5 - 3", Parsed.Cut("10 - 5 - 3"));

    [Theory]
    [InlineData("\"甲\\\"乙\\\\丙\\n丁\\t戊\"", "甲\"乙\\丙\n丁\t戊")]
    [InlineData("\"\\u{20BB7}野\"", "𠮷野")]
    [InlineData("「引号“里”」", "引号“里”")]
    [InlineData("“含\\\"”", "含\"")]
    [InlineData("\"\"", "")]
    [InlineData("\"\"\"原样\\n \"引号\"\r\n第二行\"\"\"", "原样\\n \"引号\"\n第二行")]
    public void A_string_is_what_it_says(string text, string value)
    {
        var token = Assert.Single(Parsed.Tokens(text));

        Assert.Equal(TokenKind.String, token.Kind);
        Assert.Equal(value, token.Text);
    }
}
