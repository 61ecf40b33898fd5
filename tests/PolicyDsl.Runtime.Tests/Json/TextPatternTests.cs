using System.Text.RegularExpressions;

namespace PolicyDsl.Runtime.Tests.Json;

/// <summary>匹配: the whole text, in linear time.</summary>
[Hazard("H68")]
public sealed class TextPatternTests
{
    [Theory]
    [InlineData("(a+)+")]
    [InlineData("(a|aa)+")]
    [InlineData("(.*a){20}")]
    public void No_pattern_searches_for_longer_than_the_text_is_long(string pattern)
    {
        var regex = TextPattern.Compile(pattern);

        Assert.True(regex.Options.HasFlag(RegexOptions.NonBacktracking));
        Assert.DoesNotMatch(regex, new string('a', 27) + "!");
        Assert.DoesNotMatch(regex, new string('a', 2700) + "!");
    }

    [Theory]
    [InlineData("91510100MA61WQ0R82", true)]
    [InlineData("９１５１０１００ＭＡ６１ＷＱ０Ｒ８２", false)]
    [InlineData("91510100MA61WQ0R82\n", false)]
    [InlineData("\n91510100MA61WQ0R82", false)]
    [InlineData("x91510100MA61WQ0R82", false)]
    public void The_whole_text_has_to_match_and_a_digit_is_one_of_ten(string text, bool matches) =>
        Assert.Equal(matches, TextPattern.Compile("[0-9A-Z]{18}").IsMatch(text));
}
