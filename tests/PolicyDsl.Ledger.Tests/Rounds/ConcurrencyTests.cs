namespace PolicyDsl.Ledger.Tests.Rounds;

public sealed class ConcurrencyTests
{
    private static readonly PolicyDefinition Policy = Samples.Small;

    public static TheoryData<Provider> Providers => Store.Providers;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Providers))]
    public async Task Twenty_parallel_applications_come_to_the_limit_and_not_beyond_it(Provider provider)
    {
        await using var store = await Store.OpenAsync(provider);
        using var elsewhere = store.Another();
        var submissions = Enumerable.Range(0, 20).Select(i => Applying.Submission(Policy, "share", Samples.Share(1, $"P{i}", 400m))).ToList();

        var answers = await Task.WhenAll(
            submissions.Select((submission, i) => Task.Run(() => (i % 2 == 0 ? store.Ledger : elsewhere).SubmitAsync(submission, Token)))
        );
        var round = await store.Ledger.CloseAsync(Policy, 2025);

        Assert.All(answers, static answer => Assert.Equal(LedgerRefusal.None, answer.Refusal));
        Assert.Equal((20, 100m), (round.Count, round.Amount));
        var results = (await store.Ledger.ResultsByIdAsync(round.Id)).Values.ToList();
        Assert.Equal([40m, 40m, 20m], results.Where(static result => result.Outcome == RoundOutcome.Granted).Select(static result => result.Amount));
        Assert.All(results.Skip(3), static result => Assert.Equal((RoundOutcome.Rejected, "limit"), (result.Outcome, result.Rule())));
        Assert.Equal(22, (await store.Ledger.AuditAsync(cancellation: Token).ToListAsync(Token)).Count);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Parallel_settlements_leave_one_draft_with_all_its_results(Provider provider)
    {
        await using var store = await Store.OpenAsync(provider);
        using var elsewhere = store.Another();
        for (var i = 0; i < 5; i++)
            await store.Ledger.SubmitAsync(Policy, "share", Samples.Share(i, "P", 100m));

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(i => Task.Run(() => (i % 2 == 0 ? store.Ledger : elsewhere).SettleAsync(Policy, 2025, Applying.Officer, Token)))
        );

        Assert.All(answers, static answer => Assert.True(answer.Refusal is LedgerRefusal.None or LedgerRefusal.Busy));
        Assert.Contains(answers, static answer => answer.Refusal == LedgerRefusal.None);
        var draft = Assert.Single(await store.Ledger.RoundsAsync("sample", 2025, Token));
        Assert.Equal(5, (await store.Ledger.ResultsByIdAsync(draft.Id)).Count);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Applications_that_arrive_while_a_round_is_confirmed_are_in_it_or_refused(Provider provider)
    {
        await using var store = await Store.OpenAsync(provider);
        await store.Ledger.SubmitAsync(Policy, "share", Samples.Share(1, "P", 100m));
        var draft = await store.Ledger.SettleAsync(Policy, 2025);
        var submissions = Enumerable.Range(2, 10).Select(i => Applying.Submission(Policy, "share", Samples.Share(i, "P", 100m))).ToList();

        var confirming = Task.Run(() => store.Ledger.ConfirmAsync(Policy, 2025, draft.Id, Applying.Officer, Token));
        var answers = await Task.WhenAll(submissions.Select(submission => Task.Run(() => store.Ledger.SubmitAsync(submission, Token))));
        var confirmed = await confirming;

        var taken = answers.Count(static answer => answer.Refusal == LedgerRefusal.None);
        Assert.All(answers, static answer => Assert.True(answer.Refusal is LedgerRefusal.None or LedgerRefusal.YearClosed));
        Assert.Equal(confirmed.Refusal == LedgerRefusal.None ? 0 : LedgerRefusal.BasisChanged, confirmed.Refusal);
        Assert.True(confirmed.Refusal == LedgerRefusal.BasisChanged ? taken == 10 : taken == 0);
    }
}
