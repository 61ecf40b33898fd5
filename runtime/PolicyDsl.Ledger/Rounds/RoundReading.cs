using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using PolicyDsl.Ledger.Model;
using PolicyDsl.Ledger.Storage;
using PolicyDsl.Runtime;

namespace PolicyDsl.Ledger.Rounds;

/// <summary>Reads rounds and their results.</summary>
internal sealed class RoundReading(LedgerDatabase database, Schema schema, Transactions transactions)
{
    /// <inheritdoc cref="ILedger.RoundsAsync(string, int, CancellationToken)"/>
    public Task<IReadOnlyList<StoredRound>> RoundsAsync(string policy, int year, CancellationToken cancellation) =>
        transactions.ReadAsync<IReadOnlyList<StoredRound>>(
            async context =>
            {
                var rows = await context
                    .Rounds.AsNoTracking()
                    .Where(round => round.Policy == policy && round.Year == year)
                    .OrderBy(static round => round.Id)
                    .ToListAsync(cancellation);
                return [.. rows.OrderBy(static row => row.State == RoundState.Draft).ThenBy(static row => row.ConfirmedAt).Select(static row => row.ToStored())];
            },
            cancellation
        );

    /// <inheritdoc cref="ILedger.RoundsAsync(string, CancellationToken)"/>
    public Task<IReadOnlyList<StoredRound>> RoundsAsync(string policy, CancellationToken cancellation) =>
        transactions.ReadAsync<IReadOnlyList<StoredRound>>(
            async context =>
            {
                var rows = await context
                    .Rounds.AsNoTracking()
                    .Where(round => round.Policy == policy && round.State != RoundState.Superseded)
                    .ToListAsync(cancellation);
                return [.. rows.OrderBy(static row => row.Year).ThenBy(static row => row.State == RoundState.Draft).Select(static row => row.ToStored())];
            },
            cancellation
        );

    /// <inheritdoc cref="ILedger.FindRoundAsync"/>
    public Task<StoredRound?> FindAsync(string id, CancellationToken cancellation) =>
        transactions.ReadAsync(
            async context => (await context.Rounds.AsNoTracking().FirstOrDefaultAsync(round => round.Id == id, cancellation))?.ToStored(),
            cancellation
        );

    /// <inheritdoc cref="ILedger.ResultsAsync"/>
    public async IAsyncEnumerable<StoredResult> ResultsAsync(string round, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await schema.EnsureAsync(cancellation);
        await using var context = database.Open();
        await database.BeginSnapshotAsync(context, cancellation);
        if (!await context.Rounds.AnyAsync(it => it.Id == round, cancellation))
            throw new LedgerUnavailableException("The draft was replaced.");
        var rows = context.Results.AsNoTracking().Where(result => result.Round == round).OrderBy(static result => result.Application);
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellation))
            yield return row.ToStored();
    }

    /// <inheritdoc cref="ILedger.DifferencesAsync"/>
    public async IAsyncEnumerable<ResultDifference> DifferencesAsync(string draft, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var confirmed = await transactions.ReadAsync(context => ConfirmedBesideAsync(context, draft, cancellation), cancellation);
        var nothing = AsyncEnumerable.Empty<StoredResult>();
        await using var before = (confirmed is null ? nothing : ResultsAsync(confirmed, cancellation)).GetAsyncEnumerator(cancellation);
        await using var after = ResultsAsync(draft, cancellation).GetAsyncEnumerator(cancellation);
        var old = await NextAsync(before);
        var now = await NextAsync(after);
        while (old is not null || now is not null)
        {
            var order = old is null ? 1
                : now is null ? -1
                : string.CompareOrdinal(old.Application, now.Application);
            var difference = new ResultDifference((order <= 0 ? old : now)!.Application, (order <= 0 ? old : now)!.Clause, order <= 0 ? old : null, order >= 0 ? now : null);
            if (order != 0 || !EndsAlike(old!, now!))
                yield return difference;
            old = order <= 0 ? await NextAsync(before) : old;
            now = order >= 0 ? await NextAsync(after) : now;
        }
    }

    /// <inheritdoc cref="ILedger.ResultOfAsync"/>
    public Task<StoredResult?> ResultOfAsync(string application, CancellationToken cancellation) =>
        transactions.ReadAsync(
            async context =>
                (
                    await context
                        .Results.AsNoTracking()
                        .Where(result => result.Application == application)
                        .Join(context.Rounds, static result => result.Round, static round => round.Id, static (result, round) => new { result, round.Year, round.State })
                        .Where(static found => found.State == RoundState.Confirmed)
                        .OrderByDescending(static found => found.Year)
                        .Select(static found => found.result)
                        .FirstOrDefaultAsync(cancellation)
                )?.ToStored(),
            cancellation
        );

    /// <inheritdoc cref="ILedger.GrantsOfAsync"/>
    public Task<IReadOnlyList<LedgerRow>> GrantsOfAsync(string policy, string creditCode, string? personName, CancellationToken cancellation) =>
        transactions.ReadAsync<IReadOnlyList<LedgerRow>>(
            async context =>
            {
                var rows = await context
                    .Grants.AsNoTracking()
                    .Where(grant => grant.Policy == policy && grant.CreditCode == creditCode && grant.PersonName == personName && grant.IsActive)
                    .OrderBy(static grant => grant.Year)
                    .ThenBy(static grant => grant.Application)
                    .ToListAsync(cancellation);
                return rows.ConvertAll(static row => row.ToLedger());
            },
            cancellation
        );

    private static bool EndsAlike(StoredResult before, StoredResult after) =>
        (before.Outcome, before.Amount, before.PooledSince) == (after.Outcome, after.Amount, after.PooledSince);

    private static async Task<StoredResult?> NextAsync(IAsyncEnumerator<StoredResult> results) => await results.MoveNextAsync() ? results.Current : null;

    private static async Task<string?> ConfirmedBesideAsync(LedgerContext context, string draft, CancellationToken cancellation)
    {
        var year = await context.Rounds.Where(round => round.Id == draft).Select(static round => new { round.Policy, round.Year }).FirstOrDefaultAsync(cancellation);
        return year is null
            ? null
            : await context
                .Rounds.Where(round => round.Policy == year.Policy && round.Year == year.Year && round.State == RoundState.Confirmed)
                .Select(static round => round.Id)
                .FirstOrDefaultAsync(cancellation);
    }
}
