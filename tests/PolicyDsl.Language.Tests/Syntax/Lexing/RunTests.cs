using PolicyDsl.Syntax;
using PolicyDsl.Syntax.Lexing;

namespace PolicyDsl.Language.Tests.Syntax.Lexing;

/// <summary>People type Chinese without spaces.</summary>
public sealed class RunTests
{
    [Theory]
    [InlineData("或有负债")]
    [InlineData("上一年度主营业务收入")]
    [InlineData("近三年信用良好")]
    [InlineData("已获市级专项资金")]
    [InlineData("year1")]
    [InlineData("input2")]
    [InlineData("万分之一部分")]
    [InlineData("收入2024")]
    public void A_run_that_is_no_word_is_one_name(string text) => Assert.Equal(TokenKind.Name, Assert.Single(Parsed.Tokens(text)).Kind);

    [Theory]
    [InlineData("最高100万元", "最高 100万元")]
    [InlineData("近3年", "近 3年")]
    [InlineData("近3个年度", "近 3 个年度")]
    [InlineData("不超过3亿元", "不超过 3亿元")]
    [InlineData("3亿元以上", "3亿元 以上")]
    [InlineData("达到60%以上", "达到 60% 以上")]
    [InlineData("权重20%", "权重 20%")]
    [InlineData("名额10家", "名额 10家")]
    [InlineData("18个月以下", "18个月 以下")]
    [InlineData("超过百分之60", "超过 百分之60")]
    [InlineData("的万分之一", "的 万分之一")]
    [InlineData("自2024年7月11日", "自 2024年7月11日")]
    [InlineData("3且", "3 且")]
    public void A_word_at_the_head_ends_before_a_literal_and_a_literal_with_its_unit(string text, string cut) => Assert.Equal(cut, Parsed.Cut(text));

    [Theory]
    [InlineData("at  most", Keyword.AtMost)]
    [InlineData("is\tnot  above 3", Keyword.NotAbove)]
    [InlineData("for the record", Keyword.ForTheRecord)]
    [InlineData("with earlier years", Keyword.WithEarlierYears)]
    public void English_words_of_several_parts_are_one_word(string text, Keyword word) => Assert.Equal(word, Parsed.Tokens(text)[0].Word);

    [Theory]
    [InlineData("at\nmost", "at most")]
    [InlineData("at // comment\nmost", "at most")]
    public void They_stand_on_one_line(string text, string cut)
    {
        Assert.Equal(cut, Parsed.Cut(text));
        Assert.Equal(2, Parsed.Tokens(text).Count);
    }

    [Theory]
    [InlineData("level is above", "is")]
    [InlineData("level is not above", "is not")]
    [InlineData("kind is above and above", "and")]
    [InlineData("sum d in days (d.x)", "in")]
    [InlineData("quota 3, by review descending", "by")]
    [InlineData("application year applicant 甲", "application")]
    public void They_are_formed_only_where_they_may_stand(string text, string word) => Assert.Contains(Parsed.Tokens(text), t => t.Kind == TokenKind.Word && t.Text == word);

    [Fact]
    public void A_title_that_falls_apart_is_whole_where_its_own_file_uses_it()
    {
        var declarations = Parsed.Declarations("填报 a \"近3年收入\": 金额\n术语 c \"丙\" = 近3年收入 的 10%");

        Assert.Equal("(近3年收入 Of 0.1r)", Shapes.Of(((TermNode)declarations[1]).Value));
    }

    [Fact]
    public void The_id_behind_policy_is_one_token()
    {
        var tokens = Parsed.Tokens("政策 chengdu-ai-2024 \"题\"");

        Assert.Equal(TokenKind.PolicyId, tokens[1].Kind);
        Assert.Equal("chengdu-ai-2024", tokens[1].Text);
    }

    [Fact]
    public void Comments_and_blank_lines_are_kept()
    {
        var tokens = Parsed.File("// 一\n\n\n政策 p /* 二 */ // 三\n术语 a \"甲\" = 1 // 四\n// 五").Tokens;

        Assert.Equal([TriviaKind.LineComment, TriviaKind.BlankLine], tokens[0].Leading.Select(static t => t.Kind));
        var term = tokens.Single(static t => t.Is(Keyword.Term));
        Assert.Equal(["/* 二 */", "// 三"], term.Leading.Select(static t => t.Text));
        Assert.DoesNotContain(term.Leading, static t => t.StartsLine);
        Assert.Equal([("// 四", false), ("// 五", true)], tokens[^1].Leading.Select(static t => (t.Text, t.StartsLine)));
    }

    [Fact]
    public void A_comment_is_not_nested() => Assert.Equal("甲 乙", Parsed.Cut("甲 /* /* */ 乙"));
}
