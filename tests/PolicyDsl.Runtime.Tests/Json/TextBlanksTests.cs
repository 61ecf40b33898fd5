using System.Globalization;
using System.Text.RegularExpressions;

namespace PolicyDsl.Runtime.Tests.Json;

/// <summary>What the service takes for white space around a text, the forms do too.</summary>
public sealed class TextBlanksTests
{
    [Fact]
    public void The_list_and_the_pattern_are_of_the_same_characters_and_hold_all_white_space()
    {
        for (var character = '\0'; character < char.MaxValue; character++)
        {
            var isBlank = TextBlanks.AreAround($"a{character}");
            Assert.Equal(isBlank, Regex.IsMatch(character.ToString(), TextBlanks.Pattern, RegexOptions.CultureInvariant));
            Assert.Equal(isBlank, TextBlanks.AreAround($"{character}a"));
            Assert.True(isBlank || char.IsControl(character) || !char.IsWhiteSpace(character), ((int)character).ToString("X4", CultureInfo.InvariantCulture));
        }
        Assert.False(TextBlanks.AreAround(""));
        Assert.False(TextBlanks.AreAround("a b\nc"));
    }
}
