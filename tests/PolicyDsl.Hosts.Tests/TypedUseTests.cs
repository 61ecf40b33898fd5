using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyDsl.Policies.ChengduAi2024;
using PolicyDsl.Runtime;
using PolicyDsl.Tests;

namespace PolicyDsl.Hosts.Tests;

/// <summary>What a program sees that calls the generated types itself: in a log, in a debugger, in an exception.</summary>
public sealed class TypedUseTests
{
    private static readonly FinancingApplication application = new()
    {
        SubmittedOn = new DateOnly(2025, 3, 1),
        Applicant = new Applicant { Kind = ApplicantKind.University, CreditCode = "91510100MA62K0000Y" },
    };

    [Fact]
    public void A_decision_and_a_result_say_what_they_are()
    {
        var decision = Financing.Evaluate(application);
        var end = ChengduAi2024Policy.Settle(2025, [new RoundApplication("a1", "financing", application)])[0];

        Assert.Contains($"Unmet = [{string.Join(", ", decision.Unmet)}]", decision.ToString(), StringComparison.Ordinal);
        Assert.NotEmpty(decision.Unmet);
        Assert.Equal("[]", default(ConditionSet).ToString());
        Assert.Equal("a1 Rejected 0", end.ToString());
        Assert.Equal("", default(ApplicationResult).ToString());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(10_000)]
    public void A_round_has_a_year(int year)
    {
        var refused = Assert.Throws<ArgumentOutOfRangeException>(() => ChengduAi2024Policy.Settle(year, []));

        Assert.StartsWith("The year of a round is from 1 to 9999.", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_round_granted_counts_in_the_next()
    {
        var applications = JsonNode.Parse(Repository.Read("tests/Cases/settle.json"))![0]!["request"]!["applications"]!.AsArray();
        var given = applications
            .Select(static entry => (Id: (string)entry!["id"]!, Body: JsonSerializer.Deserialize(entry["application"]!.ToJsonString(), ChengduAi2024Policy.Json.Of<IndustryModelApplication>())!))
            .ToList();
        SettlementResult Settle(int year, IReadOnlyList<LedgerRow> ledger) =>
            ChengduAi2024Policy.Settle(year, given.Select(static one => new RoundApplication(one.Id, "industryModel", one.Body)), ledger);

        var first = Settle(2025, []);
        var rows = first.ToLedger(ChengduAi2024Policy.Definition);
        var next = Settle(2026, rows);

        var granted = first.Where(static end => end.Outcome == RoundOutcome.Granted).ToList();
        Assert.Equal(granted.Select(static end => (end.Case.CreditCode, 2025, end.Amount)), rows.Select(static row => ((string?)row.CreditCode, row.Year, row.Amount)));
        Assert.Empty(LedgerReader.FaultsOfNames(ChengduAi2024Policy.Definition, rows));
        // Each is granted once.
        Assert.NotEmpty(granted);
        Assert.All(granted, end => Assert.Equal((RoundOutcome.Rejected, "once"), (next.Single(again => again.Id == end.Id).Outcome, next.Single(again => again.Id == end.Id).Reason?.Rule)));
    }

    [Fact]
    public void What_is_wrong_with_values_set_in_code_can_be_asked()
    {
        LedgerRow[] ledger = [new() { Clause = "finance", CreditCode = "91510100MA62K0000Y", Year = 2024, Amount = 1m }];

        Assert.Empty(ApplicationCheck.Check(Financing.Clause, application));
        Assert.Equal("/mainRevenue", Assert.Single(ApplicationCheck.Check(Financing.Clause, application with { MainRevenue = -1m })).Pointer);
        Assert.Equal("/ledger/0/clause", Assert.Single(LedgerReader.FaultsOfNames(ChengduAi2024Policy.Definition, ledger)).Pointer);
    }
}
