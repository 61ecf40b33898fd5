using PolicyDsl.Runtime;

namespace PolicyDsl.Ledger.Model;

/// <summary>How an application ended in a round, with all that its grant will hold.</summary>
internal sealed class ResultRow
{
    public required string Round { get; init; }

    public required string Application { get; init; }

    public required int Version { get; init; }

    public required string Clause { get; init; }

    public required string? Award { get; init; }

    public required string CreditCode { get; init; }

    public required string? PersonName { get; init; }

    public required string? Project { get; init; }

    /// <summary>The keys of 一次 and 限次, in JSON.</summary>
    public required string Keys { get; init; }

    public required RoundOutcome Outcome { get; init; }

    public required decimal Amount { get; init; }

    public required int? PooledSince { get; init; }

    public required bool IsUnresolved { get; init; }

    public required string Why { get; init; }
}

/// <summary>A grant of a confirmed round.</summary>
internal sealed class GrantRow
{
    public required string Round { get; init; }

    public required string Application { get; init; }

    public required string Policy { get; init; }

    public required int Year { get; init; }

    public required string Clause { get; init; }

    public required string? Award { get; init; }

    public required string CreditCode { get; init; }

    public required string? PersonName { get; init; }

    public required string? Project { get; init; }

    /// <summary>The keys of 一次 and 限次, in JSON.</summary>
    public required string Keys { get; init; }

    public required decimal Amount { get; init; }

    /// <summary>Whether it counts: it does until another round of its year is confirmed.</summary>
    public required bool IsActive { get; set; }
}
