namespace PolicyDsl.Runtime;

/// <summary>统筹 as data: everything about it that is always the same. Made by the generator, or from a model.</summary>
/// <param name="Clauses">Every clause of the policy; rules and cases name them by their index here.</param>
/// <param name="Rules">
/// The rules in the order in which they run. A bare 一次, 名额, 限次 or 限额 stands as one rule for each of those of the clauses, one after the other:
/// neighbours of one kind about different clauses run as one.
/// </param>
public sealed record SettlementPlan(IReadOnlyList<PlannedClause> Clauses, IReadOnlyList<PlannedRule> Rules);

/// <summary>A clause, as far as the settlement looks at it.</summary>
/// <param name="Id">The apiName.</param>
/// <param name="Keys">Names of the ledger keys that rules group its applications by, 主体 and 项目 aside: the layout of <see cref="SettlementCase.Keys"/>.</param>
/// <param name="Orders">Names of what rules rank or order its applications by: the layout of <see cref="SettlementCase.Orders"/>.</param>
/// <param name="Ledger">What its own evaluation reads of the ledger.</param>
/// <param name="ReadsRank">Whether an award reads 名次.</param>
public sealed record PlannedClause(
    string Id,
    IReadOnlyList<string> Keys,
    IReadOnlyList<string> Orders,
    LedgerReading Ledger = LedgerReading.None,
    bool ReadsRank = false
);

/// <summary>What the evaluation of a clause reads of the ledger: 已获 and 补差.</summary>
public enum LedgerReading
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The applicant's own rows.</summary>
    Applicant,

    /// <summary>Everybody's.</summary>
    All,
}

/// <summary>A number that may change on known days: an amount in yuan, or a count.</summary>
/// <param name="Values">In order of their first day; a null day is from the beginning.</param>
public sealed record PlannedNumber(IReadOnlyList<PlannedValue> Values)
{
    /// <summary>A number that never changes.</summary>
    public static PlannedNumber Of(decimal value) => new([new PlannedValue(null, value)]);

    /// <summary>The value on a day; null: none yet, and the rule does not bind.</summary>
    public decimal? At(DateOnly day)
    {
        decimal? found = null;
        foreach (var value in Values)
        {
            if (value.From is { } from && from > day)
                break;
            found = value.Value;
        }
        return found;
    }
}

/// <summary>A value from a day on; a null day is from the beginning.</summary>
public readonly record struct PlannedValue(DateOnly? From, decimal Value);

/// <summary>What a key is.</summary>
public enum PlannedKeyKind
{
    /// <summary>主体.</summary>
    Applicant,

    /// <summary>项目.</summary>
    Project,

    /// <summary>A ledger key: an input by its apiName, or <c>tier</c>.</summary>
    Named,
}

/// <summary>One key that a rule groups by, after 每.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Of a named key: its name among <see cref="PlannedClause.Keys"/> and in <see cref="LedgerRow.Keys"/>.</param>
public sealed record PlannedKey(PlannedKeyKind Kind, string Name)
{
    /// <summary>主体.</summary>
    public static readonly PlannedKey Applicant = new(PlannedKeyKind.Applicant, PaymentKey.CreditCode);

    /// <summary>项目.</summary>
    public static readonly PlannedKey Project = new(PlannedKeyKind.Project, PaymentKey.Project);

    /// <summary>A ledger key.</summary>
    public static PlannedKey Named(string name) => new(PlannedKeyKind.Named, name);
}

/// <summary>按 … 升序, 降序.</summary>
/// <param name="Name">The name among <see cref="PlannedClause.Orders"/>.</param>
/// <param name="Descending">降序.</param>
public sealed record PlannedOrder(string Name, bool Descending);
