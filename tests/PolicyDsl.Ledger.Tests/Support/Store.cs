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
    private readonly DatabaseLedger ledger;

    private Store(string? connection)
    {
        Options = new LedgerOptions
        {
            Connection = connection,
            ContentRoot = Folder,
            LockTimeout = TimeSpan.FromSeconds(20),
            Configure = options => options.AddInterceptors(Statements),
        };
        ledger = Another();
    }

    /// <summary>A folder of its own, which is the content root.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("ledger-").FullName;

    /// <summary>What it was opened with.</summary>
    public LedgerOptions Options { get; }

    public ILedger Ledger => ledger;

    public Clock Clock { get; } = new();

    /// <summary>The statements that were run.</summary>
    public StatementCounter Statements { get; } = new();

    /// <summary>Every database.</summary>
    public static TheoryData<Provider> Providers => [Provider.Sqlite, Provider.PostgreSql];

    /// <summary>An empty ledger.</summary>
    public static async Task<Store> OpenAsync(Provider provider) =>
        new(provider == Provider.PostgreSql ? await PostgreSqlServer.MakeDatabaseAsync() : null);

    /// <summary>A second ledger on the same database, as another process has it.</summary>
    public DatabaseLedger Another() => new(LedgerDatabases.Of(Options), Clock);

    public async ValueTask DisposeAsync()
    {
        ledger.Dispose();
        if (Options.Connection is { } connection)
            await PostgreSqlServer.DropAsync(connection);
        Directory.Delete(Folder, recursive: true);
    }
}
