namespace PolicyDsl.Ledger.Tests.Rounds;

/// <summary>A year that is settled again after it was confirmed.</summary>
[Hazard("H80")]
public sealed class ResettlementTests
{
    private static readonly PolicyDefinition Policy = Samples.Small;

    public static TheoryData<Provider> Providers => Store.Providers;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Providers))]
    public async Task It_shows_what_would_differ_and_changes_nothing_before_it_is_confirmed(Provider provider)
    {
        await using var store = await Store.OpenAsync(provider);
        var raised = await store.Ledger.SubmitAsync(Policy, "share", Samples.Share(1, "P", 300m));
        var capped = await store.Ledger.SubmitAsync(Policy, "share", Samples.Share(2, "P", 2000m));
        var gone = await store.Ledger.SubmitAsync(Policy, "share", Samples.Share(3, "P", 100m));
        var before = await store.Ledger.CloseAsync(Policy, 2025);
        await store.Ledger.WithdrawAsync(gone.Id, 1, Applying.Applicant, Token);
        var corrected = Samples.SmallWith("15%");

        var draft = await store.Ledger.SettleAsync(corrected, 2025);
        var differences = await store.Ledger.DifferencesAsync(draft.Id, Token).ToListAsync(Token);

        Assert.Equal(
            [(raised.Id, 30m, (decimal?)45m), (gone.Id, 10m, null)],
            differences.Select(static difference => (difference.Application, difference.Before!.Amount, difference.After?.Amount))
        );
        Assert.Equal(100m, (await store.Ledger.ResultOfAsync(capped.Id, Token))!.Amount);
        Assert.Equal(30m, (await store.Ledger.ResultOfAsync(raised.Id, Token))!.Amount);
        Assert.Equal([(before.Id, RoundState.Confirmed), (draft.Id, RoundState.Draft)], await StatesAsync(store.Ledger));

        await store.Ledger.ConfirmAsync(corrected, 2025, draft.Id, Applying.Officer, Token);
        Assert.Equal([(before.Id, RoundState.Superseded), (draft.Id, RoundState.Confirmed)], await StatesAsync(store.Ledger));
        Assert.Equal(45m, Assert.Single(await store.Ledger.GrantsOfAsync("sample", Samples.Code(1), null, Token)).Amount);
        Assert.Empty(await store.Ledger.GrantsOfAsync("sample", Samples.Code(3), null, Token));
        Assert.Equal(30m, (await store.Ledger.ResultsByIdAsync(before.Id))[raised.Id].Amount);
        Assert.Equal(raised, await store.Ledger.FindAsync(raised.Id, Token));
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_place_that_a_withdrawn_winner_leaves_goes_to_the_next(Provider provider)
    {
        await using var store = await Store.OpenAsync(provider);
        var ids = new List<string>();
        foreach (var (points, i) in new[] { 90m, 80m, 70m }.Select(static (points, i) => (points, i)))
            ids.Add((await store.Ledger.SubmitAsync(Policy, "best", Samples.Best(i + 1, points))).Id);
        await store.Ledger.CloseAsync(Policy, 2025);
        await store.Ledger.WithdrawAsync(ids[0], 1, Applying.Applicant, Token);

        var again = await store.Ledger.CloseAsync(Policy, 2025);

        var results = await store.Ledger.ResultsByIdAsync(again.Id);
        Assert.Equal([ids[1], ids[2]], results.Keys);
        Assert.All(results.Values, static result => Assert.Equal(RoundOutcome.Granted, result.Outcome));
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task What_was_granted_out_of_the_pool_is_not_granted_again_in_its_own_year(Provider provider)
    {
        await using var store = await Store.OpenAsync(provider);
        var ids = new List<string>();
        foreach (var (points, i) in new[] { 90m, 80m, 70m }.Select(static (points, i) => (points, i)))
            ids.Add((await store.Ledger.SubmitAsync(Policy, "best", Samples.Best(i + 1, points))).Id);
        await store.Ledger.CloseAsync(Policy, 2025);
        await store.Ledger.CloseAsync(Policy, 2026);
        Assert.Single(await store.Ledger.GrantsOfAsync("sample", Samples.Code(3), null, Token));
        await store.Ledger.WithdrawAsync(ids[0], 1, Applying.Applicant, Token);

        var again = await store.Ledger.CloseAsync(Policy, 2025);

        Assert.Equal([ids[1]], (await store.Ledger.ResultsByIdAsync(again.Id)).Keys);
        Assert.Equal(2026, Assert.Single(await store.Ledger.GrantsOfAsync("sample", Samples.Code(3), null, Token)).Year);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task What_an_earlier_year_leaves_in_the_pool_is_not_lost_where_a_later_year_was_confirmed_before_it(Provider provider)
    {
        await using var store = await Store.OpenAsync(provider);
        var late = new List<string>();
        foreach (var (points, i) in new[] { 90m, 80m, 70m }.Select(static (points, i) => (points, i)))
            late.Add((await store.Ledger.SubmitAsync(Policy, "best", Samples.Best(i + 1, points))).Id);
        foreach (var applicant in new[] { 4, 5, 6 })
            await store.Ledger.SubmitAsync(Policy, "best", Samples.Best(applicant, applicant, day: "2026-03-01"));
        await store.Ledger.CloseAsync(Policy, 2026);
        await store.Ledger.CloseAsync(Policy, 2025);
        var draft = await store.Ledger.SettleAsync(Policy, 2027);
        var results = await store.Ledger.ResultsByIdAsync(draft.Id);

        Assert.Equal((RoundOutcome.Granted, 500m), (results[late[2]].Outcome, results[late[2]].Amount));
        Assert.Equal(2, results.Count);

        // 2025 anew: the one that was not granted before is in the pool by now, and the draft made without it counts no more.
        await store.Ledger.ReviewAsync(Policy, late[1], Samples.Decided("quota", "refuse"));
        await store.Ledger.CloseAsync(Policy, 2025);
        Assert.Equal(LedgerRefusal.BasisChanged, (await store.Ledger.ConfirmAsync(Policy, 2027, draft.Id, Applying.Officer, Token)).Refusal);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task What_waits_in_the_pool_waits_through_years_until_it_is_granted_or_withdrawn(Provider provider)
    {
        await using var store = await Store.OpenAsync(provider);
        var ids = new List<string>();
        for (var i = 1; i <= 7; i++)
            ids.Add((await store.Ledger.SubmitAsync(Policy, "best", Samples.Best(i, 100m - i))).Id);
        await store.Ledger.CloseAsync(Policy, 2025);
        await store.Ledger.CloseAsync(Policy, 2026);
        await store.Ledger.WithdrawAsync(ids[4], 1, Applying.Applicant, Token);
        var third = await store.Ledger.CloseAsync(Policy, 2027);
        var last = await store.Ledger.SettleAsync(Policy, 2028);

        Assert.Equal([ids[5], ids[6]], (await store.Ledger.ResultsByIdAsync(third.Id)).Keys);
        Assert.Equal(1000m, third.Amount);
        Assert.Equal(0, last.Count);
    }

    private static async Task<IEnumerable<(string Id, RoundState State)>> StatesAsync(ILedger ledger) =>
        (await ledger.RoundsAsync("sample", 2025, Token)).Select(static round => (round.Id, round.State));
}
