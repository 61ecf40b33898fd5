using Microsoft.CodeAnalysis;
using PolicyDsl.Generator.Pipeline;
using PolicyDsl.Generator.Tests.Harness;

namespace PolicyDsl.Generator.Tests.Pipeline;

/// <summary>What an edit makes the generator do again.</summary>
[Hazard("H50")]
public sealed class IncrementalityTests
{
    private static readonly string[] steps =
    [
        Steps.ParsedFile, Steps.PolicyFiles, Steps.BoundFiles, Steps.Model, Steps.Environment, Steps.Rendered, Steps.SourceUnit, Steps.Registration,
    ];

    private static readonly PolicyText first = Samples.Small("first");
    private static readonly PolicyText second = Samples.Small("second");

    [Fact]
    public void An_edit_of_unrelated_code_runs_nothing()
    {
        var run = GeneratorRun.Of(first, second).WithSource("class Own { int x; }");

        foreach (var step in steps)
        {
            Assert.NotEmpty(run.Reasons(step));
            Assert.All(run.Reasons(step), static reason => Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));
        }
    }

    [Fact]
    public void An_edited_policy_is_rendered_alone()
    {
        var run = GeneratorRun.Of(first, second).Then(Replace(first, first.Content!.Replace("50万元", "80万元", StringComparison.Ordinal)));

        Assert.Equal([IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached], run.Reasons(Steps.Rendered));
        Assert.Contains("800_000m", run.Sources["First.Clauses.Basic.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Of_an_edited_policy_only_the_files_that_differ_are_new()
    {
        var run = GeneratorRun.Of(first).Then(Replace(first, first.Content!.Replace("50万元", "80万元", StringComparison.Ordinal)));

        // The header's hash, the rules and the words of the award; application and definition stay.
        Assert.Equal(3, run.Reasons(Steps.SourceUnit).Count(static r => r == IncrementalStepRunReason.Modified));
        Assert.True(run.Reasons(Steps.SourceUnit).Count > 3);
    }

    [Theory]
    [InlineData("// 注释\n{0}")]
    [InlineData("{0}\n\n/* 后记 */\n")]
    public void A_comment_renders_nothing(string form)
    {
        var run = GeneratorRun.Of(first, second).Then(Replace(first, string.Format(null, form, first.Content)));

        Assert.Contains(IncrementalStepRunReason.Modified, run.Reasons(Steps.ParsedFile));
        Assert.All(run.Reasons(Steps.Model), static reason => Assert.NotEqual(IncrementalStepRunReason.Modified, reason));
        Assert.All(run.Reasons(Steps.Rendered), static reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void A_file_that_is_split_or_renamed_renders_nothing()
    {
        var moved = new PolicyText("first/renamed.policy", first.Content);
        var run = GeneratorRun.Of(first).Then(driver => driver.ReplaceAdditionalText(first, moved));

        Assert.All(run.Reasons(Steps.Rendered), static reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void An_edit_of_one_file_reaches_what_another_file_of_the_policy_makes_of_it()
    {
        var head = new PolicyText("p/a.policy", "政策 p \"示例\" { 施行 2024-07-11 }\n条款 basic \"基本\" { 奖励 reward \"奖励\" = 上限 的 10% }");
        var rest = new PolicyText("p/b.policy", "政策 p\n术语 cap \"上限\" = 10万元");
        var run = GeneratorRun.Of(head, rest, second).Then(Replace(rest, rest.Content!.Replace("10万元", "20万元", StringComparison.Ordinal)));

        Assert.Equal(GeneratorRun.Of(head, new PolicyText("p/b.policy", rest.Content!.Replace("10万元", "20万元", StringComparison.Ordinal)), second).Sources, run.Sources);
        Assert.Equal([IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached], run.Reasons(Steps.Rendered));
    }

    [Fact]
    public void A_removed_policy_is_gone()
    {
        var run = GeneratorRun.Of(first, second).Then(static driver => driver.RemoveAdditionalTexts([first]));

        Assert.DoesNotContain(run.Sources.Keys, static name => name.StartsWith("First", StringComparison.Ordinal));
        Assert.Contains("Second.Policy.g.cs", run.Sources.Keys);
    }

    [Fact]
    public void An_error_that_moves_renders_nothing_of_the_other_policy()
    {
        var broken = Samples.Small("broken", "条件 wrong \"错\" = 没有这个 不低于 1元");
        var run = GeneratorRun.Of(broken, second).Then(Replace(broken, "\n" + broken.Content));

        Assert.All(run.Reasons(Steps.Rendered), static reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.Contains("broken.policy(6,", Assert.Single(run.Diagnostics), StringComparison.Ordinal);
    }

    private static Func<GeneratorDriver, GeneratorDriver> Replace(PolicyText file, string content) =>
        driver => driver.ReplaceAdditionalText(file, new PolicyText(file.Path, content));
}
