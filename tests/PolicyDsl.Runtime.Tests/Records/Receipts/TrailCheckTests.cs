using CsCheck;
using PolicyDsl.Runtime.Tests.Settlement;

namespace PolicyDsl.Runtime.Tests;

/// <summary>Whatever a round comes to, the receipts of it hold; whatever is changed about an end, they do not.</summary>
public sealed class TrailCheckTests
{
    private static readonly DecidedApplication Anybody = new()
    {
        Id = "a",
        Version = 1,
        Year = 2025,
        ReceivedAt = default,
        IsWithdrawn = false,
        Policy = "sample",
        Revision = 1,
        PolicyHash = new string('a', 64),
        Clause = "prize",
        Body = "{}",
        Review = null,
        Decision = "{}",
    };

    [Fact]
    public void Every_end_of_every_round_is_where_its_trail_leads() =>
        RandomRound.Decided.Sample(
            static round =>
            {
                foreach (var end in round.Settle())
                {
                    Assert.Equal([CheckState.Passed, CheckState.Passed], States(Round(end)));
                    Assert.Equal(CheckState.Failed, States(Round(end) with { Amount = end.Amount + 0.01m })[1]);
                    foreach (var other in Enum.GetValues<RoundOutcome>().Where(outcome => outcome != end.Outcome && outcome != RoundOutcome.Review))
                        Assert.Equal(CheckState.Failed, States(Round(end) with { Outcome = other })[1]);
                }
            },
            iter: 500
        );

    private static List<CheckState> States(ReceiptRound round) => [.. TrailCheck.Checks(null, Anybody, round).Take(2).Select(static check => check.State)];

    private static ReceiptRound Round(ApplicationResult end) =>
        new()
        {
            Id = "r",
            Year = 2025,
            Revision = 1,
            PolicyHash = new string('a', 64),
            ConfirmedAt = default,
            Version = 1,
            Outcome = end.Outcome,
            Amount = end.Amount,
            Why = CanonicalJson.Write(end, SettlementWriter.WriteWhy),
            Entry = new ReceiptEntry(1, new string('b', 64)),
        };
}
