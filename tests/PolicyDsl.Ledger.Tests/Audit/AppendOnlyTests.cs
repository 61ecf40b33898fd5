using Microsoft.EntityFrameworkCore;

namespace PolicyDsl.Ledger.Tests.Audit;

/// <summary>The database itself keeps what was written, whoever writes to it.</summary>
public sealed class AppendOnlyTests
{
    private static readonly PolicyDefinition Policy = Samples.Small;

    public static TheoryData<Provider> Providers => Store.Providers;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Providers))]
    public async Task No_statement_changes_or_removes_what_was_logged(Provider provider)
    {
        await using var store = await Store.OpenAsync(provider);
        var one = await store.Ledger.SubmitAsync(Policy, "share", Samples.Share(1, "P", 600m));
        await store.Ledger.ReviewAsync(Policy, one.Id, []);
        var log = await store.Ledger.AuditAsync(cancellation: Token).ToListAsync(Token);

        string[] statements =
        [
            "UPDATE audit SET subject = 'x'",
            "DELETE FROM audit WHERE number = 1",
            "UPDATE earlier_versions SET decision = 'x'",
            "DELETE FROM earlier_versions",
            .. provider == Provider.PostgreSql ? new[] { "TRUNCATE audit", "TRUNCATE earlier_versions" } : [],
        ];
        foreach (var statement in statements)
        {
            await using var context = LedgerDatabases.Of(store.Options).Open();
            var error = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => context.Database.ExecuteSqlRawAsync(statement, Token));
            Assert.Contains("is only ever added to", error.Message, StringComparison.Ordinal);
        }

        Assert.Equal(log, await store.Ledger.AuditAsync(cancellation: Token).ToListAsync(Token));
    }
}
