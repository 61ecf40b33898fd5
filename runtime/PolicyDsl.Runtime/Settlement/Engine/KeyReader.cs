namespace PolicyDsl.Runtime;

/// <summary>Reads a rule's keys off applications and ledger rows. Who lacks a key is in no group.</summary>
internal sealed class KeyReader
{
    private readonly IReadOnlyList<PlannedKey> keys;

    // Of a named key, by clause: its place among the clause's keys; below 0: the clause has no such key.
    private readonly int[][] places;

    public KeyReader(SettlementPlan plan, IReadOnlyList<PlannedKey> keys)
    {
        this.keys = keys;
        places = [.. keys.Select(key => Places(plan, key))];
        NamesApplicant = keys.Any(static key => key.Kind == PlannedKeyKind.Applicant);
    }

    /// <summary>Whether 主体 is a key.</summary>
    public bool NamesApplicant { get; }

    /// <summary>The hash of an application's keys; false: one is missing.</summary>
    public bool TryHash(SettlementCase application, out int hash)
    {
        var sum = new HashCode();
        hash = 0;
        for (var k = 0; k < keys.Count; k++)
        {
            if (Read(application, k) is not { } text)
                return false;
            sum.Add(text);
            if (keys[k].Kind == PlannedKeyKind.Applicant)
                sum.Add(application.PersonName);
        }
        hash = sum.ToHashCode();
        return true;
    }

    /// <summary>The hash of a row's keys, as an application's would be; false: one is missing.</summary>
    /// <param name="row">The row.</param>
    /// <param name="person">Of an individual or a team: the name, else null.</param>
    /// <param name="hash">The hash.</param>
    public bool TryHash(LedgerRow row, string? person, out int hash)
    {
        var sum = new HashCode();
        hash = 0;
        foreach (var key in keys)
        {
            if (Read(row, key) is not { } text)
                return false;
            sum.Add(text);
            if (key.Kind == PlannedKeyKind.Applicant)
                sum.Add(person);
        }
        hash = sum.ToHashCode();
        return true;
    }

    /// <summary>Whether two applications, both with all keys, agree in them.</summary>
    public bool Same(SettlementCase left, SettlementCase right)
    {
        for (var k = 0; k < keys.Count; k++)
        {
            if (!string.Equals(Read(left, k), Read(right, k), StringComparison.Ordinal))
                return false;
        }
        return !NamesApplicant || string.Equals(left.PersonName, right.PersonName, StringComparison.Ordinal);
    }

    /// <summary>Whether an application and a row, both with all keys, agree in them.</summary>
    public bool Same(SettlementCase application, LedgerRow row, string? person)
    {
        for (var k = 0; k < keys.Count; k++)
        {
            if (!string.Equals(Read(application, k), Read(row, keys[k]), StringComparison.Ordinal))
                return false;
        }
        return !NamesApplicant || string.Equals(application.PersonName, person, StringComparison.Ordinal);
    }

    private string? Read(SettlementCase application, int key)
    {
        switch (keys[key].Kind)
        {
            case PlannedKeyKind.Applicant:
                return application.CreditCode;
            case PlannedKeyKind.Project:
                return application.Project;
            default:
                var place = places[key][application.Clause];
                return place < 0 ? null : application.Keys[place];
        }
    }

    private static string? Read(LedgerRow row, PlannedKey key) =>
        key.Kind switch
        {
            PlannedKeyKind.Applicant => row.CreditCode,
            PlannedKeyKind.Project => row.Project,
            _ => row.Keys.GetValueOrDefault(key.Name),
        };

    private static int[] Places(SettlementPlan plan, PlannedKey key) =>
        key.Kind == PlannedKeyKind.Named ? [.. plan.Clauses.Select(clause => IndexOf(clause.Keys, key.Name))] : [];

    private static int IndexOf(IReadOnlyList<string> names, string name)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (string.Equals(names[i], name, StringComparison.Ordinal))
                return i;
        }
        return -1;
    }
}
