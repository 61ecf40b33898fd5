using PolicyDsl.Syntax;
using PolicyDsl.Syntax.Lexing;

namespace PolicyDsl.Language.Tests.Syntax.Lexing;

public sealed class RunSplitterTests
{
    private static readonly HashSet<string> Known = ["收入", "主营业务收入", "占比", "企业"];

    [Theory]
    [InlineData("收入的10万元", "收入 的 10万元")]
    [InlineData("主营业务收入不低于3亿元且占比", "主营业务收入 不低于 3亿元 且 占比")]
    [InlineData("非企业", "非 企业")]
    [InlineData("收入的万分之一", "收入 的 万分之一")]
    [InlineData("每企业", "每 企业")]
    public void A_run_of_known_parts_is_split(string run, string split) => Assert.Equal(split, RunSplitter.Split(run, Known.Contains));

    [Theory]
    [InlineData("收入")]
    [InlineData("利润的10万元")]
    [InlineData("")]
    public void Any_other_run_is_not(string run) => Assert.Null(RunSplitter.Split(run, Known.Contains));

    [Fact]
    public void A_very_long_run_is_left_alone() => Assert.Null(RunSplitter.Split(string.Concat(Enumerable.Repeat("收入", 10_000)), Known.Contains));

    [Theory]
    [InlineData("近3年", "近三年")]
    [InlineData("前10名", "前十名")]
    [InlineData("36个月", "三十六个月")]
    [InlineData("2024年收入", "二〇二四年收入")]
    public void Titles_that_digits_cut_have_a_better_one(string title, string better) => Assert.Equal(better, Renaming.InNumerals(title));

    [Theory]
    [InlineData("其他", "其他奖项")]
    [InlineData("rank", "rankValue")]
    public void So_have_words_of_the_language(string title, string better) => Assert.Equal(better, Renaming.OfWord(title));
}
