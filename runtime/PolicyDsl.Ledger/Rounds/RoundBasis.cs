using Microsoft.EntityFrameworkCore;
using PolicyDsl.Ledger.Model;
using PolicyDsl.Runtime;

namespace PolicyDsl.Ledger.Rounds;

/// <summary>An application that takes part in a round.</summary>
/// <param name="PooledSince">The year since which it has been in the pool; null: it is of the round's year.</param>
internal sealed record TakingPart(
    string Id,
    int Version,
    string Clause,
    string CreditCode,
    string? PersonName,
    string? Project,
    string Body,
    string? Review,
    int? PooledSince
);

/// <summary>What a round is settled from: the applications of the year, the pool of the years before, the grants of the years before.</summary>
/// <remarks>An application that was granted in the round of another year takes no part: nothing is paid twice, whichever year is settled anew.</remarks>
internal static class RoundBasis
{
    /// <summary>All that take part, those of the pool first, each in the order of their ids.</summary>
    public static IReadOnlyList<IAsyncEnumerable<TakingPart>> Applications(LedgerContext context, string policy, int year) =>
        [
            Pool(context, policy, year)
                .Select(static pooled => new TakingPart(
                    pooled.Application.Id,
                    pooled.Application.Version,
                    pooled.Application.Clause,
                    pooled.Application.CreditCode,
                    pooled.Application.PersonName,
                    pooled.Application.Project,
                    pooled.Application.Body,
                    pooled.Application.Review,
                    pooled.Since
                ))
                .AsAsyncEnumerable(),
            OfYear(context, policy, year)
                .Select(static row => new TakingPart(row.Id, row.Version, row.Clause, row.CreditCode, row.PersonName, row.Project, row.Body, row.Review, null))
                .AsAsyncEnumerable(),
        ];

    /// <summary>The grants that count from the years before.</summary>
    public static IQueryable<GrantRow> Grants(LedgerContext context, string policy, int year) =>
        context
            .Grants.AsNoTracking()
            .Where(grant => grant.Policy == policy && grant.IsActive && grant.Year < year)
            .OrderBy(static grant => grant.Round)
            .ThenBy(static grant => grant.Application);

    /// <summary>The hash of the basis as it is now, without reading what the applications say.</summary>
    public static async Task<string> HashAsync(LedgerContext context, string policy, int year, CancellationToken cancellation)
    {
        using var hash = new BasisHash();
        var pool = Pool(context, policy, year).Select(static pooled => new { pooled.Application.Id, pooled.Application.Version, pooled.Since });
        await foreach (var pooled in pool.AsAsyncEnumerable().WithCancellation(cancellation))
            hash.AddApplication(pooled.Id, pooled.Version, pooled.Since);
        var applications = OfYear(context, policy, year).Select(static row => new { row.Id, row.Version });
        await foreach (var application in applications.AsAsyncEnumerable().WithCancellation(cancellation))
            hash.AddApplication(application.Id, application.Version, null);
        var grants = Grants(context, policy, year).Select(static grant => new { grant.Round, grant.Application });
        await foreach (var grant in grants.AsAsyncEnumerable().WithCancellation(cancellation))
            hash.AddGrant(grant.Round, grant.Application);
        return hash.End();
    }

    private static IQueryable<ApplicationRow> OfYear(LedgerContext context, string policy, int year) =>
        context
            .Applications.AsNoTracking()
            .Where(row => row.Policy == policy && row.Year == year && !row.IsWithdrawn)
            .Where(row => !context.Grants.Any(grant => grant.Application == row.Id && grant.IsActive && grant.Year != year))
            .OrderBy(static row => row.Id);

    // Years may be confirmed in any order, and anew: an application is in the pool where the latest year before that it took part in left it there.
    private static IQueryable<PooledRow> Pool(LedgerContext context, string policy, int year)
    {
        var rounds = context.Rounds.Where(round => round.Policy == policy && round.Year < year && round.State == RoundState.Confirmed);
        return context
            .Results.AsNoTracking()
            .Where(static result => result.Outcome == RoundOutcome.Pooled)
            .Join(rounds, static result => result.Round, static round => round.Id, static (result, round) => new { Result = result, round.Year })
            .Where(found =>
                !context.Results.Any(later =>
                    later.Application == found.Result.Application && rounds.Any(round => round.Id == later.Round && round.Year > found.Year)
                )
            )
            .Select(static found => found.Result)
            .Join(
                context.Applications.AsNoTracking(),
                static result => result.Application,
                static row => row.Id,
                static (result, row) => new PooledRow { Application = row, Since = result.PooledSince ?? row.Year }
            )
            .Where(static pooled => !pooled.Application.IsWithdrawn)
            .Where(pooled => !context.Grants.Any(grant => grant.Application == pooled.Application.Id && grant.IsActive && grant.Year != year))
            .OrderBy(static pooled => pooled.Application.Id);
    }

    private sealed class PooledRow
    {
        public required ApplicationRow Application { get; init; }

        public required int Since { get; init; }
    }
}
