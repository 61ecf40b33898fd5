namespace PolicyDsl.Agreement.Tests.Hazards;

/// <summary>Just below, at and just above a bound.</summary>
public sealed class BoundTests
{
    private const string X = "填报 x \"收入\": 金额\n";

    [Theory]
    [Hazard("H05")]
    [InlineData("不低于 2000万元", "no yes yes")]
    [InlineData("达到 2000万元", "no yes yes")]
    [InlineData("达到 2000万元 以上", "no yes yes")]
    [InlineData("达到 2000万元（含）以上", "no yes yes")]
    [InlineData("达到 2000万元 以上（不含）", "no no yes")]
    [InlineData("超过 2000万元", "no no yes")]
    [InlineData("超过（含） 2000万元", "no yes yes")]
    [InlineData("高于 2000万元", "no no yes")]
    [InlineData("不超过 2000万元", "yes yes no")]
    [InlineData("不高于 2000万元", "yes yes no")]
    [InlineData("不超过 2000万元 以下", "yes yes no")]
    [InlineData("低于 2000万元", "yes no no")]
    [InlineData("低于（不含） 2000万元", "yes no no")]
    [InlineData("低于 2000万元（含）", "yes yes no")]
    [InlineData("不满 2000万元", "yes no no")]
    [InlineData("为 2000万元", "no yes no")]
    [InlineData("不为 2000万元", "yes no yes")]
    [InlineData(">= 2000万元", "no yes yes")]
    [InlineData("> 2000万元", "no no yes")]
    [InlineData("≤ 2000万元", "yes yes no")]
    [InlineData("< 2000万元", "yes no no")]
    [InlineData("属于 2000万元 到 3000万元", "no yes yes")]
    public void Each_word_says_whether_the_bound_is_in(string comparison, string expected) =>
        Assert.Equal(expected, Answers($"{X}条件 k \"条\" = x {comparison}\n奖励 a \"奖\" = 1元"));

    [Theory]
    [Hazard("H05")]
    [InlineData("2000万元 以上", "no yes yes")]
    [InlineData("2000万元", "no yes yes")]
    [InlineData("2000万元 以上(不含)", "no no yes")]
    [InlineData("2000万元(不含) 以上", "no no yes")]
    public void The_row_of_a_tier_says_so_too(string row, string expected) => Assert.Equal(expected, Answers($"{X}奖励 a \"奖\" = 分档 x {{ {row}: 1元 }}"));

    [Theory]
    [Hazard("H07")]
    [InlineData("累进 x { 100万元 以下: 10%, 500万元 以下: 8%, 其他: 5% }", "6000000", "eligible 470000")]
    [InlineData("累进 x { 100万元 以下: 10%, 500万元 以下: 8%, 其他: 5% }", "1000001", "eligible 100000.08")]
    [InlineData("x 的 (选取 { x 不超过 100万元: 10%, x 不超过 500万元: 8%, 其他: 5% })", "6000000", "eligible 300000")]
    [InlineData("x 的 (选取 { x 不超过 100万元: 10%, x 不超过 500万元: 8%, 其他: 5% })", "1000001", "eligible 80000.08")]
    [InlineData("x 的 (选取 { x 不超过 100万元: 10%, x 不超过 500万元: 8%, 其他: 5% })", "1000000", "eligible 100000")]
    public void Each_rate_on_its_slice_is_one_word_and_one_rate_on_all_is_another(string award, string x, string expected) =>
        Assert.Equal(expected, Both.Decide($"{X}奖励 a \"奖\" = {award}", $$"""{"x":{{x}}}"""));

    [Theory]
    [Hazard("H52")]
    [InlineData("2000", "review")]
    [InlineData("1999.99", "eligible 1")]
    [InlineData("2000.01", "eligible 2")]
    public void Two_awards_of_which_only_one_may_apply_go_to_a_person_where_both_do(string x, string expected)
    {
        const string First = "奖励 a \"甲奖\" = 1元, 当 x 不超过 2000元\n";
        const string Second = "奖励 b \"乙奖\" = 2元, 当 x 不低于 2000元\n";

        Assert.Equal(expected, Both.Decide(X + First + Second, $$"""{"x":{{x}}}"""));
        Assert.Equal(expected, Both.Decide(X + Second + First, $$"""{"x":{{x}}}"""));
    }

    private static string Answers(string members) =>
        string.Join(
            ' ',
            new[] { "19999999.99", "20000000", "20000000.01" }.Select(x => Both.Decide(members, $$"""{"x":{{x}}}""").StartsWith("eligible", StringComparison.Ordinal) ? "yes" : "no")
        );
}
