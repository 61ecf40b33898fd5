using PolicyDsl.Runtime;

namespace PolicyDsl.Ledger.Model;

/// <summary>An application as it is now.</summary>
internal sealed class ApplicationRow
{
    public required string Id { get; init; }

    public required int Version { get; set; }

    public required string Policy { get; init; }

    public required string Clause { get; init; }

    public required int Year { get; init; }

    public required DateOnly SubmittedOn { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public required string CreditCode { get; init; }

    public required string? PersonName { get; init; }

    public required string? Project { get; init; }

    /// <summary>Hash of the person's name and the project: what else tells applications of one applicant, clause and year apart. Null: without a project nothing is the same.</summary>
    public required string? SameKey { get; init; }

    public required string Body { get; init; }

    public required string Subject { get; init; }

    public required string IdempotencyKey { get; init; }

    public required string KeyHash { get; init; }

    public bool IsWithdrawn { get; set; }

    public string? Review { get; set; }

    public required int Revision { get; set; }

    public required string PolicyHash { get; set; }

    public required string Decision { get; set; }

    public required Outcome Outcome { get; set; }

    public decimal? Amount { get; set; }
}

/// <summary>What an application was before its current version. Rows are only ever added.</summary>
internal sealed class EarlierVersionRow
{
    public required string Application { get; init; }

    public required int Version { get; init; }

    public required string? Review { get; init; }

    public required int Revision { get; init; }

    public required string PolicyHash { get; init; }

    public required string Decision { get; init; }

    public required Outcome Outcome { get; init; }

    public required decimal? Amount { get; init; }
}
