using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using PolicyDsl.Ledger.Model;
using PolicyDsl.Ledger.Storage;
using PolicyDsl.Runtime;

namespace PolicyDsl.Ledger.Audit;

/// <summary>What is logged.</summary>
internal static class AuditActions
{
    public const string Submit = "submit";
    public const string Review = "review";
    public const string Withdraw = "withdraw";
    public const string Settle = "settle";
    public const string Confirm = "confirm";
}

/// <summary>The log of every change, written with the change itself.</summary>
internal sealed class AuditLog(LedgerDatabase database, Schema schema, TimeProvider time)
{
    /// <summary>Adds an entry to what the context is about to save. Its transaction has to be the only one that writes now.</summary>
    public async Task AppendAsync(LedgerContext context, Actor actor, string action, string target, string contentHash, CancellationToken cancellation)
    {
        var last = await context.Audit.AsNoTracking().OrderByDescending(static row => row.Number).FirstOrDefaultAsync(cancellation);
        var entry = AuditChain.Next(last is null ? null : ToEntry(last), time.GetUtcNow(), actor.Subject, actor.Role, action, target, contentHash);
        context.Audit.Add(
            new AuditRow
            {
                Number = entry.Number,
                At = entry.At,
                Subject = entry.Subject,
                Role = entry.Role,
                Action = entry.Action,
                Target = entry.Target,
                ContentHash = entry.ContentHash,
                Previous = entry.Previous,
                Hash = entry.Hash,
            }
        );
    }

    /// <inheritdoc cref="ILedger.AuditAsync"/>
    public async IAsyncEnumerable<AuditEntry> ReadAsync(long from, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await schema.EnsureAsync(cancellation);
        await using var context = database.Open();
        var rows = context.Audit.AsNoTracking().Where(row => row.Number >= from).OrderBy(static row => row.Number).AsAsyncEnumerable();
        await foreach (var row in rows.WithCancellation(cancellation))
            yield return ToEntry(row);
    }

    /// <inheritdoc cref="ILedger.LastAuditAsync"/>
    public static async Task<AuditEntry?> LastAsync(LedgerContext context, string target, CancellationToken cancellation)
    {
        var rows = context.Audit.AsNoTracking().Where(row => row.Target == target).OrderByDescending(static row => row.Number);
        return await rows.FirstOrDefaultAsync(cancellation) is { } last ? ToEntry(last) : null;
    }

    private static AuditEntry ToEntry(AuditRow row) =>
        new()
        {
            Number = row.Number,
            At = row.At,
            Subject = row.Subject,
            Role = row.Role,
            Action = row.Action,
            Target = row.Target,
            ContentHash = row.ContentHash,
            Previous = row.Previous,
            Hash = row.Hash,
        };
}
