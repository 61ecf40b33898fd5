using System.Text.Json.Nodes;

namespace PolicyDsl.Cli.Tests.Verbs;

public sealed class SchemaTests
{
    [Fact]
    public void The_form_of_a_clause_is_written()
    {
        using var line = new CommandLine().With("p/a.policy", Samples.Good);

        var (code, output, error) = line.Run("schema", "p", "prize");

        Assert.Equal((0, ""), (code, error));
        var schema = JsonNode.Parse(output)!;
        Assert.Equal("获奖奖励", (string?)schema["title"]);
        Assert.Equal("营业收入", (string?)schema["properties"]!["revenue"]!["title"]);
        Assert.Contains("营业收入", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("p")]
    [InlineData("p", "--kind", "application")]
    public void Without_a_clause_all_forms_are_written_by_their_ids(params string[] words)
    {
        using var line = new CommandLine().With("p/a.policy", Samples.Good);

        var all = JsonNode.Parse(line.Run(["schema", .. words]).Out)!.AsObject();

        Assert.Equal(["prize"], all.Select(static member => member.Key));
        Assert.True(JsonNode.DeepEquals(all["prize"], JsonNode.Parse(line.Run("schema", "p", "prize").Out)));
    }

    [Fact]
    public void One_word_that_is_no_path_is_a_clause()
    {
        using var line = new CommandLine().With("a.policy", Samples.Good);

        Assert.Equal("prize", (string?)JsonNode.Parse(line.Run("schema", "prize").Out)!["x-clause"]);
    }

    [Fact]
    public void The_looks_and_the_review_form_are_written_where_asked()
    {
        using var line = new CommandLine { Lang = "en" }.With("a.policy", Samples.Good);

        Assert.Equal("applicant", (string?)JsonNode.Parse(line.Run("schema", "prize", "--kind", "ui").Out)!["ui:order"]![0]);
        Assert.Equal("The authority's decisions", (string?)JsonNode.Parse(line.Run("schema", "prize", "--kind", "review").Out)!["properties"]!["decisions"]!["title"]);
        Assert.Equal("Save", (string?)JsonNode.Parse(line.Run("schema", "prize", "--kind", "review-ui").Out)!["ui:submitButtonOptions"]!["submitText"]);
        Assert.Contains("project", JsonNode.Parse(line.Run("schema", "prize", "--kind", "submission").Out)!["required"]!.AsArray().Select(static name => (string?)name));
        Assert.Equal("hidden", (string?)JsonNode.Parse(line.Run("schema", "prize", "--kind", "submission-ui").Out)!["submittedOn"]!["ui:widget"]);
    }

    [Fact]
    public void An_unknown_clause_is_answered_with_those_there_are()
    {
        using var line = new CommandLine().With("a.policy", Samples.Good);

        var (code, output, error) = line.Run("schema", "price");

        Assert.Equal((2, ""), (code, output));
        Assert.Equal("没有条款 price。已知的条款：prize\n", error);
    }

    [Fact]
    public void A_broken_policy_has_no_form()
    {
        using var line = new CommandLine().With("a.policy", Samples.Broken);

        var (code, output, _) = line.Run("schema", "prize");

        Assert.Equal(1, code);
        Assert.DoesNotContain("$schema", output, StringComparison.Ordinal);
    }
}
