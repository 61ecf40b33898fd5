using PolicyDsl.Runtime;

namespace PolicyDsl.Ledger;

/// <summary>Who does something.</summary>
/// <param name="Subject">The name that the identity provider gives, at most 200 characters; <c>development</c> where nobody is asked.</param>
/// <param name="Role">The role that it is done in.</param>
public sealed record Actor(string Subject, string Role);

/// <summary>An application to store.</summary>
public sealed record Submission
{
    /// <summary>The clause, of the revision that decided.</summary>
    public required ClauseDefinition Clause { get; init; }

    /// <summary>What is applied with.</summary>
    public required IApplication Application { get; init; }

    /// <summary>The body as it came, in canonical JSON, with <c>submittedOn</c> filled in.</summary>
    public required string Body { get; init; }

    /// <summary>The decision on it, in canonical JSON.</summary>
    public required string Decision { get; init; }

    /// <summary>The outcome of that decision.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>The amount of that decision, yuan.</summary>
    public decimal? Amount { get; init; }

    /// <summary>The idempotency key, 1 to 200 visible ASCII characters; it counts for one actor.</summary>
    public required string Key { get; init; }

    /// <summary>SHA-256 of the canonical body as it was sent, and of the path: what a key stands for. Lower-case hex.</summary>
    public required string KeyHash { get; init; }

    /// <summary>Who submits.</summary>
    public required Actor Actor { get; init; }
}

/// <summary>What came of a submission.</summary>
/// <param name="Application">The application, as it was first stored under the key.</param>
/// <param name="IsRepeated">Whether it had been stored before.</param>
public sealed record Submitted(StoredApplication Application, bool IsRepeated);

/// <summary>A stored application.</summary>
public sealed record StoredApplication
{
    /// <summary>The id: 32 lower-case hex digits, ascending with time.</summary>
    public required string Id { get; init; }

    /// <summary>1, and one more with each change; the entity tag.</summary>
    public required int Version { get; init; }

    /// <summary>The policy's id.</summary>
    public required string Policy { get; init; }

    /// <summary>The revision that decided.</summary>
    public required int Revision { get; init; }

    /// <summary>The hash of the model that decided.</summary>
    public required string PolicyHash { get; init; }

    /// <summary>The clause's apiName.</summary>
    public required string Clause { get; init; }

    /// <summary>The year of the round that it takes part in: that of 申报日.</summary>
    public required int Year { get; init; }

    /// <summary>申报日.</summary>
    public required DateOnly SubmittedOn { get; init; }

    /// <summary>When it was stored, UTC.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The applicant's credit code; of an individual or team the unit's.</summary>
    public required string CreditCode { get; init; }

    /// <summary>Of an individual or team: the name.</summary>
    public string? PersonName { get; init; }

    /// <summary>项目.</summary>
    public string? Project { get; init; }

    /// <summary>Whether it was taken back.</summary>
    public bool IsWithdrawn { get; init; }

    /// <summary>The body, in canonical JSON.</summary>
    public required string Body { get; init; }

    /// <summary>The authority's inputs and decisions (the <c>review</c> member of a body), in canonical JSON; null: none yet.</summary>
    public string? Review { get; init; }

    /// <summary>The decision on body and review, in canonical JSON, as it was made then: no later policy changes it.</summary>
    public required string Decision { get; init; }

    /// <summary>The outcome of that decision.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>The amount of that decision, yuan.</summary>
    public decimal? Amount { get; init; }
}

/// <summary>The authority's word on an application.</summary>
public sealed record ReviewEntry
{
    /// <summary>The application.</summary>
    public required string Id { get; init; }

    /// <summary>The version that was seen.</summary>
    public required int Version { get; init; }

    /// <summary>The authority's inputs and decisions, in canonical JSON.</summary>
    public required string Review { get; init; }

    /// <summary>The decision on body and review, in canonical JSON.</summary>
    public required string Decision { get; init; }

    /// <summary>The outcome of that decision.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>The amount of that decision, yuan.</summary>
    public decimal? Amount { get; init; }

    /// <summary>The hash of the model that decided.</summary>
    public required string PolicyHash { get; init; }

    /// <summary>The revision that decided.</summary>
    public required int Revision { get; init; }

    /// <summary>Who reviews.</summary>
    public required Actor Actor { get; init; }
}

/// <summary>Which applications are wanted; null: whatever it is.</summary>
public sealed record ApplicationQuery
{
    /// <summary>The most that a page holds.</summary>
    public const int MostItems = 200;

    /// <summary>The policy's id.</summary>
    public string? Policy { get; init; }

    /// <summary>The clause's apiName.</summary>
    public string? Clause { get; init; }

    /// <summary>The credit code.</summary>
    public string? CreditCode { get; init; }

    /// <summary>The year.</summary>
    public int? Year { get; init; }

    /// <summary>The id of the last one of the page before.</summary>
    public string? After { get; init; }

    /// <summary>How many, 1 to <see cref="MostItems"/>.</summary>
    public int Count { get; init; } = 50;
}

/// <summary>A page of applications.</summary>
/// <param name="Items">The applications without their documents: body and decision are empty, the review is null.</param>
/// <param name="Next">The <see cref="ApplicationQuery.After"/> of the next page; null: this is the last.</param>
public sealed record ApplicationPage(IReadOnlyList<StoredApplication> Items, string? Next);
