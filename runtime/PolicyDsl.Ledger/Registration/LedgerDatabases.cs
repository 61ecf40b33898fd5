using Microsoft.Data.Sqlite;
using Npgsql;
using PolicyDsl.Ledger.Storage;

namespace PolicyDsl.Ledger;

/// <summary>Tells from the connection which database is meant.</summary>
internal static class LedgerDatabases
{
    private static readonly string[] Schemes = ["postgres://", "postgresql://"];

    /// <summary>The database; nothing is opened yet.</summary>
    /// <exception cref="ArgumentException">The connection is of neither kind. What it says is not repeated: it may hold a password.</exception>
    public static LedgerDatabase Of(LedgerOptions options)
    {
        var connection = options.Connection?.Trim();
        if (string.IsNullOrEmpty(connection))
            return Sqlite(options, new SqliteConnectionStringBuilder { DataSource = LedgerOptions.DefaultFile });
        try
        {
            if (Schemes.Any(scheme => connection.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)))
                return PostgreSql(options, OfUri(new Uri(connection)));
            return connection.StartsWith("Host=", StringComparison.OrdinalIgnoreCase)
                ? PostgreSql(options, new NpgsqlConnectionStringBuilder(connection))
                : Sqlite(options, new SqliteConnectionStringBuilder(connection));
        }
        catch (Exception error) when (error is ArgumentException or FormatException)
        {
            throw new ArgumentException("Ledger:Connection is neither `Data Source=FILE` (SQLite) nor `Host=…` or `postgres://…` (PostgreSQL).", nameof(options));
        }
    }

    private static SqliteDatabase Sqlite(LedgerOptions options, SqliteConnectionStringBuilder connection)
    {
        if (connection.DataSource is "" or ":memory:" || connection.Mode == SqliteOpenMode.Memory)
            throw new ArgumentException("The ledger needs a file: what is in memory is lost.");
        connection.DataSource = Path.GetFullPath(connection.DataSource, Path.GetFullPath(options.ContentRoot));
        return new SqliteDatabase(connection.ToString(), options.LockTimeout, options.Configure) { LockTimeout = options.LockTimeout };
    }

    private static PostgreSqlDatabase PostgreSql(LedgerOptions options, NpgsqlConnectionStringBuilder connection) =>
        new(connection.ToString(), options.Configure) { LockTimeout = options.LockTimeout };

    // postgres://user:password@host:port/database?option=value, as libpq reads it.
    private static NpgsqlConnectionStringBuilder OfUri(Uri uri)
    {
        var user = uri.UserInfo.Split(':', 2);
        var connection = new NpgsqlConnectionStringBuilder { Host = uri.Host };
        if (uri.Port > 0)
            connection.Port = uri.Port;
        if (user[0].Length > 0)
            connection.Username = Uri.UnescapeDataString(user[0]);
        if (user.Length > 1)
            connection.Password = Uri.UnescapeDataString(user[1]);
        if (uri.AbsolutePath.Trim('/') is { Length: > 0 } database)
            connection.Database = Uri.UnescapeDataString(database);
        foreach (var option in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var pair = option.Split('=', 2);
            var name = pair[0] == "sslmode" ? "SSL Mode" : Uri.UnescapeDataString(pair[0]);
            connection[name] = pair.Length > 1 ? Uri.UnescapeDataString(pair[1]) : "";
        }
        return connection;
    }
}
