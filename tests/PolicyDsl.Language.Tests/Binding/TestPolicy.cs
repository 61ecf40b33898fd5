using PolicyDsl.Binding;
using PolicyDsl.Diagnostics;
using PolicyDsl.Model;
using PolicyDsl.Syntax;
using PolicyDsl.Text;

namespace PolicyDsl.Language.Tests.Binding;

/// <summary>Small policies for the tests, parsed and bound.</summary>
internal static class TestPolicy
{
    private const string Head = """
        政策 test "试验政策" { 施行 2024-01-01 }
        选项 Level "级别" { national "国家级", provincial "省级", municipal "市级" }
        主体 { 填报 sme "中小企业": 是否 填报 registered "已登记": 是否 }

        """;

    private const string Inputs = """
          填报 revenue "收入": 金额
          填报 cost "支出": 金额
          填报 staff "人数": 整数
          填报 share "占比": 比例
          填报 founded "成立日": 日期
          填报 months "执行期": 时长, 以月计
          填报 days "用时": 时长, 以日计
          填报 level "级次": Level
          填报 fast "提前完工": 是否
          填报 remark "备注": 文本
          填报 deals "明细": 列表 { 填报 amount "到账金额": 金额 填报 paidOn "到账日": 日期 }

        """;

    /// <summary>A policy with an applicant and an enum, and these declarations.</summary>
    public static string With(string declarations) => Head + declarations;

    /// <summary>The same with one clause that has an input of every type, these members, and an award unless they bring one.</summary>
    public static string WithClause(string members)
    {
        string[] awards = ["奖励", "补贴", "资助", "支持", "权益", "参照"];
        var brings = members.Replace("⟦", "", StringComparison.Ordinal).Split('\n').Any(line => awards.Any(a => line.TrimStart().StartsWith(a, StringComparison.Ordinal)));
        return With("条款 clause \"条款\" {\n" + Inputs + members + (brings ? "" : "\n奖励 reward \"奖\" = 1万元") + "\n}\n");
    }

    /// <summary>All that parsing and binding find in one file.</summary>
    public static IReadOnlyList<Diagnostic> Check(string text) => Check(("test/test.policy", text));

    /// <summary>All that parsing and binding find in some files.</summary>
    public static IReadOnlyList<Diagnostic> Check(params (string Path, string Text)[] files)
    {
        var (bound, syntax) = BindAll(files);
        return [.. syntax, .. bound.Diagnostics];
    }

    /// <summary>The policy of some files, which must be without errors.</summary>
    public static BoundPolicy Bind(params (string Path, string Text)[] files)
    {
        var (bound, syntax) = BindAll(files);
        Assert.Empty(syntax.Concat(bound.Diagnostics).Select(static d => d.ToString()));
        return Assert.Single(bound.Policies);
    }

    public static (BindingResult Bound, IReadOnlyList<Diagnostic> Syntax) BindAll(params (string Path, string Text)[] files)
    {
        var sources = new List<PolicySource>();
        var diagnostics = new List<Diagnostic>();
        foreach (var (path, content) in files)
        {
            var text = new SourceText(path, content);
            var parsed = PolicyParser.Parse(text, TestContext.Current.CancellationToken);
            sources.Add(PolicySource.Of(text, parsed));
            diagnostics.AddRange(parsed.Diagnostics);
        }
        return (PolicyBinder.Bind(sources, TestContext.Current.CancellationToken), diagnostics);
    }

    /// <summary>The model of one file, which must be without errors.</summary>
    public static PolicyModel Model(string text) => Bind(("test/test.policy", text)).Model!;

    /// <summary>The clause of <see cref="WithClause"/>.</summary>
    public static Clause Clause(string members) => Assert.Single(Model(WithClause(members)).Clauses);

    /// <summary>An expression in that clause, as bound.</summary>
    public static Expression Condition(string expression, string before = "") => Clause($"{before}\n条件 tested \"被测\" = {expression}").Conditions.Single(static c => c.Name == "tested").Value;

    /// <summary>A value in that clause, as bound.</summary>
    public static Expression Value(string expression) =>
        Clause($"术语 tested \"被测\" = {expression}\n条件 reading \"读取\" = tested 为 tested").Terms.Single(static t => t.Name == "tested").Value;
}
