using PolicyDsl.Text;

namespace PolicyDsl.Review.Tests.Analysis;

/// <summary>A policy with one defect: the code of the one finding, and its place between ⟦ and ⟧.</summary>
public sealed record WarningCase(string Code, string Marked)
{
    private const string Head = """
        政策 test "试验政策", 出处 "总则" { 印发 2024-06-01 施行 2025-01-01 失效 2028-01-01 }
        选项 Level "级别" { national "国家级", provincial "省级", municipal "市级" }
        选项 Kind "主体类型" { company "企业", school "高校", person "个人" }
        主体 { 填报 kind "主体类型": Kind 填报 sme "中小企业": 是否 }

        """;

    private const string Clause = """
        条款 c "条款", 出处 "一" {
          填报 revenue "收入": 金额, 出处 "一"
          填报 cost "支出": 金额, 出处 "一"
          填报 months "执行期": 时长, 以月计, 范围 1个月 到 10年, 出处 "一"
          填报 founded "成立日": 日期, 出处 "一"
          填报 level "级次": Level, 出处 "一"
          条件 kind "主体条件" = 主体类型 属于 (企业、高校), 出处 "一"
          条件 read "读到的" = 收入 不低于 1元 且 支出 不低于 0.01元 且 执行期 不超过 9年 且 成立日 不早于 1990-01-01 且 (级次 为 国家级 或 中小企业), 出处 "一"

        """;

    private const string Example = """

          算例 "一例" { 主体类型 = 个人, 结果 不符合 kind }
        }

        """;

    /// <summary>The policy as a drafter writes it.</summary>
    public string Text => Marked.Replace("⟦", "", StringComparison.Ordinal).Replace("⟧", "", StringComparison.Ordinal);

    /// <summary>Where the defect is.</summary>
    public TextSpan Span =>
        TextSpan.FromBounds(Marked.IndexOf('⟦', StringComparison.Ordinal), Marked.IndexOf('⟧', StringComparison.Ordinal) - 1);

    /// <summary>The line or lines that show the defect.</summary>
    public string Shown { get; init; } = Marked;

    public override string ToString() => $"{Code} {Marked[Marked.IndexOf('⟦', StringComparison.Ordinal)..(Marked.IndexOf('⟧', StringComparison.Ordinal) + 1)]}";

    /// <summary>Members of a clause in which all else is as it should be, and an award unless they bring one.</summary>
    public static WarningCase InClause(string code, string members, string around = "") =>
        new(code, Head + around + Clause + members + (members.Contains("奖励 r", StringComparison.Ordinal) || members.Contains("奖励 ⟦r", StringComparison.Ordinal) ? "" : "\n奖励 r \"奖\" = 20万元, 出处 \"一\"") + Example)
        {
            Shown = around + members,
        };

    /// <summary>Declarations beside such a clause.</summary>
    public static WarningCase InPolicy(string code, string declarations, string members = "奖励 r \"奖\" = 20万元, 出处 \"一\"") =>
        new(code, Head + declarations + "\n" + Clause + members + Example) { Shown = declarations };

    /// <summary>The same with another header.</summary>
    public static WarningCase WithHeader(string code, string header) =>
        new(code, (Head + Clause + "奖励 r \"奖\" = 20万元, 出处 \"一\"" + Example).Replace(Head.Split('\n')[0], header, StringComparison.Ordinal)) { Shown = header };
}
