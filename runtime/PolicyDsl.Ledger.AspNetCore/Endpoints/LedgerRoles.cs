using PolicyDsl.AspNetCore;

namespace PolicyDsl.Ledger.AspNetCore;

/// <summary>Which route is for whom. Whose applications an applicant may see and touch is asked besides.</summary>
internal static class LedgerRoles
{
    private static readonly Dictionary<Route, Role[]> Roles = new()
    {
        [LedgerRoutes.Submit] = [Role.Applicant],
        [LedgerRoutes.Application] = [Role.Reviewer, Role.Officer, Role.Auditor, Role.Applicant],
        [LedgerRoutes.Receipt] = [Role.Reviewer, Role.Officer, Role.Auditor, Role.Applicant],
        [LedgerRoutes.Applications] = [Role.Reviewer, Role.Officer, Role.Auditor, Role.Applicant],
        [LedgerRoutes.Withdraw] = [Role.Applicant],
        [LedgerRoutes.Review] = [Role.Reviewer],
        [LedgerRoutes.SettleRound] = [Role.Officer],
        [LedgerRoutes.ConfirmRound] = [Role.Officer],
        [LedgerRoutes.Rounds] = [Role.Reviewer, Role.Officer, Role.Auditor],
        [LedgerRoutes.Round] = [Role.Reviewer, Role.Officer, Role.Auditor],
        [LedgerRoutes.Differences] = [Role.Reviewer, Role.Officer, Role.Auditor],
        [LedgerRoutes.Audit] = [Role.Auditor],
    };

    /// <summary>The roles that a route is for; the first that a caller has is the one it acts in.</summary>
    public static Role[] Of(Route route) => Roles[route];
}
