using static PolicyDsl.Runtime.Tests.Settlement.Rounds;

namespace PolicyDsl.Runtime.Tests.Settlement;

/// <summary>Rounds made to take as many passes as can be: they end, within the bound that the engine states.</summary>
public sealed class HostileTests
{
    [Fact]
    public void Where_every_pass_drops_one_there_is_one_pass_more_than_there_are_drops()
    {
        // Of one project the highest stands, is put out, and the next one stands.
        var cases = Enumerable.Range(0, 300).Select(static i => Case($"{i:000}", A, 1 + i).By("x", "P").Fact(0, i > 0 ? Truth.Yes : Truth.No)).ToArray();

        var (passes, round) = Run(Plan(Highest(), Exclude("hard", 0, advisory: false)), cases);

        Assert.Equal(300, passes);
        Assert.Equal(299, round.DropRule.Count(static rule => rule >= 0));
        Assert.Equal(RoundOutcome.Granted, round.Outcome[0]);
    }

    [Fact]
    public void Where_every_refusal_lets_a_new_one_stand_one_pass_is_enough()
    {
        // Each project has two, and whoever stands is pushed out of the one place by the next project's, whose higher one was refused just before.
        var cases = Enumerable
            .Range(0, 150)
            .SelectMany(static i => new[] { Case($"a{i:000}", i % 2, 9).By($"{i}", "P").Scored(i), Case($"b{i:000}", 1 - (i % 2), 5).By($"{i}", "P").Scored(i) })
            .ToArray();

        var (passes, round) = Run(Plan(Quota(A, 1), Quota(B, 1), Highest()), cases);

        Assert.Equal(1, passes);
        Assert.Equal(2, round.Outcome.Count(static outcome => outcome == RoundOutcome.Granted));
    }

    [Fact]
    public void Whom_each_rule_lets_up_for_the_next_to_drop_comes_to_its_end_too()
    {
        // 一次 hides one behind the other, 就高 too, 限额 and 不纳入 drop in turn: all are dropped but the last.
        var cases = Enumerable
            .Range(0, 200)
            .Select(static i => Case($"{i:000}", i % 2, i == 199 ? 50 : 1 + (i % 7)).By("x", i % 3 == 0 ? "P" : "Q").Keyed($"K{i % 5}").On(1 + (i % 20)))
            .ToArray();
        var plan = Plan(Once(A, PlannedKey.Named("key")), Once(B, PlannedKey.Named("key")), Highest(), Floor(10), Overall(1, A, B));

        var (passes, round) = Run(plan, cases);

        Assert.InRange(passes, 2, 1 + round.DropRule.Count(static rule => rule >= 0));
        Assert.Equal(RoundOutcome.Granted, Assert.Single(round.Outcome.Zip(cases), static end => end.First == RoundOutcome.Granted).First);
    }

    [Fact]
    public void A_round_that_takes_too_many_passes_can_be_ended_early()
    {
        var cases = Enumerable.Range(0, 100_000).Select(static i => Case($"{i:000000}", A, 1 + i).By("x", "P").Fact(0, Truth.Yes)).ToArray();
        using var time = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));

        Assert.Throws<OperationCanceledException>(() => SettlementEngine.Settle(Plan(Highest(), Exclude("hard", 0, advisory: false)), 2025, cases, [], time.Token));
    }

    private static (int Passes, Round Round) Run(SettlementPlan plan, SettlementCase[] cases)
    {
        var table = new CaseTable(plan);
        foreach (var one in cases)
            table.Add(one);
        var round = new Round(table, 2025, []);
        var passes = new Passes(round);
        foreach (var part in Parts.Of(round).All)
            passes.Run(part.Span, TestContext.Current.CancellationToken);
        return (passes.Count, round);
    }
}
