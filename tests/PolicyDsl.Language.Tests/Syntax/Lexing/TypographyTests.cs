using PolicyDsl.Syntax.Lexing;

namespace PolicyDsl.Language.Tests.Syntax.Lexing;

/// <summary>What a Chinese keyboard types means what the ASCII characters mean.</summary>
[Hazard("H08", "H45", "H46", "H47")]
public sealed class TypographyTests
{
    [Theory]
    [InlineData("甲，乙、丙", "甲,乙,丙")]
    [InlineData("（甲）：｛乙｝；［丙］", "(甲):{乙};[丙]")]
    [InlineData("甲＝乙＋丙－丁×戊÷己", "甲=乙+丙-丁*戊/己")]
    [InlineData("甲＞＝乙", "甲>=乙")]
    [InlineData("甲≥乙≧丙", "甲>=乙>=丙")]
    [InlineData("甲≤乙≦丙＜＝丁", "甲<=乙<=丙<=丁")]
    [InlineData("甲≠乙！＝丙", "甲!=乙!=丙")]
    [InlineData("｜甲｜－｜", "|甲|-|")]
    [InlineData("３０％", "30%")]
    [InlineData("５００万元", "500万元")]
    [InlineData("２０２４－０７－１１", "2024-07-11")]
    [InlineData("ａｗａｒｄ ｒｅｗａｒｄ＿１", "award reward_1")]
    [InlineData("甲\u3000乙\u00A0丙", "甲 乙 丙")]
    [InlineData("“文”「文」＂文＂", "\"文\"\"文\"\"文\"")]
    [InlineData("”文“", "\"文\"")]
    [InlineData("甲 ／／ 说明", "甲 // 说明")]
    [InlineData("甲．乙", "甲.乙")]
    [InlineData("５﹪", "5%")]
    [InlineData("甲−乙", "甲-乙")]
    public void Full_width_and_ASCII_give_the_same_tokens(string typed, string plain) => Assert.Equal(Parsed.Cut(plain), Parsed.Cut(typed));

    [Fact]
    public void Inside_strings_nothing_is_changed() => Assert.Equal("３０％，（含）“甲”。～ ½", Assert.Single(Parsed.Tokens("「３０％，（含）“甲”。～ ½」")).Text);

    [Fact]
    public void Names_are_compared_after_NFC() => Assert.Equal("é", Assert.Single(Parsed.Tokens("e\u0301")).Text);

    [Fact]
    public void Compatibility_ideographs_are_the_characters_that_they_look_like() => Assert.Equal("豈", Assert.Single(Parsed.Tokens("\uF900")).Text);

    [Fact]
    public void Rare_characters_stand_in_names()
    {
        var token = Assert.Single(Parsed.Tokens("𠮷野收入"));

        Assert.Equal(TokenKind.Name, token.Kind);
        Assert.Equal(5, token.Span.Length);
    }

    [Theory]
    [InlineData("甲\n乙")]
    [InlineData("甲\r\n乙")]
    [InlineData("甲\r乙")]
    public void All_ends_of_lines_begin_a_line(string text)
    {
        var tokens = Parsed.Tokens(text);

        Assert.True(tokens[1].StartsLine);
        Assert.Equal(0, tokens[1].Column);
    }

    [Fact]
    public void A_byte_order_mark_is_no_character_of_the_text() => Assert.Equal("甲", Parsed.Cut("\uFEFF甲"));
}
