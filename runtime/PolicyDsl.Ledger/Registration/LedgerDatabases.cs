using Microsoft.Data.Sqlite;
using PolicyDsl.Ledger.Storage;

namespace PolicyDsl.Ledger;

/// <summary>Tells from the connection which database is meant.</summary>
internal static class LedgerDatabases
{
    /// <summary>The database; nothing is opened yet.</summary>
    /// <exception cref="ArgumentException">The connection is of neither kind.</exception>
    public static LedgerDatabase Of(LedgerOptions options)
    {
        var connection = options.Connection?.Trim();
        if (string.IsNullOrEmpty(connection))
            return Sqlite(options, new SqliteConnectionStringBuilder { DataSource = LedgerOptions.DefaultFile });
        try
        {
            return Sqlite(options, new SqliteConnectionStringBuilder(connection));
        }
        catch (ArgumentException error)
        {
            throw new ArgumentException("Ledger:Connection begins with none of `Data Source=`, `Host=`, `postgres://`.", nameof(options), error);
        }
    }

    private static SqliteDatabase Sqlite(LedgerOptions options, SqliteConnectionStringBuilder connection)
    {
        if (connection.DataSource is "" or ":memory:" || connection.Mode == SqliteOpenMode.Memory)
            throw new ArgumentException("The ledger needs a file: what is in memory is lost.");
        connection.DataSource = Path.GetFullPath(connection.DataSource, Path.GetFullPath(options.ContentRoot));
        return new SqliteDatabase(connection.ToString(), options.LockTimeout, options.Configure) { LockTimeout = options.LockTimeout };
    }
}
