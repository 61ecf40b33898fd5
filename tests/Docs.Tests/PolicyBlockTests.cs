using PolicyDsl.Binding;
using PolicyDsl.Diagnostics;
using PolicyDsl.Syntax;
using PolicyDsl.Text;

namespace PolicyDsl.Docs.Tests;

/// <summary>What the pages show is policy text that means something: it parses and binds without a finding.</summary>
public sealed class PolicyBlockTests
{
    private const string Header = "政策 docs \"示例\" { 文号 \"示例\" }\n";

    private const string ClauseHead = Header + "条款 example \"示例\", 出处 \"示例\" {\n";

    /// <summary>The pages.</summary>
    public static TheoryData<string> AllPages => Pages.AsTheoryData;

    [Theory]
    [MemberData(nameof(AllPages))]
    public void Every_policy_block_parses_and_binds(string page)
    {
        var findings = Pages.PolicyBlocks(page).SelectMany(Findings);

        Assert.Empty(findings);
    }

    [Fact]
    public void The_reference_and_both_readmes_show_policies()
    {
        foreach (var page in new[] { "docs/language.md", "README.md", "README.zh.md" })
            Assert.NotEmpty(Pages.PolicyBlocks(page));
    }

    private static IEnumerable<string> Findings(PolicyBlock block)
    {
        var text = new SourceText($"{block.Page}:{block.Line}", Whole(block));
        var parsed = PolicyParser.Parse(text, TestContext.Current.CancellationToken);
        var bound = PolicyBinder.Bind([PolicySource.Of(text, parsed)], TestContext.Current.CancellationToken);
        return parsed.Diagnostics.Concat(bound.Diagnostics).Where(static d => d.Kind.Severity == Severity.Error).Select(static d => d.ToString());
    }

    private static string Whole(PolicyBlock block) =>
        block.Part switch
        {
            "" => block.Text,
            "declarations" => Header + block.Text,
            "members" => ClauseHead + block.Text + "}\n",
            _ => throw new InvalidOperationException($"{block.Page}({block.Line}): a policy block is a file, declarations or members, not {block.Part}."),
        };
}
