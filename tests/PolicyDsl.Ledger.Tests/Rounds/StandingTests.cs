namespace PolicyDsl.Ledger.Tests.Rounds;

/// <summary>Whether confirmed rounds still rest on what is stored, and which of them to settle again.</summary>
[Hazard("H80")]
public sealed class StandingTests
{
    public static TheoryData<Provider> Providers => Store.Providers;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Providers))]
    public async Task What_an_earlier_year_grants_anew_is_told_of_the_later_years_until_they_are_settled_again(Provider provider)
    {
        await using var store = await Store.OpenAsync(provider);
        var (first, corrected) = (Lifetime("10%"), Lifetime("15%"));
        foreach (var year in new[] { 2025, 2026, 2027 })
        {
            await store.Ledger.SubmitAsync(first, "share", Samples.Share(1, $"P{year}", 400m, $"{year}-03-01"));
            await store.Ledger.CloseAsync(first, year);
        }
        Assert.Equal([40m, 40m, 20m], await GrantsAsync(store.Ledger));
        Assert.Empty(await OutdatedAsync(store.Ledger));

        var draft = await store.Ledger.SettleAsync(corrected, 2025);
        Assert.Equal([2026, 2027], await store.Ledger.YearsToSettleAgainAsync(draft, Token));
        Assert.Empty(await OutdatedAsync(store.Ledger));
        var confirmed = (await store.Ledger.ConfirmAsync(corrected, 2025, draft.Id, Applying.Officer, Token)).Value!;

        // More than the 100 of a lifetime, and told so.
        Assert.Equal([60m, 40m, 20m], await GrantsAsync(store.Ledger));
        Assert.Equal([2026, 2027], await store.Ledger.YearsToSettleAgainAsync(confirmed, Token));
        Assert.Equal([2026, 2027], await OutdatedAsync(store.Ledger));

        var next = await store.Ledger.CloseAsync(first, 2026);
        Assert.Equal([2027], await store.Ledger.YearsToSettleAgainAsync(next, Token));
        await store.Ledger.CloseAsync(first, 2027);
        Assert.Equal([60m, 40m], await GrantsAsync(store.Ledger));
        Assert.Empty(await OutdatedAsync(store.Ledger));
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_year_that_is_settled_again_and_grants_the_same_leaves_the_later_ones_as_they_are(Provider provider)
    {
        await using var store = await Store.OpenAsync(provider);
        var kept = await store.Ledger.SubmitAsync(Samples.Small, "share", Samples.Share(1, "P", 300m));
        await store.Ledger.SubmitAsync(Samples.Small, "share", Samples.Share(1, "Q", 300m, "2026-03-01"));
        await store.Ledger.CloseAsync(Samples.Small, 2025);
        var later = await store.Ledger.CloseAsync(Samples.Small, 2026);

        // A decision on a rule that nothing depends on is another version of the application, and the same grant.
        await store.Ledger.ReviewAsync(Samples.Small, kept.Id, Samples.Decided("limit", "accept"));
        Assert.Equal([2025], await OutdatedAsync(store.Ledger));
        var draft = await store.Ledger.SettleAsync(Samples.Small, 2025);
        Assert.Empty(await store.Ledger.YearsToSettleAgainAsync(draft, Token));
        await store.Ledger.ConfirmAsync(Samples.Small, 2025, draft.Id, Applying.Officer, Token);

        Assert.Empty(await OutdatedAsync(store.Ledger));
        Assert.True(await store.Ledger.IsUpToDateAsync(later, Token));
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_draft_is_up_to_date_until_something_changes(Provider provider)
    {
        await using var store = await Store.OpenAsync(provider);
        await store.Ledger.SubmitAsync(Samples.Small, "share", Samples.Share(1, "P", 300m));
        var draft = await store.Ledger.SettleAsync(Samples.Small, 2025);
        Assert.True(await store.Ledger.IsUpToDateAsync(draft, Token));

        await store.Ledger.SubmitAsync(Samples.Small, "share", Samples.Share(2, "P", 300m));
        Assert.False(await store.Ledger.IsUpToDateAsync(draft, Token));
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task What_a_later_year_granted_out_of_the_pool_outdates_no_year_and_is_kept_when_they_are_settled_again(Provider provider)
    {
        await using var store = await Store.OpenAsync(provider);
        var ids = new List<string>();
        foreach (var points in new[] { 90m, 80m, 70m })
            ids.Add((await store.Ledger.SubmitAsync(Samples.Small, "best", Samples.Best(ids.Count + 1, points))).Id);
        await store.Ledger.CloseAsync(Samples.Small, 2025);
        await store.Ledger.CloseAsync(Samples.Small, 2026);
        Assert.Empty(await OutdatedAsync(store.Ledger));

        await store.Ledger.WithdrawAsync(ids[0], 1, Applying.Applicant, Token);
        Assert.Equal([2025], await OutdatedAsync(store.Ledger));
        await store.Ledger.CloseAsync(Samples.Small, 2025);
        Assert.Equal([2026], await OutdatedAsync(store.Ledger));

        // 2025 does not know the third any more; 2026, which granted it, does.
        for (var time = 0; time < 2; time++)
        {
            var again = await store.Ledger.CloseAsync(Samples.Small, 2026);
            var result = Assert.Single((await store.Ledger.ResultsByIdAsync(again.Id)).Values);
            Assert.Equal((ids[2], RoundOutcome.Granted, 500m), (result.Application, result.Outcome, result.Amount));
            Assert.Empty(await OutdatedAsync(store.Ledger));
        }
    }

    private static async Task<IEnumerable<decimal>> GrantsAsync(ILedger ledger) =>
        (await ledger.GrantsOfAsync("sample", Samples.Code(1), null, Token)).Select(static grant => grant.Amount);

    private static async Task<IReadOnlyList<int>> OutdatedAsync(ILedger ledger)
    {
        var years = new List<int>();
        foreach (var round in await ledger.RoundsAsync("sample", Token))
        {
            if (round.State == RoundState.Confirmed && !await ledger.IsUpToDateAsync(round, Token))
                years.Add(round.Year);
        }
        return years;
    }

    private static PolicyDefinition Lifetime(string share) =>
        Policies.Of(
            $$"""
            主体 { 填报 creditCode "统一社会信用代码": 统一社会信用代码 }
            条款 share "按比例" {
              填报 costs "费用": 金额
              奖励 money "补助" = costs 的 {{share}}
              限额 100元 每 主体
            }
            """
        );
}
