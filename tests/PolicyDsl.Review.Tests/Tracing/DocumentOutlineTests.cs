using PolicyDsl.Review.Tracing.Numbering;
using PolicyDsl.Review.Tracing.Reading;

namespace PolicyDsl.Review.Tests.Tracing;

/// <summary>Which items a document has.</summary>
public sealed class DocumentOutlineTests
{
    [Fact]
    public void Each_level_in_either_width_and_with_odd_blanks()
    {
        var items = Paths("标题\n一、甲\n ( 一 ) 乙\n　１．丙\n1.5亿元以上的\n（ 1 ）丁\n⑵戊\n①己\n㈡庚\n二 、辛\n一般项目\n（二）不接着\n十、壬");

        Assert.Equal(["一", "一（一）", "一（一）1", "一（一）1（1）", "一（一）1（2）", "一（一）1（2）①", "一（二）", "二", "二（二）", "十"], items);
    }

    [Fact]
    public void Articles_are_points_and_chapters_are_headings() =>
        Assert.Equal(["第一条", "第二条", "第二条（一）", "第十一条"], Paths("第一章 总则\n第一条 为了支持。\n第二条　下列企业：\n（一）小型企业\n第二章 附则\n第 十一 条 自公布之日起施行。\n第三条规定的企业"));

    [Fact]
    public void The_list_of_annexes_is_none_of_them()
    {
        var items = Paths("一、甲\n附件：1．标准表\n2．申报表\n附件1\n标准表\n一、按下列标准\n附件2\n申报表\n1．名称");

        Assert.Equal(["一", "附件1", "附件1一", "附件2", "附件21"], items);
    }

    [Theory]
    [InlineData("三（二）2（3）", "三（二）2（3）")]
    [InlineData("三、(二)2.(3)", "三（二）2（3）")]
    [InlineData(" 三 （二） ２．（３）", "三（二）2（3）")]
    [InlineData("第三条第（二）款", "第三条（二）")]
    [InlineData("附件 2", "附件2")]
    [InlineData("附件二", "附件2")]
    [InlineData("一（三）1①", "一（三）1①")]
    public void A_path_may_be_written_in_many_ways(string written, string path) => Assert.Equal(path, ItemPath.Of(ItemPath.Parse(written)!));

    [Theory]
    [InlineData("")]
    [InlineData("总则")]
    [InlineData("（三")]
    [InlineData("《办法》第三条")]
    public void What_is_no_path(string written) => Assert.Null(ItemPath.Parse(written));

    [Fact]
    public void A_gap_and_a_repeated_number_are_said()
    {
        var outline = Read("一、甲\n三、乙\n三、丙");

        Assert.Equal([(OutlineFault.Gap, "三", 2), (OutlineFault.Twice, "三", 3)], outline.Problems.Select(static problem => (problem.Fault, problem.Item.Path, problem.Item.Line)));
        Assert.Equal(2, outline.Find("三")!.Line);
    }

    [Fact]
    public void A_text_of_any_length_is_read_in_one_go()
    {
        var wide = new string('甲', 150);

        Assert.Equal(["一"], Paths("一、甲\n" + string.Join('\n', Enumerable.Repeat(wide, 20_000))));
        Assert.Single(Paths("一、" + string.Concat(Enumerable.Repeat("1、", 20_000))));
    }

    private static IEnumerable<string> Paths(string text) => Read(text).Items.Select(static item => item.Path);

    private static DocumentOutline Read(string text) => DocumentOutline.Of(DocumentReader.ReadText("document.txt", text).Document!);
}
