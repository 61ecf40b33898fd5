using PolicyDsl.Syntax;
using PolicyDsl.Syntax.Lexing;

namespace PolicyDsl.Language.Tests.Syntax;

public sealed class KeywordTests
{
    public static TheoryData<Keyword> Words => [.. Enum.GetValues<Keyword>()];

    [Theory]
    [MemberData(nameof(Words))]
    public void Every_word_has_an_entry_of_its_own(Keyword word)
    {
        var entry = Keywords.Entry(word);

        Assert.Equal(word, entry.Word);
        Assert.NotEmpty(entry.Zh);
        Assert.NotEmpty(entry.En);
        Assert.NotEqual(default, entry.Role);
    }

    [Theory]
    [MemberData(nameof(Words))]
    public void Both_spellings_are_read_as_the_word(Keyword word)
    {
        foreach (var spelling in new[] { Keywords.Zh(word), Keywords.En(word) })
        {
            Assert.Contains(word, Keywords.Find(spelling));
            var token = Assert.Single(Parsed.Tokens(InItsPlace(word, spelling)), t => t.Text == spelling);
            Assert.Equal(TokenKind.Word, token.Kind);
            Assert.Equal(word, token.Word);
        }
    }

    [Fact]
    public void Only_exclusive_is_spelled_as_two_words()
    {
        var shared = Keywords.All.SelectMany(static e => new[] { e.Zh, e.En }).Distinct().Where(static s => Keywords.Find(s).Count > 1);

        Assert.Equal(["exclusive"], shared);
    }

    [Theory]
    [InlineData("低于(exclusive) 5", Keyword.ExclusiveBound)]
    [InlineData("exclusive pair", Keyword.MutuallyExclusive)]
    public void The_place_tells_which_exclusive_is_meant(string text, Keyword word) =>
        Assert.Equal(word, Parsed.Tokens(text).Single(static t => t.Text == "exclusive").Word);

    [Fact]
    public void Words_that_begin_or_join_expressions_are_reserved_in_both_spellings()
    {
        string[] reserved = ["如果", "非", "是", "否", "选取", "分档", "累进", "合计", "计数", "较小值", "较大值", "已获", "年度", "申报日", "申报年度", "上一年度", "名次", "档次", "其他", "的", "且", "达到", "if", "rank", "otherwise", "of"];
        string[] free = ["材料", "出处", "金额", "符合", "note", "table", "money", "first", "收入"];

        Assert.All(reserved, static word => Assert.True(Keywords.IsReserved(word)));
        Assert.All(free, static word => Assert.False(Keywords.IsReserved(word)));
    }

    /// <summary>Words of several parts stand only where they may.</summary>
    private static string InItsPlace(Keyword word, string spelling) =>
        word switch
        {
            Keyword.AllIn => $"并列 {spelling}",
            Keyword.ExclusiveBound => $"({spelling})",
            Keyword.Fen or Keyword.Jiao or Keyword.Yuan or Keyword.TenThousandYuan => $"精确到 {spelling}",
            _ => $", {spelling} 5",
        };
}
