using System.Text.Json;

namespace PolicyDsl.Cli.Tests.Verbs;

public sealed class CheckTests
{
    [Fact]
    public void A_good_policy_is_said_to_be_one()
    {
        using var line = new CommandLine().With("sample/a.policy", Samples.Good);

        Assert.Equal((0, "没有发现问题：1 个政策，1 个文件。\n", ""), line.Run("check"));
        Assert.Equal((0, "Nothing found: 1 policy, 1 file.\n", ""), line.Run("check", "sample", "--lang", "en"));
        Assert.Equal((0, "Nothing found: 1 policy, 1 file.\n", ""), line.Run("check", "sample/a.policy", "--lang=en"));
    }

    [Fact]
    public void A_mistake_is_shown_in_its_line_with_a_mark_under_it()
    {
        using var line = new CommandLine().With("sample/a.policy", Samples.Broken);

        var (code, output, error) = line.Run("check");

        Assert.Equal(1, code);
        Assert.Equal("", error);
        Assert.Equal(
            """
            sample/a.policy(5,21): error POL2001: 没有叫「营业收人」的值。你是不是想写「营业收入」？
                5 |   奖励 reward "奖励额" = 营业收人 的 10%, 最高 100万元, 出处 "三"
                  |                          ^^^^^^^^
                改法：「营业收人」→「营业收入」
            1 个错误，0 个警告。

            """,
            Untied(output)
        );
    }

    [Fact]
    public void The_same_in_English()
    {
        using var line = new CommandLine { Lang = "en_US.UTF-8" }.With("sample/a.policy", Samples.Broken);

        Assert.Contains("    fix: `营业收人` → `营业收入`\n1 error, 0 warnings.\n", line.Run("check").Out);
    }

    [Fact]
    public void Machines_get_places_and_fixes()
    {
        using var line = new CommandLine().With("sample/a.policy", Samples.Broken);

        var (code, output, _) = line.Run("check", "--format", "json", "--lang", "en");

        Assert.Equal(1, code);
        var root = JsonDocument.Parse(output).RootElement;
        Assert.Equal(1, root.GetProperty("errors").GetInt32());
        var found = Assert.Single(root.GetProperty("diagnostics").EnumerateArray());
        Assert.Equal("error", found.GetProperty("severity").GetString());
        Assert.Equal("sample/a.policy", found.GetProperty("path").GetString());
        Assert.Equal((5, 21), (found.GetProperty("start").GetProperty("line").GetInt32(), found.GetProperty("start").GetProperty("column").GetInt32()));
        Assert.Equal("营业收入", found.GetProperty("fix").GetProperty("replacement").GetString());
        Assert.Contains("营业收人", output);
    }

    [Fact]
    public void A_warning_is_shown_with_its_witness_and_is_a_finding()
    {
        using var line = new CommandLine().With("a.policy", Samples.Good.Replace("= 营业收入 的 10%", "= 50万元", StringComparison.Ordinal));

        var (code, output, _) = line.Run("check", "--lang", "en");

        Assert.Equal(1, code);
        Assert.Equal(
            """
            a.policy(7,30): warning POL4204: `最高 100万元` of `奖励额` never changes anything: the amount always lies within it. For instance: any application.
                7 |   奖励 reward "奖励额" = 50万元, 最高 100万元, 出处 "三"
                  |                                       ^^^^^^^
            0 errors, 1 warning.

            """,
            output
        );
    }

    [Fact]
    public void Where_a_policy_has_errors_there_are_no_warnings_yet()
    {
        using var line = new CommandLine().With("a.policy", Samples.Broken.Replace("营业收人 的 10%", "营业收人 的 110%", StringComparison.Ordinal));

        Assert.Contains("1 error, 0 warnings.", line.Run("check", "--lang", "en").Out);
    }

    [Fact]
    public void Colours_are_for_terminals()
    {
        using var terminal = new CommandLine { IsTerminal = true }.With("a.policy", Samples.Broken);
        using var file = new CommandLine().With("a.policy", Samples.Broken);

        Assert.Contains("\u001b[31merror\u001b[0m", terminal.Run("check").Out);
        Assert.DoesNotContain('\u001b', file.Run("check").Out);
    }

    [Fact]
    public void Every_folder_with_a_header_is_a_policy_of_its_own()
    {
        using var line = new CommandLine()
            .With("old/a.policy", Samples.Good)
            .With("new/a.policy", Samples.Good.Replace("{ 施行 2024-07-11 }", "{ 版本 2 施行 2026-01-01 }", StringComparison.Ordinal))
            .With("new/bin/a.policy", Samples.Broken)
            .With(".git/a.policy", Samples.Broken);

        Assert.Equal((0, "没有发现问题：2 个政策，2 个文件。\n", ""), line.Run("check"));
    }

    [Fact]
    public void The_policy_of_Chengdu_is_free_of_errors()
    {
        using var line = new CommandLine();
        var folder = Path.Combine(PolicyDsl.Tests.Repository.Root, "policies", "chengdu-ai-2024");

        Assert.Equal(0, line.Run("check", folder).Code);
    }

    // A message's wording belongs to the language; what is looked at here is the layout around it.
    private static string Untied(string output) =>
        System.Text.RegularExpressions.Regex.Replace(output, "POL[0-9]{4}: .*", "POL2001: 没有叫「营业收人」的值。你是不是想写「营业收入」？");
}
