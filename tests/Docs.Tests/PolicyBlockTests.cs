using PolicyDsl.Binding;
using PolicyDsl.Diagnostics;
using PolicyDsl.Formatting;
using PolicyDsl.Interpreter;
using PolicyDsl.Interpreter.Examples;
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

    [Theory]
    [MemberData(nameof(AllPages))]
    public void Every_example_that_a_page_shows_comes_true(string page)
    {
        var failed =
            from block in Pages.PolicyBlocks(page)
            from model in Bind(block).Bound.Models
            let policy = new InterpretedPolicy(model)
            from example in model.Examples
            let result = ExampleRunner.Run(policy, example)
            where !result.Passed
            select $"{page}({block.Line}): {example.Title}: {result.Explanation.Outcome} {result.Explanation.Amount}";

        Assert.Empty(failed);
    }

    [Theory]
    [MemberData(nameof(AllPages))]
    public void Every_policy_block_has_the_form_that_the_formatter_gives(string page)
    {
        foreach (var block in Pages.PolicyBlocks(page))
        {
            // The language of the first line is that of the commas between values.
            var isEnglish = block.Part is "declarations" or "members" && block.Text[0] < '\u0080';
            var text = new SourceText(page, isEnglish ? Whole(block).Replace("政策", "policy", StringComparison.Ordinal) : Whole(block));
            var formatted = PolicyFormatter.Format(text, PolicyParser.Parse(text, TestContext.Current.CancellationToken), cancellation: TestContext.Current.CancellationToken);

            Assert.Equal(block.Part == "members" ? Indented(text.Content) : text.Content, formatted);
        }
    }

    /// <summary>Members are shown without the clause that they stand in.</summary>
    private static string Indented(string text)
    {
        var lines = text.Split('\n');
        for (var i = 2; i < lines.Length - 2; i++)
            lines[i] = lines[i].Length == 0 ? "" : "  " + lines[i];
        return string.Join('\n', lines);
    }

    private static IEnumerable<string> Findings(PolicyBlock block)
    {
        var (parsed, bound) = Bind(block);
        return parsed.Diagnostics.Concat(bound.Diagnostics).Where(static d => d.Kind.Severity == Severity.Error).Select(static d => d.ToString());
    }

    private static (ParseResult Parsed, BindingResult Bound) Bind(PolicyBlock block)
    {
        var text = new SourceText($"{block.Page}:{block.Line}", Whole(block));
        var parsed = PolicyParser.Parse(text, TestContext.Current.CancellationToken);
        return (parsed, PolicyBinder.Bind([PolicySource.Of(text, parsed)], TestContext.Current.CancellationToken));
    }

    private static string Whole(PolicyBlock block) =>
        block.Part switch
        {
            "" => block.Text,
            // A file that the page's commands made; its name follows.
            _ when block.Part.StartsWith("show ", StringComparison.Ordinal) => block.Text,
            "declarations" => Header + block.Text,
            "members" => ClauseHead + block.Text + "}\n",
            _ => throw new InvalidOperationException($"{block.Page}({block.Line}): a policy block is a file, declarations or members, not {block.Part}."),
        };
}
