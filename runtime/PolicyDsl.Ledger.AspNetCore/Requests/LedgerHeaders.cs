namespace PolicyDsl.Ledger.AspNetCore;

/// <summary>The headers of stored applications that HTTP itself does not define.</summary>
internal static class LedgerHeaders
{
    /// <summary>What makes a submission one and the same, however often it is sent.</summary>
    public const string IdempotencyKey = "Idempotency-Key";

    /// <summary>Says whether what a round was settled from is still so, where a table has no place for it.</summary>
    public const string RoundUpToDate = "Round-Up-To-Date";

    /// <summary>Says that an answer was given before.</summary>
    public const string IdempotencyReplayed = "Idempotency-Replayed";
}
