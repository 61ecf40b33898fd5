using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PolicyDsl.Generator.Tests.Harness;

namespace PolicyDsl.Generator.Tests.Pipeline;

/// <summary>A project that cannot compile what is generated is told so once, at a policy, and not by hundreds of errors in files that nobody wrote.</summary>
public sealed class ProjectLackTests
{
    private static readonly PolicyText[] policies = [Samples.Small("second"), Samples.Small("first")];

    [Fact]
    public void Without_the_runtime_one_error_says_what_to_refer_to()
    {
        var whole = Compiled.Compilation();
        var bare = whole.RemoveReferences(whole.References.Where(static reference => reference.Display!.EndsWith("PolicyDsl.Runtime.dll", StringComparison.Ordinal)));

        var (output, finding) = Run(bare, LanguageVersion.Latest, policies);

        Assert.Equal("POL9005", finding!.Id);
        Assert.Equal("first/first.policy", finding.Location.GetLineSpan().Path);
        Assert.Empty(output.SyntaxTrees);
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp9)]
    [InlineData(LanguageVersion.CSharp12)]
    public void With_an_old_language_one_error_says_which_is_needed(LanguageVersion version)
    {
        var (output, finding) = Run(Compiled.Compilation(), version, policies);

        Assert.Equal("POL9006", finding!.Id);
        Assert.Single(output.SyntaxTrees);
    }

    [Fact]
    public void Without_a_policy_nothing_is_said() => Assert.Null(Run(Compiled.Compilation(), LanguageVersion.CSharp9).Finding);

    [Fact]
    public void All_that_is_generated_compiles_in_the_oldest_language_that_is_taken()
    {
        var (output, finding) = Run(Compiled.Compilation(), LanguageVersion.CSharp13, Goldens.Everything);

        Assert.Null(finding);
        Assert.NotEmpty(output.SyntaxTrees.Skip(1));
        var problems = output.GetDiagnostics(TestContext.Current.CancellationToken).Where(static found => found.Severity >= DiagnosticSeverity.Warning).ToList();
        Assert.True(problems.Count == 0, string.Join("\n", problems.Take(5)));
    }

    private static (Compilation Output, Diagnostic? Finding) Run(CSharpCompilation project, LanguageVersion version, params PolicyText[] files)
    {
        var options = Compiled.Options.WithLanguageVersion(version);
        // A project's language is that of its files.
        var own = version == LanguageVersion.Latest ? project : project.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class Own { }", options));
        CSharpGeneratorDriver.Create([new PolicyGenerator().AsSourceGenerator()], files, options).RunGeneratorsAndUpdateCompilation(own, out var output, out var findings);
        return (output, findings.SingleOrDefault());
    }
}
