using PolicyDsl.Benchmarks.Settlement;
using PolicyDsl.Policies.ChengduAi2024;
using PolicyDsl.Runtime;
using PolicyDsl.Tests;

namespace PolicyDsl.Benchmarks.Tests.Settlement;

/// <summary>The laws of a settlement, in rounds of the Chengdu policy in which much collides.</summary>
public sealed class ChengduLawTests
{
    private static readonly SettlementPlan plan = ChengduAi2024Policy.Definition.Plan;

    [Fact]
    public void Without_a_rejected_application_no_other_applicant_gets_less_for_a_project()
    {
        var rejected = 0;
        for (var seed = 0; seed < 12; seed++)
        {
            var decided = new Decided(new Population(600, seed));
            var ends = Settle(decided.Cases, decided.Ledger);
            foreach (var gone in ends.Where(static end => end.Outcome == RoundOutcome.Rejected))
            {
                var without = Settle([.. decided.Cases.Where(one => one.Id != gone.Id)], decided.Ledger);
                Assert.Empty(RemovalLaw.Broken(plan, ends, without, gone));
                rejected++;
            }
        }
        Assert.True(rejected > 1_000);
    }

    [Fact]
    public void The_order_of_applications_and_ledger_never_matters()
    {
        var decided = new Decided(5_000);
        var random = new Random(1);

        var shuffled = Settle([.. decided.Cases.OrderBy(_ => random.Next())], [.. decided.Ledger.OrderBy(_ => random.Next())]);

        Assert.Equal(Told(Settle(decided.Cases, decided.Ledger)), Told(shuffled));
    }

    [Fact]
    public void No_limit_is_exceeded_and_the_sum_of_the_grants_is_the_sum_of_the_parts()
    {
        var decided = new Decided(5_000);
        var ends = Settle(decided.Cases, decided.Ledger);
        var paid = decided.Ledger.Where(static row => row is { Clause: "standard", Year: Population.Year }).ToLookup(static row => row.CreditCode, static row => row.Amount);

        foreach (var company in ends.Where(static end => end.Case.Clause == ClauseIndex.Standard && end.Amount > 0).GroupBy(static end => end.Case.CreditCode!))
            Assert.True(company.Sum(static end => end.Amount) + paid[company.Key].Sum() <= 1_000_000m);
        Assert.Equal(ends.Amount, ends.Sum(static end => end.Amount));
        Assert.Equal(ends.Amount, ends.ByClause.Sum(static total => total.Amount));
    }

    private static SettlementResult Settle(IReadOnlyList<SettlementCase> cases, IReadOnlyList<LedgerRow> ledger) =>
        SettlementEngine.Settle(plan, Population.Year, cases, ledger);

    private static string[] Told(SettlementResult ends) => [.. ends.InOrder().Select(static end => $"{end.Id} {end.Outcome} {end.Amount} {string.Join(' ', end.Trail)}")];
}
