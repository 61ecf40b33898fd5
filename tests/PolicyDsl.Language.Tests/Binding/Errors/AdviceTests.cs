using PolicyDsl.Diagnostics;

namespace PolicyDsl.Language.Tests.Binding.Errors;

/// <summary>What is wrong is told with what to write instead, where there are only so many.</summary>
public sealed class AdviceTests
{
    [Theory]
    [InlineData("条件 c \"条件\" = 级次 为 中央", "「国家级」「省级」", "There are `国家级`, `省级`")]
    [InlineData("奖励 reward \"奖\" = 1万元, 最高 100", "写上单位：100元、100万元或 100亿元。", "Write its unit: `100元`, `100万元` or `100亿元`.")]
    [InlineData("条件 c \"条件\" = 收入 不低于 2.5", "写上单位：2.5元、2.5万元或 2.5亿元。", "Write its unit: `2.5元`, `2.5万元` or `2.5亿元`.")]
    [InlineData("条件 c \"条件\" = 100 不超过 收入", "写上单位：100元", "Write its unit: `100元`")]
    [InlineData("条件 c \"条件\" = 收入 属于 100 到 200", "写上单位：100元", "Write its unit: `100元`")]
    [InlineData("奖励 reward \"奖\" = 分档 收入 { 100 以上: 1万元, 其他: 0元 }", "写上单位：100元", "Write its unit: `100元`")]
    public void It_names_what_can_stand_there(string line, string zh, string en)
    {
        var found = TestPolicy.Check(TestPolicy.WithClause(line))[0];

        Assert.Contains(zh, found.Message(MessageLanguage.Zh), StringComparison.Ordinal);
        Assert.Contains(en, found.Message(MessageLanguage.En), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("奖励 reward \"奖\" = 1万元, 最高 60%", "这里要的是金额，写的却是比例。")]
    [InlineData("奖励 reward \"奖\" = 收入 的 10%, 不少于 0", "这里要的是金额，写的却是整数。")]
    [InlineData("条件 c \"条件\" = 级次 为 国家", "没有名为「国家」的选项取值（共用到 1 处）。是不是「国家级」？")]
    public void It_names_no_more_where_one_thing_is_meant(string line, string message) =>
        Assert.Equal(message, TestPolicy.Check(TestPolicy.WithClause(line))[0].Message(MessageLanguage.Zh));
}
