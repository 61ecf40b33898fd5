using PolicyDsl.Generator.Pipeline;

namespace PolicyDsl.Generator.Tests.Pipeline;

/// <summary>A defect becomes an error at the policy's file: with a mark for its maintainers, without a word of what was thrown.</summary>
[Hazard("H16", "H63")]
public sealed class EdgeTests
{
    [Fact]
    public void A_defect_is_an_error_at_the_file_that_tells_nothing_of_the_inside()
    {
        var finding = Fail(static () => throw new InvalidOperationException("/home/secret/file"));

        Assert.Equal(("POL9000", true, "a.policy", 0), (finding.Code, finding.IsError, finding.Path, finding.Start.Line));
        Assert.All([finding.Zh, finding.En], static sentence => Assert.DoesNotMatch("secret|Exception|   at ", sentence));
        Assert.Matches("mark [0-9a-f]{8} ", finding.En);
    }

    [Fact]
    public void The_mark_is_the_same_each_time_and_tells_defects_apart()
    {
        Assert.Equal(Fail(Broken), Fail(Broken));
        Assert.NotEqual(Fail(Broken), Fail(static () => throw new InvalidOperationException()));

        static string Broken() => throw new ArgumentException("x");
    }

    [Fact]
    public void Whoever_ends_the_work_early_finds_no_defect() =>
        Assert.Throws<OperationCanceledException>(static () => Edge.Guard<string>(static () => throw new OperationCanceledException(), static _ => ""));

    private static DiagnosticInfo Fail(Func<string> work)
    {
        DiagnosticInfo? finding = null;
        Edge.Guard(
            work,
            at =>
            {
                finding = at("a.policy");
                return "";
            }
        );
        return finding ?? throw new InvalidOperationException("Nothing failed.");
    }
}
