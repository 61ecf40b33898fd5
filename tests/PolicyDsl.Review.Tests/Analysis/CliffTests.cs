using PolicyDsl.Review.Tests.Support;
using PolicyDsl.Tests;

namespace PolicyDsl.Review.Tests.Analysis;

/// <summary>A payment that falls when its base grows is told, and only where it does.</summary>
[Hazard("H07")]
public sealed class CliffTests
{
    private const string Code = "POL4209";

    [Theory]
    [InlineData("0元 以上: 收入 的 10%, 100万元 以上: 收入 的 8%, 500万元 以上: 收入 的 5%", 2)]
    [InlineData("0元 以上: 收入 的 10%, 100万元 以上(不含): 收入 的 8%", 1)]
    [InlineData("0元 以上: 收入 的 10% + 5万元, 100万元 以上: 收入 的 10% + 4万元", 1)]
    [InlineData("0元 以上: 收入 的 10%, 100万元 以上: 9.99万元", 1)]
    [InlineData("0元 以上: 9万元, 100万元 以上: 收入 的 8%", 1)]
    // Exactly as much, or more.
    [InlineData("0元 以上: 收入 的 10%, 100万元 以上: 10万元", 0)]
    [InlineData("0元 以上: 收入 的 10%, 100万元 以上: 收入 的 8% + 2万元", 0)]
    [InlineData("0元 以上: 收入 的 5%, 100万元 以上: 收入 的 8%", 0)]
    // Both above the cap; at it, and below it.
    [InlineData("0元 以上: 收入 的 10%, 1000万元 以上: 收入 的 8%", 0, "最高 80万元, ")]
    [InlineData("0元 以上: 收入 的 10%, 1000万元 以上: 收入 的 8%", 1, "最高 80.01万元, ")]
    // Of something else: what it gives to whom is not known.
    [InlineData("0元 以上: 支出 的 10%, 100万元 以上: 支出 的 8%", 0)]
    [InlineData("0元 以上: 收入 的 10%, 100万元 以上: 支出 的 8%", 0)]
    public void A_falling_payment_is_told_where_it_falls(string rows, int times, string cap = "")
    {
        var policy = WarningCase.InClause(Code, $"奖励 r \"奖\" = 分档 收入 {{ {rows} }}, {cap}出处 \"一\"");

        Assert.Equal(Enumerable.Repeat(Code, times), Checked.Of(policy.Text).Select(static found => found.Kind.Code));
    }
}
