using System.Text;
using PolicyDsl.Runtime;

namespace PolicyDsl.AspNetCore.Tests.Decisions;

/// <summary>The short answer that is put together is the one that is written.</summary>
public sealed class ShortAnswerTests
{
    private static readonly ClauseInfo Clause = SamplePolicies.All.SelectMany(static policy => policy.Clauses).First().Info;

    private static readonly ConditionSet None = new(Clause, 0);

    [Fact]
    public void It_is_the_same_for_every_amount()
    {
        foreach (var amount in new[] { 0m, 0.01m, 0.10m, 1m, 300_000m, 1_234_567.89m, 9_999_999_999_999.99m })
        {
            var decision = new Decision(Outcome.Eligible, amount, null, None, None);
            using var written = new JsonBuffer();
            written.Add(decision, static (json, decision) => ExplanationWriter.WriteShort(json, Clause, decision));
            using var together = new JsonBuffer();
            ShortAnswer.Add(together, Clause, amount);

            Assert.True(ShortAnswer.Fits(decision));
            Assert.Equal(Text(written), Text(together));
        }
    }

    [Fact]
    public void What_has_more_to_say_is_written_in_full()
    {
        var one = new ConditionSet(Clause, 1);

        Assert.False(ShortAnswer.Fits(new Decision(Outcome.Eligible, null, null, None, None)));
        Assert.False(ShortAnswer.Fits(new Decision(Outcome.Delegated, null, null, None, None)));
        Assert.False(ShortAnswer.Fits(new Decision(Outcome.Review, null, 5m, None, None)));
        Assert.False(ShortAnswer.Fits(new Decision(Outcome.Eligible, 5m, null, one, None)));
        Assert.False(ShortAnswer.Fits(new Decision(Outcome.Eligible, 5m, null, None, one)));
    }

    [Fact]
    public void A_decision_in_short_leaves_little_behind()
    {
        const int Times = 100;
        const long MostBytes = 1500;
        var clause = new PolicyRegistry(SamplePolicies.All).Find("demo")!.Clause("equipment")!;
        var body = Encoding.UTF8.GetBytes(Service.Body);
        using var buffer = new JsonBuffer();
        Decide(clause, body, buffer);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Times; i++)
            Decide(clause, body, buffer);

        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / Times, 0, MostBytes);
        Assert.Contains("\"amount\":300000,", Text(buffer), StringComparison.Ordinal);
    }

    private static void Decide(ClauseRevisions clause, byte[] body, JsonBuffer buffer)
    {
        buffer.Clear();
        new Decider(clause, TimeProvider.System, false, Language.Zh).Decide(body, buffer);
    }

    private static string Text(JsonBuffer buffer) => Encoding.UTF8.GetString(buffer.Written.Span);
}
