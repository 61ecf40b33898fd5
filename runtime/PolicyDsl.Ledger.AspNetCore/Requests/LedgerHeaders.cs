namespace PolicyDsl.Ledger.AspNetCore;

/// <summary>The headers of stored applications that HTTP itself does not define.</summary>
internal static class LedgerHeaders
{
    /// <summary>What makes a submission one and the same, however often it is sent.</summary>
    public const string IdempotencyKey = "Idempotency-Key";

    /// <summary>Says that an answer was given before.</summary>
    public const string IdempotencyReplayed = "Idempotency-Replayed";
}
