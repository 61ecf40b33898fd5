using Microsoft.EntityFrameworkCore;
using PolicyDsl.Ledger.Model;

namespace PolicyDsl.Ledger.Storage;

/// <summary>A database, and what only its own kind knows.</summary>
internal abstract class LedgerDatabase
{
    /// <summary>How long an operation waits for a lock that another holds.</summary>
    public required TimeSpan LockTimeout { get; init; }

    /// <summary>A context of its own for one operation.</summary>
    public abstract LedgerContext Open();

    /// <summary>Waits for the right to write within this process, so that nobody blocks a thread for it.</summary>
    public abstract Task<IDisposable?> EnterAsync(CancellationToken cancellation);

    /// <summary>Begins a transaction that sees one state of the database, however long it reads.</summary>
    public abstract Task BeginSnapshotAsync(LedgerContext context, CancellationToken cancellation);

    /// <summary>Begins a transaction that writes.</summary>
    public abstract Task BeginWriteAsync(LedgerContext context, CancellationToken cancellation);

    /// <summary>
    /// Lets one transaction after the other go on from here to its end. What is read after it is what the others left: the changes of the ledger happen
    /// one after the other, as if nothing were parallel.
    /// </summary>
    public abstract Task QueueAsync(LedgerContext context, CancellationToken cancellation);

    /// <summary>Takes a lock by its name, if nobody holds it, in any process.</summary>
    /// <returns>What gives it back; null: somebody holds it.</returns>
    public abstract Task<IAsyncDisposable?> TryLockAsync(string name, CancellationToken cancellation);

    /// <summary>Brings the tables up to those that this program knows. One process at a time.</summary>
    public abstract Task MigrateAsync(CancellationToken cancellation);

    /// <summary>Adds rows to <c>results</c>, given as a JSON list, in one statement.</summary>
    public abstract Task AddResultsAsync(LedgerContext context, string round, string rows, CancellationToken cancellation);

    /// <summary>How a failure of this database is to be taken.</summary>
    public abstract FailureKind KindOf(Exception error);
}

/// <summary>How a failure is to be taken.</summary>
internal enum FailureKind
{
    /// <summary>A defect of the program.</summary>
    Defect,

    /// <summary>Another transaction came between: to be done again; where that does not help, to be waited for.</summary>
    Conflict,

    /// <summary>Somebody else wrote the same: to be done again, and to be found then.</summary>
    Race,

    /// <summary>The store cannot be reached, read or written.</summary>
    Unavailable,
}
