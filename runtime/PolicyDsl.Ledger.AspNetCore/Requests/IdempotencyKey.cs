using PolicyDsl.AspNetCore;

namespace PolicyDsl.Ledger.AspNetCore;

/// <summary>Reads <c>Idempotency-Key</c>.</summary>
internal static class IdempotencyKey
{
    private const int MostLength = 200;

    /// <summary>Reads it.</summary>
    /// <param name="request">The request.</param>
    /// <param name="key">The key; empty where it is refused.</param>
    /// <returns>Why it is refused; null: it is fine.</returns>
    public static Problem? Read(HttpRequest request, out string key)
    {
        var values = request.Headers[LedgerHeaders.IdempotencyKey];
        key = values.Count == 1 ? values[0] ?? "" : "";
        if (values.Count == 0)
            return LedgerProblems.InvalidHeader(LedgerHeaders.IdempotencyKey, LedgerErrors.KeyMissing);
        return key.Length is > 0 and <= MostLength && key.All(static character => character is > ' ' and <= '~')
            ? null
            : LedgerProblems.InvalidHeader(LedgerHeaders.IdempotencyKey, LedgerErrors.BadKey);
    }
}
