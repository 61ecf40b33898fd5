using Microsoft.EntityFrameworkCore;
using PolicyDsl.Ledger.Model;

namespace PolicyDsl.Ledger.Storage;

/// <summary>Runs what reads and what writes, each in a transaction of its own that happens whole or not at all.</summary>
internal sealed class Transactions(LedgerDatabase database, Schema schema)
{
    private const int MostAttempts = 5;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Reads one state of the database.</summary>
    public Task<T> ReadAsync<T>(Func<LedgerContext, Task<T>> read, CancellationToken cancellation) =>
        Failures.GuardAsync(
            database,
            async () =>
            {
                await schema.EnsureAsync(cancellation);
                await using var context = database.Open();
                await database.BeginSnapshotAsync(context, cancellation);
                return await read(context);
            },
            cancellation
        );

    /// <summary>
    /// Changes the ledger, after every other change and before the next. Whatever is thrown, nothing has happened; where another transaction came between,
    /// it is done again, a few times.
    /// </summary>
    public Task<T> WriteAsync<T>(Func<LedgerContext, Task<T>> write, CancellationToken cancellation) =>
        WriteAsync(static (_, _) => Task.CompletedTask, write, cancellation);

    /// <summary>As above; what <paramref name="prepare"/> writes, others do not wait for, where the database lets them.</summary>
    public Task<T> WriteAsync<T>(Func<LedgerContext, CancellationToken, Task> prepare, Func<LedgerContext, Task<T>> write, CancellationToken cancellation) =>
        Failures.GuardAsync(
            database,
            async () =>
            {
                await schema.EnsureAsync(cancellation);
                for (var attempt = 1; ; attempt++)
                {
                    try
                    {
                        return await TryWriteAsync(prepare, write, cancellation);
                    }
                    catch (Exception error) when (attempt < MostAttempts && database.KindOf(error) is FailureKind.Conflict or FailureKind.Race)
                    {
                        await Task.Delay(Pause * attempt, cancellation);
                    }
                }
            },
            cancellation
        );

    /// <summary>Takes a lock by its name, if nobody holds it.</summary>
    public Task<IAsyncDisposable?> TryLockAsync(string name, CancellationToken cancellation) =>
        Failures.GuardAsync(
            database,
            async () =>
            {
                await schema.EnsureAsync(cancellation);
                return await database.TryLockAsync(name, cancellation);
            },
            cancellation
        );

    private async Task<T> TryWriteAsync<T>(
        Func<LedgerContext, CancellationToken, Task> prepare,
        Func<LedgerContext, Task<T>> write,
        CancellationToken cancellation
    )
    {
        using var turn = await database.EnterAsync(cancellation) ?? throw new LedgerUnavailableException("Too many wait to write.");
        await using var context = database.Open();
        await database.BeginWriteAsync(context, cancellation);
        await prepare(context, cancellation);
        await database.QueueAsync(context, cancellation);
        var answer = await write(context);
        // Whoever asked may be gone by now: what is committed is committed all the same.
        await context.Database.CommitTransactionAsync(CancellationToken.None);
        return answer;
    }
}
