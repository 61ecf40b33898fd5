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
            var found = keys.Select(key => table.ColumnOf(key, clause)).OfType<int[]>().ToArray();
            columns[clause] = found.Length == keys.Count ? found : null;
        }
        // 主体 and 项目 have many values, others perhaps only a few.
        Bucket = Math.Max(IndexOf(PlannedKeyKind.Applicant) is >= 0 and var applicant ? applicant : IndexOf(PlannedKeyKind.Project), 0);
        Second = keys.Count < 2 ? -1
            : Bucket == 0 ? 1
            : 0;
    }

    /// <summary>The place of the key that applications are put into buckets by.</summary>
    public int Bucket { get; }

    /// <summary>The place of the key that is compared first within a bucket; −1: there is none.</summary>
    public int Second { get; }

    /// <summary>Whether there are keys besides those two.</summary>
    public bool HasMore => keys.Count > 2;

    /// <summary>How many keys there are.</summary>
    public int Count => keys.Count;

    /// <summary>Whether 主体 is a key.</summary>
    public bool NamesApplicant => IndexOf(PlannedKeyKind.Applicant) >= 0;

    /// <summary>The columns of a clause, in the order of the keys; null: it lacks one.</summary>
    public int[][]? Of(int clause) => columns[clause];

    /// <summary>How many buckets there are. Without keys all are in one.</summary>
    public int Buckets => keys.Count == 0 ? 1 : table.CountOfNumbers(keys[Bucket]);

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

    private int IndexOf(PlannedKeyKind kind)
    {
        for (var k = 0; k < keys.Count; k++)
        {
            if (keys[k].Kind == kind)
                return k;
        }
        return -1;
    }
}
