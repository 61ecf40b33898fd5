namespace PolicyDsl.Runtime;

/// <summary>
/// A line of the log. It is only ever added to, and each line holds the hash of the one before, so that none can be changed, taken out or put in between
/// without the rest showing it.
/// </summary>
public sealed record AuditEntry
{
    /// <summary>The number, from 1, without gaps.</summary>
    public required long Number { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who.</summary>
    public required string Subject { get; init; }

    /// <summary>In which role.</summary>
    public required string Role { get; init; }

    /// <summary>What was done: submit, review, withdraw, settle, confirm.</summary>
    public required string Action { get; init; }

    /// <summary>The id of the application or round.</summary>
    public required string Target { get; init; }

    /// <summary>
    /// SHA-256 of what it is since then, in canonical JSON: of an application its <see cref="DecidedApplication.ContentHash"/>. Lower-case hex.
    /// </summary>
    public required string ContentHash { get; init; }

    /// <summary>The <see cref="Hash"/> of the entry before; 64 zeros in the first.</summary>
    public required string Previous { get; init; }

    /// <summary>SHA-256 of all the above, in canonical JSON. Lower-case hex.</summary>
    public required string Hash { get; init; }
}
