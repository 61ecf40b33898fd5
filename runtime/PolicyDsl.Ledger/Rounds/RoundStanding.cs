using Microsoft.EntityFrameworkCore;
using PolicyDsl.Ledger.Model;
using PolicyDsl.Ledger.Storage;

namespace PolicyDsl.Ledger.Rounds;

/// <summary>Tells whether rounds still rest on what is stored.</summary>
internal sealed class RoundStanding(Transactions transactions)
{
    /// <inheritdoc cref="ILedger.IsUpToDateAsync"/>
    public Task<bool> IsUpToDateAsync(StoredRound round, CancellationToken cancellation) =>
        transactions.ReadAsync(
            async context =>
            {
                // A draft is held against what would be settled now, as it is when it is confirmed.
                var held = round.State == RoundState.Draft ? null : round.Id;
                return round.BasisHash == await new RoundBasis(context, round.Policy, round.Year) { Held = held }.HashAsync(cancellation);
            },
            cancellation
        );

    /// <inheritdoc cref="ILedger.YearsToSettleAgainAsync"/>
    public Task<IReadOnlyList<int>> YearsToSettleAgainAsync(StoredRound round, CancellationToken cancellation) =>
        transactions.ReadAsync<IReadOnlyList<int>>(
            async context =>
            {
                var (policy, year) = (round.Policy, round.Year);
                var later = await context
                    .Rounds.AsNoTracking()
                    .Where(other => other.Policy == policy && other.Year > year && other.State == RoundState.Confirmed)
                    .OrderBy(static other => other.Year)
                    .ToListAsync(cancellation);
                var years = new List<int>();
                foreach (var other in later)
                {
                    var basis = new RoundBasis(context, policy, other.Year) { Held = other.Id, Draft = round.State == RoundState.Draft ? round : null };
                    if (other.BasisHash != await basis.HashAsync(cancellation))
                        years.Add(other.Year);
                }
                return years;
            },
            cancellation
        );
}
