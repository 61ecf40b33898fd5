using Microsoft.EntityFrameworkCore;
using PolicyDsl.Ledger.Audit;
using PolicyDsl.Ledger.Model;
using PolicyDsl.Ledger.Storage;

namespace PolicyDsl.Ledger.Applications;

/// <summary>Changes applications: the authority's word on them, and taking them back. What was before stays.</summary>
internal sealed class Changing(Transactions transactions, AuditLog audit)
{
    /// <inheritdoc cref="ILedger.ReviewAsync"/>
    public Task<LedgerAnswer<StoredApplication>> ReviewAsync(ReviewEntry review, CancellationToken cancellation) =>
        ChangeAsync(
            review.Id,
            review.Version,
            AuditActions.Review,
            review.Actor,
            row =>
            {
                row.Review = review.Review;
                row.Decision = review.Decision;
                row.Outcome = review.Outcome;
                row.Amount = review.Amount;
                row.PolicyHash = review.PolicyHash;
                row.Revision = review.Revision;
            },
            cancellation
        );

    /// <inheritdoc cref="ILedger.WithdrawAsync"/>
    public Task<LedgerAnswer<StoredApplication>> WithdrawAsync(string id, int version, Actor actor, CancellationToken cancellation) =>
        ChangeAsync(id, version, AuditActions.Withdraw, actor, static row => row.IsWithdrawn = true, cancellation);

    private Task<LedgerAnswer<StoredApplication>> ChangeAsync(
        string id,
        int version,
        string action,
        Actor actor,
        Action<ApplicationRow> change,
        CancellationToken cancellation
    ) =>
        transactions.WriteAsync<LedgerAnswer<StoredApplication>>(
            async context =>
            {
                if (await context.Applications.FirstOrDefaultAsync(row => row.Id == id, cancellation) is not { } row)
                    return LedgerRefusal.NotFound;
                if (row.IsWithdrawn)
                    return LedgerRefusal.Withdrawn;
                if (row.Version != version)
                    return LedgerRefusal.VersionMismatch;
                context.EarlierVersions.Add(row.ToEarlier());
                change(row);
                row.Version++;
                var stored = row.ToStored();
                await audit.AppendAsync(context, actor, action, id, StoredContent.Of(stored).ContentHash(), cancellation);
                await context.SaveChangesAsync(cancellation);
                return stored;
            },
            cancellation
        );
}
