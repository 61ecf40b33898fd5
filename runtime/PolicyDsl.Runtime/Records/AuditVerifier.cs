using System.IO.Pipelines;

namespace PolicyDsl.Runtime;

/// <summary>Checks an exported log: that its chain holds, and that it has the entries that receipts rest on. The latter tells whether its end was cut off.</summary>
public static class AuditVerifier
{
    /// <summary>Makes all checks.</summary>
    /// <param name="log">The log in UTF-8, an entry a line.</param>
    /// <param name="receipts">Receipts that were issued by the service whose log it is.</param>
    /// <param name="cancellation">Ends it early.</param>
    public static async ValueTask<IReadOnlyList<RecordCheck>> VerifyAsync(
        PipeReader log,
        IReadOnlyList<SignedReceipt> receipts,
        CancellationToken cancellation = default
    )
    {
        var wanted = receipts.SelectMany(static receipt => Numbers(receipt.Receipt)).ToHashSet();
        var found = new Dictionary<long, AuditEntry>();
        var verdict = await AuditChain.VerifyAsync(
            log,
            entry =>
            {
                if (wanted.Contains(entry.Number))
                    found.Add(entry.Number, entry);
            },
            cancellation
        );
        var chain = verdict.Break is { } place ? AuditMessages.Broken(place) : AuditMessages.Holds(verdict.Last);
        var checks = new List<RecordCheck> { new(verdict.Break is null ? CheckState.Passed : CheckState.Failed, chain) };
        foreach (var receipt in receipts)
            checks.AddRange(Checks(receipt.Receipt, found));
        return checks;
    }

    private static IEnumerable<long> Numbers(Receipt receipt) =>
        receipt.Round is { } round ? [receipt.Entry.Number, round.Entry.Number] : [receipt.Entry.Number];

    private static IEnumerable<RecordCheck> Checks(Receipt receipt, Dictionary<long, AuditEntry> found)
    {
        var application = receipt.Application;
        yield return Entry(receipt.Entry, application.Id, application.ContentHash(), found);
        if (receipt.Round is { } round)
            yield return Entry(round.Entry, round.Id, null, found);
    }

    private static RecordCheck Entry(ReceiptEntry wanted, string target, string? contentHash, Dictionary<long, AuditEntry> found)
    {
        if (!found.TryGetValue(wanted.Number, out var entry))
            return new RecordCheck(CheckState.Failed, AuditMessages.EntryMissing(wanted));
        if (entry.Hash != wanted.Hash || entry.Target != target)
            return new RecordCheck(CheckState.Failed, AuditMessages.EntryDiffers(wanted));
        return RecordCheck.Of(
            contentHash is null || entry.ContentHash == contentHash,
            AuditMessages.EntryFound(wanted, target),
            AuditMessages.ContentDiffers(wanted)
        );
    }
}
