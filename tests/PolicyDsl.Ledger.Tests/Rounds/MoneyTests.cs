using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PolicyDsl.Ledger.Model;

namespace PolicyDsl.Ledger.Tests.Rounds;

/// <summary>Amounts are exact in every database and under every culture.</summary>
public sealed class MoneyTests
{
    private static readonly PolicyDefinition Policy = Samples.Small;
    private static readonly decimal[] Costs = [25.5m, 70m, 134m, 1000m, 0.1m, 3m, 843m];

    public static TheoryData<Provider, string> Cultures =>
        new(
            from provider in new[] { Provider.Sqlite, Provider.PostgreSql }
            from culture in new[] { "de-DE", "tr-TR", "fr-FR", "sv-SE", "hu-HU" }
            select (provider, culture)
        );

    public static TheoryData<Provider> Providers => Store.Providers;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Cultures))]
    public async Task Sums_and_order_are_the_same_under_every_culture(Provider provider, string culture)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(culture);
        await using var store = await Store.OpenAsync(provider);
        foreach (var (cost, i) in Costs.Select(static (cost, i) => (cost, i)))
            await store.Ledger.SubmitAsync(Policy, "share", Samples.Share(i + 1, "P", cost));

        var round = await store.Ledger.CloseAsync(Policy, 2025);

        Assert.Equal(207.56m, round.Amount);
        Assert.Equal([new ClauseTotal("share", 7, 207.56m)], round.ByClause);
        await using var context = LedgerDatabases.Of(store.Options).Open();
        var amounts = await context.Grants.OrderBy(static grant => grant.Amount).Select(static grant => grant.Amount).ToListAsync(Token);
        Assert.Equal([0.01m, 0.3m, 2.55m, 7m, 13.4m, 84.3m, 100m], amounts);
        Assert.Equal(round.Id, (await store.Ledger.RoundsAsync("sample", 2025, Token)).Single().Id);
        Assert.Equal(store.Clock.Now, round.SettledAt);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task The_greatest_amount_comes_back_as_it_went_in(Provider provider)
    {
        await using var store = await Store.OpenAsync(provider);
        var submission = Applying.Submission(Policy, "share", Samples.Share(1, "P", 9_999_999_999_999.99m)) with { Amount = 9_999_999_999_999.99m };

        var stored = (await store.Ledger.SubmitAsync(submission, Token)).Value!.Application;

        Assert.Equal(9_999_999_999_999.99m, (await store.Ledger.FindAsync(stored.Id, Token))!.Amount);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_part_of_a_fen_is_refused_and_not_rounded(Provider provider)
    {
        await using var store = await Store.OpenAsync(provider);
        var submission = Applying.Submission(Policy, "share", Samples.Share(1, "P", 10m)) with { Amount = 12.345m };

        var error = await Assert.ThrowsAnyAsync<Exception>(() => store.Ledger.SubmitAsync(submission, Token));

        Assert.IsNotType<LedgerUnavailableException>(error);
        Assert.Empty((await store.Ledger.PageAsync(new ApplicationQuery(), Token)).Items);
        Assert.Empty(await store.Ledger.AuditAsync(cancellation: Token).ToListAsync(Token));
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("-0.01", -1)]
    [InlineData("12.30", 1230)]
    [InlineData("10000000000000", 1_000_000_000_000_000)]
    public void Yuan_are_whole_fen(string yuan, long fen)
    {
        var amount = decimal.Parse(yuan, CultureInfo.InvariantCulture);

        Assert.Equal(fen, StoredMoney.ToFen(amount));
        Assert.Equal(amount, StoredMoney.ToYuan(fen));
    }
}
