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
        var found = TestPolicy.Check(("p/a.policy", Header + "\n条款 c \"款\" { 奖励 r \"奖\" = 1万元 }"), ("p/b.policy", Header));

        Assert.Equal(["POL2021", "POL2021"], found.Select(static d => d.Kind.Code));
        Assert.Equal(["p/a.policy", "p/b.policy"], found.Select(static d => d.Path));
        Assert.Equal(["p/b.policy", "p/a.policy"], found.Select(static d => d.Related!.Path));
    }

    [Theory]
    [InlineData("", "POL1109")]
    [InlineData("// 参数在此", "POL1109")]
    [InlineData("政徕 p", "POL1109")]
    [InlineData("政策", "POL1101")]
    [InlineData("政策 = p", "POL1102")]
    [InlineData("政策 P_1", "POL1021")]
    [InlineData("政策 成都", "POL1021")]
    [InlineData("政策 q", "POL2023")]
    public void What_is_wrong_with_the_line_of_one_file_makes_no_name_unknown_in_the_others(string line, string code)
    {
        var (bound, syntax) = TestPolicy.BindAll(("p/a.policy", Header + "\n" + Clause), ("p/b.policy", line + "\n参数 cap \"上限\" = 1万元"));

        Assert.Equal([("p/b.policy", code)], syntax.Concat(bound.Diagnostics).Select(static d => (d.Path, d.Kind.Code)));
        Assert.Empty(bound.Models);
    }

    [Fact]
    public void A_file_that_is_too_large_to_be_read_makes_no_name_unknown_in_the_others()
    {
        var large = "政策 p\n参数 cap \"上限\" = 1万元\n//" + new string('长', 400_000);

        Assert.Equal("POL1001", Assert.Single(TestPolicy.Check(("p/a.policy", Header + "\n" + Clause), ("p/b.policy", large))).Kind.Code);
    }

    [Fact]
    public void The_fix_of_an_id_that_is_not_the_folders_is_the_folders()
    {
        var found = Assert.Single(TestPolicy.Check(("p/a.policy", Header + "\n" + Clause), ("p/b.policy", "政策 q\n参数 cap \"上限\" = 1万元")));

        Assert.Equal("p", found.Fix!.Replacement);
    }

    [Fact]
    public void The_file_whose_line_is_broken_may_be_the_one_with_the_header()
    {
        var found = TestPolicy.Check(("p/a.policy", "政策 P_ \"试验\" { 施行 2024-01-01 }\n" + Clause), ("p/b.policy", "政策 p\n参数 cap \"上限\" = 1万元"));

        Assert.Equal("POL1021", Assert.Single(found).Kind.Code);
    }

    [Fact]
    public void Beside_two_policies_a_broken_file_belongs_to_neither()
    {
        const string Sound = "\n条款 c \"款\" { 奖励 r \"奖\" = 1万元 }";
        var (bound, syntax) = TestPolicy.BindAll(("x/a.policy", Header + Sound), ("x/b.policy", "政策 q \"另\"" + Sound), ("x/c.policy", "政策"));

        Assert.Single(syntax);
        Assert.Equal(["p", "q"], bound.Models.Select(static m => m.Id));
    }

    [Theory]
    [Hazard("H23")]
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
    [Hazard("H63")]
    public void Too_many_clauses_are_an_error()
    {
        var clauses = string.Join("\n", Enumerable.Range(0, Limits.Clauses + 1).Select(static i => $"条款 c{i} \"第{i}条款\" {{ 奖励 r \"奖\" = 1万元 }}"));

        Assert.Equal("POL3113", Assert.Single(TestPolicy.Check(("p/a.policy", Header + "\n" + clauses))).Kind.Code);
    }
}
