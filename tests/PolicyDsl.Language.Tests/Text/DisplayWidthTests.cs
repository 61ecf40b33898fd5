using PolicyDsl.Text;

namespace PolicyDsl.Language.Tests.Text;

[Hazard("H78")]
public sealed class DisplayWidthTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("ABC", 3)]
    [InlineData("企业", 4)]
    [InlineData("𠮷野", 4)]
    [InlineData("３０％", 6)]
    [InlineData("e\u0301", 1)]
    [InlineData("，：（）", 8)]
    public void A_wide_character_takes_two_columns(string text, int columns) => Assert.Equal(columns, DisplayWidth.Of(text));

    [Fact]
    public void Columns_line_up_whatever_the_characters() =>
        Assert.Equal(["企业    |", "ABCDEFGH|"], new[] { "企业", "ABCDEFGH" }.Select(static t => DisplayWidth.PadRight(t, 8) + "|"));
}
