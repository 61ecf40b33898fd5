namespace PolicyDsl.Ledger.Model;

/// <summary>A line of the log. Rows are only ever added; the database refuses all else.</summary>
internal sealed class AuditRow
{
    public required long Number { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Subject { get; init; }

    public required string Role { get; init; }

    public required string Action { get; init; }

    public required string Target { get; init; }

    public required string ContentHash { get; init; }

    public required string Previous { get; init; }

    public required string Hash { get; init; }
}

/// <summary>One row that is written to find out whether the store can be written.</summary>
internal sealed class ProbeRow
{
    public const int OnlyId = 1;

    /// <summary>How many bytes are written. An application takes some tens of thousands, with its decision and what finds it.</summary>
    public const int RoomSize = 256 * 1024;

    public required int Id { get; init; }

    public required DateTimeOffset At { get; set; }

    /// <summary>As many bytes as a change may need, so that a store that is nearly full does not pass for one that can be written.</summary>
    public required byte[]? Room { get; set; }
}
