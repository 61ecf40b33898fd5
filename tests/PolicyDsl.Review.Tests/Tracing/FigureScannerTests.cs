using PolicyDsl.Review.Tracing.Figures;
using PolicyDsl.Review.Tracing.Numbering;

namespace PolicyDsl.Review.Tests.Tracing;

/// <summary>Figures in whatever notation, and words that only look like figures.</summary>
[Hazard("H05", "H08")]
public sealed class FigureScannerTests
{
    [Theory]
    [InlineData("250万元", "Money 2500000")]
    [InlineData("2,500,000 元", "Money 2500000")]
    [InlineData("２５０ 万 元", "Money 2500000")]
    [InlineData("二百五十万元", "Money 2500000")]
    [InlineData("贰佰伍拾万元", "Money 2500000")]
    [InlineData("人民币叁萬圆整", "Money 30000")]
    [InlineData("伍万元", "Money 50000")]
    [InlineData("百分之伍", "Rate 0.05")]
    [InlineData("三千万元", "Money 30000000")]
    [InlineData("1.5亿元", "Money 150000000")]
    [InlineData("300万以内", "Money 3000000")]
    [InlineData("10万人", "Count 100000")]
    [InlineData("5万美元", "ForeignMoney 50000美元")]
    [InlineData("万分之一", "Rate 0.0001")]
    [InlineData("百分之六十", "Rate 0.6")]
    [InlineData("３‰", "Rate 0.003")]
    [InlineData("提高5个百分点", "Rate 0.05")]
    [InlineData("六成", "Rate 0.6")]
    [InlineData("三分之一", "Rate 1/3")]
    [InlineData("四分之二", "Rate 0.5")]
    [InlineData("九个", "Count 9")]
    [InlineData("前十名", "Count 10")]
    [InlineData("第十名", "Ordinal 10")]
    [InlineData("两年", "Months 24")]
    [InlineData("一年半", "Months 18")]
    [InlineData("半年", "Months 6")]
    [InlineData("往前三十六个月", "Months 36")]
    [InlineData("10个工作日", "WorkingDays 10")]
    [InlineData("两周", "Days 14")]
    [InlineData("一次性", "Times 1")]
    [InlineData("每年", "Period 年")]
    [InlineData("2024年7月11日", "Date 2024-07-11")]
    [InlineData("二〇二四年七月十一日", "Date 2024-07-11")]
    [InlineData("2024 年 7 月", "Date 2024-07")]
    [InlineData("2022年度", "Date 2022")]
    [InlineData("成经信办〔2023〕25 号", "DocumentNumber 2023/25")]
    [InlineData("第七条第（一）款第13条", "Article 条7, Article 款1, Article 条13")]
    [InlineData("本实施细则第四点（二）条", "ItemReference 四（二）")]
    [InlineData("028-61883957", "Phone 02861883957")]
    [InlineData("5%至20%", "Rate 0.05, Rate 0.2")]
    [InlineData("10、20和25万元", "Money 100000, Money 200000, Money 250000")]
    [InlineData("3至5年", "Months 36, Months 60")]
    public void A_figure_is_what_it_is_worth(string text, string expected) => Assert.Equal(expected, Values(text));

    [Theory]
    [InlineData("统一社会信用代码")]
    [InlineData("上一年度主营业务收入")]
    [InlineData("同一项目")]
    [InlineData("之一即可")]
    [InlineData("第三方机构")]
    [InlineData("一般项目和一系列活动")]
    [InlineData("完成，建成，一成员")]
    [InlineData("0元")]
    [InlineData("国家级、省级、市级，一级指标")]
    [InlineData("十佳，四大，双一流")]
    [InlineData("大陆个人，队伍建设，收拾，陆续，圆满")]
    public void A_word_is_no_figure(string text) => Assert.Equal("", Values(text));

    [Theory]
    [InlineData("最高250万元", "Down in")]
    [InlineData("不超过2年", "Down in")]
    [InlineData("低于10万元", "Down out")]
    [InlineData("低于10万元（含）", "Down in")]
    [InlineData("不足10万元", "Down out")]
    [InlineData("超过3亿元", "Up out")]
    [InlineData("超过（含）3亿元", "Up in")]
    [InlineData("达到60%（含）以上", "Up in")]
    [InlineData("60%以上（不含60%）", "Up out")]
    [InlineData("60%以上", "Up in")]
    [InlineData("500人以下", "Down in")]
    [InlineData("30日以内", "Down in")]
    [InlineData("首次突破3亿元", "Up")]
    [InlineData("前10名", "Down in")]
    [InlineData("给予250万元", "None")]
    [InlineData("250万元（不含税）", "None")]
    public void A_bound_is_what_its_words_say(string text, string expected)
    {
        var figure = Assert.Single(FigureScanner.Scan(FoldedText.Fold(text)));

        var side = figure.Bound.Inclusive switch
        {
            true => " in",
            false => " out",
            _ => "",
        };
        Assert.Equal(expected, figure.Bound.Direction + side);
    }

    [Fact]
    public void One_word_bounds_a_whole_enumeration()
    {
        var figures = FigureScanner.Scan(FoldedText.Fold("超过（含）3亿元、5亿元、10亿元，且占比60%以上"));

        Assert.All(figures.Take(3), static figure => Assert.Equal((1, new Bound(BoundDirection.Up, true)), (figure.List, figure.Bound)));
        Assert.Equal((0, new Bound(BoundDirection.Up, true)), (figures[3].List, figures[3].Bound));
    }

    private static string Values(string text) =>
        string.Join(", ", FigureScanner.Scan(FoldedText.Fold(text)).Select(static figure => $"{figure.Quantity.Kind} {figure.Quantity.Value}"));
}
