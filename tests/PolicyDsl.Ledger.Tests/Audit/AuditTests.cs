namespace PolicyDsl.Ledger.Tests.Audit;

public sealed class AuditTests
{
    private static readonly PolicyDefinition Policy = Samples.Small;

    public static TheoryData<Provider> Providers => Store.Providers;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Providers))]
    public async Task Every_change_is_logged_and_each_entry_holds_the_hash_of_the_one_before(Provider provider)
    {
        await using var store = await Store.OpenAsync(provider);
        var one = await store.Ledger.SubmitAsync(Policy, "share", Samples.Share(1, "P", 600m));
        await store.Ledger.ReviewAsync(Policy, one.Id, []);
        var two = await store.Ledger.SubmitAsync(Policy, "share", Samples.Share(2, "P", 600m));
        await store.Ledger.WithdrawAsync(two.Id, 1, Applying.Applicant, Token);
        var round = await store.Ledger.CloseAsync(Policy, 2025);

        var log = await store.Ledger.AuditAsync(cancellation: Token).ToListAsync(Token);

        Assert.Equal(
            [
                (1, "applicant", "submit", one.Id),
                (2, "reviewer", "review", one.Id),
                (3, "applicant", "submit", two.Id),
                (4, "applicant", "withdraw", two.Id),
                (5, "officer", "settle", round.Id),
                (6, "officer", "confirm", round.Id),
            ],
            log.Select(static entry => (entry.Number, entry.Subject, entry.Action, entry.Target))
        );
        AuditEntry? last = null;
        foreach (var entry in log)
        {
            Assert.Null(AuditChain.Check(last, System.Text.Encoding.UTF8.GetBytes(AuditChain.Line(entry)), out var read));
            last = read;
        }
        Assert.Equal(log.Skip(2), await store.Ledger.AuditAsync(3, Token).ToListAsync(Token));
        Assert.Equal(6, log.Select(static entry => entry.ContentHash).Distinct().Count());
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task What_was_refused_leaves_no_entry(Provider provider)
    {
        await using var store = await Store.OpenAsync(provider);
        var one = await store.Ledger.SubmitAsync(Policy, "share", Samples.Share(1, "P", 600m));

        await store.Ledger.SubmitAsync(Applying.Submission(Policy, "share", Samples.Share(1, "P", 700m)), Token);
        await store.Ledger.WithdrawAsync(one.Id, 7, Applying.Applicant, Token);
        await store.Ledger.ConfirmAsync(Policy, 2025, one.Id, Applying.Officer, Token);

        Assert.Single(await store.Ledger.AuditAsync(cancellation: Token).ToListAsync(Token));
    }
}
