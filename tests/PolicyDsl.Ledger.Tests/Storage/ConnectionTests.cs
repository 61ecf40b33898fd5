using Microsoft.EntityFrameworkCore;
using PolicyDsl.Ledger.Storage;

namespace PolicyDsl.Ledger.Tests.Storage;

/// <summary>Which database a connection means.</summary>
public sealed class ConnectionTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public async Task Without_a_connection_it_is_a_file_in_a_folder_that_is_made(string? connection)
    {
        var root = Directory.CreateTempSubdirectory("ledger-").FullName;
        using (var ledger = new DatabaseLedger(LedgerDatabases.Of(new LedgerOptions { Connection = connection, ContentRoot = root }), TimeProvider.System))
            Assert.True(await ledger.IsReadyAsync(Token));

        Assert.True(File.Exists(Path.Combine(root, "data", "ledger.db")));
        Directory.Delete(root, recursive: true);
    }

    [Fact]
    public async Task A_relative_file_is_below_the_content_root()
    {
        var root = Directory.CreateTempSubdirectory("ledger-").FullName;
        var options = new LedgerOptions { Connection = "Data Source=some/where.db", ContentRoot = root };
        using (var ledger = new DatabaseLedger(LedgerDatabases.Of(options), TimeProvider.System))
            Assert.True(await ledger.IsReadyAsync(Token));

        Assert.True(File.Exists(Path.Combine(root, "some", "where.db")));
        Directory.Delete(root, recursive: true);
    }

    [Theory]
    [InlineData("Host=db;Database=ledger;Username=u;Password=p", "Host=db;Database=ledger;Username=u;Password=p")]
    [InlineData("postgres://u:p%40ss@db:5433/ledger?sslmode=require", "Host=db;Port=5433;Username=u;Password=p@ss;Database=ledger;SSL Mode=Require")]
    [InlineData("postgresql://db", "Host=db")]
    public void A_host_or_an_address_is_PostgreSQL(string connection, string understood)
    {
        using var database = Assert.IsType<PostgreSqlDatabase>(LedgerDatabases.Of(new LedgerOptions { Connection = connection }));

        Assert.Equal(understood, database.Connection);
    }

    [Theory]
    [InlineData("Server=db;Initial Catalog=ledger;Password=secret")]
    [InlineData("Data Source=:memory:;Password=secret")]
    [InlineData("Host=db;Nonsense=secret")]
    [InlineData("postgres://u:secret@:bad")]
    public void What_is_neither_is_refused_without_repeating_it(string connection)
    {
        var error = Assert.Throws<ArgumentException>(() => LedgerDatabases.Of(new LedgerOptions { Connection = connection }));

        Assert.DoesNotContain("secret", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_written_ahead_waits_for_the_disk_and_holds_to_its_references()
    {
        await using var store = await Store.OpenAsync(Provider.Sqlite);
        Assert.True(await store.Ledger.IsReadyAsync(Token));
        await using var context = LedgerDatabases.Of(store.Options).Open();

        Assert.Equal("wal", await PragmaAsync<string>("journal_mode"));
        Assert.Equal(2, await PragmaAsync<long>("synchronous"));
        Assert.Equal(1, await PragmaAsync<long>("foreign_keys"));
        Assert.Equal(20_000, await PragmaAsync<long>("busy_timeout"));

        async Task<T> PragmaAsync<T>(string name)
        {
            await context.Database.OpenConnectionAsync(Token);
            await using var command = context.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"PRAGMA {name}";
            return (T)(await command.ExecuteScalarAsync(Token))!;
        }
    }
}
