using Npgsql;

namespace PolicyDsl.Ledger.Tests.Support;

/// <summary>The server that <c>.ci/postgres start FOLDER</c> starts and the environment names. Each test gets a database of its own.</summary>
internal static partial class PostgreSqlServer
{
    /// <summary>The environment variable that holds the connection string.</summary>
    public const string Variable = "POLICYDSL_TEST_POSTGRES";

    private static readonly string? Server = Environment.GetEnvironmentVariable(Variable);

    /// <summary>Makes a database without tables. Without a server the test is skipped.</summary>
    /// <returns>Its connection string.</returns>
    public static async Task<string> MakeEmptyAsync()
    {
        SkipWithoutServer();
        var name = $"ledger_{Guid.NewGuid():N}";
        await RunAsync($"CREATE DATABASE {name}");
        return ConnectionTo(name);
    }

    /// <summary>Drops a database, whoever is still connected.</summary>
    public static Task DropAsync(string connection) => RunAsync($"DROP DATABASE {new NpgsqlConnectionStringBuilder(connection).Database} WITH (FORCE)");

    /// <summary>Ends all connections to a database, as a server that restarts does.</summary>
    public static Task DisconnectAsync(string connection) =>
        RunAsync($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{new NpgsqlConnectionStringBuilder(connection).Database}'");

    /// <summary>Runs a statement on the server.</summary>
    public static async Task RunAsync(string statement)
    {
        await using var connection = new NpgsqlConnection(Server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static string ConnectionTo(string database) => new NpgsqlConnectionStringBuilder(Server) { Database = database }.ToString();

    private static void SkipWithoutServer() =>
        Assert.SkipWhen(string.IsNullOrEmpty(Server), $"{Variable} is not set: `.ci/postgres start FOLDER` starts a server and prints what to set it to.");
}
