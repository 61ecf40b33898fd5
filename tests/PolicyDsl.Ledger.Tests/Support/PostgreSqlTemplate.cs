namespace PolicyDsl.Ledger.Tests.Support;

/// <summary>The tables are made once, and copied for each test.</summary>
internal static partial class PostgreSqlServer
{
    private static readonly Lazy<Task<string>> Template = new(MakeTemplateAsync);

    /// <summary>Makes a database with the ledger's tables. Without a server the test is skipped.</summary>
    /// <returns>Its connection string.</returns>
    public static async Task<string> MakeDatabaseAsync()
    {
        SkipWithoutServer();
        var name = $"ledger_{Guid.NewGuid():N}";
        await RunAsync($"CREATE DATABASE {name} TEMPLATE {await Template.Value}");
        return ConnectionTo(name);
    }

    private static async Task<string> MakeTemplateAsync()
    {
        var name = $"template_{Guid.NewGuid():N}";
        await RunAsync($"CREATE DATABASE {name}");
        using var ledger = new DatabaseLedger(LedgerDatabases.Of(new LedgerOptions { Connection = ConnectionTo(name) }), TimeProvider.System);
        Assert.True(await ledger.IsReadyAsync(CancellationToken.None));
        return name;
    }
}
