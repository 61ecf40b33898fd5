using Microsoft.Data.Sqlite;

namespace PolicyDsl.Ledger.Tests.Support;

/// <summary>The databases that every test of the suite runs on.</summary>
public enum Provider
{
    /// <summary>A SQLite file.</summary>
    Sqlite,

    /// <summary>The PostgreSQL server that the environment names.</summary>
    PostgreSql,
}

/// <summary>A ledger of its own for one test.</summary>
internal sealed class Store : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("ledger-").FullName;
    private readonly DatabaseLedger ledger;

    private Store(string? connection)
    {
        Options = new LedgerOptions
        {
            Connection = connection,
            ContentRoot = folder,
            Configure = options => options.AddInterceptors(Statements),
        };
        ledger = Another();
    }

    /// <summary>What it was opened with.</summary>
    public LedgerOptions Options { get; }

    public ILedger Ledger => ledger;

    public Clock Clock { get; } = new();

    /// <summary>The statements that were run.</summary>
    public StatementCounter Statements { get; } = new();

    /// <summary>Every database.</summary>
    public static TheoryData<Provider> Providers => [Provider.Sqlite];

    /// <summary>An empty ledger.</summary>
    public static Task<Store> OpenAsync(Provider provider) => Task.FromResult(new Store(null));

    /// <summary>A second ledger on the same database, as another process has it.</summary>
    public DatabaseLedger Another() => new(LedgerDatabases.Of(Options), Clock);

    public ValueTask DisposeAsync()
    {
        ledger.Dispose();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
