using PolicyDsl.AspNetCore;

namespace PolicyDsl.Ledger.AspNetCore;

/// <summary>A store that is away is no fault of the service.</summary>
internal sealed class LedgerFaults : IFaultProblems
{
    /// <inheritdoc/>
    public Problem? Of(Exception fault) => fault is LedgerUnavailableException ? LedgerProblems.Unavailable : null;
}
