using Microsoft.EntityFrameworkCore;

namespace PolicyDsl.Ledger.Storage;

/// <summary>Sees to it that the tables are there before anything is read or written: once, when the database can first be reached.</summary>
internal sealed class Schema(LedgerDatabase database) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);
    private volatile bool isReady;

    /// <summary>Migrates, unless it was done before.</summary>
    public async Task EnsureAsync(CancellationToken cancellation)
    {
        if (isReady)
            return;
        await turn.WaitAsync(cancellation);
        try
        {
            if (!isReady)
                await database.MigrateAsync(cancellation);
            isReady = true;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Whether the database has the tables that this program knows, and no others.</summary>
    public static async Task<bool> IsKnownAsync(DbContext context, CancellationToken cancellation)
    {
        var applied = await context.Database.GetAppliedMigrationsAsync(cancellation);
        return applied.SequenceEqual(context.Database.GetMigrations(), StringComparer.Ordinal);
    }

    public void Dispose() => turn.Dispose();
}
