using PolicyDsl.Binding;
using PolicyDsl.Language.Tests.Syntax.Parts;
using PolicyDsl.Tests;

namespace PolicyDsl.Language.Tests.Binding.Repeated;

/// <summary>
/// A policy that is checked again while it is edited, clause by clause where that is enough, has the findings and the meaning that it has when all of
/// it is bound.
/// </summary>
public sealed class CheckedPolicyTests
{
    // Clauses that look into each other, share facts and use what others declare.
    private const string Entangled = """
        政策 test "题" {
          施行 2025-01-01
        }
        选项 Kind "类别" { enterprise "企业", university "高校" }
        主体 {
          填报 kind "主体类型": Kind
        }
        术语 double "翻倍" = 2
        条件 shared "是企业" = 主体类型 为 企业
        已知 base "基本情况" {
          主体类型 = 企业, 申报日 = 2025-03-01, 收入 = 100万元
        }
        条款 first "第一项" {
          填报 revenue "收入": 金额, 范围 0元 到 1亿元
          填报 spent "支出": 金额, 当 收入 超过 10万元
          参数 cap "上限": 金额 = 50万元
          须 shared
          奖励 reward "奖励" = 收入 的 10%, 最高 上限
          算例 "一" { 沿用 base, 支出 = 1元, 结果 符合 10万元 }
        }
        条款 second "第二项" {
          填报 revenue "收入": 金额
          条件 enough "够多" = 收入 超过 10万元
          术语 rest "其余" = 已获 first.reward 每 主体
          奖励 bonus "补贴奖" = 收入 的 5% * 翻倍
          一次 每 主体
          算例 "二" { 沿用 base, 台账 { 条款 first, award reward, 年度 2024, 1万元 } 结果 符合 10万元 }
        }
        条款 third "第三项" {
          填报 area "面积": 数值
          条件 large "够大" = 面积 超过 100
          奖励 other "其他奖" = 3万元
          算例 "三" { 主体类型 = 高校, 申报日 = 2025-03-01, 面积 = 200, 结果 符合 3万元 }
        }
        条款 fourth "第四项" {
          填报 revenue "收入": 金额
          填报 level "级别": Kind
          奖励 plain "普通奖" = 如果 级别 为 高校 则 收入 的 1% 否则 收入 的 2%
          算例 "四" { 沿用 base, 级别 = 企业, 结果 符合 2万元 }
          算例 "四之二" { 主体类型 = 高校, 申报日 = 2025-03-01, 级别 = 高校, 收入 = 100万元, 结果 符合 1万元 }
        }
        统筹 {
          一次
          互斥 pair "不得兼得" first, third
          不纳入 minimum "下限" 低于 1万元
        }
        算例 "一轮" 统筹 2025 {
          申请 a 主体 甲 条款 first { 沿用 base, 支出 = 1元 }
          申请 b 主体 乙 条款 third { 主体类型 = 企业, 申报日 = 2025-03-01, 面积 = 300 }
          结果 a 获批 10万元
          结果 b 获批 3万元
        }
        """;

    public static TheoryData<string, int, int> Policies => new() { { "chengdu", 1, 120 }, { "entangled", 2, 500 }, { "entangled", 3, 500 } };

    [Theory]
    [MemberData(nameof(Policies))]
    public void Each_check_finds_what_binding_all_finds(string name, int seed, int edits)
    {
        var rewriting = new Rewriting(FilesOf(name), seed);
        Dictionary<string, CheckedPolicy> checks = [];
        var takenOver = 0;
        for (var i = 0; i < edits; i++)
        {
            var edit = i == 0 ? "" : rewriting.Edit();
            foreach (var group in PolicyGroup.Of(rewriting.Sources).Where(static g => g.Header is not null))
            {
                var path = group.Header!.Text.Path;
                var check = checks[path] = PolicyBinder.Check(group, checks.GetValueOrDefault(path), TestContext.Current.CancellationToken);
                var whole = PolicyBinder.BindOne(group, TestContext.Current.CancellationToken);
                Assert.True(Difference.Between(whole.Diagnostics, check.Diagnostics, "") is not { } difference, $"edit {i}, {edit}: {Difference.Between(whole.Diagnostics, check.Diagnostics, "")}");
                Assert.True(Equals(whole.Model, check.Model), $"edit {i}, {edit}: another meaning");
                takenOver += check.Whole is null ? 1 : 0;
            }
        }
        Assert.True(takenOver > edits / 5, $"only {takenOver} times something was taken over");
    }

    [Fact]
    public void The_policies_of_this_test_are_right() =>
        Assert.All(new[] { "chengdu", "entangled" }, static name => Assert.Empty(TestPolicy.Check([.. FilesOf(name).Select(static f => (f.Key, f.Value))]).Select(static d => d.ToString())));

    private static Dictionary<string, string> FilesOf(string name) =>
        name == "entangled"
            ? new() { ["a.policy"] = Entangled }
            : Repository.Files("policies/chengdu-ai-2024", "*.policy").ToDictionary(static path => path, static path => Repository.Read(path));
}
