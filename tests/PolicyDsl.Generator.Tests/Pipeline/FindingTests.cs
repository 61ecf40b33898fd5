using Microsoft.CodeAnalysis;
using PolicyDsl.Generator.Tests.Harness;

namespace PolicyDsl.Generator.Tests.Pipeline;

/// <summary>What the build says of policies, and what is generated all the same.</summary>
[Hazard("H16", "H63")]
public sealed class FindingTests
{
    private static readonly PolicyText broken = Samples.Small("broken", "条件 wrong \"错\" = 没有这个 不低于 1元");

    [Fact]
    public void A_broken_policy_fails_at_its_own_line_and_the_others_are_generated()
    {
        var run = GeneratorRun.Of(Samples.Small("first"), broken, Samples.Small("second"));

        var finding = Assert.Single(run.Diagnostics);
        Assert.StartsWith("broken/broken.policy(5,18): error POL2001: ", finding, StringComparison.Ordinal);
        Assert.Contains("First.Policy.g.cs", run.Sources.Keys);
        Assert.Contains("Second.Policy.g.cs", run.Sources.Keys);
        Assert.DoesNotContain("Broken.Policy.g.cs", run.Sources.Keys);
    }

    [Fact]
    public void A_broken_file_of_a_policy_keeps_the_whole_policy_back()
    {
        var half = new PolicyText("first/half.policy", "政策 first\n条款 other \"其他条款\" {");
        var run = GeneratorRun.Of(Samples.Small("first"), half);

        Assert.NotEmpty(run.Diagnostics);
        Assert.All(run.Diagnostics, static finding => Assert.StartsWith("first/half.policy(", finding, StringComparison.Ordinal));
        Assert.Empty(run.Sources);
    }

    [Fact]
    public void Messages_are_in_Chinese_unless_the_project_asks_for_English()
    {
        var english = GeneratorRun.Of(new Dictionary<string, string> { ["PolicyMessageLanguage"] = "en" }, broken);

        Assert.Contains("没有这个", GeneratorRun.Of(broken).Diagnostics[0], StringComparison.Ordinal);
        Assert.NotEqual(GeneratorRun.Of(broken).Diagnostics[0], english.Diagnostics[0]);
        Assert.Contains("There is no", english.Diagnostics[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_an_error_at_the_file()
    {
        var run = GeneratorRun.Of(new PolicyText("lost.policy", null), Samples.Small("first"));

        Assert.StartsWith("lost.policy(1,1): error POL9004: ", Assert.Single(run.Diagnostics), StringComparison.Ordinal);
        Assert.Contains("First.Policy.g.cs", run.Sources.Keys);
    }

    [Theory]
    [InlineData("")]
    [InlineData("// 只有注释\n")]
    [InlineData("\0\uFFFF")]
    [InlineData("政策")]
    public void A_file_that_is_no_policy_is_an_error_and_never_a_crash(string content)
    {
        var run = GeneratorRun.Of(new PolicyText("odd/odd.policy", content), Samples.Small("first"));

        Assert.NotEmpty(run.Diagnostics);
        Assert.All(run.Diagnostics, static finding => Assert.StartsWith("odd/odd.policy(", finding, StringComparison.Ordinal));
        Assert.DoesNotContain(run.Diagnostics, static finding => finding.Contains("POL9000", StringComparison.Ordinal));
        Assert.Contains("First.Policy.g.cs", run.Sources.Keys);
    }

    [Fact]
    public void Two_policies_that_claim_to_be_the_same_are_errors_at_both_places()
    {
        var run = GeneratorRun.Of(
            new PolicyText("a/same.policy", Samples.SmallText("same")),
            new PolicyText("b/same.policy", Samples.SmallText("same")),
            Samples.Small("first")
        );

        Assert.Equal(["a/same.policy(1,4)", "b/same.policy(1,4)"], run.Diagnostics.Select(static d => d.Split(':')[0]).Order());
        Assert.Contains("First.Policy.g.cs", run.Sources.Keys);
    }

    [Fact]
    public void Policies_that_C_sharp_would_call_the_same_are_errors_at_their_titles()
    {
        var run = GeneratorRun.Of(Samples.Small("ab-1"), Samples.Small("ab1"), Samples.Small("first"));

        Assert.Equal(2, run.Diagnostics.Count(static d => d.Contains("error POL9003", StringComparison.Ordinal)));
        Assert.Contains("First.Policy.g.cs", run.Sources.Keys);
    }

    [Fact]
    public void A_cancelled_run_is_cancelled_and_no_defect()
    {
        var driver = Microsoft.CodeAnalysis.CSharp.CSharpGeneratorDriver.Create([new PolicyGenerator().AsSourceGenerator()], [Samples.Small("first")]);
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.Throws<OperationCanceledException>(() => driver.RunGenerators(Compiled.Compilation(), cancelled.Token));
    }
}
