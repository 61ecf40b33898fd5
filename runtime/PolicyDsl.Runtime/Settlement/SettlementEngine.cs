namespace PolicyDsl.Runtime;

/// <summary>
/// Settles a round: decides a year's applications together. A pure function; the order in which applications and ledger rows are given never matters.
/// </summary>
/// <remarks>
/// The rules run over the applications in passes. What a rule drops for good ends the pass, and the next begins without it; all else (who stands aside
/// for whom, who has a place) is decided anew in each pass. The dropped only grow in number, so there is at most one pass more than there are
/// applications. Applications that share neither a key nor a 名额 cannot touch each other, so each such part of the round has its own passes.
/// </remarks>
public static class SettlementEngine
{
    /// <summary>Settles.</summary>
    /// <param name="plan">The rules.</param>
    /// <param name="year">The year of the round.</param>
    /// <param name="cases">The applications, those carried over in the pool among them. Their ids are unique.</param>
    /// <param name="ledger">Grants of earlier rounds.</param>
    /// <param name="cancellation">Ends it early, between two passes: a round made for it takes as many passes as it has applications.</param>
    /// <exception cref="ArgumentException">Two applications have one id, or an amount is not a whole number of fen within ±10^13 yuan.</exception>
    /// <exception cref="OperationCanceledException">It was ended early.</exception>
    public static SettlementResult Settle(
        SettlementPlan plan,
        int year,
        IReadOnlyList<SettlementCase> cases,
        IReadOnlyList<LedgerRow> ledger,
        CancellationToken cancellation = default
    )
    {
        var table = new CaseTable(plan);
        foreach (var taken in cases)
            table.Add(taken);
        return Settle(table, year, ledger, cancellation);
    }

    /// <summary>Settles applications that were taken one by one. The table stays as it is.</summary>
    internal static SettlementResult Settle(CaseTable table, int year, IReadOnlyList<LedgerRow> ledger, CancellationToken cancellation)
    {
        var round = new Round(table, year, ledger);
        var passes = new Passes(round);
        var parts = Parts.Of(round);
        foreach (var part in parts.All)
            passes.Run(part.Span, cancellation);
        passes.RunAlone(parts.IsShared);
        Budgets.Share(round);
        round.CheckIds();
        round.SortChanges();
        return new SettlementResult(round);
    }
}
