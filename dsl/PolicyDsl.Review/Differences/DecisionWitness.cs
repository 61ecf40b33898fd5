using PolicyDsl.Model;

namespace PolicyDsl.Review.Differences;

/// <summary>Applicants whose result differs: one, or as many as it takes for a rule of the round.</summary>
/// <param name="Year">The year of the round; null: one application, decided by itself.</param>
/// <param name="Applications">The applications, the first of them with a difference.</param>
public sealed record DecisionWitness(int? Year, EquatableArray<WitnessApplication> Applications)
{
    /// <summary>What was granted the year before, a row each, as 台账 writes it.</summary>
    public EquatableArray<string> Ledger { get; init; }

    /// <summary>How many applications the round has; of many not all are shown. 0: it is none.</summary>
    public int Count { get; init; }
}

/// <summary>An application of a witness.</summary>
/// <param name="Id">Its id in the round; null: it is alone.</param>
/// <param name="Clause">The clause that it is for.</param>
/// <param name="Given">What it says, a fact each, in the words of the new policy (of a clause that is gone, the old).</param>
/// <param name="Old">What it comes to by the old policy; null: the clause does not exist there.</param>
/// <param name="New">What it comes to by the new policy; null: the clause does not exist there.</param>
public sealed record WitnessApplication(string? Id, Subject Clause, EquatableArray<string> Given, WitnessResult? Old, WitnessResult? New)
{
    /// <summary>Whether it has waited in the pool since the year before.</summary>
    public bool IsPooled { get; init; }
}

/// <summary>What an application comes to.</summary>
/// <param name="Outcome">The outcome's English word.</param>
/// <param name="Amount">Yuan; null: none.</param>
/// <param name="IsCeiling">Whether it is the most that a review can come to.</param>
/// <param name="Rule">The rule that refuses, or that a person decides on; null: there is none.</param>
/// <param name="Benefit">权益; null: none.</param>
public sealed record WitnessResult(string Outcome, decimal? Amount, bool IsCeiling, Subject? Rule, string? Benefit);

/// <summary>How hard a search looked.</summary>
/// <param name="Tried">How many applicants or rounds were tried.</param>
/// <param name="IsExhausted">Whether that was every combination of the values that came into question.</param>
public sealed record SearchEffort(int Tried, bool IsExhausted);
