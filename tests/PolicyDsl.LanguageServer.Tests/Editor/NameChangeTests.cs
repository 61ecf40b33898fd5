using PolicyDsl.LanguageServer.Editor;
using PolicyDsl.LanguageServer.Workspace;
using PolicyDsl.Text;

namespace PolicyDsl.LanguageServer.Tests.Editor;

/// <summary>A new name, across files and examples.</summary>
public sealed class NameChangeTests
{
    private const string Other = """
        政策 p "政策" { 施行 2025-01-01 }
        选项 Kind "类别" { firm "企业", school "高校" }
        主体 { 填报 kind "主体类型": Kind 填报 sme "中小企业": 是否 }
        条件 standing "信用良好" = 中小企业 为 是
        材料 paper "证明"
        已知 firmGiven "企业" { 主体类型 = 企业, 中小企业 = 是 }

        """;

    private const string Clauses = """
        政策 p
        条款 c "条款" {
          须 standing
          填报 spend "投入": 金额, 佐证 paper
          材料 paper
          奖励 reward "奖" = spend 的 10%, 最高 (投入 + 1元)
          算例 "例" { 沿用 firmGiven, 投入 = 100元, 结果 符合 10元 }
          算例 "不良" { 沿用 firmGiven, 中小企业 = 否, spend = 100元, 结果 不符合 standing }
        }

        """;

    [Theory]
    [InlineData("填报 sp‸end", "outlay", "填报 outlay \"投入\"", "奖\" = outlay 的", "outlay = 100元")]
    [InlineData("(投‸入 +", "支出", "填报 spend \"支出\"", "(支出 +", "例\" { 沿用 firmGiven, 支出 = 100元")]
    [InlineData("(投‸入 +", "投入（万元）", "填报 spend \"投入（万元）\"", "(spend +", "例\" { 沿用 firmGiven, spend = 100元")]
    [InlineData("须 stan‸ding", "goodStanding", "须 goodStanding", "不符合 goodStanding")]
    [InlineData("沿用 firm‸Given, 投入", "base", "沿用 base, 投入", "沿用 base, 中小")]
    [InlineData("佐证 pa‸per", "proof", "佐证 proof", "材料 proof")]
    [InlineData("条款 ‸c", "clauseOne", "条款 clauseOne \"条款\"")]
    public void Changes_it_everywhere(string at, string newName, params string[] expected)
    {
        var (view, path, offset) = At(at);

        var result = NameChange.Rename(view, path, offset, newName, TestContext.Current.CancellationToken);

        Assert.Null(result.Refusal);
        var after = TextChange.Apply(view.Files[path].Text.Content, result.Changes.Where(c => c.Path == path));
        Assert.All(expected, part => Assert.Contains(part, after));
    }

    [Fact]
    public void A_value_of_an_enum_changes_in_the_other_file_too()
    {
        var (view, path, offset) = At("中小企业 = 否");

        var result = NameChange.Rename(view, path, offset, "中小微企业", TestContext.Current.CancellationToken);

        Assert.Equal(["/p/a.policy", "/p/other0.policy"], result.Changes.Select(static c => c.Path).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(4, result.Changes.Count);
    }

    [Theory]
    [InlineData("填报 sp‸end", "sme", "sme")]
    [InlineData("填报 sp‸end", "SME", "SME")]
    [InlineData("(投‸入 +", "中小企业", "中小企业")]
    [InlineData("(投‸入 +", "其他", "其他")]
    [InlineData("(投‸入 +", "近3年投入", "近3年投入")]
    [InlineData("填报 sp‸end", "a b", "a b")]
    [InlineData("填报 sp‸end", "支出", "支出")]
    [InlineData("填报 sp‸end", "x /* */", "x")]
    [InlineData("填报 sp‸end", "", "")]
    [InlineData("(投‸入 +", "一\n二", "")]
    public void Refuses_what_clashes_or_is_no_name(string at, string newName, string mentioned)
    {
        var (view, path, offset) = At(at);

        var result = NameChange.Rename(view, path, offset, newName, TestContext.Current.CancellationToken);

        Assert.Empty(result.Changes);
        Assert.Contains(mentioned, result.Refusal!.Zh);
        Assert.NotEmpty(result.Refusal.En);
    }

    [Fact]
    public void Refuses_where_a_fact_stands_for_the_inputs_of_two_clauses()
    {
        var text = EditorText.Of(
            Other
                + """
                已知 both "共用" { 收入 = 1万元 }
                条款 a "甲款" { 填报 income "收‸入": 金额 奖励 x "奖" = 收入 的 10% 算例 "一" { 沿用 both, 结果 符合 } }
                条款 b "乙款" { 填报 income "收入": 金额 奖励 x "奖" = 收入 的 20% 算例 "二" { 沿用 both, 结果 符合 } }
                """
        );

        var result = NameChange.Rename(text.View, text.File.Text.Path, text.Offset, "营收", TestContext.Current.CancellationToken);

        Assert.NotNull(result.Refusal);
    }

    [Fact]
    public void Refuses_while_the_policy_has_errors()
    {
        var text = EditorText.Of(Clauses.Replace("spend 的", "没有 的", StringComparison.Ordinal).Replace("(投入 +", "(投‸入 +", StringComparison.Ordinal), Other);

        Assert.Equal(EditorMessages.HasErrors, NameChange.Rename(text.View, text.File.Text.Path, text.Offset, "支出", TestContext.Current.CancellationToken).Refusal);
    }

    [Fact]
    public void Each_name_of_the_whole_policy_can_be_changed_and_changed_back()
    {
        var view = FolderView.Of(EditorText.Chengdu, TestContext.Current.CancellationToken);
        var symbols = view.Policies.Single().Symbols.Symbols.Where(static s => s.NameAt is not null).Where((_, i) => i % 23 == 0).ToList();
        Assert.True(symbols.Count > 10);

        foreach (var symbol in symbols)
        {
            var result = NameChange.Rename(view, symbol.NameAt!.Path, symbol.NameAt.Span.Start, "zz" + symbol.Name, TestContext.Current.CancellationToken);
            // A fact of 已知 that stands for inputs of several clauses keeps them together.
            if (result.Refusal is { } refusal)
            {
                Assert.Equal(EditorMessages.MeansElse, refusal);
                continue;
            }
            var changed = FolderView.Of(
                view.Files.Values.Select(f => new SourceText(f.Text.Path, TextChange.Apply(f.Text.Content, result.Changes.Where(c => c.Path == f.Text.Path)))),
                TestContext.Current.CancellationToken
            );
            var renamed = changed.Policies.Single().Symbols.Symbols.Single(s => s.Name == "zz" + symbol.Name && s.NameAt!.Path == symbol.NameAt.Path);
            var back = NameChange.Rename(changed, symbol.NameAt.Path, renamed.NameAt!.Span.Start, symbol.Name, TestContext.Current.CancellationToken);
            Assert.Null(back.Refusal);
            Assert.All(
                changed.Files.Values,
                f => Assert.Equal(view.Files[f.Text.Path].Text.Content, TextChange.Apply(f.Text.Content, back.Changes.Where(c => c.Path == f.Text.Path)))
            );
        }
    }

    private static (FolderView View, string Path, int Offset) At(string marked)
    {
        var plain = marked.Replace("‸", "", StringComparison.Ordinal);
        var text = EditorText.Of(Clauses, Other);
        var start = Clauses.IndexOf(plain, StringComparison.Ordinal);
        Assert.True(start >= 0, plain);
        return (text.View, text.File.Text.Path, start + Math.Max(0, marked.IndexOf('‸', StringComparison.Ordinal)));
    }
}
