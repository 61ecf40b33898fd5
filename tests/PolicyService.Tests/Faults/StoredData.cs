using System.Globalization;
using Microsoft.Data.Sqlite;

namespace PolicyDsl.PolicyService.Tests.Faults;

/// <summary>A SQLite file in which one process after another keeps what it stores.</summary>
internal sealed class StoredData : IAsyncDisposable
{
    private readonly List<RunningService> services = [];

    /// <summary>The folder of the file, which nothing else uses.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("policydsl-data-").FullName;

    private string File => Path.Combine(Folder, "ledger.db");

    /// <summary>Starts the service on it, open to this machine and without limits.</summary>
    public async Task<RunningService> StartAsync()
    {
        var service = await ServiceOn($"Data Source={File}");
        services.Add(service);
        return service;
    }

    /// <summary>Starts the service on any store, open to this machine and without limits.</summary>
    public static Task<RunningService> ServiceOn(string connection) =>
        RunningService.StartAsync(
            new Dictionary<string, string> { ["ASPNETCORE_ENVIRONMENT"] = "Development", ["Ledger__Connection"] = connection },
            "--urls",
            "http://127.0.0.1:0"
        );

    /// <summary>The first value that a statement finds, past the service.</summary>
    public string Find(string statement)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = File, Pooling = false }.ToString());
        connection.Open();
        using var command = new SqliteCommand(statement, connection);
        return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture) ?? "";
    }

    /// <summary>Nothing in the file is damaged, and no row refers to one that is not there.</summary>
    public void CheckFile()
    {
        Assert.Equal("ok", Find("PRAGMA integrity_check"));
        Assert.Equal("0", Find("SELECT COUNT(*) FROM pragma_foreign_key_check"));
    }

    /// <summary>Each grant of the confirmed round is there once, and no other counts.</summary>
    public void CheckGrants(int expected) => Assert.Equal($"{expected} {expected} {expected}", Find(
        """
        SELECT COUNT(*) || ' ' || COUNT(DISTINCT grants.application) || ' ' || (
            SELECT COUNT(*) FROM results JOIN rounds ON rounds.id = results.round WHERE rounds.state = 'Confirmed' AND results.outcome = 'Granted')
        FROM grants JOIN rounds ON rounds.id = grants.round WHERE grants.is_active AND rounds.state = 'Confirmed'
        """));

    public async ValueTask DisposeAsync()
    {
        foreach (var service in services)
            await service.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
