using Microsoft.EntityFrameworkCore;
using PolicyDsl.Ledger.Audit;
using PolicyDsl.Ledger.Model;
using PolicyDsl.Ledger.Storage;
using PolicyDsl.Runtime;

namespace PolicyDsl.Ledger.Rounds;

/// <summary>Makes drafts.</summary>
internal sealed class Settling(LedgerDatabase database, Transactions transactions, AuditLog audit, TimeProvider time)
{
    /// <inheritdoc cref="ILedger.SettleAsync"/>
    public async Task<LedgerAnswer<StoredRound>> SettleAsync(PolicyDefinition policy, int year, Actor actor, CancellationToken cancellation)
    {
        await using var only = await transactions.TryLockAsync(RoundLock.Name(policy.Info.Id, year), cancellation);
        if (only is null)
            return LedgerRefusal.Busy;
        var settlement = await transactions.ReadAsync(context => RoundSettlement.ReadAsync(context, policy, year, cancellation), cancellation);
        RoundRow? draft = null;
        return await transactions.WriteAsync<LedgerAnswer<StoredRound>>(
            async (context, _) => draft = await ReplaceAsync(context, policy.Info, settlement, actor, cancellation),
            async context =>
            {
                var stored = draft!.ToStored();
                await audit.AppendAsync(context, actor, AuditActions.Settle, stored.Id, stored.ContentHash(), cancellation);
                await context.SaveChangesAsync(cancellation);
                return stored;
            },
            cancellation
        );
    }

    // The round stands before its results do, which refer to it; what only they tell is added to it after.
    private async Task<RoundRow> ReplaceAsync(
        LedgerContext context,
        PolicyInfo policy,
        RoundSettlement settlement,
        Actor actor,
        CancellationToken cancellation
    )
    {
        await context
            .Rounds.Where(round => round.Policy == policy.Id && round.Year == settlement.Year && round.State == RoundState.Draft)
            .ExecuteDeleteAsync(cancellation);
        var last = await context.Rounds.OrderByDescending(static round => round.Id).Select(static round => round.Id).FirstOrDefaultAsync(cancellation);
        var draft = new RoundRow
        {
            Id = Ids.Next(time, last),
            Policy = policy.Id,
            Revision = policy.Revision,
            PolicyHash = policy.Hash,
            Year = settlement.Year,
            State = RoundState.Draft,
            BasisHash = settlement.BasisHash,
            ResultsHash = "",
            SettledAt = Instants.Now(time),
            SettledBy = actor.Subject,
            Count = settlement.Count,
            Unresolved = 0,
            Amount = settlement.Result.Amount,
            ByClause = RoundMapping.Write(settlement.Result.ByClause),
        };
        context.Rounds.Add(draft);
        await context.SaveChangesAsync(cancellation);
        using var batches = new ResultBatches(database, context, draft.Id);
        draft.ResultsHash = await batches.WriteAsync(settlement.Results(), cancellation);
        draft.Unresolved = batches.Unresolved;
        return draft;
    }
}

/// <summary>A year of a policy is settled or confirmed by one at a time.</summary>
internal static class RoundLock
{
    public static string Name(string policy, int year) => FormattableString.Invariant($"round {policy} {year}");
}
