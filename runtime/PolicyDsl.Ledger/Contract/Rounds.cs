using PolicyDsl.Runtime;

namespace PolicyDsl.Ledger;

/// <summary>Where a round stands.</summary>
public enum RoundState
{
    /// <summary>Made, and may be thrown away.</summary>
    Draft,

    /// <summary>Final: its grants count.</summary>
    Confirmed,

    /// <summary>Was confirmed, until a later round of the same year was.</summary>
    Superseded,
}

/// <summary>A round.</summary>
public sealed record StoredRound
{
    /// <summary>The id: 32 lower-case hex digits, ascending with time.</summary>
    public required string Id { get; init; }

    /// <summary>The policy's id.</summary>
    public required string Policy { get; init; }

    /// <summary>The revision that settled.</summary>
    public required int Revision { get; init; }

    /// <summary>The hash of the model that settled.</summary>
    public required string PolicyHash { get; init; }

    /// <summary>The year.</summary>
    public required int Year { get; init; }

    /// <summary>Where it stands.</summary>
    public required RoundState State { get; init; }

    /// <summary>SHA-256 of all that it was settled from: applications with their versions, pool, grants. Lower-case hex.</summary>
    public required string BasisHash { get; init; }

    /// <summary>SHA-256 of all its results. Lower-case hex.</summary>
    public required string ResultsHash { get; init; }

    /// <summary>When it was settled, UTC.</summary>
    public required DateTimeOffset SettledAt { get; init; }

    /// <summary>Who settled it.</summary>
    public required string SettledBy { get; init; }

    /// <summary>When it was confirmed, UTC.</summary>
    public DateTimeOffset? ConfirmedAt { get; init; }

    /// <summary>Who confirmed it.</summary>
    public string? ConfirmedBy { get; init; }

    /// <summary>How many applications took part.</summary>
    public required int Count { get; init; }

    /// <summary>How many still need a person.</summary>
    public required int Unresolved { get; init; }

    /// <summary>What is granted in all, yuan.</summary>
    public required decimal Amount { get; init; }

    /// <summary>What is granted by clause, in the order of the policy.</summary>
    public IReadOnlyList<ClauseTotal> ByClause { get; init; } = [];
}

/// <summary>How an application ended in a round.</summary>
public sealed record StoredResult
{
    /// <summary>The round.</summary>
    public required string Round { get; init; }

    /// <summary>The application.</summary>
    public required string Application { get; init; }

    /// <summary>Its version that was settled.</summary>
    public required int Version { get; init; }

    /// <summary>The clause's apiName.</summary>
    public required string Clause { get; init; }

    /// <summary>The applicant's credit code.</summary>
    public required string CreditCode { get; init; }

    /// <summary>Of an individual or team: the name.</summary>
    public string? PersonName { get; init; }

    /// <summary>项目.</summary>
    public string? Project { get; init; }

    /// <summary>How it ended.</summary>
    public required RoundOutcome Outcome { get; init; }

    /// <summary>The grant, yuan; 0 unless granted.</summary>
    public required decimal Amount { get; init; }

    /// <summary>The year since which it has been in the pool; null unless it is.</summary>
    public int? PooledSince { get; init; }

    /// <summary>
    /// Whether a person still has to decide before the round can be confirmed. Every review has to be, but one that leaves the application to another document
    /// and that the authority accepted.
    /// </summary>
    public required bool IsUnresolved { get; init; }

    /// <summary>Reason and trail, <c>{"reason":…,"trail":[…]}</c> as in a stateless settlement, in canonical JSON.</summary>
    public required string Why { get; init; }
}

/// <summary>An application that ends otherwise than in the confirmed round.</summary>
/// <param name="Application">The application.</param>
/// <param name="Clause">The clause's apiName.</param>
/// <param name="Before">In the confirmed round; null: it was not in it.</param>
/// <param name="After">In the draft; null: it is not in it.</param>
public sealed record ResultDifference(string Application, string Clause, StoredResult? Before, StoredResult? After);
