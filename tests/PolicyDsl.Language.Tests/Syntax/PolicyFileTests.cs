using PolicyDsl.Syntax;
using PolicyDsl.Tests;
using PolicyDsl.Text;

namespace PolicyDsl.Language.Tests.Syntax;

/// <summary>Whole files.</summary>
public sealed class PolicyFileTests
{
    private static readonly string Examples = Path.Combine(Repository.Root, "..", "shared", "design", "example");

    [Fact]
    public void The_examples_of_the_reference_are_without_mistakes()
    {
        Assert.SkipUnless(Directory.Exists(Examples), "The examples beside the reference are not here.");
        foreach (var path in Directory.EnumerateFiles(Examples, "*.policy"))
        {
            var result = PolicyParser.Parse(new SourceText(path, File.ReadAllText(path)), TestContext.Current.CancellationToken);

            Assert.Empty(result.Diagnostics.Select(static d => d.ToString()));
            Assert.NotEmpty(result.File.Declarations);
        }
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void The_ends_of_lines_change_nothing(string end)
    {
        const string text = "政策 test\n// 说明\n术语 a \"甲\" =\n  1 + 2,\n  出处 \"一\"\n";
        var one = Parsed.File(text);
        var other = Parsed.File(text.Replace("\n", end, StringComparison.Ordinal));

        Assert.Empty(other.Diagnostics);
        Assert.Equal(one.Tokens.Select(static t => (t.Text, t.StartsLine, t.Column)), other.Tokens.Select(static t => (t.Text, t.StartsLine, t.Column)));
    }

    [Fact]
    public void Both_spellings_of_a_file_mean_the_same()
    {
        var chinese = Parsed.Declaration<ClauseNode>("条款 c \"丙\", 出处 \"一\" { 奖励 r \"奖\" = 收入 的 10%, 最高 5元, 当 收入 不低于 3元 且 是 }");
        var english = Parsed.Declaration<ClauseNode>("clause c \"丙\", source \"一\" { award r \"奖\" = 10% of 收入, at most 5元, when 收入 is at least 3元 and yes }");

        Assert.Equal(Award(chinese), Award(english));

        static string Award(ClauseNode clause) =>
            Assert.IsType<AwardNode>(Assert.Single(clause.Members)) is var award
                ? $"{award.Word} {Shapes.Of(award.Amount)} {string.Join(" ", award.Modifiers.Select(static m => $"{m.Word} {Shapes.Of(m.Values[0])}"))}"
                : "";
    }

    [Fact]
    public void Nodes_stand_where_they_are_written()
    {
        const string text = "政策 test\n条款 c \"丙\" { 奖励 r \"奖\" = (收入 + 1) 的 10%, 最高 5元 }";
        var clause = (ClauseNode)Parsed.File(text).File.Declarations[0];
        var award = (AwardNode)clause.Members[0];

        Assert.Equal("条款 c \"丙\" { 奖励 r \"奖\" = (收入 + 1) 的 10%, 最高 5元 }", Slice(clause.Span));
        Assert.Equal("奖励 r \"奖\" = (收入 + 1) 的 10%, 最高 5元", Slice(award.Span));
        Assert.Equal("(收入 + 1) 的 10%", Slice(award.Amount!.Span));
        Assert.Equal("的", Slice(((BinaryNode)award.Amount).OperatorSpan));
        Assert.Equal("最高 5元", Slice(award.Modifiers[0].Span));

        static string Slice(TextSpan span) => text[span.Start..span.End];
    }
}
