using PolicyDsl.Language.Tests.Binding;
using PolicyDsl.Layout;

namespace PolicyDsl.Language.Tests.Layout;

public sealed class ClauseReadingsTests
{
    private const string Shared = """
        对照表 amounts "金额表" (level: Level): 金额, 释义 "表的释义" {
          | 国家级 | 3万元 |
          | 省级 | 2万元 |
          | 市级 | - |
        }
        对照表 others "别的表" (level: Level): 金额, 释义 "别的释义" {
          | 国家级 | 3万元 |
          | 省级 | 2万元 |
          | 市级 | 1万元 |
        }
        参数 cap "上限": 金额 = 5万元, 释义 "参数的释义"

        """;

    [Fact]
    public void The_readings_of_a_table_and_a_parameter_count_where_they_are_read()
    {
        Assert.Equal(["金额表: 表的释义", "上限: 参数的释义"], Readings("奖励 reward \"奖\" = amounts[级次], 最高 上限"));
    }

    [Fact]
    public void A_table_behind_a_term_is_read_too()
    {
        Assert.Equal(["金额表: 表的释义"], Readings("术语 base \"基数\" = amounts[级次]\n奖励 reward \"奖\" = 基数"));
    }

    [Fact]
    public void What_is_not_read_says_nothing()
    {
        Assert.Empty(Readings("奖励 reward \"奖\" = 1万元"));
    }

    private static IEnumerable<string> Readings(string members)
    {
        var text = TestPolicy.WithClause(members).Replace("条款 clause", Shared + "条款 clause", StringComparison.Ordinal);
        var model = TestPolicy.Model(text);
        return ClauseReadings.Of(ClauseLayout.Of(model, model.Clauses[0])).Select(static r => $"{r.Title}: {r.Text}");
    }
}
