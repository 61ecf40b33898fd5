using System.Data;
using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using PolicyDsl.Ledger.Model;
using PolicyDsl.Runtime;

namespace PolicyDsl.Ledger.Storage;

/// <summary>A SQLite file. One transaction writes at a time, and whoever reads sees the state from before it.</summary>
internal sealed class SqliteDatabase : LedgerDatabase, IDisposable
{
    private readonly DbContextOptions<SqliteLedgerContext> options;
    private readonly string file;
    private readonly SemaphoreSlim writers = new(1, 1);

    /// <summary>Makes it ready; nothing is opened.</summary>
    /// <param name="connection">The connection string.</param>
    /// <param name="lockTimeout">How long to wait for a lock.</param>
    /// <param name="configure">Adds to the context's options; null: nothing.</param>
    public SqliteDatabase(string connection, TimeSpan lockTimeout, Action<DbContextOptionsBuilder>? configure)
    {
        var builder = new SqliteConnectionStringBuilder(connection) { ForeignKeys = true };
        file = Path.GetFullPath(builder.DataSource);
        builder.DataSource = file;
        var seconds = (int)Math.Ceiling(lockTimeout.TotalSeconds);
        builder.DefaultTimeout = Math.Max(seconds, 1);
        var context = new DbContextOptionsBuilder<SqliteLedgerContext>()
            .UseSqlite(builder.ToString(), sqlite => sqlite.CommandTimeout(builder.DefaultTimeout))
            .AddInterceptors(new SqliteSettings(lockTimeout));
        configure?.Invoke(context);
        options = context.Options;
    }

    public override LedgerContext Open() => new SqliteLedgerContext(options);

    public override async Task<IDisposable?> EnterAsync(CancellationToken cancellation) =>
        await writers.WaitAsync(LockTimeout, cancellation) ? new Turn(writers) : null;

    public override async Task BeginSnapshotAsync(LedgerContext context, CancellationToken cancellation)
    {
        await context.Database.OpenConnectionAsync(cancellation);
        var transaction = ((SqliteConnection)context.Database.GetDbConnection()).BeginTransaction(deferred: true);
        await context.Database.UseTransactionAsync(transaction, cancellation);
    }

    // BEGIN IMMEDIATE: the file is locked for writing from the first statement on.
    public override Task BeginWriteAsync(LedgerContext context, CancellationToken cancellation) =>
        context.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellation);

    public override Task QueueAsync(LedgerContext context, CancellationToken cancellation) => Task.CompletedTask;

    public override Task<IAsyncDisposable?> TryLockAsync(string name, CancellationToken cancellation) =>
        Task.FromResult<IAsyncDisposable?>(FileLock.TryTake(LockFile(name)));

    public override async Task MigrateAsync(CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await using var context = Open();
        // A file that is as it should be is not written to, and so can be read even where it cannot be written.
        if (File.Exists(file) && await Schema.IsKnownAsync(context, cancellation))
            return;
        await using var only = await FileLock.TakeAsync(LockFile("migrate"), LockTimeout, cancellation);
        await context.Database.OpenConnectionAsync(cancellation);
        await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancellation);
        // Nobody else migrates now: a lock that is still there was left by a process that was killed.
        await context.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancellation);
        await context.Database.MigrateAsync(cancellation);
    }

    public override Task AddResultsAsync(LedgerContext context, string round, string rows, CancellationToken cancellation) =>
        context.Database.ExecuteSqlRawAsync(
            """
            INSERT INTO results (round, application, version, clause, award, credit_code, person_name, project, keys, outcome, amount, pooled_since, is_unresolved, why)
            SELECT {0}, value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, value ->> 7, value ->> 8, value ->> 9,
                value ->> 10, value ->> 11, value ->> 12
            FROM json_each({1})
            """,
            [round, rows],
            cancellation
        );

    public override FailureKind KindOf(Exception error) =>
        error switch
        {
            SqliteException { SqliteExtendedErrorCode: SqliteCodes.Unique or SqliteCodes.PrimaryKey } => FailureKind.Race,
            SqliteException sqlite when SqliteCodes.Unavailable.Contains(sqlite.SqliteErrorCode) => FailureKind.Unavailable,
            IOException or UnauthorizedAccessException or TimeoutException => FailureKind.Unavailable,
            { InnerException: { } inner } => KindOf(inner),
            _ => FailureKind.Defect,
        };

    public void Dispose()
    {
        writers.Dispose();
        using var context = Open();
        SqliteConnection.ClearPool((SqliteConnection)context.Database.GetDbConnection());
    }

    private string LockFile(string name) => $"{file}.{CanonicalJson.Hash(name)[..16]}.lock";

    private sealed class Turn(SemaphoreSlim writers) : IDisposable
    {
        public void Dispose() => writers.Release();
    }

    // What holds for a connection only, and so is set on each.
    private sealed class SqliteSettings(TimeSpan lockTimeout) : DbConnectionInterceptor
    {
        private readonly string settings = string.Create(
            CultureInfo.InvariantCulture,
            $"PRAGMA busy_timeout = {(int)lockTimeout.TotalMilliseconds}; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON"
        );

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Apply(connection);

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            Apply(connection);
            return Task.CompletedTask;
        }

        private void Apply(DbConnection connection)
        {
            using var command = connection.CreateCommand();
            command.CommandText = settings;
            command.ExecuteNonQuery();
        }
    }
}

/// <summary>Result codes of SQLite.</summary>
internal static class SqliteCodes
{
    /// <summary>SQLITE_CONSTRAINT_UNIQUE.</summary>
    public const int Unique = 2067;

    /// <summary>SQLITE_CONSTRAINT_PRIMARYKEY.</summary>
    public const int PrimaryKey = 1555;

    /// <summary>Busy, locked, no memory, read-only, interrupted, I/O error, damaged, full, cannot be opened, protocol, too big, no database.</summary>
    public static readonly IReadOnlySet<int> Unavailable = new HashSet<int> { 5, 6, 7, 8, 9, 10, 11, 13, 14, 15, 26 };
}
