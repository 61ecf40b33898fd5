using PolicyDsl.Syntax;

namespace PolicyDsl.Language.Tests.Syntax.Errors;

/// <summary>A broken declaration hides nothing else: all mistakes of a file are found, and what is whole is kept.</summary>
[Hazard("H43")]
public sealed class RecoveryTests
{
    private const string Clauses = """
        政策 test

        选项 Level "级别" {
          national "国家级"
          municipal "市级"
        }

        条款 alpha "甲款", 出处 "一" {
          须 registered
          填报 deals "明细": 列表 {
            填报 amount "金额": 金额
            填报 paidOn "日期": 日期
          }
          奖励 reward "奖" = 分档 收入 {
            3亿元 以上: 10万元
            5亿元 以上: 20万元
          }, 最高 20万元
          一次 每 主体
          算例 "例" {
            沿用 q
            收入 = 5亿元
            结果 符合 20万元
          }
        }

        条款 second "乙款" {
          奖励 reward "奖" = 收入 的 10%
          一次 每 主体
        }

        统筹 {
          一次
          入库 pool "库", 优先
        }
        """;

    [Fact]
    public void Several_mistakes_are_all_found()
    {
        var result = Parsed.File(
            """
            政策 test
            术语 a "甲" = 1 +
            条款 one "一" {
              条件 b "乙" = 甲 少于 3
              填报 c "丙": , 选填
              奖励 d "丁" = (甲 + 1
              一次 每 主体
            }
            条款 "二" {
              一次 每 主体
            }
            术语 e "戊" = 收入,000
            术语 f "己" = 1
            """
        );

        Assert.Equal(
            ["POL1101", "POL1115", "POL1102", "POL1107", "POL1102", "POL1106"],
            result.Diagnostics.Select(static d => d.Kind.Code)
        );
        Assert.Equal(["one", "e", "f"], result.File.Declarations.Select(static d => d.Name!.Text));
        Assert.Equal([Keyword.Condition, Keyword.Award, Keyword.Once], ((ClauseNode)result.File.Declarations[0]).Members.Select(static m => m.Word));
    }

    [Fact]
    public void The_whole_text_is_without_mistakes() => Assert.Empty(Parsed.File(Clauses).Diagnostics);

    /// <summary>Every token of the text above but its first two, each left out once.</summary>
    public static TheoryData<int> Tokens => [.. Enumerable.Range(2, Parsed.Tokens(Clauses).Count - 2)];

    [Theory]
    [MemberData(nameof(Tokens))]
    public void One_token_left_out_hides_no_other_clause(int index)
    {
        var gone = Parsed.Tokens(Clauses)[index].Span;
        var result = Parsed.File(Clauses[..gone.Start] + Clauses[gone.End..].TrimStart(' '));

        Assert.InRange(result.Diagnostics.Count, 0, 1);
        var broken = Clauses.LastIndexOf("\n条款", gone.Start, StringComparison.Ordinal);
        if (broken >= 0 && gone.Start < Clauses.IndexOf("条款 second", StringComparison.Ordinal))
            Assert.Equal(2, result.File.Declarations.OfType<ClauseNode>().Single(static c => c.Name.Text == "second").Members.Count);
    }

    [Theory]
    [InlineData("条款 one \"一\" {\n  填报 a \"甲\": 列表 {\n    填报 b : 金额\n    填报 c \"丙\": 金额\n  }\n  一次 每 主体\n}")]
    [InlineData("条款 one \"一\" {\n  评分 a \"甲\" {\n    指标组 b {\n      指标 c \"丙\"\n    }\n  }\n  一次 每 主体\n}")]
    [InlineData("条款 one \"一\" {\n  算例 \"甲\"\n    a = 1\n    结果 符合\n  }\n  一次 每 主体\n}")]
    [InlineData("条款 one \"一\" {\n算例 \"甲\" {\na = \n}\n一次 每 主体\n}")]
    public void A_mistake_inside_braces_leaves_the_rest_of_the_clause(string clause)
    {
        var result = Parsed.File($"政策 test\n{clause}\n术语 z \"子\" = 1");

        Assert.Single(result.Diagnostics);
        Assert.Equal(["one", "z"], result.File.Declarations.Select(static d => d.Name!.Text));
        Assert.Equal(Keyword.Once, ((ClauseNode)result.File.Declarations[0]).Members[^1].Word);
    }

    [Fact]
    public void An_open_quote_ends_with_its_line()
    {
        var result = Parsed.File("政策 test\n术语 a \"甲 = 1\n术语 b \"乙\" = 2");

        Assert.Equal("POL1010", result.Diagnostics[0].Kind.Code);
        Assert.Contains(result.File.Declarations, static d => d.Name!.Text == "b");
    }

    [Fact]
    public void Findings_stand_in_the_order_of_the_text()
    {
        var found = Parsed.File("政策 test\n术语 a \"甲\" = 1 +\n术语 b \"乙\" = ½\n术语 c \"丙\" = ）\n术语 d \"丁\" = 1,000").Diagnostics;

        Assert.Equal(found.OrderBy(static d => d.Span.Start), found);
        Assert.Equal(4, found.Count);
    }
}
