using PolicyDsl.Tests;

namespace PolicyDsl.Review.Tests.Tracing;

/// <summary>A document in chapters and articles, with the numerals of cheques and a last day in force: each changed figure is named, and nothing else.</summary>
[Hazard("H05")]
public sealed class ArticleTraceTests
{
    private static readonly string Document = Repository.Read("tests/PolicyDsl.Review.Tests/Tracing/Sample/articles.txt");
    private static readonly string Policy = Repository.Read("tests/PolicyDsl.Review.Tests/Tracing/Sample/articles.policy");

    /// <summary>A change of the document or the policy, and the codes that it leads to.</summary>
    public static TheoryData<string, string, string, string> Changes => new()
    {
        { "document", "叁佰万元", "肆佰万元", "TRC03" },
        { "document", "达到叁佰万元以上", "超过叁佰万元", "TRC06" },
        { "document", "百分之五", "百分之六", "TRC03" },
        { "document", "不超过200万元", "不超过２００万元(不含)", "TRC06" },
        { "document", "壹佰伍拾万元", "壹佰陆拾万元", "TRC03" },
        { "document", "80万元", "捌拾伍万元", "TRC03" },
        { "document", "万分之五", "千分之五", "TRC03" },
        { "document", "不超过２年", "不超过３年", "TRC03" },
        { "document", "100万元-2000万元", "100万元-3000万元", "TRC03" },
        { "document", "九十日", "六十日", "TRC03" },
        { "document", "满三年", "满两年", "TRC03" },
        { "document", "10万元、30万元", "30万元、10万元", "TRC07" },
        { "document", "不超过10家", "不超过12家", "TRC03" },
        { "document", "2028年2月29日", "2028年3月31日", "TRC03" },
        { "document", "有效期3年", "有效期5年", "TRC05" },
        { "policy", "300万元 以上", "300万元(不含) 以上", "TRC06" },
        { "policy", "150万元", "160万元", "TRC03" },
        { "policy", "名额 10家", "名额 9家", "TRC03" },
        { "policy", "范围 100万元 到", "范围 50万元 到", "TRC03" },
        { "policy", "失效 2028-03-01", "失效 2028-03-02", "TRC03,TRC05" },
        { "policy", "第一条为目的", "第三条为目的", "TRC04" },
    };

    [Fact]
    public void Policy_and_document_agree() => Assert.Empty(Lines(Document, Policy));

    [Theory]
    [MemberData(nameof(Changes))]
    public void Each_changed_figure_is_named_and_nothing_else(string where, string old, string changed, string expected)
    {
        var text = where == "document" ? Document : Policy;
        Assert.Contains(old, text, StringComparison.Ordinal);
        text = text.Replace(old, changed, StringComparison.Ordinal);

        var report = where == "document" ? SampleTraceTests.Trace(text, Policy) : SampleTraceTests.Trace(Document, text);

        Assert.Equal(expected, string.Join(',', report.Findings.Select(static finding => finding.Code).Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("叁佰万元", "三百万元")]
    [InlineData("叁佰万元", "叁佰万圆")]
    [InlineData("叁佰万元", "3,000,000元")]
    [InlineData("５０万元", "伍拾万元")]
    [InlineData("至2028年2月29日止", "2028年3月1日失效")]
    [InlineData("第一章 总则", "第一章　总　则")]
    [InlineData("第二章 支持内容", "第2章")]
    [InlineData("100万元-2000万元", "100～2000万元")]
    [InlineData("万分之五", "0.5‰")]
    [InlineData("第二条 支持", "第 二 条 支持")]
    [InlineData("为推动", "为陆续收拾和推动大陆企业和产业队伍的")]
    [Hazard("H08")]
    public void Another_notation_is_no_difference(string old, string written)
    {
        Assert.Contains(old, Document, StringComparison.Ordinal);

        Assert.Empty(Lines(Document.Replace(old, written, StringComparison.Ordinal), Policy));
    }

    private static IEnumerable<string> Lines(string document, string policy) => SampleTraceTests.Trace(document, policy).Findings.Select(TraceLines.Of);
}
