namespace PolicyDsl.Runtime;

/// <summary>The key columns of a rule, clause by clause. Who lacks a key is in no group.</summary>
internal sealed class KeyColumns
{
    private readonly CaseTable table;
    private readonly IReadOnlyList<PlannedKey> keys;

    // By clause; null: the clause lacks a key.
    private readonly int[][]?[] columns;

    public KeyColumns(CaseTable table, IReadOnlyList<PlannedKey> keys, IEnumerable<int> clauses)
    {
        this.table = table;
        this.keys = keys;
        columns = new int[][]?[table.Plan.Clauses.Count];
        foreach (var clause in clauses)
        {
            var found = keys.Select(key => table.ColumnOf(key, clause)).ToArray();
            columns[clause] = found.Contains(null) ? null : found.Select(static column => column!).ToArray();
        }
        NamesApplicant = keys.Any(static key => key.Kind == PlannedKeyKind.Applicant);
    }

    /// <summary>Whether 主体 is a key.</summary>
    public bool NamesApplicant { get; }

    /// <summary>The columns of a clause, in the order of the keys; null: it lacks one.</summary>
    public int[][]? Of(int clause) => columns[clause];

    /// <summary>Reads the keys of a ledger row; false: no application can agree with it.</summary>
    public bool TryRead(LedgerRow row, string? person, Span<int> numbers)
    {
        for (var k = 0; k < keys.Count; k++)
        {
            numbers[k] = table.NumberIn(row, keys[k], person);
            if (numbers[k] == TextNumbers.Missing)
                return false;
        }
        return true;
    }
}
