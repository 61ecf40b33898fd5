using System.Data;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using PolicyDsl.Ledger.Model;

namespace PolicyDsl.Ledger.Storage;

/// <summary>A PostgreSQL database. Locks of its own let one transaction change the ledger at a time, in however many processes.</summary>
internal sealed class PostgreSqlDatabase : LedgerDatabase, IDisposable
{
    private readonly DbContextOptions<PostgreSqlLedgerContext> options;
    private readonly NpgsqlDataSource source;

    /// <summary>Makes it ready; nothing is connected.</summary>
    /// <param name="connection">The connection string.</param>
    /// <param name="configure">Adds to the context's options; null: nothing.</param>
    public PostgreSqlDatabase(string connection, Action<DbContextOptionsBuilder>? configure)
    {
        Connection = connection;
        source = NpgsqlDataSource.Create(connection);
        var context = new DbContextOptionsBuilder<PostgreSqlLedgerContext>().UseNpgsql(source);
        configure?.Invoke(context);
        options = context.Options;
    }

    /// <summary>The connection string, as it was understood.</summary>
    public string Connection { get; }

    public override LedgerContext Open() => new PostgreSqlLedgerContext(options);

    // The database queues them.
    public override Task<IDisposable?> EnterAsync(CancellationToken cancellation) => Task.FromResult<IDisposable?>(new NoTurn());

    public override Task BeginSnapshotAsync(LedgerContext context, CancellationToken cancellation) =>
        context.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);

    // Each statement sees what was committed before it: after the queue, that is everything.
    public override async Task BeginWriteAsync(LedgerContext context, CancellationToken cancellation)
    {
        await context.Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellation);
        await WaitAtMostAsync(context, cancellation);
    }

    public override Task QueueAsync(LedgerContext context, CancellationToken cancellation) =>
        context.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({NumberOf("write")})", cancellation);

    // Held by a transaction of its own, and so given back with it, whatever happens to this process.
    public override async Task<IAsyncDisposable?> TryLockAsync(string name, CancellationToken cancellation)
    {
        var context = Open();
        try
        {
            await context.Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellation);
            var number = NumberOf(name);
            var taken = await context.Database.SqlQuery<bool>($"SELECT pg_try_advisory_xact_lock({number}) AS \"Value\"").SingleAsync(cancellation);
            if (taken)
                return context;
        }
        catch
        {
            await context.DisposeAsync();
            throw;
        }
        await context.DisposeAsync();
        return null;
    }

    public override async Task MigrateAsync(CancellationToken cancellation)
    {
        await using var context = Open();
        if (await Schema.IsKnownAsync(context, cancellation))
            return;
        await using var only = Open();
        await only.Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellation);
        await WaitAtMostAsync(only, cancellation);
        await only.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({NumberOf("migrate")})", cancellation);
        await context.Database.MigrateAsync(cancellation);
    }

    public override Task AddResultsAsync(LedgerContext context, string round, string rows, CancellationToken cancellation) =>
        context.Database.ExecuteSqlRawAsync(
            """
            INSERT INTO results (round, application, version, clause, award, credit_code, person_name, project, keys, outcome, amount, pooled_since, is_unresolved, why)
            SELECT {0}, x ->> 0, (x ->> 1)::int, x ->> 2, x ->> 3, x ->> 4, x ->> 5, x ->> 6, x ->> 7, x ->> 8, (x ->> 9)::numeric / 100,
                (x ->> 10)::int, x ->> 11 = '1', x ->> 12
            FROM jsonb_array_elements({1}::jsonb) AS x
            """,
            [round, rows],
            cancellation
        );

    public override FailureKind KindOf(Exception error) =>
        error switch
        {
            PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected } => FailureKind.Conflict,
            PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } => FailureKind.Race,
            PostgresException postgres => PostgreSqlStates.IsUnavailable(postgres.SqlState) ? FailureKind.Unavailable : FailureKind.Defect,
            NpgsqlException or IOException or TimeoutException => FailureKind.Unavailable,
            { InnerException: { } inner } => KindOf(inner),
            _ => FailureKind.Defect,
        };

    public void Dispose() => source.Dispose();

    private Task WaitAtMostAsync(LedgerContext context, CancellationToken cancellation)
    {
        var milliseconds = ((int)LockTimeout.TotalMilliseconds).ToString(CultureInfo.InvariantCulture);
        return context.Database.ExecuteSqlAsync($"SELECT set_config('lock_timeout', {milliseconds}, true)", cancellation);
    }

    // Locks have numbers, and other programs may use the same database.
    private static long NumberOf(string name) => BitConverter.ToInt64(SHA256.HashData(Encoding.UTF8.GetBytes("PolicyDsl.Ledger " + name)));

    private sealed class NoTurn : IDisposable
    {
        public void Dispose() { }
    }
}

/// <summary>Conditions of PostgreSQL, by their SQLSTATE.</summary>
internal static class PostgreSqlStates
{
    // Connection, authorization, resources, object not in the state (a lock not given in time), intervention, system, read-only, no such database.
    private static readonly string[] Beginnings = ["08", "28", "53", "55", "57", "58", "25006", "3D"];

    /// <summary>Whether it says that the store cannot be reached, read or written now.</summary>
    public static bool IsUnavailable(string state) => Beginnings.Any(beginning => state.StartsWith(beginning, StringComparison.Ordinal));
}
