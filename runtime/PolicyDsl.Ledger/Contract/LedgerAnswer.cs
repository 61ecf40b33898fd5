namespace PolicyDsl.Ledger;

/// <summary>Why the ledger did not do what was asked. What is stored is as it was.</summary>
public enum LedgerRefusal
{
    /// <summary>It did.</summary>
    None,

    /// <summary>There is no such application, round or draft.</summary>
    NotFound,

    /// <summary>The idempotency key was used with another content.</summary>
    KeyReused,

    /// <summary>The same applicant has an application of the same clause, year and project that is not withdrawn.</summary>
    Duplicate,

    /// <summary>The version is not the current one.</summary>
    VersionMismatch,

    /// <summary>The application was withdrawn.</summary>
    Withdrawn,

    /// <summary>The round of the year is confirmed.</summary>
    YearClosed,

    /// <summary>The draft was confirmed before.</summary>
    AlreadyConfirmed,

    /// <summary>Applications, reviews, grants or the policy changed since the draft was made.</summary>
    BasisChanged,

    /// <summary>Results of the draft still need a person.</summary>
    Unresolved,

    /// <summary>The draft's results are not those that it was settled with: somebody changed what is stored.</summary>
    NotAsSettled,

    /// <summary>The same is being done right now by somebody else.</summary>
    Busy,
}

/// <summary>What came of an operation.</summary>
/// <param name="Value">What was asked for; null where it was refused.</param>
/// <param name="Refusal">Why it was refused.</param>
/// <param name="Ids">The applications that stand in the way, at most <see cref="MostIds"/>.</param>
/// <param name="Count">How many there are in all.</param>
public sealed record LedgerAnswer<T>(T? Value, LedgerRefusal Refusal, IReadOnlyList<string> Ids, int Count)
    where T : class
{
    /// <summary>The most ids that an answer names.</summary>
    public const int MostIds = 20;

    /// <summary>It was done.</summary>
    public static implicit operator LedgerAnswer<T>(T value) => new(value, LedgerRefusal.None, [], 0);

    /// <summary>It was refused.</summary>
    public static implicit operator LedgerAnswer<T>(LedgerRefusal refusal) => new(null, refusal, [], 0);
}

/// <summary>The store cannot be reached, read or written: no connection, no space, no answer in time. Nothing is half done.</summary>
public sealed class LedgerUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
