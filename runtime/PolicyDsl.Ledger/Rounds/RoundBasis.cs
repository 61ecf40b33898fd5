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
internal sealed class RoundBasis(LedgerContext context, string policy, int year)
{
    /// <summary>A draft of an earlier year that is taken for the round of that year; null: what is confirmed counts.</summary>
    public StoredRound? Draft { get; init; }

    /// <summary>
    /// The round of the year that is held against what is stored: what took part in it takes part still, though it may have been granted since out of the
    /// pool that the round left it in. Null: none is, a new one is settled.
    /// </summary>
    public string? Held { get; init; }

    /// <summary>All that take part, those of the pool first, each in the order of their ids.</summary>
    public IReadOnlyList<IAsyncEnumerable<TakingPart>> Applications() =>
        [
            Pool()
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
            OfYear()
                .Select(static row => new TakingPart(row.Id, row.Version, row.Clause, row.CreditCode, row.PersonName, row.Project, row.Body, row.Review, null))
                .AsAsyncEnumerable(),
        ];

    /// <summary>The grants that count from the years before, by year and application.</summary>
    public IQueryable<GrantRow> Grants()
    {
        var (id, before) = (policy, year);
        return context
            .Grants.AsNoTracking()
            .Where(grant => grant.Policy == id && grant.IsActive && grant.Year < before)
            .OrderBy(static grant => grant.Year)
            .ThenBy(static grant => grant.Application);
    }

    /// <summary>The hash of the basis as it is now, without reading what the applications say.</summary>
    public async Task<string> HashAsync(CancellationToken cancellation)
    {
        using var hash = new BasisHash();
        var pool = Pool().Select(static pooled => new { pooled.Application.Id, pooled.Application.Version, pooled.Since });
        await foreach (var pooled in pool.AsAsyncEnumerable().WithCancellation(cancellation))
            hash.AddApplication(pooled.Id, pooled.Version, pooled.Since);
        var applications = OfYear().Select(static row => new { row.Id, row.Version });
        await foreach (var application in applications.AsAsyncEnumerable().WithCancellation(cancellation))
            hash.AddApplication(application.Id, application.Version, null);
        foreach (var part in GrantLines())
        {
            await foreach (var grant in part.AsAsyncEnumerable().WithCancellation(cancellation))
                hash.AddGrant(grant);
        }
        return hash.End();
    }

    // The draft's stand where those of its year would.
    private IReadOnlyList<IQueryable<GrantLine>> GrantLines()
    {
        if (Draft is not { } draft)
            return [Lines(Grants())];
        var (id, draftYear) = (draft.Id, draft.Year);
        var drafted = context
            .Results.AsNoTracking()
            .Where(result => result.Round == id && result.Outcome == RoundOutcome.Granted)
            .OrderBy(static result => result.Application)
            .Select(result => new GrantLine(draftYear, result.Application, result.Award, result.Keys, result.Amount));
        return [Lines(Grants().Where(grant => grant.Year < draftYear)), drafted, Lines(Grants().Where(grant => grant.Year > draftYear))];
    }

    private static IQueryable<GrantLine> Lines(IQueryable<GrantRow> grants) =>
        grants.Select(static grant => new GrantLine(grant.Year, grant.Application, grant.Award, grant.Keys, grant.Amount));

    private IQueryable<ApplicationRow> OfYear()
    {
        var (id, own) = (policy, year);
        return NotGrantedElsewhere().Where(row => row.Policy == id && row.Year == own).OrderBy(static row => row.Id);
    }

    private IQueryable<ApplicationRow> NotGrantedElsewhere()
    {
        var (own, held) = (year, Held);
        // In the draft's year what the draft grants counts, not what its round granted.
        var (draft, draftYear) = (Draft?.Id, Draft?.Year ?? own);
        var free = context
            .Applications.AsNoTracking()
            .Where(static row => !row.IsWithdrawn)
            .Where(row =>
                !context.Grants.Any(grant =>
                    grant.Application == row.Id
                    && grant.IsActive
                    && grant.Year != own
                    && grant.Year != draftYear
                    && (grant.Year < own || !context.Results.Any(result => result.Round == held && result.Application == row.Id))
                )
            );
        return draft is null
            ? free
            : free.Where(row => !context.Results.Any(result => result.Round == draft && result.Application == row.Id && result.Outcome == RoundOutcome.Granted));
    }

    // Years may be confirmed in any order, and anew: an application is in the pool where the latest year before that it took part in left it there. Where it
    // took part in none of them, since they were settled again after this year had granted it, it is in the pool of the round that it took part in.
    private IQueryable<PooledRow> Pool()
    {
        var (id, own) = (policy, year);
        var (draft, draftYear) = (Draft?.Id, Draft?.Year ?? own);
        var before = context.Rounds.Where(round =>
            round.Policy == id && round.Year < own && (round.Id == draft || (round.State == RoundState.Confirmed && round.Year != draftYear))
        );
        var until = context.Rounds.Where(round =>
            round.Policy == id
            && (
                (round.Year == own && round.State == RoundState.Confirmed)
                || (round.Year < own && (round.Id == draft || (round.State == RoundState.Confirmed && round.Year != draftYear)))
            )
        );
        return context
            .Results.AsNoTracking()
            .Join(until, static result => result.Round, static round => round.Id, static (result, round) => new { Result = result, round.Year })
            .Where(found => found.Year == own || found.Result.Outcome == RoundOutcome.Pooled)
            .Where(found =>
                !context.Results.Any(other =>
                    other.Application == found.Result.Application && before.Any(round => round.Id == other.Round && (found.Year == own || round.Year > found.Year))
                )
            )
            .Select(static found => found.Result)
            .Join(
                NotGrantedElsewhere().Where(row => row.Policy == id && row.Year < own),
                static result => result.Application,
                static row => row.Id,
                static (result, row) => new PooledRow { Application = row, Since = result.PooledSince ?? row.Year }
            )
            .OrderBy(static pooled => pooled.Application.Id);
    }

    private sealed class PooledRow
    {
        public required ApplicationRow Application { get; init; }

        public required int Since { get; init; }
    }
}

/// <summary>What of a grant of an earlier year a round looks at, beside what its application says of itself for good.</summary>
internal sealed record GrantLine(int Year, string Application, string? Award, string Keys, decimal Amount);
