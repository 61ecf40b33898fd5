using CsCheck;
using static PolicyDsl.Runtime.Tests.Settlement.Rounds;

namespace PolicyDsl.Runtime.Tests.Settlement;

/// <summary>What holds in every round, whatever the rules.</summary>
public sealed class LawTests
{
    private const int Many = 30_000;

    [Fact]
    public void The_engine_means_what_the_plain_words_mean() =>
        RandomRound.Decided.Sample(
            static round => Assert.Equal(PlainSettlement.Ends(round.Plan, round.Cases, round.Ledger), round.Settle().Ends()),
            iter: Many
        );

    [Fact]
    [Hazard("H19", "H21", "H22")]
    public void The_order_of_the_input_never_matters() =>
        RandomRound.Decided.SelectMany(static round => Gen.Select(Gen.Const(round), Gen.Shuffle(round.Cases), Gen.Shuffle(round.Ledger))).Sample(
            static (round, cases, ledger) => Assert.Equal(Told(round.Settle()), Told((round with { Cases = cases, Ledger = ledger }).Settle())),
            iter: Many
        );

    [Fact]
    public void Running_it_twice_changes_nothing() =>
        RandomRound.Decided.Sample(static round => Assert.Equal(Told(round.Settle()), Told(round.Settle())), iter: Many / 4);

    [Fact]
    [Hazard("H19")]
    public void No_limit_and_no_budget_is_ever_exceeded() =>
        RandomRound.Decided.Sample(
            static round =>
            {
                var ends = round.Settle();
                foreach (var limit in round.Plan.Rules.OfType<PlannedLimit>())
                {
                    foreach (var applicant in round.Cases.Select(static one => one.CreditCode).Distinct())
                    {
                        var paid = round.Paid(limit, limit.EachYear, applicant);
                        Assert.True(round.Granted(ends, limit, applicant) <= Math.Max(limit.Amount.Values[0].Value - paid, 0));
                    }
                }
                foreach (var budget in round.Plan.Rules.OfType<PlannedBudget>())
                    Assert.True(ends.Amount <= Math.Max(budget.Amount.Values[0].Value - round.Paid(budget, eachYear: true, null), 0));
            },
            iter: Many
        );

    [Fact]
    public void Places_beyond_a_quota_are_given_only_where_ties_are_all_in() =>
        RandomRound.Decided.Sample(
            static round =>
            {
                var ends = round.Settle();
                foreach (var quota in round.Plan.Rules.OfType<PlannedQuota>())
                {
                    var granted = ends.Where(end => end.Outcome == RoundOutcome.Granted && quota.Clauses.Contains(end.Case.Clause)).ToList();
                    var free = quota.Count.Values[0].Value - round.Ledger.Count(row => row.Clause == Clauses[quota.Clauses[0]].Id && (!quota.EachYear || row.Year == 2025));
                    free = Math.Max(free, 0);
                    if (granted.Count <= free)
                        continue;
                    Assert.True(quota.TiesAllIn);
                    var last = quota.By!.Descending ? granted.Min(static end => end.Case.Orders[0]) : granted.Max(static end => end.Case.Orders[0]);
                    Assert.True(granted.Count(end => end.Case.Orders[0] != last) < free);
                }
            },
            iter: Many
        );

    [Fact]
    public void The_sum_of_the_grants_is_the_sum_of_the_parts() =>
        RandomRound.Decided.Sample(
            static round =>
            {
                var ends = round.Settle();
                Assert.Equal(ends.Amount, ends.Sum(static end => end.Amount));
                Assert.Equal(ends.Amount, ends.ByClause.Sum(static total => total.Amount));
                Assert.All(ends, static end => Assert.True(end.Amount <= (end.Case.Assessment.Amount ?? 0m)));
            },
            iter: Many / 4
        );

    [Fact]
    public void The_trail_leads_from_the_evaluation_to_the_end() =>
        RandomRound.Decided.Sample(
            static round =>
            {
                foreach (var end in round.Settle())
                {
                    var trail = end.Trail;
                    Assert.All(trail.Skip(1).Zip(trail), static pair => Assert.Equal(pair.Second.After, pair.First.Before));
                    if (end.Outcome == RoundOutcome.Granted)
                        Assert.Equal(end.Amount, trail[^1].After ?? 0m);
                    else
                        Assert.Contains(trail, step => step.Rule == end.Reason!.Rule && step.Effect != TrailEffect.Passed);
                }
            },
            iter: Many / 4
        );

    [Fact]
    public void It_ends_after_one_pass_more_than_there_are_drops() =>
        RandomRound.Decided.Sample(
            static random =>
            {
                var table = new CaseTable(random.Plan);
                foreach (var one in random.Cases)
                    table.Add(one);
                var round = new Round(table, 2025, random.Ledger);
                var passes = new Passes(round);
                var parts = Parts.Of(round).All;
                foreach (var part in parts)
                    passes.Run(part.Span, TestContext.Current.CancellationToken);
                Assert.InRange(passes.Count, parts.Count, parts.Count + round.DropRule.Count(static rule => rule >= 0));
            },
            iter: Many / 4
        );

    private static string[] Told(SettlementResult result) =>
        [.. result.OrderBy(static end => end.Id, StringComparer.Ordinal).Select(static end => $"{end.Id} {end.Outcome} {end.Amount} {end.Reason?.Rule}: {string.Join(' ', end.Trail)}")];
}
