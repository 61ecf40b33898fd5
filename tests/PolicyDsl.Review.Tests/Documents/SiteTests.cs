using System.Xml;
using System.Xml.Linq;
using PolicyDsl.Model;
using PolicyDsl.Review.Documents;
using PolicyDsl.Review.Tests.Support;
using PolicyDsl.Tests;

namespace PolicyDsl.Review.Tests.Documents;

/// <summary>The pages of <c>policy docs</c>, as people read them.</summary>
public sealed class SiteTests
{
    private static readonly Lazy<IReadOnlyDictionary<string, string>> chengdu = new(static () => Site(Policies.Chengdu));

    private static readonly PolicyModel Small = Policies.Whole(
        """
        政策 small "小<b>政策</b> & 例", 出处 "总", 释义 "按<i>年</i>计。" { 文号 "例〔2025〕1号" 施行 2025-01-01 失效 2027-01-01 }
        选项 Kind "主体类型" { enterprise "企业", university "高校" }
        主体 {
          填报 kind "主体类型": Kind
        }
        条款 equipment "设备补贴", 出处 "一" {
          填报 spend "设备投入": 金额, 不含税, 佐证 invoice, 出处 "一"
          填报 share "自筹比例": 比例, 范围 0% 到 100%, 默认 50%, 说明 "按合同。", 出处 "一"
          条件 applicantKind "企业" = 主体类型 为 企业, 出处 "一"
          条件 ownShare "自筹不低于三成" = 自筹比例 不低于 30%, 出处 "二", 释义 "含三成。"
          补贴 subsidy "设备补贴额" = 设备投入 的 15%, 最高 30万元, 出处 "一"
          材料 invoice "发票", 出处 "三"
          名额 10 每年, 按 submittedOn 升序
          算例 "投入100万元" { 主体类型 = 企业, 申报日 = 2025-03-01, 设备投入 = 100万元, 结果 符合 15万元 }
          算例 "高校<不在>其列" { 主体类型 = 高校, 申报日 = 2025-03-01, 设备投入 = 100万元, 结果 不符合 applicantKind }
        }
        统筹 { 名额, 不纳入 minimum "低于1万元不纳入" 低于 1万元, 出处 "四" }
        算例 "一轮" 统筹 2025 {
          申请 a 主体 甲 条款 equipment { 主体类型 = 企业, 设备投入 = 100万元 }
          结果 a 获批 15万元
        }
        """
    );

    [Theory]
    [InlineData("zh/small/clauses/equipment.html", "clause.zh")]
    [InlineData("en/small/clauses/equipment.html", "clause.en")]
    [InlineData("zh/small/index.html", "policy.zh")]
    [InlineData("en/index.html", "index.en")]
    public void A_page_says_what_it_should(string path, string golden) => Golden.Matches(golden, Site(Small)[path].TrimEnd('\n'));

    [Fact]
    public void Every_page_is_well_formed_and_every_link_leads_somewhere()
    {
        var pages = chengdu.Value.Where(static page => page.Key.EndsWith(".html", StringComparison.Ordinal)).ToDictionary(static page => page.Key, static page => Parse(page.Value));
        Assert.Equal(1 + (2 * (2 + Policies.Chengdu.Clauses.Count)), pages.Count);
        var anchors = pages.ToDictionary(static page => page.Key, static page => page.Value.Descendants().Attributes("id").Select(static id => id.Value).ToHashSet());

        var broken =
            from page in pages
            from attribute in page.Value.Descendants().Attributes("href")
            let target = new Uri(new Uri("http://site/" + page.Key), attribute.Value)
            let path = target.AbsolutePath[1..]
            where !chengdu.Value.ContainsKey(path) || (target.Fragment.Length > 1 && !anchors[path].Contains(Uri.UnescapeDataString(target.Fragment[1..])))
            select $"{page.Key}: {attribute.Value}";

        Assert.Empty(broken);
    }

    [Fact]
    public void No_anchor_stands_twice_on_a_page()
    {
        foreach (var (path, text) in chengdu.Value.Where(static page => page.Key.EndsWith(".html", StringComparison.Ordinal)))
        {
            var ids = Parse(text).Descendants().Attributes("id").Select(static id => id.Value).ToList();
            Assert.True(ids.Count == ids.Distinct().Count(), path);
        }
    }

    [Fact]
    public void A_threshold_that_is_written_nowhere_is_computed()
    {
        // 60% of a main business income of 100 million, below which nothing is paid.
        var page = chengdu.Value["zh/chengdu-ai-2024/clauses/financing.html"];

        Assert.Contains("<td class=\"\">59,999,999.99 元<br/><span class=\"outcome\">不符合</span></td>", page, StringComparison.Ordinal);
        Assert.Contains("60,000,000.00 元<br/><span class=\"outcome\">符合 ", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_clause_with_a_computed_amount_has_its_plot_or_gives_one_sum_only()
    {
        var without = Policies.Chengdu.Clauses.Where(static clause =>
            !chengdu.Value[$"zh/chengdu-ai-2024/clauses/{clause.Name}.html"].Contains("<polyline", StringComparison.Ordinal)
        );

        Assert.Equal(WithoutPlot.Order(StringComparer.Ordinal), without.Select(static clause => clause.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_same_policies_give_the_same_bytes_in_any_order()
    {
        var one = PolicySite.Of([Small, Policies.Chengdu]);
        var other = PolicySite.Of([Policies.Chengdu, Small]);

        Assert.Equal(one, other);
        Assert.DoesNotContain(one, static page => page.Content.Contains('\r'));
    }

    // 经评审 up to a ceiling, one fixed sum, a sum from a table of options, no money.
    private static readonly string[] WithoutPlot =
    [
        "frameworkHardware", "coreAlgorithm", "industryModel", "benchmarkScenario", "nationalPlatform", "littleGiant", "listing", "dataset", "standard", "talentAward",
    ];

    // An id may hold a hyphen and a number: small-r2, small-2.
    [Fact]
    public void No_page_takes_the_place_of_another()
    {
        var pages = PolicySite.Of([Small, Small with { Revision = 2 }, Small with { Revision = 12 }, Small with { Id = "small-r2" }, Small with { Id = "small-2" }, Small with { Id = "index" }]).ToList();

        Assert.Equal(2 + (2 * (1 + (6 * 2))), pages.Count);
        Assert.Equal(pages.Count, pages.DistinctBy(static page => page.Path.ToUpperInvariant()).Count());
    }

    [Fact]
    [Hazard("H65")]
    public void Names_that_mean_something_to_pages_are_names()
    {
        var pages = Site(Policies.Whole("""
            政策 index "</title><script>alert(1)</script>{{ 1 + 1 }}" { 施行 2025-01-01 }
            主体 { 填报 size "规模 \"大\" & 'x'": 整数 }
            条款 index "</h1>{{ page }}" {
              填报 style "a\" onclick=\"b": 金额
              条件 words "</td>" = size 不低于 3
              补贴 place "<svg>" = style 的 10%, 最高 1万元
              材料 page "<li>"
              算例 "<b>&amp;" { size = 5, 申报日 = 2025-03-01, style = 5万元, 结果 符合 5000元 }
            }
            """));

        foreach (var (path, text) in pages.Where(static page => page.Key.EndsWith("index.html", StringComparison.Ordinal)))
        {
            var page = Parse(text);
            Assert.Empty(page.Descendants("script"));
            Assert.Empty(page.Descendants().Attributes("onclick"));
            Assert.True(!path.Contains("index/", StringComparison.Ordinal) || page.Descendants("h1").Single().Value is "</title><script>alert(1)</script>{{ 1 + 1 }}" or "</h1>{{ page }}", path);
        }
        Assert.Contains("a&quot; onclick=&quot;b", pages["zh/index/clauses/index.html"], StringComparison.Ordinal);
        Assert.NotEmpty(Parse(pages["zh/index/clauses/index.html"]).Descendants("polyline"));
    }

    [Fact]
    public void A_policy_of_five_hundred_clauses_is_done_in_seconds()
    {
        var clauses = string.Concat(Enumerable.Range(0, 500).Select(static i => $$"""

            条款 c{{i}} "条款{{i}}" {
              填报 spend "投入": 金额
              填报 staff "人数": 整数
              填报 founded "成立日": 日期
              条件 many "人数" = staff 不低于 {{i + 10}} 且 staff 不超过 {{(i * 3) + 500}}
              条件 young "成立" = founded 不晚于 2024-12-31
              奖励 money "奖励" = 分档 spend { 1000万元 以上: 10万元, 3000万元 以上: 20万元, 5000万元 以上: 50万元 }
              算例 "一" { spend = 2000万元, staff = {{i + 20}}, founded = 2020-01-01, 申报日 = 2025-03-01, 结果 符合 10万元 }
            }
            """));
        var policy = Policies.Whole("政策 big \"大\" { 施行 2025-01-01 }\n" + clauses);
        var watch = System.Diagnostics.Stopwatch.StartNew();

        var pages = PolicySite.Of([policy]).Count();

        TestContext.Current.TestOutputHelper!.WriteLine(watch.Elapsed.ToString());
        Assert.Equal(2 + (2 * 502), pages);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), watch.Elapsed.ToString());
    }

    private static IReadOnlyDictionary<string, string> Site(PolicyModel policy) => PolicySite.Of([policy]).ToDictionary(static page => page.Path, static page => page.Content);

    private static XDocument Parse(string html)
    {
        using var reader = XmlReader.Create(new StringReader(html), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        return XDocument.Load(reader);
    }
}
