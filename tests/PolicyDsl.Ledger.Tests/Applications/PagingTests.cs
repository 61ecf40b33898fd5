namespace PolicyDsl.Ledger.Tests.Applications;

public sealed class PagingTests
{
    private static readonly PolicyDefinition Policy = Samples.Small;

    public static TheoryData<Provider> Providers => Store.Providers;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Providers))]
    public async Task Three_thousand_of_one_moment_are_each_on_one_page_while_others_arrive(Provider provider)
    {
        await using var store = await Store.OpenAsync(provider);
        await Bulk.FillAsync(store.Options, Policy, 3000);
        var seen = new List<string>();
        string? after = null;
        for (var page = 0; page == 0 || after is not null; page++)
        {
            if (page is > 0 and < 4)
                await store.Ledger.SubmitAsync(Policy, "share", Samples.Share(9999, $"late {page}", 1m));
            var found = await store.Ledger.PageAsync(new ApplicationQuery { Policy = "sample", After = after, Count = 50 }, Token);
            seen.AddRange(found.Items.Select(static item => item.Id));
            after = found.Next;
        }

        Assert.Equal(3003, seen.Count);
        Assert.Equal(seen.Order(StringComparer.Ordinal), seen);
        Assert.Equal(3003, seen.Distinct().Count());
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_page_holds_what_was_asked_for_and_nothing_else(Provider provider)
    {
        await using var store = await Store.OpenAsync(provider);
        var mine = await store.Ledger.SubmitAsync(Policy, "share", Samples.Share(1, "P", 1m));
        var best = await store.Ledger.SubmitAsync(Policy, "best", Samples.Best(1, 1m));
        var later = await store.Ledger.SubmitAsync(Policy, "share", Samples.Share(1, "P", 1m, day: "2026-03-01"));
        var other = await store.Ledger.SubmitAsync(Policy, "share", Samples.Share(2, "P", 1m));

        Assert.Equal([mine.Id, best.Id, later.Id], await IdsAsync(new ApplicationQuery { CreditCode = Samples.Code(1) }));
        Assert.Equal([mine.Id, later.Id, other.Id], await IdsAsync(new ApplicationQuery { Clause = "share" }));
        Assert.Equal([later.Id], await IdsAsync(new ApplicationQuery { Year = 2026 }));
        Assert.Equal([best.Id], await IdsAsync(new ApplicationQuery { Policy = "sample", Clause = "best", CreditCode = Samples.Code(1), Year = 2025 }));
        Assert.Empty(await IdsAsync(new ApplicationQuery { Policy = "another" }));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => store.Ledger.PageAsync(new ApplicationQuery { Count = 201 }, Token));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => store.Ledger.PageAsync(new ApplicationQuery { Count = 0 }, Token));

        async Task<IEnumerable<string>> IdsAsync(ApplicationQuery query) => (await store.Ledger.PageAsync(query, Token)).Items.Select(static item => item.Id);
    }

    [Theory, MemberData(nameof(Providers))]
    [Hazard("H60")]
    public async Task A_page_holds_all_of_an_application_but_its_documents(Provider provider)
    {
        await using var store = await Store.OpenAsync(provider);
        var mine = await store.Ledger.SubmitAsync(Policy, "best", Samples.Best(1, 1m));
        var reviewed = await store.Ledger.ReviewAsync(Policy, mine.Id, Samples.Decided("quota", "accept"));

        var item = Assert.Single((await store.Ledger.PageAsync(new ApplicationQuery(), Token)).Items);

        Assert.Equal(reviewed with { Body = "", Review = null, Decision = "" }, item);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Ids_ascend_when_the_clock_stands_still_and_when_it_goes_back(Provider provider)
    {
        await using var store = await Store.OpenAsync(provider);
        var ids = new List<string>();
        foreach (var minutes in new[] { 0, 0, 0, -5, -5, 1 })
        {
            store.Clock.Now = new DateTimeOffset(2025, 3, 1, 8, 0, 0, TimeSpan.Zero).AddMinutes(minutes);
            ids.Add((await store.Ledger.SubmitAsync(Policy, "share", Samples.Share(1, $"P{ids.Count}", 1m))).Id);
        }

        Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
    }
}
