namespace PolicyDsl.Runtime;

/// <summary>An application on its way into a settlement: what its own evaluation came to, and what the rules across applications look at.</summary>
public sealed record SettlementCase
{
    /// <summary>Its id, unique in the round. Of two otherwise equal applications the smaller one (ordinal) comes first.</summary>
    public required string Id { get; init; }

    /// <summary>The index of its clause in <see cref="SettlementPlan.Clauses"/>.</summary>
    public required int Clause { get; init; }

    /// <summary>主体: the credit code, of an individual or a team the unit's. Null where it, or a person's name, is missing: then it is in no group.</summary>
    public string? CreditCode { get; init; }

    /// <summary>主体 of an individual or a team: the name. Null for all others.</summary>
    public string? PersonName { get; init; }

    /// <summary>项目; null: a project of its own.</summary>
    public string? Project { get; init; }

    /// <summary>申报日.</summary>
    public required DateOnly SubmittedOn { get; init; }

    /// <summary>What it comes to by itself, without 不纳入.</summary>
    public required Assessment Assessment { get; init; }

    /// <summary>Why it was refused or put to review by itself. Asked for only when somebody reads it.</summary>
    public Func<DecisionReason?>? Why { get; init; }

    /// <summary>What it comes to at a rank, from 1; null where its award does not read 名次.</summary>
    public Func<int, Assessment>? AtRank { get; init; }

    /// <summary>The values of <see cref="PlannedClause.Keys"/> as canonical text; null: missing.</summary>
    public IReadOnlyList<string?> Keys { get; init; } = [];

    /// <summary>The values of <see cref="PlannedClause.Orders"/>; dates as their day number, yes/no as 1 and 0, enum members by their place; null: missing.</summary>
    public IReadOnlyList<decimal?> Orders { get; init; } = [];

    /// <summary>How the conditions of 排除 and 不纳入 were judged.</summary>
    public CaseFacts Facts { get; init; }

    /// <summary>The authority's decisions by rule id; null: none.</summary>
    public IReadOnlyDictionary<string, ReviewDecision>? Decisions { get; init; }

    /// <summary>The year since which it has been in the pool; null: it is new.</summary>
    public int? PooledSince { get; init; }
}

/// <summary>What an application comes to by itself.</summary>
/// <param name="Outcome">Eligible takes part; review and delegated take part and stay in review; all others are rejected.</param>
/// <param name="Amount">The award in yuan, rounded, where it is known exactly; null for a benefit, and where only a bound is known.</param>
/// <param name="Ceiling">The most it can be, in yuan, where the amount is not known; null: no bound is known.</param>
public readonly record struct Assessment(Outcome Outcome, decimal? Amount, decimal? Ceiling)
{
    /// <summary>The index in <see cref="ClauseInfo.Awards"/> of the award that applies alone; null: several do, or nobody can tell.</summary>
    public int? Award { get; init; }

    /// <summary>The recognized amount that was entered lies outside the award's bounds, and counts as not entered.</summary>
    public bool IsOutOfBounds { get; init; }
}

/// <summary>Facts of a case by their number, 0 to 31: yes, no, or unknown for want of inputs.</summary>
/// <param name="Yes">A bit a fact that holds.</param>
/// <param name="Unknown">A bit a fact that nobody can tell.</param>
public readonly record struct CaseFacts(uint Yes, uint Unknown)
{
    /// <summary>How many facts there can be.</summary>
    public const int Capacity = 32;

    /// <summary>Whether a fact holds.</summary>
    public bool Holds(int fact) => (Yes >> fact & 1) != 0;

    /// <summary>Whether nobody can tell.</summary>
    public bool IsUnknown(int fact) => (Unknown >> fact & 1) != 0;

    /// <summary>These facts and one more.</summary>
    public CaseFacts With(int fact, Truth truth) =>
        new(Yes | (truth.IsYes ? 1u << fact : 0), Unknown | (truth.IsUnknown ? 1u << fact : 0));
}
