using Microsoft.EntityFrameworkCore;
using PolicyDsl.Ledger.Audit;
using PolicyDsl.Ledger.Model;
using PolicyDsl.Ledger.Storage;
using PolicyDsl.Runtime;

namespace PolicyDsl.Ledger.Applications;

/// <summary>Takes applications in.</summary>
internal sealed class Submitting(Transactions transactions, AuditLog audit, TimeProvider time)
{
    private const int MostKeyLength = 200;

    /// <inheritdoc cref="ILedger.SubmitAsync"/>
    public Task<LedgerAnswer<Submitted>> SubmitAsync(Submission submission, CancellationToken cancellation)
    {
        if (submission.Key.Length is 0 or > MostKeyLength || !submission.Key.All(static c => c is >= '!' and <= '~'))
            throw new ArgumentException("The idempotency key is not 1 to 200 visible ASCII characters.", nameof(submission));
        if (submission.Application.SubmittedOn is not { } day)
            throw new ArgumentException("The application has no submittedOn.", nameof(submission));
        var identity = ApplicationIdentity.Of(submission.Clause, submission.Application);
        if (identity.CreditCode is null)
            throw new ArgumentException("The application does not say who applies.", nameof(submission));
        return transactions.WriteAsync(context => StoreAsync(context, submission, day, identity, cancellation), cancellation);
    }

    /// <inheritdoc cref="ILedger.FindSubmittedAsync"/>
    public Task<Submitted?> FindAsync(Actor actor, string key, string keyHash, CancellationToken cancellation) =>
        transactions.ReadAsync(async context => (await RepeatedAsync(context, actor, key, keyHash, cancellation))?.Value, cancellation);

    private async Task<LedgerAnswer<Submitted>> StoreAsync(
        LedgerContext context,
        Submission submission,
        DateOnly day,
        ApplicationIdentity identity,
        CancellationToken cancellation
    )
    {
        if (await RepeatedAsync(context, submission.Actor, submission.Key, submission.KeyHash, cancellation) is { } repeated)
            return repeated;
        var clause = submission.Clause.Info;
        var isClosed = await context.Rounds.AnyAsync(
            round => round.Policy == clause.Policy.Id && round.Year == day.Year && round.State == RoundState.Confirmed,
            cancellation
        );
        if (isClosed)
            return LedgerRefusal.YearClosed;
        var last = await context.Applications.OrderByDescending(static row => row.Id).Select(static row => row.Id).FirstOrDefaultAsync(cancellation);
        var row = Row(submission, day, identity, Ids.Next(time, last));
        if (row.SameKey is not null && await SameAsync(context, row, cancellation) is { } same)
            return new LedgerAnswer<Submitted>(null, LedgerRefusal.Duplicate, [same], 1);
        context.Applications.Add(row);
        var stored = row.ToStored();
        await audit.AppendAsync(context, submission.Actor, AuditActions.Submit, row.Id, StoredContent.Of(stored).ContentHash(), cancellation);
        await context.SaveChangesAsync(cancellation);
        return new Submitted(stored, IsRepeated: false);
    }

    // The same answer as the first time, whatever became of the application since.
    private static async Task<LedgerAnswer<Submitted>?> RepeatedAsync(
        LedgerContext context,
        Actor actor,
        string key,
        string keyHash,
        CancellationToken cancellation
    )
    {
        var known = await context
            .Applications.AsNoTracking()
            .FirstOrDefaultAsync(row => row.Subject == actor.Subject && row.IdempotencyKey == key, cancellation);
        if (known is null)
            return null;
        if (known.KeyHash != keyHash)
            return LedgerRefusal.KeyReused;
        var first =
            known.Version == 1
                ? known.ToStored()
                : known.ToStored(await context.EarlierVersions.AsNoTracking().FirstAsync(row => row.Application == known.Id && row.Version == 1, cancellation));
        return new Submitted(first, IsRepeated: true);
    }

    private static Task<string?> SameAsync(LedgerContext context, ApplicationRow row, CancellationToken cancellation) =>
        context
            .Applications.Where(other =>
                other.Policy == row.Policy
                && other.Clause == row.Clause
                && other.Year == row.Year
                && other.CreditCode == row.CreditCode
                && other.SameKey == row.SameKey
                && !other.IsWithdrawn
            )
            .Select(static other => other.Id)
            .FirstOrDefaultAsync(cancellation);

    // As a list, so that no name with a line end in it is another with another project.
    private static string SameKey(string? name, string project) =>
        CanonicalJson.Hash(
            CanonicalJson.Write(
                (name, project),
                static (writer, it) =>
                {
                    writer.WriteStartArray();
                    writer.WriteStringValue(it.name);
                    writer.WriteStringValue(it.project);
                    writer.WriteEndArray();
                }
            )
        );

    private ApplicationRow Row(Submission submission, DateOnly day, ApplicationIdentity identity, string id)
    {
        var clause = submission.Clause.Info;
        return new ApplicationRow
        {
            Id = id,
            Version = 1,
            Policy = clause.Policy.Id,
            Revision = clause.Policy.Revision,
            PolicyHash = clause.Policy.Hash,
            Clause = clause.Id,
            Year = day.Year,
            SubmittedOn = day,
            ReceivedAt = Instants.Now(time),
            CreditCode = identity.CreditCode!,
            PersonName = identity.PersonName,
            Project = identity.Project,
            SameKey = identity.Project is { } project ? SameKey(identity.PersonName, project) : null,
            Body = submission.Body,
            Decision = submission.Decision,
            Outcome = submission.Outcome,
            Amount = submission.Amount,
            Subject = submission.Actor.Subject,
            IdempotencyKey = submission.Key,
            KeyHash = submission.KeyHash,
        };
    }
}
