using PolicyDsl.Review.Tests.Support;

namespace PolicyDsl.Review.Tests.Analysis;

public sealed class ChengduTests
{
    [Fact]
    public void The_policy_of_Chengdu_has_no_warnings() => Assert.Empty(Checked.Of(Checked.Chengdu).Select(static found => found.ToString()));
}
