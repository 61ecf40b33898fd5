using System.Text.Json;
using PolicyDsl.Policies.ChengduAi2024;
using PolicyDsl.Runtime;

namespace PolicyDsl.Agreement.Tests.Hazards;

/// <summary>What it would take: exact to the fen, the day or the whole number, and nothing where nothing can be said.</summary>
public sealed class AdviceTests
{
    private const string Award = "奖励 reward \"奖\" = 10万元";
    private const string Revenue = "填报 mainRevenue \"主营收入\": 金额\n填报 aiRevenue \"人工智能收入\": 金额\n";

    [Theory]
    [InlineData("aiRevenue / mainRevenue 达到 60%(含) 以上", """{"mainRevenue":100000000,"aiRevenue":59999999.99}""", "mainRevenue <= 99999999.98; aiRevenue >= 60000000")]
    [InlineData("aiRevenue / mainRevenue 超过 60%", """{"mainRevenue":100000000,"aiRevenue":60000000}""", "mainRevenue <= 99999999.99; aiRevenue >= 60000000.01")]
    [InlineData("aiRevenue 超过 0元", """{"mainRevenue":1,"aiRevenue":0}""", "aiRevenue >= 0.01")]
    [InlineData("aiRevenue 低于 100元", """{"mainRevenue":1,"aiRevenue":500}""", "aiRevenue <= 99.99")]
    [InlineData("aiRevenue + mainRevenue 不低于 1000元", """{"mainRevenue":1.5,"aiRevenue":500}""", "mainRevenue >= 500; aiRevenue >= 998.5")]
    [InlineData("较小值(aiRevenue、mainRevenue) 不低于 1000元", """{"mainRevenue":1,"aiRevenue":5000}""", "mainRevenue >= 1000")]
    [InlineData("较小值(aiRevenue、mainRevenue) 不低于 1000元", """{"mainRevenue":1,"aiRevenue":5}""", "")]
    [InlineData("aiRevenue 的 33% 不低于 100元", """{"mainRevenue":1,"aiRevenue":5}""", "aiRevenue >= 303.04")]
    [InlineData("aiRevenue / (aiRevenue + mainRevenue) 不低于 50%", """{"mainRevenue":7.77,"aiRevenue":5}""", "mainRevenue <= 5; aiRevenue >= 7.77")]
    [InlineData("aiRevenue - (mainRevenue 的 60%) 不低于 0元", """{"mainRevenue":100,"aiRevenue":5}""", "mainRevenue <= 8.33; aiRevenue >= 60")]
    [InlineData("aiRevenue 不低于 1000元 或 mainRevenue 不低于 2000元", """{"mainRevenue":1,"aiRevenue":5}""", "mainRevenue >= 2000; aiRevenue >= 1000")]
    [InlineData("非 aiRevenue 低于 1000元", """{"mainRevenue":1,"aiRevenue":5}""", "aiRevenue >= 1000")]
    // The value is met only at one place, or between two: nothing is proven there, and nothing said.
    [InlineData("mainRevenue / aiRevenue 不低于 200%", """{"mainRevenue":0,"aiRevenue":0}""", "")]
    // The denominator may be 0 at the end of its range: what does not exist meets nothing, and the search goes past it.
    [InlineData("mainRevenue / aiRevenue 不低于 200%", """{"mainRevenue":100,"aiRevenue":80}""", "mainRevenue >= 160; aiRevenue <= 50")]
    public void A_condition_on_money_says_which_amount_would_meet_it(string condition, string body, string expected) =>
        Assert.Equal(expected, Nearest($"{Revenue}条件 c1 \"条件\" = {condition}\n{Award}", body));

    [Theory]
    [InlineData("整数, 范围 0 到 100", "x 不低于 30", "29", "x >= 30")]
    [InlineData("整数, 范围 0 到 100", "x 超过 30", "29", "x >= 31")]
    [InlineData("整数, 范围 0 到 20", "x 不低于 30", "20", "")]
    [InlineData("整数, 范围 0 到 30", "x 不低于 30", "20", "x >= 30")]
    [InlineData("比例", "x 达到 60%", "0.59996", "x >= 0.6")]
    [InlineData("比例", "x 超过 60%", "0.59996", "x >= 0.6000000001")]
    [InlineData("数值", "x * 3 不低于 1", "0.1", "x >= 0.3333333334")]
    [InlineData("数值", "0 - x 不低于 2.5", "0.1", "x <= -2.5")]
    [InlineData("时长, 以月计", "x 不超过 2年", "30", "x <= 24")]
    [InlineData("时长", "x 不超过 2年", "\"P3Y\"", "x <= 24")]
    [InlineData("整数, 范围 0 到 100", "x 为 30", "29", "x >= 30 to 30")]
    [InlineData("整数, 范围 0 到 29", "x 为 30", "29", "")]
    [InlineData("整数, 范围 0 到 100", "x 不为 30", "30", "x >= 31; x <= 29")]
    [InlineData("整数, 范围 0 到 100", "x 属于 10 到 20", "5", "x >= 10 to 20")]
    [InlineData("整数, 范围 0 到 100", "x 属于 10 到 20", "25", "x <= 20 to 10")]
    [InlineData("整数, 范围 0 到 100", "x 属于 (3、7、50)", "5", "x >= 7 to 7; x <= 3 to 3")]
    [InlineData("整数, 范围 0 到 100", "x 低于 10 或 x 超过 20", "15", "x >= 21; x <= 9")]
    [InlineData("整数, 范围 12 到 100", "x 低于 10 或 x 超过 20", "15", "x >= 21")]
    [InlineData("金额", "x 属于 1万元 到 2万元", "20000.01", "x <= 20000 to 10000")]
    [InlineData("比例", "x 为 60%", "0.5", "x >= 0.6 to 0.6")]
    [InlineData("时长, 以月计", "x 属于 6个月 到 2年", "30", "x <= 24 to 6")]
    // Of a sum, nothing is proven.
    [InlineData("整数, 范围 0 到 100", "x + x 为 30", "29", "")]
    public void A_number_keeps_to_its_decimals_and_its_range(string type, string condition, string value, string expected) =>
        Assert.Equal(expected, Nearest($"填报 x \"量\": {type}\n条件 c1 \"条件\" = {condition}\n{Award}", $$"""{"x":{{value}}}"""));

    [Theory]
    [InlineData("founded 不晚于 申报日 - 3年", "2023-02-28", "2025-03-01", "submittedOn >= 2026-02-28; founded <= 2022-03-01")]
    // A policy that ends before is no advice to wait.
    [InlineData("founded 不晚于 申报日 - 3年", "2024-02-28", "2025-03-01", "founded <= 2022-03-01")]
    [InlineData("年度(founded) 为 2025", "2024-02-28", "2025-03-01", "founded >= 2025-01-01 to 2025-12-31")]
    [InlineData("年度(founded) 为 申报年度", "2024-02-28", "2025-03-01", "founded >= 2025-01-01 to 2025-12-31")]
    [InlineData("founded 属于 近 3年", "2020-02-28", "2025-03-01", "founded >= 2022-03-02 to 2025-03-01")]
    [InlineData("founded 属于 近 2个年度", "2025-02-28", "2025-03-01", "founded <= 2024-12-31 to 2023-01-01")]
    [InlineData("founded 属于 申报日 - 1年 到 2024-12-31", "2025-02-28", "2025-03-01", "founded <= 2024-12-31 to 2024-03-01")]
    [InlineData("申报日 - founded 不低于 30日", "2025-02-20", "2025-03-01", "submittedOn >= 2025-03-22; founded <= 2025-01-30")]
    public void A_day_may_be_earlier_or_later(string condition, string founded, string day, string expected) =>
        Assert.Equal(
            expected,
            Words(Both.Explain($"填报 founded \"成立日\": 日期\n条件 c1 \"条件\" = {condition}\n{Award}", $$"""{"founded":"{{founded}}"}""", header: "失效 2026-12-31", day: day).Advice!.Nearest[0])
        );

    [Theory]
    [InlineData("has", "has = True")]
    [InlineData("非 bad", "bad = False")]
    [InlineData("has 且 非 bad", "")]
    [InlineData("has 或 非 bad", "has = True; bad = False")]
    [InlineData("kind 属于 (甲、乙)", "kind = a|b")]
    [InlineData("kind 不为 丙", "kind = a|b")]
    [InlineData("kind 为 甲 或 非 bad", "bad = False; kind = a")]
    public void Of_answers_all_that_would_do_are_told(string condition, string expected) =>
        Assert.Equal(
            expected,
            Words(
                Both.Explain(
                    $"填报 has \"有\": 是否\n填报 bad \"坏\": 是否\n填报 kind \"类\": K\n条件 c1 \"条件\" = {condition}\n{Award}",
                    """{"has":false,"bad":true,"kind":"c"}""",
                    before: "选项 K \"类\" { a \"甲\" b \"乙\" c \"丙\" }"
                ).Advice!.Nearest[0]
            )
        );

    [Fact]
    public void Nothing_is_said_of_what_is_met_unknown_or_not_asked_for()
    {
        const string Members = Revenue + "填报 has \"有\": 是否\n填报 x \"量\": 金额, 当 has\n条件 c1 \"条件\" = x 不低于 1000元\n" + Award;
        Assert.Equal("", Nearest(Members, """{"has":true,"x":1000}"""));
        Assert.Equal("", Nearest(Members, """{"has":true}"""));
        Assert.Equal("", Nearest(Members, """{"has":false,"x":5}"""));
        Assert.Equal("x >= 1000", Nearest(Members, """{"has":true,"x":5}"""));
    }

    [Theory]
    [InlineData("raised 的 10%, 最高 100万元", """{"raised":12000000}""", "formula: ; cap: raised >= 10000000")]
    [InlineData("raised 的 10%, 最高 100万元", """{"raised":5000000}""", "formula: raised >= 10000000")]
    [InlineData("raised 的 3%, 最高 100万元", """{"raised":5000000}""", "formula: raised >= 33333333.34")]
    [InlineData("raised 的 10%, 最高 less 的 50%", """{"raised":5000000,"less":600000}""", "formula: ; cap: raised >= 3000000; less <= 1000000")]
    [InlineData("10万元, 最高 less 的 50%", """{"raised":5000000,"less":600000}""", "formula: less <= 200000")]
    [InlineData("累进 raised { 1000万元 以下: 10%, 其他: 2% }, 最高 120万元", """{"raised":5000000}""", "formula: raised >= 20000000")]
    // A cap that bites wherever the input stands has no value to tell.
    [InlineData("较大值(raised、200万元), 最高 100万元", """{"raised":5000000}""", "formula: ; cap: ")]
    public void An_award_says_where_its_cap_bites(string amount, string body, string expected)
    {
        var explanation = Both.Explain($"填报 raised \"融资\": 金额\n填报 less \"支出\": 金额\n奖励 reward \"奖\" = {amount}", body);
        var steps = explanation.Steps.Select((step, i) => $"{step.Kind.ToString().ToLowerInvariant()}: {Words(explanation.Advice!.BitesAt[i])}");
        Assert.Equal(expected, string.Join("; ", steps));
    }

    [Theory]
    [InlineData("分档 raised { 300万元 以上: 10万元, 500万元 以上: 20万元 }", """{"raised":2999999.99}""", "raised >= 3000000")]
    [InlineData("分档 raised { 300万元 以上: 5万元, 500万元 以上: 20万元 }", """{"raised":4999999.99}""", "raised >= 5000000")]
    [InlineData("分档 raised 首次突破 less { 3亿元: 10万元, 5亿元: 20万元 }", """{"raised":299999999.99,"less":1}""", "raised >= 300000000")]
    [InlineData("分档 raised 首次突破 less { 3亿元: 10万元, 5亿元: 20万元 }", """{"raised":300000000.01,"less":300000000}""", "raised >= 500000000; less <= 299999999.99")]
    [InlineData("分档 raised 首次突破 less { 3亿元: 10万元, 5亿元: 20万元 }", """{"raised":600000000,"less":500000000}""", "less <= 499999999.99")]
    // To the fen, as amounts are rounded.
    [InlineData("raised 的 10%, 最高 100万元", """{"raised":999999.9}""", "raised >= 999999.95")]
    [InlineData("raised 的 10% - less", """{"raised":1000000,"less":0.01}""", "raised >= 1000000.05; less <= 0")]
    [InlineData("raised 的 10% - less", """{"raised":500000,"less":200000}""", "raised >= 2999999.95")]
    // What is paid, or can never be enough, or is refused by something else.
    [InlineData("raised 的 10%", """{"raised":1000000}""", "")]
    [InlineData("raised 的 10%, 最高 5万元", """{"raised":1000000}""", "")]
    [InlineData("raised 的 10%\n条件 c1 \"条件\" = less 超过 5元", """{"raised":1,"less":1}""", "")]
    public void An_award_that_reaches_nothing_or_too_little_says_from_where_it_is_paid(string amount, string body, string expected)
    {
        var explanation = Both.Explain($"填报 raised \"融资\": 金额\n填报 less \"支出\": 金额\n奖励 reward \"奖\" = {amount}", body, before: "统筹 { 不纳入 minimum \"低于10万元\" 低于 10万元 }");
        Assert.Equal(expected, Words(explanation.Advice!.Award));
    }

    [Theory]
    [InlineData(Language.Zh, "只需「上一年度主营业务收入」不低于 300,000,000.00 元。")]
    [InlineData(Language.En, "There is an award to pay with `上一年度主营业务收入` of at least 300,000,000.00 yuan.")]
    public void A_fen_below_the_first_tier_it_is_said_what_it_takes(Language language, string message)
    {
        var application = new ScaleUpApplication
        {
            Applicant = new() { Kind = ApplicantKind.Enterprise, AiBusiness = true, Registered = true, GoodCredit = true, MajorAccident = false, SeriousViolation = false },
            SubmittedOn = new DateOnly(2025, 3, 1),
            MainRevenue = 299_999_999.99m,
            PriorPeakRevenue = 250_000_000m,
            AiRevenue = 200_000_000m,
        };
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, ExplanationWriter.Options))
            ExplanationWriter.Write(writer, ScaleUp.Explain(application), language);
        using var written = JsonDocument.Parse(stream.ToArray());

        var nearest = Assert.Single(written.RootElement.GetProperty("nearest").EnumerateArray());
        Assert.Equal(("/mainRevenue", 300_000_000m, message), (nearest.GetProperty("input").GetString(), nearest.GetProperty("atLeast").GetDecimal(), nearest.GetProperty("message").GetString()));
    }

    private static string Nearest(string members, string body) => Words(Both.Explain(members, body).Advice!.Nearest[0]);

    private static string Words(IEnumerable<InputThreshold> thresholds) =>
        string.Join("; ", thresholds.Select(static t => t.Choices.Count > 0 ? $"{t.Input.Name} = {string.Join('|', t.Choices)}" : Bounds(t)));

    private static string Bounds(InputThreshold threshold) =>
        $"{threshold.Input.Name} {(threshold.IsLeast ? ">=" : "<=")} {Word(threshold.Value)}{(threshold.End is { } end ? " to " + Word(end) : "")}";

    private static string Word(object value) => value is decimal number ? CanonicalText.Of(number) : CanonicalText.Of((DateOnly)value);
}
