using PolicyDsl.AspNetCore;

namespace PolicyDsl.Ledger.AspNetCore;

/// <summary>What the client is told where the ledger refuses.</summary>
internal static class Refusals
{
    /// <summary>The problem of a refusal that says all by itself.</summary>
    /// <param name="refusal">Not <see cref="LedgerRefusal.None"/>.</param>
    /// <param name="ids">The applications that stand in the way.</param>
    /// <param name="count">How many there are in all.</param>
    /// <param name="notFound">What was not found.</param>
    public static Problem Of(LedgerRefusal refusal, IReadOnlyList<string> ids, int count, Problem notFound) =>
        refusal switch
        {
            LedgerRefusal.NotFound => notFound,
            LedgerRefusal.KeyReused => LedgerProblems.KeyReused,
            LedgerRefusal.Duplicate => LedgerProblems.Duplicate(ids.Count > 0 ? ids[0] : null),
            LedgerRefusal.VersionMismatch => LedgerProblems.VersionMismatch,
            LedgerRefusal.Withdrawn => LedgerProblems.Withdrawn,
            LedgerRefusal.YearClosed => LedgerProblems.YearClosed,
            LedgerRefusal.AlreadyConfirmed => LedgerProblems.AlreadyConfirmed,
            LedgerRefusal.BasisChanged => LedgerProblems.BasisChanged,
            LedgerRefusal.Unresolved => LedgerProblems.Unresolved(ids, count),
            LedgerRefusal.NotAsSettled => LedgerProblems.NotAsSettled,
            LedgerRefusal.Busy => LedgerProblems.Busy,
            _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "It is none."),
        };
}
