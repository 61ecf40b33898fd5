using System.Diagnostics;
using PolicyDsl.Review.Tests.Support;

namespace PolicyDsl.Review.Tests.Analysis;

public sealed class ChengduTests
{
    [Fact]
    public void The_policy_of_Chengdu_has_no_warnings() => Assert.Empty(Checked.Of(Checked.Chengdu).Select(static found => found.ToString()));

    [Fact]
    public void T()
    {
        for (var i = 0; i < 6; i++)
        {
            var w = Stopwatch.StartNew();
            Checked.Of(Checked.Chengdu);
            TestContext.Current.TestOutputHelper!.WriteLine($"{w.ElapsedMilliseconds} ms");
        }
    }
}
