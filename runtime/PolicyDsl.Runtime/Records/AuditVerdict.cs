namespace PolicyDsl.Runtime;

/// <summary>What is wrong with a line of a log.</summary>
public enum AuditFault
{
    /// <summary>It is no entry: no JSON, a member missing, of the wrong type or unknown.</summary>
    NoEntry,

    /// <summary>It is longer than an entry may be.</summary>
    TooLong,

    /// <summary>Its number is not the next: entries are missing, come twice or in another order.</summary>
    Gap,

    /// <summary>Its hash is not that of what it holds: it was changed.</summary>
    Changed,

    /// <summary>It was not written after the entry that stands before it: that one was replaced.</summary>
    WrongPrevious,
}

/// <summary>The first line at which a log does not hold.</summary>
/// <param name="Line">The number of the line, from 1.</param>
/// <param name="Fault">What is wrong with it.</param>
public sealed record AuditBreak(long Line, AuditFault Fault);

/// <summary>How far the chain of a log holds.</summary>
/// <param name="Last">The last entry that fits; null: there is none.</param>
/// <param name="Break">Where it breaks; null: nowhere.</param>
/// <remarks>An intact chain does not show that its end was cut off. For that, an entry that must be in it has to be known from elsewhere: of a receipt.</remarks>
public sealed record AuditVerdict(AuditEntry? Last, AuditBreak? Break);
