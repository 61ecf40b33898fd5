namespace PolicyDsl.Cli.Tests.Verbs;

public sealed class DiffTests
{
    private static readonly string Raised = Samples.Good.Replace("最高 100万元", "最高 150万元", StringComparison.Ordinal).Replace("结果 符合 100万元", "结果 符合 150万元", StringComparison.Ordinal);

    [Fact]
    public void Says_that_nothing_differs()
    {
        using var line = new CommandLine().With("a/p.policy", Samples.Good).With("b/other.policy", "// 说明\n" + Samples.Good.Replace("100万元", "1000000元", StringComparison.Ordinal));

        var (code, output, _) = line.Run("diff", "a", "b");

        Assert.Equal(0, code);
        Assert.Equal("示例政策\n没有差异。\n", output);
    }

    [Fact]
    public void Tells_a_difference_with_exit_code_1()
    {
        using var line = new CommandLine().With("a.policy", Samples.Good).With("b.policy", Raised);

        var (code, output, _) = line.Run("diff", "a.policy", "b.policy", "--lang", "en");

        Assert.Equal(1, code);
        Assert.StartsWith("示例政策\n\n获奖奖励 (prize)\n  * Cap changed: 奖励额 (reward), bounds\n    - 最高 100万元\n    + 最高 150万元\n", output);
    }

    [Theory]
    [InlineData("md", "# 修订对照表\n")]
    [InlineData("html", "<!DOCTYPE html>\n<html lang=\"zh-CN\">")]
    [InlineData("json", "{\n  \"policies\": [")]
    public void Writes_other_forms(string format, string start)
    {
        using var line = new CommandLine().With("a.policy", Samples.Good).With("b.policy", Raised);

        var (code, output, _) = line.Run("diff", "a.policy", "b.policy", "--format", format);

        Assert.Equal(1, code);
        Assert.StartsWith(start, output);
        Assert.Contains("150万元", output);
    }

    [Fact]
    public void Lists_sources_where_asked()
    {
        using var line = new CommandLine().With("a.policy", Samples.Good).With("b.policy", Samples.Good.Replace("出处 \"三\"", "出处 \"四\"", StringComparison.Ordinal));

        Assert.Equal(0, line.Run("diff", "a.policy", "b.policy").Code);
        Assert.Contains("出处修改：奖励额 (reward) 出处\n    - 三\n    + 四\n", line.Run("diff", "a.policy", "b.policy", "--sources").Out);
    }

    [Fact]
    public void Refuses_a_policy_with_errors()
    {
        using var line = new CommandLine().With("a.policy", Samples.Good).With("b.policy", Samples.Broken);

        var (code, output, error) = line.Run("diff", "a.policy", "b.policy");

        Assert.Equal(1, code);
        Assert.Empty(output);
        Assert.Contains("b.policy(5,", error);
    }

    [Theory]
    [InlineData("diff", "a.policy")]
    [InlineData("diff", "a.policy", "missing")]
    [InlineData("diff", "a.policy", "a.policy", "--format", "xml")]
    public void Wrong_usage_is_exit_code_2(params string[] args)
    {
        using var line = new CommandLine().With("a.policy", Samples.Good);

        Assert.Equal(2, line.Run(args).Code);
    }
}
