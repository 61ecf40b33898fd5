using Microsoft.EntityFrameworkCore;
using PolicyDsl.Ledger.Audit;
using PolicyDsl.Ledger.Model;
using PolicyDsl.Ledger.Storage;
using PolicyDsl.Runtime;

namespace PolicyDsl.Ledger.Rounds;

/// <summary>Makes a draft the round of its year.</summary>
internal sealed class Confirming(Transactions transactions, AuditLog audit, TimeProvider time)
{
    /// <inheritdoc cref="ILedger.ConfirmAsync"/>
    public async Task<LedgerAnswer<StoredRound>> ConfirmAsync(
        PolicyDefinition policy,
        int year,
        string draft,
        Actor actor,
        CancellationToken cancellation
    )
    {
        await using var only = await transactions.TryLockAsync(RoundLock.Name(policy.Info.Id, year), cancellation);
        if (only is null)
            return LedgerRefusal.Busy;
        return await transactions.WriteAsync(context => ConfirmAsync(context, policy.Info, year, draft, actor, cancellation), cancellation);
    }

    private async Task<LedgerAnswer<StoredRound>> ConfirmAsync(
        LedgerContext context,
        PolicyInfo policy,
        int year,
        string id,
        Actor actor,
        CancellationToken cancellation
    )
    {
        var draft = await context.Rounds.FirstOrDefaultAsync(round => round.Id == id && round.Policy == policy.Id && round.Year == year, cancellation);
        if (draft is null)
            return LedgerRefusal.NotFound;
        if (draft.State != RoundState.Draft)
            return LedgerRefusal.AlreadyConfirmed;
        if (draft.PolicyHash != policy.Hash || draft.BasisHash != await new RoundBasis(context, policy.Id, year).HashAsync(cancellation))
            return LedgerRefusal.BasisChanged;
        if (draft.Unresolved > 0)
            return await UnresolvedAsync(context, draft, cancellation);
        if (draft.ResultsHash != await HashAsync(context, id, cancellation))
            return LedgerRefusal.NotAsSettled;
        await SupersedeAsync(context, draft, cancellation);
        draft.State = RoundState.Confirmed;
        draft.ConfirmedAt = Instants.Now(time);
        draft.ConfirmedBy = actor.Subject;
        await context.SaveChangesAsync(cancellation);
        await GrantAsync(context, draft, cancellation);
        var stored = draft.ToStored();
        await audit.AppendAsync(context, actor, AuditActions.Confirm, id, stored.ContentHash(), cancellation);
        await context.SaveChangesAsync(cancellation);
        return stored;
    }

    // What is granted is what was settled and logged, whatever happened to the rows since.
    private static async Task<string> HashAsync(LedgerContext context, string draft, CancellationToken cancellation)
    {
        using var hash = new ResultsHash();
        var results = context
            .Results.AsNoTracking()
            .Where(result => result.Round == draft)
            .OrderBy(static result => result.Application)
            .Select(static result => new ResultLine(
                result.Application,
                result.Version,
                result.Clause,
                result.Award,
                result.CreditCode,
                result.PersonName,
                result.Project,
                result.Keys,
                result.Outcome,
                result.Amount,
                result.PooledSince,
                result.Why
            ));
        await foreach (var result in results.AsAsyncEnumerable().WithCancellation(cancellation))
            hash.Add(result);
        return hash.End();
    }

    private static async Task<LedgerAnswer<StoredRound>> UnresolvedAsync(LedgerContext context, RoundRow draft, CancellationToken cancellation)
    {
        var ids = await context
            .Results.Where(result => result.Round == draft.Id && result.IsUnresolved)
            .OrderBy(static result => result.Application)
            .Select(static result => result.Application)
            .Take(LedgerAnswer<StoredRound>.MostIds)
            .ToListAsync(cancellation);
        return new LedgerAnswer<StoredRound>(null, LedgerRefusal.Unresolved, ids, draft.Unresolved);
    }

    private static async Task SupersedeAsync(LedgerContext context, RoundRow draft, CancellationToken cancellation)
    {
        await context
            .Grants.Where(grant => grant.Policy == draft.Policy && grant.Year == draft.Year && grant.IsActive)
            .ExecuteUpdateAsync(static set => set.SetProperty(static grant => grant.IsActive, false), cancellation);
        await context
            .Rounds.Where(round => round.Policy == draft.Policy && round.Year == draft.Year && round.State == RoundState.Confirmed)
            .ExecuteUpdateAsync(static set => set.SetProperty(static round => round.State, RoundState.Superseded), cancellation);
    }

    // A statement for all grants. An application that already has one that counts is refused by the database itself.
    private static Task GrantAsync(LedgerContext context, RoundRow draft, CancellationToken cancellation) =>
        context.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO grants (round, application, policy, year, clause, award, credit_code, person_name, project, keys, amount, is_active)
            SELECT round, application, {draft.Policy}, {draft.Year}, clause, award, credit_code, person_name, project, keys, amount, TRUE
            FROM results WHERE round = {draft.Id} AND outcome = {nameof(RoundOutcome.Granted)}
            """,
            cancellation
        );
}
