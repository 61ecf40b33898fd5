using System.Text.Json;

namespace PolicyDsl.Cli.Tests.Verbs;

/// <summary><c>policy trace</c>.</summary>
public sealed class TraceTests
{
    private const string Folder = "tests/PolicyDsl.Review.Tests/Tracing/Sample/";

    private static readonly string Policy = Repository.Read(Folder + "sample.policy");
    private static readonly string Document = Repository.Read(Folder + "document.txt");

    [Fact]
    public void Where_both_agree_it_says_how_much_it_compared()
    {
        using var line = new CommandLine().With("p/sample.policy", Policy).With("16.txt", Document);

        var (code, output, error) = line.Run("trace", "p", "--source", "16.txt");

        Assert.Equal((0, ""), (code, error));
        Assert.Equal("政策与 16.txt 一致：16 个条目，13 个有规则；核对了文件里的 28 个数字、政策里的 32 个数字。\n", output);
    }

    [Fact]
    public void A_difference_is_shown_with_its_place_in_both()
    {
        using var line = new CommandLine().With("p/sample.policy", Policy).With("16.txt", Document.Replace("最高50万元", "最高60万元", StringComparison.Ordinal));

        Assert.Equal(
            (
                1,
                """
                p/sample.policy(24,42): TRC03 「研发补助」写「50万元」，文件 一（一）1 写「60万元」。
                    p/sample.policy(24,42): 50万元
                    文件第 13 行，一（一）1: 60万元
                与 16.txt 有 1 处不一致。

                """,
                ""
            ),
            line.Run("trace", "p", "--source", "16.txt")
        );
        Assert.Equal(
            (
                1,
                """
                p/sample.policy(24,42): TRC03 `研发补助` says `50万元`, 一（一）1 says `60万元`.
                    p/sample.policy(24,42): 50万元
                    document line 13, 一（一）1: 60万元
                1 difference from 16.txt.

                """,
                ""
            ),
            line.Run("trace", "p", "--source", "16.txt", "--lang", "en")
        );
    }

    [Fact]
    public void What_only_a_reading_sets_is_listed_and_is_no_difference()
    {
        using var line = new CommandLine { Input = Document }.With("p/sample.policy", Policy.Replace("自2028年3月1日起失效。", "自2028年3月1日起失效，逾期30日不受理。", StringComparison.Ordinal));

        var (code, output, _) = line.Run("trace", "p", "--source", "-");

        Assert.Equal(0, code);
        Assert.StartsWith(
            """
            释义自定的数字（文件没有写，不算不一致，请人看过）：
            p/sample.policy(1,78): TRC20 「江城市支持软件企业若干措施」的释义自定了「30日」，所引的 开头、三（三） 没有写。
                p/sample.policy(1,78): 30日
                文件第 1 行，开头: 江城发〔2025〕3号
                文件第 43 行，三（三）: 本措施自2025年3月1日起施行，有效期3年。
            政策与 - 一致：
            """,
            output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Programs_read_the_same()
    {
        using var line = new CommandLine().With("p/sample.policy", Policy).With("16.txt", Document.Replace("最高50万元", "最高60万元", StringComparison.Ordinal));

        var (code, output, _) = line.Run("trace", "p", "--source", "16.txt", "--format", "json", "--lang", "en");

        using var json = JsonDocument.Parse(output);
        var root = json.RootElement;
        Assert.Equal((1, false, "16.txt", "line"), (code, root.GetProperty("fine").GetBoolean(), root.GetProperty("source").GetString(), root.GetProperty("unit").GetString()));
        var finding = Assert.Single(root.GetProperty("findings").EnumerateArray());
        Assert.Equal("TRC03", finding.GetProperty("code").GetString());
        var inPolicy = Assert.Single(finding.GetProperty("policy").EnumerateArray());
        Assert.Equal((24, "50万元"), (inPolicy.GetProperty("start").GetProperty("line").GetInt32(), inPolicy.GetProperty("text").GetString()));
        var inDocument = Assert.Single(finding.GetProperty("document").EnumerateArray());
        Assert.Equal(("一（一）1", 13, "60万元"), (inDocument.GetProperty("item").GetString(), inDocument.GetProperty("line").GetInt32(), inDocument.GetProperty("text").GetString()));
    }

    [Fact]
    public void What_cannot_be_compared_is_refused()
    {
        using var line = new CommandLine().With("p/sample.policy", Policy).With("16.pdf", "%PDF-1.7").With("16.docx", "PK\u0003\u0004…").With("q/broken.policy", "政策 x \"乙\" { 文号 }\n").With("16.txt", Document);

        Assert.Equal((2, "", "缺少选项 --source。\n用 `policy --help` 查看用法。\n"), line.Run("trace", "p"));
        Assert.Equal((2, "", "找不到 16.doc。\n"), line.Run("trace", "p", "--source", "16.doc"));
        Assert.Equal((2, "", "16.pdf 的格式读不了：请另存为 .docx 或纯文本。\n"), line.Run("trace", "p", "--source", "16.pdf"));
        Assert.Equal((2, "", "16.docx 不是完好的 .docx 文件。\n"), line.Run("trace", "p", "--source", "16.docx"));
        Assert.Equal(1, line.Run("trace", "q", "--source", "16.txt").Code);
        Assert.Equal(
            (2, "", "请用 PATH 指定一个政策：jiangcheng-software second\n"),
            line.With("r/second.policy", Policy.Replace("jiangcheng-software", "second", StringComparison.Ordinal)).With("r/sample.policy", Policy).Run("trace", "r", "--source", "16.txt")
        );
    }
}
