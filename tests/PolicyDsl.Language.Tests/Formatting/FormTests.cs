using PolicyDsl.Formatting;
using PolicyDsl.Language.Tests.Binding;

namespace PolicyDsl.Language.Tests.Formatting;

/// <summary>The one form, looked at.</summary>
public sealed class FormTests
{
    private const string Ugly = """


        // 版权
        政策   test “试验政策”，出处 「一」｛施行 2024-07-11 精确到 元，舍去｝ /* 头 */



        选项 Level "级别"{national "国家级",provincial "省级" ; municipal "市级"}
        选项 Place "名次" {
        first "第一", // 头名
          // 第二名
             second "𠮷二" }
        主体 { 填报 sme "中小企业":是否 填报 registered "已登记" ： 是否 }
        对照表 prize "奖金" (level:Level,place : Place):金额{
        |级别|第一|𠮷二|
          | 国家级 | 100 万元|-|
        | 省级 | ５０万元 /* 暂定 */ | 1元 |

          | 市级 | -|  - |
        }

        条款 one "一", 出处 "一" {


          填报 revenue "收入":金额，不含税
        填报 level "级次": Level 填报 on "日子": 日期, 选填
        条件 big "够大"=收入≧１万元 且
              非 级次 属于(国家级,省级) 或 收入*2-5万元÷2>=-3元 且 日子 属于 近 3个年度, 原则上  // 尾
        奖励 r "奖"=
            较小值(收入 的 10%,分档 收入{3亿元以上:10万元,其他:1万元}),最高100万元,
          说明 "不动 ， （）％ “ ” "


          算例 "例" {收入=100万元
            级次 = 市级, /* 空 */
          结果 符合 10万元 }
          }
        // 完
        """;

    [Fact]
    public void Ugly_becomes_neat() => PolicyDsl.Tests.Golden.Matches("Ugly", Formatted.Of(Ugly).TrimEnd('\n'));

    [Fact]
    public void Neat_means_the_same_and_stays() => Assert.Equal(TestPolicy.Model(Ugly), TestPolicy.Model(Formatted.Of(Formatted.Of(Ugly))));

    [Fact]
    public void In_English_it_is_the_same_policy()
    {
        var english = Formatted.Of(Ugly, KeywordLanguage.English);

        PolicyDsl.Tests.Golden.Matches("UglyInEnglish", english.TrimEnd('\n'));
        Assert.Equal(TestPolicy.Model(Ugly), TestPolicy.Model(english));
        Assert.Equal(Formatted.Of(Ugly), Formatted.Of(english, KeywordLanguage.Chinese));
    }

    [Theory]
    [InlineData("奖励 r \"奖\" = 收入 的 10%", "award r \"奖\" = 10% of 收入")]
    [InlineData("奖励 r \"奖\" = (收入 + 支出) 的 10%", "award r \"奖\" = 10% of (收入 + 支出)")]
    [InlineData("奖励 r \"奖\" = (收入 的 50%) 的 10%", "award r \"奖\" = 10% of (50% of 收入)")]
    [InlineData("奖励 r \"奖\" = 收入 的 不超过 30%, 经评审", "award r \"奖\" = is at most 30% of 收入, by review")]
    // Where of would need other brackets, 的 stays.
    [InlineData("奖励 r \"奖\" = 收入 的 10% + 5万元", "award r \"奖\" = 收入 的 10% + 5万元")]
    [InlineData("奖励 r \"奖\" = 收入 * 2 的 10%", "award r \"奖\" = 收入 * 2 的 10%")]
    [InlineData("奖励 r \"奖\" = 收入 的 50% 的 10%", "award r \"奖\" = 收入 的 50% 的 10%")]
    [InlineData("奖励 r \"奖\" = 收入 的 /* 一成 */ 10%", "award r \"奖\" = 收入 的 /* 一成 */ 10%")]
    [InlineData("奖励 r \"奖\" = 如果 提前完工 则 收入 的 10% 否则 1元", "award r \"奖\" = if 提前完工 then 10% of 收入 else 1元")]
    public void Shares_turn_with_their_word(string chinese, string english)
    {
        var policy = TestPolicy.WithClause("  " + chinese + "\n");
        var switched = Formatted.Of(policy, KeywordLanguage.English);

        Assert.Contains("\n  " + english + "\n", switched);
        Assert.Equal(TestPolicy.Model(policy), TestPolicy.Model(switched));
        Assert.Equal(Formatted.Of(policy), Formatted.Of(switched, KeywordLanguage.Chinese));
    }

    [Theory]
    [InlineData("\r\n", "\n\r\n\r\n")]
    [InlineData("\r", "\r\r")]
    [InlineData("\n", "\n\r")]
    [InlineData("\n", "")]
    [Hazard("H40")]
    public void The_ends_of_lines_are_those_that_a_file_has_most_of(string end, string behind)
    {
        var text = Formatted.Of("政策 test \"题\" { 施行 2024-01-01 }" + behind);

        Assert.Equal("政策 test \"题\" { 施行 2024-01-01 }" + end, text);
    }

    [Fact]
    public void Strings_of_several_lines_keep_their_value()
    {
        const string text = "政策 test \"题\", 说明 \"\"\"一\r\n  二 ，\t\r\n\"\"\" { 施行 2024-01-01 }\r\n";

        Assert.Equal(text, Formatted.Of(text));
        Assert.Equal(TestPolicy.BindAll(("a", text)).Bound.Policies[0].Model, TestPolicy.BindAll(("a", Formatted.Of(text))).Bound.Policies[0].Model);
    }

    [Fact]
    [Hazard("H40")]
    public void A_row_of_a_table_that_was_broken_is_in_its_columns_at_once()
    {
        var broken = Ugly.Replace("| 国家级 | 100", "|\n 国家级 | 100", StringComparison.Ordinal);

        Assert.Equal(Formatted.Of(Ugly), Formatted.Of(broken));
    }

    [Fact]
    public void A_file_with_errors_has_no_form() => Assert.Null(Formatted.Try("政策 test\n条款 {"));
}
