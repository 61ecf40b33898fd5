using PolicyDsl.Syntax;

namespace PolicyDsl.Language.Tests.Syntax.Errors;

/// <summary>What is too large or too deep ends in one error, never in a crash or a hang.</summary>
[Hazard("H41", "H42", "H63")]
public sealed class LimitTests
{
    [Fact]
    public void A_file_beyond_a_MiB_is_one_error()
    {
        var result = Parsed.File("政策 test\n" + new string('甲', 400_000));

        Assert.Equal("POL1001", Assert.Single(result.Diagnostics).Kind.Code);
        Assert.Empty(result.File.Declarations);
    }

    [Theory]
    [InlineData("(", ")")]
    [InlineData("[", "]")]
    [InlineData("{", "}")]
    [InlineData("选取 { 甲: ", " }")]
    [InlineData("如果 (", ") 则 甲 否则 乙")]
    [InlineData("较小值(甲, ", ")")]
    public void Deep_nesting_is_one_error(string open, string close)
    {
        var depth = 100_000 / open.Length;
        var text = "政策 test\n术语 a \"甲\" = " + Repeated(open, depth) + "1" + Repeated(close, depth / close.Length);

        Assert.Equal("POL1002", Assert.Single(Parsed.File(text).Diagnostics).Kind.Code);
    }

    [Theory]
    [InlineData("1 + ")]
    [InlineData("1 * ")]
    [InlineData("甲 且 ")]
    [InlineData("非 ")]
    [InlineData("- ")]
    [InlineData("甲 的 ")]
    [InlineData("甲 +\n")]
    [InlineData("(甲 + ")]
    public void A_long_formula_is_one_error(string part)
    {
        var text = "政策 test\n术语 a \"甲\" = " + Repeated(part, 10_000) + "1";

        Assert.Contains(Assert.Single(Parsed.File(text).Diagnostics).Kind.Code, new[] { "POL1002", "POL1003" });
    }

    [Theory]
    [InlineData("如果 甲 则 1 否则 ", "1")]
    [InlineData("分档 ", "1")]
    public void A_long_chain_of_words_is_one_error(string part, string end) =>
        Assert.Contains(Parsed.File("政策 test\n术语 a \"甲\" = " + Repeated(part, 10_000) + end).Diagnostics, static d => d.Kind.Code is "POL1002" or "POL1003");

    [Fact]
    public void What_the_limits_allow_is_read()
    {
        Assert.IsType<BracketNode>(Parsed.Expression(Repeated("(", 64) + "1" + Repeated(")", 64)));
        Assert.IsType<BinaryNode>(Parsed.Expression(Repeated("1 + ", 250) + "1"));
        Assert.Equal(5000, Parsed.Declaration<GivenNode>("已知 g \"甲\" {\n" + Repeated("a = -1\n", 5000) + "}").Facts.Count);
        Assert.Equal(5000, ((ChoiceNode)Parsed.Expression("选取 {\n" + Repeated("甲 且 乙: 1 + 1\n", 5000) + "}")).Rows.Count);
        Assert.Equal(2000, Parsed.Declarations(Repeated("条款 c \"丙\" { 一次 每 主体 }\n", 2000)).Count);
    }

    [Fact]
    public void The_deepest_text_that_is_read_needs_little_stack()
    {
        var text = "政策 test\n术语 a \"甲\" = " + Repeated("1 + 1 * 1 + (", 60) + Repeated("1 + ", 60) + "1" + Repeated(")", 60);
        var found = -1;
        var thread = new Thread(() => found = PolicyParser.Parse(new PolicyDsl.Text.SourceText("a", text)).Diagnostics.Count, maxStackSize: 256 * 1024);
        thread.Start();
        thread.Join();

        Assert.Equal(0, found);
    }

    [Fact]
    public void Cancelling_stops_the_parsing()
    {
        var cancelled = new CancellationToken(canceled: true);

        Assert.Throws<OperationCanceledException>(() => PolicyParser.Parse(new PolicyDsl.Text.SourceText("a", "政策 test\n术语 a \"甲\" = 1"), cancelled));
    }

    private static string Repeated(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
