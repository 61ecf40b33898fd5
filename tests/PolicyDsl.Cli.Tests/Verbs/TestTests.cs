using System.Text.Json;

namespace PolicyDsl.Cli.Tests.Verbs;

[Hazard("H38")]
public sealed class TestTests
{
    [Fact]
    public void Examples_that_come_true_are_counted()
    {
        using var line = new CommandLine().With("a.policy", Samples.Good);

        Assert.Equal((0, "1 个算例：1 个通过，0 个不符。\n", ""), line.Run("test"));
        Assert.Equal((0, "1 example: 1 passed, 0 failed.\n", ""), line.Run("test", "--lang", "en"));
    }

    [Fact]
    public void Others_show_what_was_given_expected_and_got_and_why()
    {
        using var line = new CommandLine().With("a.policy", Samples.Failing);

        var (code, output, _) = line.Run("test");

        Assert.Equal(1, code);
        Assert.Equal(
            """
            a.policy(9,6): 不符 prize “不到六成”
              已知      营业收入 = 2000万元
                        智能收入 = 1000万元
              应为      符合 100万元
              得到      不符合 aiShare
              原因      aiShare 占比过六成
                        ✗ 占比过六成  [二]
                            智能收入 / 营业收入 不低于 60%
                            营业收入 = 20,000,000.00 元
                            智能收入 = 10,000,000.00 元
                        营业收入 的 10%  2,000,000.00 元  [三]
                        最高 100万元     1,000,000.00 元  [三]
            a.policy(16,4): 不符 2025 “一轮”
              已知      申请 a 条款 prize { 营业收入 = 100万元, 智能收入 = 80万元 }
              应为      a 获批 20万元
              得到      a 获批 100,000.00 元
            2 个算例：0 个通过，2 个不符。

            """,
            Without(output, "原因      a:")
        );
    }

    [Fact]
    public void The_same_in_English()
    {
        using var line = new CommandLine().With("a.policy", Samples.Failing);

        var output = line.Run("test", "--lang", "en").Out;

        Assert.StartsWith("a.policy(9,6): failed prize “不到六成”\n  given     营业收入 = 2000万元\n", output);
        Assert.Contains("  expected  eligible 100万元\n  got       ineligible aiShare\n  why       aiShare 占比过六成\n", output);
        Assert.EndsWith("2 examples: 0 passed, 2 failed.\n", output);
    }

    [Theory]
    [InlineData("100万元", 0)]
    [InlineData("999999.99元", 1)]
    [InlineData("1000000.01元", 1)]
    public void A_fen_is_no_tolerance(string expected, int code)
    {
        using var line = new CommandLine().With("a.policy", Samples.Good.Replace("结果 符合 100万元", "结果 符合 " + expected, StringComparison.Ordinal));

        Assert.Equal(code, line.Run("test").Code);
    }

    [Fact]
    public void One_that_fails_among_others_that_come_true_is_a_finding()
    {
        using var line = new CommandLine().With("good/a.policy", Samples.Good).With("failing/a.policy", Samples.Failing.Replace("政策 sample", "政策 other", StringComparison.Ordinal));

        Assert.Equal(1, line.Run("test").Code);
        Assert.Equal(0, line.Run("test", "good").Code);
    }

    [Fact]
    public void A_policy_that_cannot_be_read_is_no_success_whatever_others_say()
    {
        using var line = new CommandLine().With("good/a.policy", Samples.Good).With("broken/a.policy", "政策 other \"坏\" {");

        Assert.Equal(2, line.Run("test").Code);
    }

    [Fact]
    public void No_examples_are_no_success()
    {
        using var line = new CommandLine().With("a.policy", Samples.Good[..Samples.Good.IndexOf("  算例", StringComparison.Ordinal)] + "}");

        Assert.Equal((1, "没有找到算例。\n", ""), line.Run("test"));
        Assert.Equal((1, "No examples were found.\n", ""), line.Run("test", "--lang", "en"));
    }

    [Fact]
    public void A_policy_with_errors_is_not_run()
    {
        using var line = new CommandLine().With("a.policy", Samples.Broken);

        var (code, output, error) = line.Run("test");

        Assert.Equal((2, ""), (code, output));
        Assert.EndsWith("政策文件有错误，请先用 `policy check` 改正。\n", error);
    }

    [Fact]
    public void Machines_get_the_decision_of_each_failure()
    {
        using var line = new CommandLine().With("a.policy", Samples.Failing);

        var (code, output, _) = line.Run("test", "--format", "json");

        Assert.Equal(1, code);
        var root = JsonDocument.Parse(output).RootElement;
        Assert.Equal((0, 2), (root.GetProperty("passed").GetInt32(), root.GetProperty("failed").GetInt32()));
        var failures = root.GetProperty("policies")[0].GetProperty("failures");
        Assert.Equal("ineligible", failures[0].GetProperty("got").GetProperty("outcome").GetString());
        Assert.Equal(9, failures[0].GetProperty("line").GetInt32());
        Assert.Equal("granted", failures[1].GetProperty("got")[0].GetProperty("outcome").GetString());
    }

    [Fact]
    public void Every_example_of_the_policy_of_Chengdu_comes_true()
    {
        using var line = new CommandLine();

        var (code, output, _) = line.Run("test", Path.Combine(PolicyDsl.Tests.Repository.Root, "policies", "chengdu-ai-2024"));

        Assert.Equal(0, code);
        Assert.EndsWith("0 个不符。\n", output);
    }

    // The trail's words belong to the settlement.
    private static string Without(string output, string start) =>
        string.Join('\n', output.Split('\n').Where(line => !line.Contains(start, StringComparison.Ordinal) && !line.Contains("  a: ", StringComparison.Ordinal)));
}
