using System.Globalization;
using System.Text;

namespace PolicyDsl.Benchmarks.Language;

/// <summary>Policies of any size, made of clauses as drafters write them.</summary>
public static class LargePolicy
{
    private const int LinesOfClause = 16;

    /// <summary>The text of a policy of about so many lines.</summary>
    /// <param name="lines">At least 20.</param>
    /// <param name="id">The policy's id.</param>
    public static string Text(int lines, string id = "large")
    {
        var text = new StringBuilder();
        text.Append("政策 ").Append(id).Append(" \"大政策\" {\n  文号 \"测〔2025〕1号\"\n  施行 2025-01-01\n}\n");
        text.Append("选项 Kind \"类别\" { enterprise \"企业\", university \"高校\" }\n");
        text.Append("主体 {\n  填报 kind \"主体类型\": Kind\n  填报 sme \"中小企业\": 是否\n}\n");
        for (var i = 0; i < (lines - 10) / LinesOfClause; i++)
            text.Append(Clause(i));
        return text.ToString();
    }

    private static string Clause(int number) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $$"""
            条款 clause{{number}} "第{{number}}项支持", 出处 "一（{{number}}）" {
              填报 revenue "上一年度收入": 金额, 不含税, 出处 "一（{{number}}）2"
              填报 aiRevenue "其中人工智能收入": 金额, 不含税, 出处 "一（{{number}}）2"
              填报 angel "天使投资": 金额, 出处 "一（{{number}}）2"
              填报 venture "风险投资": 金额, 出处 "一（{{number}}）2"
              填报 foundedOn "成立日期": 日期, 出处 "一（{{number}}）2"
              术语 invested "实际获得投资额" = 天使投资 + 风险投资, 出处 "一（{{number}}）1"
              条件 applicantKind "企业" = 主体类型 为 企业, 出处 "一（{{number}}）2"
              条件 share "占比达到60%以上" = 其中人工智能收入 / 上一年度收入 达到 60% 以上, 出处 "一（{{number}}）2"
              条件 age "成立满三年" = 成立日期 不晚于 申报日 - 3年, 出处 "一（{{number}}）2"
              奖励 reward "投资奖励" = 分档 实际获得投资额 { 1000万元 以上: 100万元, 5000万元 以上: 200万元 }, 最高 150万元, 出处 "一（{{number}}）1"
              算例 "投资两千万元" {
                主体类型 = 企业, 申报日 = 2025-03-01, 上一年度收入 = 1亿元, 其中人工智能收入 = 7000万元, 天使投资 = 2000万元, 风险投资 = 0元
                成立日期 = 2020-01-01, 结果 符合 100万元
              }
            }

            """
        );
}
