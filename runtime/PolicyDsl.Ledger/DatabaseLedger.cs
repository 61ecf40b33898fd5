using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using PolicyDsl.Ledger.Applications;
using PolicyDsl.Ledger.Audit;
using PolicyDsl.Ledger.Model;
using PolicyDsl.Ledger.Rounds;
using PolicyDsl.Ledger.Storage;
using PolicyDsl.Runtime;

namespace PolicyDsl.Ledger;

/// <summary>The ledger on a database.</summary>
internal sealed class DatabaseLedger : ILedger, IDisposable
{
    private readonly LedgerDatabase database;
    private readonly Schema schema;
    private readonly Transactions transactions;
    private readonly AuditLog audit;
    private readonly Submitting submitting;
    private readonly Changing changing;
    private readonly Finding finding;
    private readonly Settling settling;
    private readonly Confirming confirming;
    private readonly RoundReading rounds;
    private readonly RoundStanding standing;
    private readonly TimeProvider time;

    public DatabaseLedger(LedgerDatabase database, TimeProvider time)
    {
        this.database = database;
        this.time = time;
        schema = new Schema(database);
        transactions = new Transactions(database, schema);
        audit = new AuditLog(database, schema, time);
        submitting = new Submitting(transactions, audit, time);
        changing = new Changing(transactions, audit);
        finding = new Finding(transactions);
        settling = new Settling(database, transactions, audit, time);
        confirming = new Confirming(transactions, audit, time);
        rounds = new RoundReading(database, schema, transactions);
        standing = new RoundStanding(transactions);
    }

    public Task<LedgerAnswer<Submitted>> SubmitAsync(Submission submission, CancellationToken cancellation) =>
        submitting.SubmitAsync(submission, cancellation);

    public Task<Submitted?> FindSubmittedAsync(Actor actor, string key, string keyHash, CancellationToken cancellation) =>
        submitting.FindAsync(actor, key, keyHash, cancellation);

    public Task<StoredApplication?> FindAsync(string id, CancellationToken cancellation) => finding.FindAsync(id, cancellation);

    public Task<ApplicationPage> PageAsync(ApplicationQuery query, CancellationToken cancellation) => finding.PageAsync(query, cancellation);

    public Task<LedgerAnswer<StoredApplication>> ReviewAsync(ReviewEntry review, CancellationToken cancellation) =>
        changing.ReviewAsync(review, cancellation);

    public Task<LedgerAnswer<StoredApplication>> WithdrawAsync(string id, int version, Actor actor, CancellationToken cancellation) =>
        changing.WithdrawAsync(id, version, actor, cancellation);

    public Task<LedgerAnswer<StoredRound>> SettleAsync(PolicyDefinition policy, int year, Actor actor, CancellationToken cancellation) =>
        settling.SettleAsync(policy, year, actor, cancellation);

    public Task<LedgerAnswer<StoredRound>> ConfirmAsync(PolicyDefinition policy, int year, string draft, Actor actor, CancellationToken cancellation) =>
        confirming.ConfirmAsync(policy, year, draft, actor, cancellation);

    public Task<IReadOnlyList<StoredRound>> RoundsAsync(string policy, int year, CancellationToken cancellation) =>
        rounds.RoundsAsync(policy, year, cancellation);

    public Task<IReadOnlyList<StoredRound>> RoundsAsync(string policy, CancellationToken cancellation) => rounds.RoundsAsync(policy, cancellation);

    public Task<bool> IsUpToDateAsync(StoredRound round, CancellationToken cancellation) => standing.IsUpToDateAsync(round, cancellation);

    public Task<IReadOnlyList<int>> YearsToSettleAgainAsync(StoredRound round, CancellationToken cancellation) =>
        standing.YearsToSettleAgainAsync(round, cancellation);

    public Task<StoredRound?> FindRoundAsync(string id, CancellationToken cancellation) => rounds.FindAsync(id, cancellation);

    public IAsyncEnumerable<StoredResult> ResultsAsync(string round, CancellationToken cancellation) =>
        Failures.GuardAsync(database, rounds.ResultsAsync(round, cancellation), cancellation);

    public IAsyncEnumerable<ResultDifference> DifferencesAsync(string draft, CancellationToken cancellation) =>
        Failures.GuardAsync(database, rounds.DifferencesAsync(draft, cancellation), cancellation);

    public Task<StoredResult?> ResultOfAsync(string application, CancellationToken cancellation) => rounds.ResultOfAsync(application, cancellation);

    public Task<IReadOnlyList<LedgerRow>> GrantsOfAsync(string policy, string creditCode, string? personName, CancellationToken cancellation) =>
        rounds.GrantsOfAsync(policy, creditCode, personName, cancellation);

    public IAsyncEnumerable<AuditEntry> AuditAsync(long from, CancellationToken cancellation) =>
        Failures.GuardAsync(database, audit.ReadAsync(from, cancellation), cancellation);

    public Task<AuditEntry?> LastAuditAsync(string target, CancellationToken cancellation) =>
        transactions.ReadAsync(context => AuditLog.LastAsync(context, target, cancellation), cancellation);

    public async Task<bool> IsReadyAsync(CancellationToken cancellation)
    {
        try
        {
            return await transactions.WriteAsync(context => ProbeAsync(context, cancellation), cancellation);
        }
        catch (LedgerUnavailableException)
        {
            return false;
        }
    }

    public void Dispose()
    {
        schema.Dispose();
        (database as IDisposable)?.Dispose();
    }

    // Only what is written to the end tells that it can be, and only as much as a change may need. What is random cannot be packed into less.
    private async Task<bool> ProbeAsync(LedgerContext context, CancellationToken cancellation)
    {
        if (!await Schema.IsKnownAsync(context, cancellation))
            return false;
        var now = Instants.Now(time);
        var room = RandomNumberGenerator.GetBytes(ProbeRow.RoomSize);
        var written = await context.Probes.ExecuteUpdateAsync(
            set => set.SetProperty(static probe => probe.At, now).SetProperty(static probe => probe.Room, room),
            cancellation
        );
        if (written == 0)
            context.Probes.Add(new ProbeRow { Id = ProbeRow.OnlyId, At = now, Room = room });
        await context.SaveChangesAsync(cancellation);
        return true;
    }
}
