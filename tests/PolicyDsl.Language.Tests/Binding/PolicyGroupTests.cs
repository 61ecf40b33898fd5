using PolicyDsl.Binding;

namespace PolicyDsl.Language.Tests.Binding;

/// <summary>Which files make up a policy.</summary>
public sealed class PolicyGroupTests
{
    private const string Header = "政策 p \"试验\"";
    private const string Clause = "条款 c \"款\" { 奖励 r \"奖\" = 上限 }";

    [Fact]
    public void A_policy_may_be_several_files_of_a_folder()
    {
        var policy = TestPolicy.Bind(("p/b.policy", "政策 p\n" + Clause), ("p/a.policy", Header + "\n参数 cap \"上限\" = 1万元"));

        Assert.Equal(("p", 1), (policy.Id, policy.Revision));
        Assert.Single(policy.Model!.Clauses);
    }

    [Fact]
    public void A_revision_is_a_folder_of_its_own()
    {
        var first = ("v1/a.policy", Header + "\n条款 c \"款\" { 奖励 r \"奖\" = 1万元 }");
        var second = ("v2/a.policy", Header + " { 版本 2 施行 2026-01-01 }\n条款 c \"款\" { 奖励 r \"奖\" = 2万元 }");

        var result = TestPolicy.BindAll(second, first).Bound;

        Assert.Empty(result.Diagnostics);
        Assert.Equal([1, 2], result.Models.Select(static m => m.Revision));
    }

    [Fact]
    public void Two_policies_may_share_a_folder()
    {
        var result = TestPolicy.BindAll(("x/a.policy", Header + "\n条款 c \"款\" { 奖励 r \"奖\" = 1万元 }"), ("x/b.policy", "政策 q \"另\"\n条款 c \"款\" { 奖励 r \"奖\" = 1万元 }")).Bound;

        Assert.Equal(["p", "q"], result.Models.Select(static m => m.Id));
    }

    [Fact]
    public void A_folder_without_header_is_an_error() =>
        Assert.Equal("POL2020", Assert.Single(TestPolicy.Check(("p/a.policy", "政策 p\n" + Clause))).Kind.Code);

    [Fact]
    public void A_second_header_is_an_error_at_both_places()
    {
        var found = TestPolicy.Check(("p/a.policy", Header), ("p/b.policy", Header));

        Assert.Equal(["POL2021", "POL2021"], found.Select(static d => d.Kind.Code));
        Assert.Equal(["p/a.policy", "p/b.policy"], found.Select(static d => d.Path));
        Assert.Equal(["p/b.policy", "p/a.policy"], found.Select(static d => d.Related!.Path));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" { 版本 3 }")]
    public void One_id_and_revision_in_two_folders_is_an_error_at_both_places(string block)
    {
        var clause = "\n条款 c \"款\" { 奖励 r \"奖\" = 1万元 }";
        var (bound, _) = TestPolicy.BindAll(("v1/a.policy", Header + block + clause), ("v2/a.policy", Header + block + clause));

        Assert.Equal(["POL2022", "POL2022"], bound.Diagnostics.Select(static d => d.Kind.Code));
        Assert.Empty(bound.Models);
    }

    [Fact]
    public void A_broken_policy_leaves_the_others_their_models()
    {
        var (bound, _) = TestPolicy.BindAll(("p/a.policy", Header + "\n" + Clause), ("q/a.policy", "政策 q \"另\"\n条款 c \"款\" { 奖励 r \"奖\" = 1万元 }"));

        Assert.Equal("POL2001", Assert.Single(bound.Diagnostics).Kind.Code);
        Assert.Equal("q", Assert.Single(bound.Models).Id);
    }

    [Fact]
    public void What_the_parser_could_not_read_leaves_no_model()
    {
        var (bound, syntax) = TestPolicy.BindAll(("p/a.policy", Header + "\n条款 c \"款\" { 奖励 r \"奖\" = 1万元\n条件 x \"条件\" = }"));

        Assert.Single(syntax);
        Assert.Empty(bound.Diagnostics);
        Assert.Empty(bound.Models);
    }

    [Fact]
    public void Too_many_clauses_are_an_error()
    {
        var clauses = string.Join("\n", Enumerable.Range(0, Limits.Clauses + 1).Select(static i => $"条款 c{i} \"第{i}条款\" {{ 奖励 r \"奖\" = 1万元 }}"));

        Assert.Equal("POL3113", Assert.Single(TestPolicy.Check(("p/a.policy", Header + "\n" + clauses))).Kind.Code);
    }
}
