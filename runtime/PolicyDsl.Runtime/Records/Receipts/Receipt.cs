namespace PolicyDsl.Runtime;

/// <summary>
/// What an applicant is given about a decision: what was decided on, by which rules, how it ended and where the log has it. Signed, it can be checked
/// without the service that issued it.
/// </summary>
public sealed record Receipt
{
    /// <summary>The form that is written and read here.</summary>
    public const string Format = "policydsl-receipt/1";

    /// <summary>When it was issued, UTC, to the millisecond.</summary>
    public required DateTimeOffset IssuedAt { get; init; }

    /// <summary>The application and the decision on it.</summary>
    public required DecidedApplication Application { get; init; }

    /// <summary>The entry of the log about this version of the application; its content hash is that of <see cref="Application"/>.</summary>
    public required ReceiptEntry Entry { get; init; }

    /// <summary>How it ended in the confirmed round of its year; null: that was not known when it was issued.</summary>
    public ReceiptRound? Round { get; init; }
}

/// <summary>An entry of the log that a receipt rests on.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Hash">Its hash, which holds fast all entries before it too.</param>
public sealed record ReceiptEntry(long Number, string Hash);

/// <summary>How an application ended in a confirmed round.</summary>
public sealed record ReceiptRound
{
    /// <summary>The round.</summary>
    public required string Id { get; init; }

    /// <summary>Its year.</summary>
    public required int Year { get; init; }

    /// <summary>The revision that settled.</summary>
    public required int Revision { get; init; }

    /// <summary>The hash of the model that settled.</summary>
    public required string PolicyHash { get; init; }

    /// <summary>When it was confirmed, UTC, to the millisecond.</summary>
    public required DateTimeOffset ConfirmedAt { get; init; }

    /// <summary>The version of the application that was settled.</summary>
    public required int Version { get; init; }

    /// <summary>How it ended.</summary>
    public required RoundOutcome Outcome { get; init; }

    /// <summary>The grant, yuan; 0 unless granted.</summary>
    public required decimal Amount { get; init; }

    /// <summary>The year since which it has been in the pool; null unless it is.</summary>
    public int? PooledSince { get; init; }

    /// <summary>Reason and trail, <c>{"reason":…,"trail":[…]}</c> as in a settlement.</summary>
    public required string Why { get; init; }

    /// <summary>The entry of the log about the confirmation.</summary>
    public required ReceiptEntry Entry { get; init; }
}
