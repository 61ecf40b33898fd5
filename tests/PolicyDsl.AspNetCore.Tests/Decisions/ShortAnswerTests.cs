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

    private static string Text(JsonBuffer buffer) => Encoding.UTF8.GetString(buffer.Written.Span);
}
