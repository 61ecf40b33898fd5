using Microsoft.Data.Sqlite;

namespace PolicyDsl.Ledger.Tests.Storage;

/// <summary>What the ledger does when its store does not: it says so, and nothing is half done.</summary>
public sealed class FailureTests
{
    private static readonly PolicyDefinition Policy = Samples.Small;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_that_another_process_keeps_locked_is_unavailable_until_it_is_free()
    {
        await using var store = await Store.OpenAsync(Provider.Sqlite);
        await store.Ledger.SubmitAsync(Policy, "share", Samples.Share(1, "P", 1m));
        using var impatient = new DatabaseLedger(LedgerDatabases.Of(store.Options with { LockTimeout = TimeSpan.FromSeconds(1) }), store.Clock);
        await using (var other = new SqliteConnection($"Data Source={Path.Combine(store.Folder, LedgerOptions.DefaultFile)};Pooling=False"))
        {
            await other.OpenAsync(Token);
            await using var begin = other.CreateCommand();
            begin.CommandText = "BEGIN IMMEDIATE";
            await begin.ExecuteNonQueryAsync(Token);

            await Assert.ThrowsAsync<LedgerUnavailableException>(() => impatient.SubmitAsync(Applying.Submission(Policy, "share", Samples.Share(2, "P", 1m)), Token));
            Assert.False(await impatient.IsReadyAsync(Token));
            Assert.Single((await impatient.PageAsync(new ApplicationQuery(), Token)).Items);
        }

        Assert.True(await impatient.IsReadyAsync(Token));
        await impatient.SubmitAsync(Policy, "share", Samples.Share(2, "P", 1m));
    }

    [Fact]
    public async Task A_file_that_has_no_more_room_takes_nothing_and_keeps_what_it_has()
    {
        await using var store = await Store.OpenAsync(Provider.Sqlite);
        var options = store.Options with
        {
            // A limit stays with a connection, and is not to come back from the pool.
            Connection = $"Data Source={LedgerOptions.DefaultFile};Pooling=False",
            Configure = static options => options.AddInterceptors(new PageLimit(80)),
        };
        Assert.True(await store.Ledger.IsReadyAsync(Token));
        using var full = new DatabaseLedger(LedgerDatabases.Of(options), store.Clock);
        var taken = 0;

        var error = await Assert.ThrowsAsync<LedgerUnavailableException>(async () =>
        {
            for (; taken < 1000; taken++)
                await full.SubmitAsync(Policy, "share", Samples.Share(1, $"P{taken}", 1m));
        });

        Assert.Equal(13, Assert.IsType<SqliteException>(error.InnerException!.GetBaseException()).SqliteErrorCode);
        Assert.True(taken > 0);
        Assert.Equal(taken, await CountAsync(store.Ledger));
        Assert.Equal(taken, (await store.Ledger.AuditAsync(cancellation: Token).ToListAsync(Token)).Count);
        await Assert.ThrowsAsync<LedgerUnavailableException>(async () =>
        {
            for (var i = 0; i < 20; i++)
                await full.SettleAsync(Policy, 2025, Applying.Officer, Token);
            for (var i = 0; i < 1000; i++)
                await full.SubmitAsync(Policy, "share", Samples.Share(2, $"P{i}", 1m));
        });
        await store.Ledger.CloseAsync(Policy, 2025);
    }

    [Fact]
    public async Task A_file_that_is_none_is_unavailable()
    {
        await using var store = await Store.OpenAsync(Provider.Sqlite);
        var file = Path.Combine(store.Folder, "noise.db");
        await File.WriteAllTextAsync(file, new string('x', 5000), Token);
        using var ledger = new DatabaseLedger(LedgerDatabases.Of(store.Options with { Connection = $"Data Source={file}" }), store.Clock);

        await Assert.ThrowsAsync<LedgerUnavailableException>(() => ledger.FindAsync("x", Token));
        Assert.False(await ledger.IsReadyAsync(Token));
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_unavailable()
    {
        var options = new LedgerOptions { Connection = "Host=127.0.0.1;Port=1;Username=u;Password=p;Timeout=2" };
        using var ledger = new DatabaseLedger(LedgerDatabases.Of(options), TimeProvider.System);

        var error = await Assert.ThrowsAsync<LedgerUnavailableException>(() => ledger.FindAsync("x", Token));
        Assert.False(await ledger.IsReadyAsync(Token));
        Assert.DoesNotContain("127.0.0.1", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_ends_its_connections_is_found_again()
    {
        await using var store = await Store.OpenAsync(Provider.PostgreSql);
        await store.Ledger.SubmitAsync(Policy, "share", Samples.Share(1, "P", 1m));

        var answers = new List<LedgerRefusal?>();
        for (var i = 0; i < 10; i++)
        {
            await PostgreSqlServer.DisconnectAsync(store.Options.Connection!);
            try
            {
                answers.Add((await store.Ledger.SubmitAsync(Applying.Submission(Policy, "share", Samples.Share(2, $"P{i}", 1m)), Token)).Refusal);
            }
            catch (LedgerUnavailableException)
            {
                answers.Add(null);
            }
        }

        Assert.True(await store.Ledger.IsReadyAsync(Token) || await store.Ledger.IsReadyAsync(Token));
        Assert.Equal(1 + answers.Count(static answer => answer == LedgerRefusal.None), await CountAsync(store.Ledger));
    }

    [Theory, MemberData(nameof(Store.Providers), MemberType = typeof(Store))]
    public async Task Tables_of_a_later_program_are_not_ready(Provider provider)
    {
        await using var store = await Store.OpenAsync(provider);
        Assert.True(await store.Ledger.IsReadyAsync(Token));
        await using (var context = LedgerDatabases.Of(store.Options).Open())
        {
            await Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlRawAsync(
                context.Database,
                "INSERT INTO \"__EFMigrationsHistory\" (\"MigrationId\", \"ProductVersion\") VALUES ('99990101000000_Later', '99')",
                Token
            );
        }

        Assert.False(await store.Ledger.IsReadyAsync(Token));
    }

    [Theory, MemberData(nameof(Store.Providers), MemberType = typeof(Store))]
    public async Task Several_processes_that_start_at_once_make_the_tables_once(Provider provider)
    {
        await using var store = await Store.OpenAsync(provider);
        var options = store.Options;
        var empty = provider == Provider.PostgreSql ? await PostgreSqlServer.MakeEmptyAsync() : null;
        if (empty is not null)
            options = options with { Connection = empty };
        var ledgers = Enumerable.Range(0, 4).Select(_ => new DatabaseLedger(LedgerDatabases.Of(options), store.Clock)).ToList();

        var ready = await Task.WhenAll(ledgers.Select(ledger => Task.Run(() => ledger.IsReadyAsync(Token))));

        Assert.All(ready, Assert.True);
        ledgers.ForEach(static ledger => ledger.Dispose());
        if (empty is not null)
            await PostgreSqlServer.DropAsync(empty);
    }

    private static async Task<int> CountAsync(ILedger ledger)
    {
        var count = 0;
        string? after = null;
        do
        {
            var page = await ledger.PageAsync(new ApplicationQuery { After = after, Count = ApplicationQuery.MostItems }, Token);
            count += page.Items.Count;
            after = page.Next;
        } while (after is not null);
        return count;
    }
}
