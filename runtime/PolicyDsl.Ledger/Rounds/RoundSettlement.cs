using Microsoft.EntityFrameworkCore;
using PolicyDsl.Ledger.Model;
using PolicyDsl.Ledger.Storage;
using PolicyDsl.Runtime;

namespace PolicyDsl.Ledger.Rounds;

/// <summary>Settles what is stored, with the runtime's engine: applications are read one after the other, and only what the engine needs of them is kept.</summary>
internal sealed class RoundSettlement
{
    private const int Unreadable = -1;
    private const int RefusedUnreadable = -2;

    private readonly PolicyDefinition policy;
    private readonly SettlementRound round;
    private readonly List<Taken> taken = [];
    private int counted;

    private RoundSettlement(PolicyDefinition policy, int year, IReadOnlyList<LedgerRow> ledger)
    {
        this.policy = policy;
        round = new SettlementRound(policy, year, ledger);
        Year = year;
    }

    /// <summary>The year.</summary>
    public int Year { get; }

    /// <summary>The hash of what it was settled from.</summary>
    public string BasisHash { get; private set; } = "";

    /// <summary>How many take part.</summary>
    public int Count => taken.Count;

    /// <summary>What the engine came to.</summary>
    public SettlementResult Result { get; private set; } = null!;

    /// <summary>Reads and settles.</summary>
    public static async Task<RoundSettlement> ReadAsync(LedgerContext context, PolicyDefinition policy, int year, CancellationToken cancellation)
    {
        using var hash = new BasisHash();
        var basis = new RoundBasis(context, policy.Info.Id, year);
        var (ledger, grants) = await LedgerAsync(basis, cancellation);
        var settlement = new RoundSettlement(policy, year, ledger);
        foreach (var part in basis.Applications())
        {
            await foreach (var application in part.WithCancellation(cancellation))
            {
                hash.AddApplication(application.Id, application.Version, application.PooledSince);
                settlement.Take(application);
            }
        }
        foreach (var grant in grants)
            hash.AddGrant(grant);
        settlement.BasisHash = hash.End();
        settlement.Result = settlement.round.Settle(cancellation);
        return settlement;
    }

    /// <summary>The results in the order of their ids.</summary>
    public IEnumerable<SettledResult> Results()
    {
        taken.Sort(static (left, right) => string.CompareOrdinal(left.Application.Id, right.Application.Id));
        var keys = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var clause in policy.Plan.Clauses)
            keys.Add(clause.Id, clause.Keys);
        foreach (var (application, index) in taken)
        {
            yield return index < 0
                ? SettledResult.Unreadable(application, index == RefusedUnreadable)
                : SettledResult.Of(policy, application, Result[index], keys[application.Clause], Year);
        }
    }

    private static async Task<(IReadOnlyList<LedgerRow> Ledger, IReadOnlyList<GrantLine> Grants)> LedgerAsync(RoundBasis basis, CancellationToken cancellation)
    {
        var ledger = new List<LedgerRow>();
        var grants = new List<GrantLine>();
        await foreach (var grant in basis.Grants().AsAsyncEnumerable().WithCancellation(cancellation))
        {
            ledger.Add(grant.ToLedger());
            grants.Add(new GrantLine(grant.Year, grant.Application, grant.Award, grant.Keys, grant.Amount));
        }
        return (ledger, grants);
    }

    private void Take(TakingPart application)
    {
        var read = Read(application);
        if (read is not null)
            round.Add(new RoundApplication(application.Id, application.Clause, read, application.PooledSince));
        // What was read of the documents is not needed any more.
        var index = read is not null ? counted++
            : UnreadableRefusal.IsIn(application.Review) ? RefusedUnreadable
            : Unreadable;
        taken.Add(new Taken(application with { Body = "", Review = null }, index));
    }

    private IApplication? Read(TakingPart application) =>
        policy.Clause(application.Clause) is { } clause ? StoredInputs.ReadToSettle(clause, application.Body, application.Review) : null;

    private readonly record struct Taken(TakingPart Application, int Index);
}
