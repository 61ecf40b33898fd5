using System.Text.RegularExpressions;
using PolicyDsl.Review.Tracing;
using PolicyDsl.Review.Tracing.Reading;

namespace PolicyDsl.Review.Tests.Tracing;

/// <summary>A small document of our own and its policy: each kind of finding, shown in a golden file that people read.</summary>
[Hazard("H05")]
public sealed class SampleTraceTests
{
    private static readonly string Document = Repository.Read("tests/PolicyDsl.Review.Tests/Tracing/Sample/document.txt");
    private static readonly string Policy = Repository.Read("tests/PolicyDsl.Review.Tests/Tracing/Sample/sample.policy");

    /// <summary>What is changed, in the document or the policy, and the name of the golden file that shows what is said of it.</summary>
    public static TheoryData<string, string, string, string> Changes => new()
    {
        { "AmountInDocument", "document", "最高50万元", "最高60万元" },
        { "RateInDocument", "document", "百分之十，", "百分之十五，" },
        { "DurationInDocument", "document", "满两年", "满三年" },
        { "DateInDocument", "document", "2025年3月1日", "2025年4月1日" },
        { "CountInDocument", "document", "不超过十家", "不超过九家" },
        { "MarkInDocument", "document", "60％（含）以上", "60％（不含）以上" },
        { "WordInDocument", "document", "不低于100万元", "超过100万元" },
        { "OrderInDocument", "document", "10万元、20万元、50万元", "20万元、10万元、50万元" },
        { "CellInDocument", "document", "二类人才\t15万元", "二类人才\t16万元" },
        { "ReferenceInDocument", "document", "本措施第一点（一）", "本措施第一点（二）" },
        { "PhoneInDocument", "document", "027-12345678", "027-12345679" },
        { "OncePerYearInDocument", "document", "，每年一次。", "，每年两次。" },
        { "NewItemInDocument", "document", "（四）咨询电话", "（四）获得补助的企业三年内不得迁出。\n\n（五）咨询电话" },
        { "GapInDocument", "document", "2．申报条件", "3．申报条件" },
        { "ItemTwiceInDocument", "document", "（二）首版次奖励", "（一）首版次奖励" },
        { "RepeatedInDocument", "document", "最高50万元补助", "最高50万元补助，小型企业最高50万元补助" },
        { "AmountInPolicy", "policy", "最高 50万元", "最高 55万元" },
        { "RateInPolicy", "policy", "的 10%", "的 12%" },
        { "BoundInPolicy", "policy", "不低于 1_000_000元", "超过 1_000_000元" },
        { "MonthsInPolicy", "policy", "24个月", "23个月" },
        { "TierInPolicy", "policy", "1000万元: 20万元", "1500万元: 20万元" },
        { "CellInPolicy", "policy", "150000元", "160000元" },
        { "FloorInPolicy", "policy", "低于(不含) 1万元", "低于(含) 1万元" },
        { "TitleInPolicy", "policy", "\"成立满两年\"", "\"成立满三年\"" },
        { "ReadingInPolicy", "policy", "有效期3年，", "有效期2年，" },
        { "SourceInPolicy", "policy", "出处 \"一（一）2（2）\"\n\n", "出处 \"一（一）2（5）\"\n\n" },
        { "TableWithoutSource", "policy", "(kind: Talent): 金额, 出处 \"二\"", "(kind: Talent): 金额" },
        { "HeaderWithoutSource", "policy", ", 出处 \"三（三）\", 释义", ", 释义" },
        { "HeaderSourceInPolicy", "policy", ", 出处 \"三（三）\", 释义", ", 出处 \"三（二）\", 释义" },
        { "NumberInHeader", "policy", "江城发〔2025〕3号", "江城发〔2025〕4号" },
        { "NoSourceInPolicy", "policy", "的 10%, 最高 50万元, 出处 \"一（一）1\"", "的 10%, 最高 50万元" },
    };

    [Fact]
    public void Policy_and_document_agree()
    {
        var report = Trace(Document, Policy);

        Assert.Empty(report.Findings.Select(TraceLines.Of));
        Assert.Equal((16, 13), (report.Items, report.CitedItems));
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public void Each_change_is_named_with_both_places(string name, string where, string old, string changed)
    {
        var text = where == "document" ? Document : Policy;
        Assert.Contains(old, text, StringComparison.Ordinal);
        text = text.Replace(old, changed, StringComparison.Ordinal);

        var report = where == "document" ? Trace(text, Policy) : Trace(Document, text);

        var lines = report.Findings.Select(static finding => TraceLines.InBoth(finding)).Concat(report.OwnFigures.Select(static finding => "(" + TraceLines.InBoth(finding) + ")"));
        Golden.Matches(name, $"{where}: {old} → {changed}".ReplaceLineEndings(" ") + "\n\n" + string.Join("\n\n", lines));
    }

    [Theory]
    [InlineData("江城发〔2025〕3号\n", "江城发〔2025〕5号\n", "TRC03 「江城市支持软件企业若干措施」写「〔2025〕3号」，文件 开头 写「〔2025〕5号」。")]
    [InlineData("江城发〔2025〕3号\n", "江城发〔2025〕3号\n\n2025年1月15日印发\n", "TRC05 文件 开头 的「2025年1月15日」不在引用它的规则里；如果没有对应的规则，写进释义。")]
    [InlineData("江城发〔2025〕3号\n", "", "TRC10 「江城市支持软件企业若干措施」里有「〔2025〕3号」，却没有出处。")]
    public void A_header_without_sources_is_held_to_the_heading(string old, string changed, string expected)
    {
        Assert.Contains(old, Document, StringComparison.Ordinal);
        const string Sources = ", 出处 \"三（三）\"";
        var cited = Policy.Replace(Sources, "", StringComparison.Ordinal);
        var before = Trace(Document, cited).Findings.Select(static finding => finding.Message);

        var report = Trace(Document.Replace(old, changed, StringComparison.Ordinal), cited);

        var found = Assert.Single(report.Findings, finding => !before.Contains(finding.Message));
        Assert.Equal(expected, $"{found.Code} {found.Message.Zh}");
    }

    [Fact]
    public void Of_how_many_issuers_it_is_a_document_need_not_say()
    {
        var report = Trace(Document, Policy.Replace("  施行 ", "  发文 \"江城市软件办\", \"江城市财政局\"\n  施行 ", StringComparison.Ordinal));

        Assert.Empty(report.Findings.Select(TraceLines.Of));
    }

    [Theory]
    [InlineData("（一）", "(一)")]
    [InlineData("1．", " １ ． ")]
    [InlineData("100万元", "１００ 万元")]
    [InlineData("百分之十，", "10%，")]
    [InlineData("满两年", "满24个月")]
    [InlineData("不低于100万元", "达到1,000,000元以上")]
    [InlineData("500万元、1000万元、3000万元", "500、1000和3000万元")]
    [InlineData("60％（含）以上", "六成及以上")]
    [InlineData("2025年3月1日", "二〇二五年三月一日")]
    [InlineData("三、其他", "　三 、其他")]
    [InlineData("江城发〔2025〕3号", "江城发［２０２５］ 3 号")]
    [InlineData("低于1万元（不含）", "不足10000元")]
    [InlineData("最高50万元补助", "最高50万\n元补助")]
    [Hazard("H08", "H47")]
    public void Another_notation_is_no_difference(string old, string written)
    {
        Assert.Contains(old, Document, StringComparison.Ordinal);

        var report = Trace(Document.Replace(old, written, StringComparison.Ordinal), Policy);

        Assert.Empty(report.Findings.Select(TraceLines.Of));
    }

    [Fact]
    public void The_page_explains_every_code_and_no_other()
    {
        static IEnumerable<string> Codes(string path) => Regex.Matches(Repository.Read(path), "TRC[0-9]{2}").Select(static match => match.Value).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(Codes("dsl/PolicyDsl.Review/Tracing/Reporting/TraceMessages.cs"), Codes("docs/trace.md"));
    }

    internal static Review.Tracing.Reporting.TraceReport Trace(string document, string policy) =>
        PolicyTrace.Run([Chengdu.Source("sample.policy", policy)], DocumentReader.ReadText("document.txt", document).Document!);
}
