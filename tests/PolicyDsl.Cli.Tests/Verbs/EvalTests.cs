using System.Text.Json;

namespace PolicyDsl.Cli.Tests.Verbs;

public sealed class EvalTests
{
    [Theory]
    [Hazard("H01")]
    [InlineData("53.30", "营业收入 的 5%  2.67 元", "符合 2.67 元")]
    [InlineData("2000.10", "营业收入 的 5%  100.01 元", "符合 100.01 元")]
    public void What_is_shown_is_what_is_paid(string revenue, string step, string result)
    {
        using var line = new CommandLine { Input = $$"""{"submittedOn":"2025-03-01","revenue":{{revenue}},"aiRevenue":{{revenue}}}""" }
            .With("a.policy", Samples.Good.Replace("营业收入 的 10%", "营业收入 的 5%", StringComparison.Ordinal));

        var output = line.Run("eval", "prize", "--input", "-").Out;

        Assert.Contains(step, output, StringComparison.Ordinal);
        Assert.Contains(result, output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_decision_is_explained_to_people()
    {
        using var line = new CommandLine { Input = """{"submittedOn":"2025-03-01","revenue":20000000.05,"aiRevenue":15000000}""" }.With("p/a.policy", Samples.Good);

        var (code, output, error) = line.Run("eval", "p", "prize", "--input", "-");

        Assert.Equal((0, ""), (code, error));
        Assert.Equal(
            """
            获奖奖励  [一] — 示例政策

            结果: 符合 1,000,000.00 元

            条件
              ✓ 占比过六成  [二]

            计算
              营业收入 的 10%  2,000,000.01 元  [三]
              最高 100万元     1,000,000.00 元  [三]
                  → 达到上限时「营业收入」不低于 10,000,000.00 元。

            """,
            output
        );
    }

    [Fact]
    public void Where_the_award_refuses_what_would_be_paid_for_stands_under_the_reason()
    {
        var policy = Samples.Good.Replace("营业收入 的 10%, 最高 100万元", "分档 营业收入 { 1000万元 以上: 10万元 }", StringComparison.Ordinal);
        using var line = new CommandLine().With("a.policy", policy).With("in.json", """{"submittedOn":"2025-03-01","revenue":100,"aiRevenue":60}""");

        var (_, output, _) = line.Run("eval", "prize", "--input", "in.json");

        Assert.Contains("原因: reward 奖励额  [三]\n    → 只需「营业收入」不低于 10,000,000.00 元。\n\n条件\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refusal_shows_the_reason_and_what_was_read()
    {
        using var line = new CommandLine { Lang = "en" }.With("a.policy", Samples.Good).With("in.json", """{"submittedOn":"2025-03-01","revenue":100,"aiRevenue":59.99}""");

        var (code, output, _) = line.Run("eval", "prize", "--input", "in.json");

        Assert.Equal(0, code);
        Assert.Equal(
            """
            获奖奖励  [一] — 示例政策

            Outcome: ineligible
            Reason: aiShare 占比过六成  [二]

            Conditions
              ✗ 占比过六成  [二]
                  智能收入 / 营业收入 不低于 60%
                  营业收入 = 100.00 yuan
                  智能收入 = 59.99 yuan
                  → It is met with `营业收入` of at most 99.98 yuan.
                  → It is met with `智能收入` of at least 60.00 yuan.

            Steps
              营业收入 的 10%  10.00 yuan  [三]
                  → The cap is reached with `营业收入` of at least 10,000,000.00 yuan.

            """,
            output
        );
    }

    [Fact]
    public void What_is_missing_is_named_by_title_and_pointer()
    {
        using var line = new CommandLine { Input = """{"submittedOn":"2025-03-01","revenue":100}""" }.With("a.policy", Samples.Good);

        var (code, output, _) = line.Run("eval", "prize", "--input", "-");

        Assert.Equal(0, code);
        Assert.Contains("结果: 待补\n", output);
        Assert.Contains("还缺\n  智能收入 /aiRevenue\n", output);
    }

    [Fact]
    public void Machines_get_the_decision_as_the_service_writes_it()
    {
        using var line = new CommandLine { Input = """{"submittedOn":"2025-03-01","revenue":20000000,"aiRevenue":15000000}""" }.With("a.policy", Samples.Good);

        var (code, output, _) = line.Run("eval", "prize", "--input", "-", "--format", "json");

        Assert.Equal(0, code);
        Assert.StartsWith(
            """
            {
              "policy": "sample",
              "clause": "prize",
              "outcome": "eligible",
              "amount": 1000000,
              "ceiling": null,
            """,
            output
        );
    }

    [Theory]
    [InlineData("2024-07-10T15:59:59Z", "notInForce")]
    [InlineData("2024-07-10T16:00:00Z", "incomplete")]
    public void An_application_without_a_day_is_of_today_in_Shanghai(string now, string outcome)
    {
        using var line = new CommandLine
        {
            Input = "{}",
            Now = DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture),
        }.With("a.policy", Samples.Good);

        Assert.Equal(outcome, Outcome(line.Run("eval", "prize", "--input", "-", "--format", "json").Out));
    }

    [Theory]
    [InlineData("""{"submittedOn":"2025-12-31","revenue":1000,"aiRevenue":1000}""", 100)]
    [InlineData("""{"submittedOn":"2026-01-01","revenue":1000,"aiRevenue":1000}""", 200)]
    public void The_revision_in_force_on_the_day_decides(string body, int amount)
    {
        using var line = new CommandLine { Input = body }
            .With("old/a.policy", Samples.Good)
            .With(
                "new/a.policy",
                Samples
                    .Good.Replace("{ 施行 2024-07-11 }", "{ 版本 2 施行 2026-01-01 }", StringComparison.Ordinal)
                    .Replace("营业收入 的 10%", "营业收入 的 20%", StringComparison.Ordinal)
            );

        var output = line.Run("eval", "prize", "--input", "-", "--format", "json").Out;

        Assert.Equal(amount, JsonDocument.Parse(output).RootElement.GetProperty("amount").GetInt32());
    }

    [Fact]
    public void Mistakes_of_the_input_are_all_listed()
    {
        using var line = new CommandLine { Input = """{"revenue":-1,"aiRevenu":1}""" }.With("a.policy", Samples.Good);

        Assert.Equal(
            (1, "/revenue: 「营业收入」不应小于 0.00 元。\n/aiRevenu: 没有名为 `aiRevenu` 的成员。是否应为 `aiRevenue`？\n", ""),
            line.Run("eval", "prize", "--input", "-")
        );
        var json = line.Run("eval", "prize", "--input", "-", "--format", "json");
        Assert.Equal(1, json.Code);
        Assert.Equal(
            ["/revenue", "/aiRevenu"],
            JsonDocument.Parse(json.Out).RootElement.GetProperty("errors").EnumerateArray().Select(static e => e.GetProperty("pointer").GetString())
        );
    }

    [Fact]
    public void A_recognized_amount_beyond_its_bound_is_a_mistake_of_the_input()
    {
        var policy = Samples.Good.Replace("奖励 reward \"奖励额\" = 营业收入 的 10%,", "资助 reward \"资助额\", 经评审,", StringComparison.Ordinal);
        policy = policy[..policy.IndexOf("  算例", StringComparison.Ordinal)] + "}";
        using var line = new CommandLine
        {
            Input = """{"submittedOn":"2025-03-01","revenue":100,"aiRevenue":100,"review":{"recognizedAmount":1000000.01}}""",
        }.With("a.policy", policy);

        Assert.Equal((1, "/review/recognizedAmount: 核定金额最高 1,000,000.00 元。\n", ""), line.Run("eval", "prize", "--input", "-"));
    }

    [Fact]
    public void An_unknown_clause_lists_the_known_ones()
    {
        using var line = new CommandLine { Input = "{}" }.With("a.policy", Samples.Good);

        Assert.Equal((2, "", "没有条款 price。已知的条款：prize\n"), line.Run("eval", "price", "--input", "-"));
    }

    [Fact]
    public void An_input_file_that_cannot_be_read_is_wrong_usage()
    {
        using var line = new CommandLine().With("a.policy", Samples.Good).With("large.json", new byte[(1 << 20) + 1]);

        Assert.Equal((2, "", "找不到 none.json。\n"), line.Run("eval", "prize", "--input", "none.json"));
        Assert.Equal((2, "", "large.json 太大：1048577 字节，最多 1048576 字节。\n"), line.Run("eval", "prize", "--input", "large.json"));
        Assert.Equal((2, "", "无法读取 ..\n".Replace("..", ".。", StringComparison.Ordinal)), line.Run("eval", "prize", "--input", "."));
    }

    [Fact]
    public void Two_policies_with_one_clause_need_a_path()
    {
        using var line = new CommandLine { Input = "{}" }
            .With("a/a.policy", Samples.Good)
            .With("b/b.policy", Samples.Good.Replace("政策 sample", "政策 other", StringComparison.Ordinal));

        Assert.Equal((2, "", "几个政策都有条款 prize，请用 PATH 指定一个：other sample\n"), line.Run("eval", "prize", "--input", "-"));
        Assert.Equal(0, line.Run("eval", "b", "prize", "--input", "-").Code);
    }

    private static string? Outcome(string output) => JsonDocument.Parse(output).RootElement.GetProperty("outcome").GetString();
}
