namespace PolicyDsl.Ledger.Model;

/// <summary>A round.</summary>
internal sealed class RoundRow
{
    public required string Id { get; init; }

    public required string Policy { get; init; }

    public required int Revision { get; init; }

    public required string PolicyHash { get; init; }

    public required int Year { get; init; }

    public required RoundState State { get; set; }

    public required string BasisHash { get; init; }

    public required string ResultsHash { get; set; }

    public required DateTimeOffset SettledAt { get; init; }

    public required string SettledBy { get; init; }

    public DateTimeOffset? ConfirmedAt { get; set; }

    public string? ConfirmedBy { get; set; }

    public required int Count { get; init; }

    public required int Unresolved { get; set; }

    public required decimal Amount { get; init; }

    /// <summary>What was granted by clause, in JSON.</summary>
    public required string ByClause { get; init; }
}
