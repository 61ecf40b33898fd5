using System.Text.RegularExpressions;

namespace PolicyDsl.Runtime.Tests.Json;

/// <summary>匹配 as servers and browsers read it alike. What is written for schemas is held to ajv by tests/Forms.Ajv.</summary>
[Hazard("H45", "H68")]
public sealed class PortablePatternTests
{
    private const string AnyCharacter = @"(?:[^\n\ud800-\udfff]|[\ud800-\udbff][\udc00-\udfff])";

    [Theory]
    [InlineData("[A-Z][0-9]{3}", "[A-Z][0-9]{3}")]
    [InlineData(".*", AnyCharacter + "*")]
    [InlineData("(a|b)+?", "(?:a|b)+?")]
    [InlineData("(?:ab){2,}", "(?:ab){2,}")]
    [InlineData("a{,3}", @"a\{,3\}")]
    [InlineData("]}{", @"\]\}\{")]
    [InlineData("^[0-9]{6}$", @"^[0-9]{6}(?![\s\S])")]
    [InlineData("[]a]", @"[\]a]")]
    [InlineData("[^]a-]", @"(?:[^\]a\x2d\ud800-\udfff]|[\ud800-\udbff][\udc00-\udfff])")]
    [InlineData(@"\-\#\一\.", @"\x2d#一\.")]
    [InlineData(@"\a\e\x41\u4e00\cA\012\t", @"\u0007\u001bA一\u0001\u000a\u0009")]
    [InlineData(@"[\b]", @"[\u0008]")]
    [InlineData("𠮷+", "(?:𠮷)+")]
    [InlineData(@"\ud842\udfb7", "(?:𠮷)")]
    [InlineData("[一-鿿]{2,4}", "[一-鿿]{2,4}")]
    public void It_says_the_same_with_what_all_know(string pattern, string written) => Assert.Equal(written, PortablePattern.Of(pattern, PortablePattern.EndInSchema));

    [Theory]
    [InlineData(@"\bA")]
    [InlineData(@"A\B")]
    [InlineData("[𠮷a]")]
    [InlineData("[^𠮷]")]
    [InlineData(@"[\u0000-\uffff]")]
    [InlineData(@"\ud842")]
    [InlineData("a$?")]
    public void What_cannot_be_said_alike_is_not_said(string pattern)
    {
        Assert.Null(PortablePattern.Of(pattern, PortablePattern.EndInSchema));
        // The service reads it as it stands.
        Assert.NotNull(TextPattern.Compile(pattern));
    }

    [Theory]
    [InlineData(".", "𠮷", true)]
    [InlineData(".", "\r", true)]
    [InlineData(".", "\u2028", true)]
    [InlineData(".", "\n", false)]
    [InlineData("..", "𠮷", false)]
    [InlineData("[^a]", "𠮷", true)]
    [InlineData("[^a]{2}", "𠮷", false)]
    [InlineData("𠮷{2}", "𠮷𠮷", true)]
    [InlineData("a$", "a", true)]
    [InlineData("a$", "a\n", false)]
    [InlineData("a$\\n", "a\n", false)]
    public void The_service_and_a_schema_take_a_character_for_one_and_the_end_for_the_end(string pattern, string text, bool matches)
    {
        Assert.Equal(matches, TextPattern.Compile(pattern).IsMatch(text));
        Assert.Equal(matches, Regex.IsMatch(text, InputPatterns.Whole(PortablePattern.Of(pattern, PortablePattern.EndInSchema)!)));
    }

    [Fact]
    public void For_texts_without_rare_characters_it_matches_what_the_pattern_matches()
    {
        string[] atoms = ["a", "b", ".", "[ab]", "[^a]", "[^ab-]", "(a|b)", "(?:ab)", "\\-", "\\.", "[]a]", "一", "\\x61", "{", "[a-c]"];
        string[] repeats = ["", "", "*", "+", "?", "{2}", "{1,2}", "*?"];
        string[] letters = ["a", "b", "c", "-", ".", "]", "一", "{", "\r"];
        for (var seed = 0; seed < 2000; seed++)
        {
            var random = new Random(seed);
            var pattern = string.Concat(Enumerable.Range(0, random.Next(1, 4)).Select(_ => atoms[random.Next(atoms.Length)] + repeats[random.Next(repeats.Length)]));
            var text = string.Concat(Enumerable.Range(0, random.Next(4)).Select(_ => letters[random.Next(letters.Length)]));
            if (pattern.Contains("{{", StringComparison.Ordinal))
                continue;
            Assert.True(Regex.IsMatch(text, $@"\A(?:{pattern})\z") == TextPattern.Compile(pattern).IsMatch(text), $"{pattern} on `{text}`");
        }
    }
}
