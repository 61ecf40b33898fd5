namespace PolicyDsl.Ledger.Tests.Rounds;

/// <summary>Whatever needs a person in a round, there are decisions that bring it to its end.</summary>
public sealed class WalkTests
{
    private static readonly PolicyDefinition Chengdu = Policies.Chengdu;

    public static TheoryData<string, string> Clauses =>
        new(ChengduBodies.Clauses.SelectMany(static clause => new[] { (clause, "accept"), (clause, "refuse"), (clause, "mixed") }));

    [Fact]
    public void Every_clause_of_the_policy_is_walked() =>
        Assert.Equal(Chengdu.Clauses.Select(static clause => clause.Info.Id).Order(), ChengduBodies.Clauses.Order());

    // Twelve of the clause, all equal, so that each 名额 is tied; two with other money from the city; one whose project another clause decides, and one whose
    // project waits for an amount.
    [Theory, MemberData(nameof(Clauses))]
    public async Task A_round_of_a_clause_is_brought_to_its_end(string clause, string manner)
    {
        await using var store = await Store.OpenAsync(Provider.Sqlite);
        for (var applicant = 1; applicant <= 12; applicant++)
        {
            var body = ChengduBodies.Of(clause, applicant, "P", "2025-03-01");
            await store.Ledger.SubmitAsync(Chengdu, clause, applicant <= 2 ? body.WithCityMoney() : body);
        }
        await store.Ledger.SubmitAsync(Chengdu, "listing", ChengduBodies.Of("listing", 3, clause == "listing" ? "Q" : "P", "2025-03-01"));
        await store.Ledger.SubmitAsync(Chengdu, "coreAlgorithm", ChengduBodies.Of("coreAlgorithm", 4, clause == "coreAlgorithm" ? "Q" : "P", "2025-03-01"));
        var walk = new Walk(store.Ledger, Chengdu, (application, _) => manner == "accept" || (manner == "mixed" && application[^1] < '8'));

        var round = await walk.ToTheEndAsync(2025);

        var results = (await store.Ledger.ResultsByIdAsync(round.Id)).Values;
        Assert.Equal(14, results.Count);
        Assert.All(results, static result => Assert.True(result.Outcome != RoundOutcome.Review || result.Rule() == "delegated"));
        Assert.Equal(round.Amount, results.Sum(static result => result.Amount));
        if (manner == "accept" && clause != "listing")
            Assert.Contains(results, result => result.Clause == clause && result.Outcome == RoundOutcome.Granted);
    }

    [Theory]
    [InlineData("one", 100_000)]
    [InlineData("two", 200_000)]
    public async Task Of_two_awards_that_both_apply_the_one_that_is_accepted_is_granted(string award, int amount)
    {
        await using var store = await Store.OpenAsync(Provider.Sqlite);
        var policy = DoubtfulPolicy.Policy;
        var stored = await store.Ledger.SubmitAsync(policy, "conflicting", DoubtfulPolicy.Body("conflicting", 5, 2025));
        var draft = await store.Ledger.SettleAsync(policy, 2025);
        Assert.Equal("one", (await store.Ledger.ResultsByIdAsync(draft.Id))[stored.Id].Rule());

        await store.Ledger.ReviewAsync(policy, stored.Id, Samples.Decided(award, "accept"));
        var round = await store.Ledger.CloseAsync(policy, 2025);

        Assert.Equal((RoundOutcome.Granted, amount), ((await store.Ledger.ResultsByIdAsync(round.Id))[stored.Id].Outcome, round.Amount));
        Assert.Equal(award, Assert.Single(await store.Ledger.GrantsOfAsync("sample", stored.CreditCode, null, TestContext.Current.CancellationToken)).Award);
    }

    // In the second year everybody has a grant for the same project, and the pool is carried over.
    [Theory]
    [InlineData("accept")]
    [InlineData("refuse")]
    [InlineData("mixed")]
    [InlineData("mixed otherwise")]
    public async Task Rounds_in_which_all_doubts_meet_are_brought_to_their_ends(string manner)
    {
        await using var store = await Store.OpenAsync(Provider.Sqlite);
        var policy = DoubtfulPolicy.Policy;
        var number = 0;
        var walk = new Walk(
            store.Ledger,
            policy,
            (_, _) => manner == "accept" || (manner == "mixed" && ++number % 3 != 0) || (manner == "mixed otherwise" && ++number % 2 == 0)
        );
        foreach (var year in new[] { 2024, 2025 })
        {
            foreach (var clause in DoubtfulPolicy.Clauses.Keys)
            {
                for (var applicant = 1; applicant <= 5; applicant++)
                    await store.Ledger.SubmitAsync(policy, clause, DoubtfulPolicy.Body(clause, applicant, year));
            }

            var round = await walk.ToTheEndAsync(year);

            var results = (await store.Ledger.ResultsByIdAsync(round.Id)).Values;
            Assert.All(results, static result => Assert.True(result.Outcome != RoundOutcome.Review || result.Rule() == "delegated"));
            Assert.True(round.Amount <= 2_000_000m);
        }
    }
}
