using PolicyDsl.Diagnostics;
using PolicyDsl.Language.Tests.Binding;

namespace PolicyDsl.Language.Tests.Syntax.Lexing;

/// <summary>Clauses as an input method leaves them.</summary>
public sealed class TypedTextTests
{
    private const string Plain = """
        奖励 reward "奖励" = 收入 的 30%, 最高 500万元, 当 (收入 >= 3亿元) 且 占比 <= 60% 且 级次 属于 (国家级, 省级) // 说明
        """;

    [Theory]
    [Hazard("H08", "H47")]
    [InlineData("奖励 reward “奖励”　＝ 收入 的 ３０％，最高 ５００万元，当 （收入 ≥ ３亿元） 且 占比 ≤ ６０％ 且 级次 属于 （国家级、省级） ／／ 说明")]
    [InlineData("奖励 ｒｅｗａｒｄ 「奖励」 = 收入 的 30 ％, 最高 ５００ 万元, 当 (收入 ＞＝ 3亿元）且 占比 ≦ 60﹪ 且 级次 属于（国家级，省级) /* 说明 */")]
    [InlineData("奖励\u00A0reward \"奖励\" = 收入 的 30%，最高500万元，当（收入 ≧ 3亿元）且 占比 ＜＝ 60% 且 级次 属于 (国家级、省级)")]
    public void What_a_Chinese_keyboard_types_means_the_same(string typed) =>
        Assert.Equal(TestPolicy.Clause(Plain).Awards, TestPolicy.Clause(typed).Awards);

    [Theory]
    [Hazard("H08", "H46", "H47")]
    [InlineData("最高 ٥٠٠万元", "U+0665")]
    [InlineData("最高 ½元", "U+00BD")]
    [InlineData("最高 ②元", "U+2461")]
    [InlineData("最高 1万元。", "U+3002")]
    [InlineData("当 收入 属于 1元 ～ 2元", "～")]
    [InlineData("当 收入 为 收\u200B入", "U+200B")]
    [InlineData("当 收入\uFEFF 为 收入", "U+FEFF")]
    [InlineData("最高 1万元 // 反\u202E转", "U+202E")]
    [InlineData("最高 1万元 /* 反\u2066转 */", "U+2066")]
    public void What_could_be_taken_for_something_else_is_named(string modifier, string named)
    {
        var found = TestPolicy.Check(TestPolicy.WithClause($"奖励 reward \"奖励\" = 收入, {modifier}"));

        Assert.All([MessageLanguage.Zh, MessageLanguage.En], language => Assert.Contains(named, Assert.Single(found).Message(language), StringComparison.Ordinal));
    }

    [Fact]
    [Hazard("H45", "H46")]
    public void Names_are_the_same_however_their_characters_are_composed()
    {
        Assert.Equal(TestPolicy.Condition("caf\u00e9 不低于 1元", "填报 x \"cafe\u0301\": 金额"), TestPolicy.Condition("cafe\u0301 不低于 1元", "填报 x \"caf\u00e9\": 金额"));
        Assert.Equal(TestPolicy.Condition("豈野𠮷 不低于 1元", "填报 x \"\uF900野𠮷\": 金额"), TestPolicy.Condition("\uF900野𠮷 不低于 1元", "填报 x \"豈野𠮷\": 金额"));
    }
}
