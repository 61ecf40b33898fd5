using PolicyDsl.Benchmarks.Settlement;
using PolicyDsl.Policies.ChengduAi2024;
using PolicyDsl.Runtime;

namespace PolicyDsl.Benchmarks.Tests.Settlement;

/// <summary>
/// Programs that were written for the rules of the Chengdu policy alone, without the engine, without its plan: every application must end as it does by
/// the engine, to the fen.
/// </summary>
public sealed class ContestantTests
{
    private static readonly Lazy<(Decided Decided, Columns Columns, Ends Ends)> Round = new(static () => Make(20_000));

    [Fact]
    public void A_program_by_hand_settles_as_the_engine_does() => Assert.Null(Round.Value.Ends.DifferenceTo(HandOptimised.Settle(Round.Value.Columns)));

    [Fact]
    public void Statements_of_SQL_settle_as_the_engine_does()
    {
        using var duckDb = new DuckDb(Round.Value.Columns);

        Assert.Null(Round.Value.Ends.DifferenceTo(duckDb.Settle()));
        // And a second time, over tables that were there before.
        Assert.Null(Round.Value.Ends.DifferenceTo(duckDb.Settle()));
    }

    [Fact]
    public void They_agree_on_rounds_of_every_size()
    {
        for (var count = 1; count < 3_000; count += 1 + (count / 4))
        {
            var (_, columns, ends) = Make(count);
            Assert.Null(ends.DifferenceTo(HandOptimised.Settle(columns)));
        }
    }

    [Fact]
    public void The_engine_settles_what_it_took_one_by_one_as_what_it_is_given_at_once()
    {
        var (decided, _, ends) = Round.Value;

        var result = SettlementEngine.Settle(ChengduAi2024Policy.Definition.Plan, Population.Year, decided.Cases, decided.Ledger);

        Assert.Null(ends.DifferenceTo(Ends.Of(result)));
    }

    [Fact]
    public void Every_rule_has_something_to_do()
    {
        var rules = Round.Value.Decided.Round.Settle().Where(static end => end.Outcome != RoundOutcome.Granted).Select(static end => end.Reason!.Rule).ToHashSet();

        Assert.Superset(new HashSet<string> { "once", "otherFunding", "quota", "sameProject", "minimum", "limit" }, rules);
    }

    private static (Decided Decided, Columns Columns, Ends Ends) Make(int count)
    {
        var decided = new Decided(count);
        return (decided, new Columns(decided.Cases, decided.Ledger), Ends.Of(decided.Round.Settle()));
    }
}
