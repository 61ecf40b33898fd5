using PolicyDsl.Model;
using PolicyDsl.Review.Differences;
using PolicyDsl.Review.Tests.Support;

namespace PolicyDsl.Review.Tests.Differences;

/// <summary>A small policy that has one of everything, and edits of it.</summary>
internal static class Sample
{
    public const string Text = """
        选项 Size "规模" { small "小型", medium "中型", large "大型" }
        主体 {
          填报 creditCode "统一社会信用代码": 统一社会信用代码
          填报 name "名称": 文本, 长度 1 到 100
          填报 size "规模": Size
          填报 good "信用良好": 是否
        }
        参数 cap "封顶额": 金额 = 100万元 自 2025-01-01, 150万元 自 2026-01-01
        参数 places "名额数": 整数 = 10
        条件 standing "信用良好" = 信用良好, 出处 "一"
        材料 report "审计报告"
        咨询 office "产业处", 电话 "028-1"

        条款 growth "做大做强", 出处 "二", 说明 "面向企业。" {
          须 standing
          填报 revenue "营业收入": 金额, 佐证 report
          填报 spend "研发支出": 金额, 范围 0元 到 1亿元
          填报 staff "职工人数": 整数, 选填, 说明 "期末数。"
          填报 founded "成立日": 日期
          术语 base "奖励基数" = 营业收入 + 研发支出
          条件 share "研发占比" = 研发支出 / 营业收入 达到 5% 以上, 出处 "二（1）"
          条件 young "成立不久" = 成立日 属于 近 3年, 原则上
          条件 sized "中小" = 规模 属于 (小型、中型)
          奖励 reward "奖励" = 奖励基数 的 10%, 最高 封顶额, 分期 { 40% 于 "立项" 60% 于 "验收" }
          一次 每 主体
          限额 500万元 每年 每 主体, 按 申报日 升序
          材料 report
          材料 plan "方案"
          咨询 office
        }

        条款 rank "评选", 出处 "三" {
          须 standing
          填报 sales "销售额": 金额
          填报 kind "类别": Size
          对照表 prize "奖金" (kind: Size): 金额 { small: 1万元, medium: 2万元, large: 3万元 }
          条件 enough "有销售" = 销售额 超过 0元
          奖励 tiered "分档奖" = 分档 销售额 { 1000万元 以上: 10万元, 5000万元 以上: 30万元 }, 叠加
          奖励 flat "类别奖" = 奖金[类别], 叠加
          名额 名额数 每年, 按 销售额 降序
          限次 3 每 主体
          评分 score "得分", 范围 0 到 100 { 指标 quality "质量", 权重 60% 指标 use "应用", 权重 40% }
        }

        统筹 {
          一次
          名额
          限次
          限额
          就高 same "就高不就低" 每 主体 每 项目
          不纳入 least "低于1万元不纳入" 低于 1万元
        }
        """;

    /// <summary>The policy with some texts replaced, each of which has to be there once.</summary>
    public static PolicyModel With(params (string Old, string New)[] edits)
    {
        var text = Text;
        foreach (var (old, @new) in edits)
        {
            Assert.Equal(2, text.Split(old).Length);
            text = text.Replace(old, @new, StringComparison.Ordinal);
        }
        return Policies.Of(text);
    }

    /// <summary>The differences, a line each: kind, change, what, direction, and <c>!</c> where programs must change.</summary>
    public static IReadOnlyList<string> Lines(PolicyDifferences differences) => [.. differences.Items.Select(Line)];

    private static string Line(Difference difference)
    {
        var aspect = difference.Aspect is null ? "" : $".{difference.Aspect.Code}";
        var direction = difference.Direction is { } way ? $" {way}" : "";
        return $"{difference.Kind} {difference.Change} {difference.Subject.Id}{aspect}{direction}{(difference.Breaks is null ? "" : " !")}";
    }
}
