using CsCheck;
using PolicyDsl.Model;

namespace PolicyDsl.Language.Tests.Binding;

/// <summary>The order of files and declarations, comments and layout mean nothing.</summary>
[Hazard("H52")]
public sealed class OrderTests
{
    private static readonly string[] Declarations =
    [
        "选项 Kind \"类型\" { a \"甲类\", b \"乙类\" }",
        "主体 { 填报 kind \"类型\": Kind }",
        "术语 base \"基数\" = 系数 * 1万元",
        "术语 factor \"系数\" = 比率 + 1",
        "参数 rate \"比率\" = 10%",
        "对照表 t \"标准\" (k: Kind): 金额 { 甲类: 3万元, 乙类: - }",
        "条件 good \"良好\" = 类型 为 甲类",
        "材料 paper \"证明\"",
        "咨询 office \"某处\"",
        "条款 first \"甲款\" { 须 good 材料 paper 咨询 office 填报 x \"项\": 金额, 佐证 paper 奖励 r \"奖\" = 较小值(t[类型]、基数) 算例 \"例\" { 沿用 given, 项 = 1元, 结果 符合 } }",
        "条款 second \"乙款\" { 奖励 r \"奖\" = 基数 - 已获 first.r 每 主体 一次 每 主体 }",
        "统筹 { 一次 互斥 pair \"二选一\" first、second }",
        "已知 given \"底稿\" { 类型 = 甲类 }",
        "算例 \"轮\" 统筹 2025 { 申请 a 条款 second { 类型 = 甲类 } 结果 a 获批 }",
    ];

    private static readonly PolicyModel Expected = Sorted(Bind(Declarations, static _ => 0));

    [Fact]
    public void Shuffled_declarations_in_any_files_give_the_same_model() =>
        Gen.Shuffle(Declarations)
            .Select(Gen.Int[0, 2].Array[Declarations.Length])
            .Sample((declarations, files) => Assert.Equal(Expected, Sorted(Bind(declarations, i => files[i]))), iter: 200);

    [Fact]
    public void Comments_blanks_and_spellings_give_an_equal_model()
    {
        var plain = string.Join("\n", Declarations);
        var dressed = "// 说明\n\n" + string.Join("\n\n/* 注 */ // 又注\n", Declarations).Replace(" = ", "　＝ ", StringComparison.Ordinal).Replace("且", "and", StringComparison.Ordinal);

        Assert.Equal(Model(plain), Model(dressed));
        Assert.Equal(Model(plain).GetHashCode(), Model(dressed).GetHashCode());
    }

    private static PolicyModel Model(string declarations) => TestPolicy.Model("政策 p \"试验\"\n" + declarations);

    private static PolicyModel Bind(string[] declarations, Func<int, int> fileOf)
    {
        var files = declarations
            .Select((d, i) => (File: fileOf(i), Text: d))
            .GroupBy(static d => d.File, static d => d.Text)
            .Select(static g => ($"p/{g.Key}.policy", "政策 p\n" + string.Join("\n", g)));
        return TestPolicy.Bind([("p/head.policy", "政策 p \"试验\""), .. files]).Model!;
    }

    // What people read keeps the order in which it was written; sorted away, nothing else may differ.
    private static PolicyModel Sorted(PolicyModel model) =>
        model with { Clauses = model.Clauses.OrderBy(static c => c.Name, StringComparer.Ordinal).ToEquatableArray() };
}
