namespace PolicyDsl.Runtime;

/// <summary>The ledger as a round looks at it: each row with the index of its clause. Rows of clauses that the plan does not know do not count.</summary>
internal sealed class RoundLedger
{
    private readonly int year;
    private readonly List<(LedgerRow Row, int Clause)> rows;

    public RoundLedger(SettlementPlan plan, int year, IReadOnlyList<LedgerRow> ledger)
    {
        this.year = year;
        rows = new List<(LedgerRow, int)>(ledger.Count);
        var clauses = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < plan.Clauses.Count; i++)
            clauses.Add(plan.Clauses[i].Id, i);
        foreach (var row in ledger)
        {
            if (clauses.TryGetValue(row.Clause, out var clause))
                rows.Add((row, clause));
        }
    }

    public IReadOnlyList<(LedgerRow Row, int Clause)> Rows => rows;

    /// <summary>Whether a row counts for a rule: all do, or with 每年 those of the round's year.</summary>
    public bool Counts(LedgerRow row, bool eachYear) => !eachYear || row.Year == year;

    /// <summary>How many grants there are of a clause.</summary>
    public int Count(int clause, bool eachYear) => rows.Count(entry => entry.Clause == clause && Counts(entry.Row, eachYear));

    /// <summary>What the grants of the round's year come to, of some clauses, in fen.</summary>
    public Int128 YearTotal(IReadOnlyList<int> clauses)
    {
        Int128 sum = 0;
        foreach (var (row, clause) in rows)
        {
            if (Counts(row, eachYear: true) && clauses.Contains(clause))
                sum += Yuan.ToFen(row.Amount);
        }
        return sum;
    }
}

/// <summary>Amounts of rules and of the ledger in fen, whatever their size.</summary>
internal static class Yuan
{
    // Above every sum that a round can come to.
    private const decimal Most = 1_000_000_000_000_000_000_000_000m;

    /// <summary>Whole fen; a part of a fen cannot be paid.</summary>
    public static Int128 ToFen(decimal yuan) => (Int128)decimal.Floor(Math.Clamp(yuan, -Most, Most) * 100m);
}
