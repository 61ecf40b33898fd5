using PolicyDsl.Runtime;

namespace PolicyDsl.Ledger.AspNetCore;

/// <summary>Puts together what a receipt says, and signs it: only what the log holds fast.</summary>
/// <param name="ledger">What is stored.</param>
/// <param name="keys">The keys.</param>
internal sealed class ReceiptIssuer(ILedger ledger, ReceiptKeys keys)
{
    private const int MostReads = 3;

    /// <summary>Issues the receipt of an application as it is now.</summary>
    /// <returns>The receipt; null: what is stored is not what the log says.</returns>
    public async Task<SignedReceipt?> IssueAsync(StoredApplication application, CancellationToken cancellation)
    {
        for (var i = 0; i < MostReads; i++)
        {
            var decided = StoredContent.Of(application);
            var round = await RoundAsync(application.Id, cancellation);
            if (await ledger.LastAuditAsync(application.Id, cancellation) is { } entry && entry.ContentHash == decided.ContentHash())
                return keys.Sign(now => new Receipt { IssuedAt = now, Application = decided, Entry = Of(entry), Round = round });
            // It may have been changed between the two looks.
            application = await ledger.FindAsync(application.Id, cancellation) ?? application;
        }
        return null;
    }

    private async Task<ReceiptRound?> RoundAsync(string application, CancellationToken cancellation)
    {
        if (await ledger.ResultOfAsync(application, cancellation) is not { } result)
            return null;
        var round = await ledger.FindRoundAsync(result.Round, cancellation);
        var entry = await ledger.LastAuditAsync(result.Round, cancellation);
        return round is { ConfirmedAt: { } confirmed } && entry is not null ? Of(round, result, confirmed, entry) : null;
    }

    private static ReceiptRound Of(StoredRound round, StoredResult result, DateTimeOffset confirmed, AuditEntry entry) =>
        new()
        {
            Id = round.Id,
            Year = round.Year,
            Revision = round.Revision,
            PolicyHash = round.PolicyHash,
            ConfirmedAt = confirmed,
            Version = result.Version,
            Outcome = result.Outcome,
            Amount = result.Amount,
            PooledSince = result.PooledSince,
            Why = result.Why,
            Entry = Of(entry),
        };

    private static ReceiptEntry Of(AuditEntry entry) => new(entry.Number, entry.Hash);
}
