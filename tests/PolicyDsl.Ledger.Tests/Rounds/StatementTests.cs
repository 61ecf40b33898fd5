namespace PolicyDsl.Ledger.Tests.Rounds;

/// <summary>How many statements a round takes: so many, and one more a thousand results.</summary>
[Hazard("H60")]
public sealed class StatementTests
{
    private static readonly PolicyDefinition Policy = Samples.Small;

    public static TheoryData<Provider> Providers => Store.Providers;

    [Theory, MemberData(nameof(Providers))]
    public async Task A_settlement_takes_one_statement_more_for_each_thousand_and_a_confirmation_none(Provider provider)
    {
        var (few, confirmFew) = await CountAsync(provider, 1000);
        var (many, confirmMany) = await CountAsync(provider, 3000);

        Assert.Equal(few + 2, many);
        Assert.True(few <= 20, $"{few} statements");
        Assert.Equal(confirmFew, confirmMany);
        Assert.True(confirmFew <= 20, $"{confirmFew} statements");
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_page_is_one_statement_whatever_it_holds(Provider provider)
    {
        await using var store = await Store.OpenAsync(provider);
        await Bulk.FillAsync(store.Options, Policy, 300);
        await store.Ledger.PageAsync(new ApplicationQuery { Count = 1 }, TestContext.Current.CancellationToken);
        var before = store.Statements.Count;

        var page = await store.Ledger.PageAsync(new ApplicationQuery { Count = 200 }, TestContext.Current.CancellationToken);

        Assert.Equal(200, page.Items.Count);
        Assert.Equal(1, store.Statements.Count - before);
    }

    private static async Task<(int Settle, int Confirm)> CountAsync(Provider provider, int applications)
    {
        await using var store = await Store.OpenAsync(provider);
        await Bulk.FillAsync(store.Options, Policy, applications);
        var start = store.Statements.Count;
        var draft = await store.Ledger.SettleAsync(Policy, 2025);
        var settled = store.Statements.Count;
        var answer = await store.Ledger.ConfirmAsync(Policy, 2025, draft.Id, Applying.Officer, TestContext.Current.CancellationToken);
        Assert.Equal(LedgerRefusal.None, answer.Refusal);
        Assert.Equal(applications, answer.Value!.Count);
        return (settled - start, store.Statements.Count - settled);
    }
}
