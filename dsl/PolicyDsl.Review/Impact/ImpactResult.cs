using PolicyDsl.Review.Differences;
using PolicyDsl.Runtime;

namespace PolicyDsl.Review.Impact;

/// <summary>What a revision does to an application.</summary>
public enum ImpactEffect
{
    /// <summary>Nothing.</summary>
    Same,

    /// <summary>It comes to more.</summary>
    Gains,

    /// <summary>It comes to less.</summary>
    Loses,

    /// <summary>It came to nothing, and now comes to something.</summary>
    Appears,

    /// <summary>It came to something, and now comes to nothing.</summary>
    Disappears,

    /// <summary>It comes out otherwise in another way: to review in place of an amount, for one, or refused for another reason.</summary>
    Other,
}

/// <summary>What an application comes to by one of the policies.</summary>
/// <param name="Outcome">The outcome; null: the policy does not have the clause, or cannot read the application.</param>
/// <param name="Amount">Yuan: the award, or of a review its ceiling; null: none is known.</param>
public readonly record struct ImpactSide(Outcome? Outcome, decimal? Amount)
{
    /// <summary>Whether the applicant gets something, or may.</summary>
    public bool IsGiven => Outcome is Runtime.Outcome.Eligible or Runtime.Outcome.Review or Runtime.Outcome.Delegated;
}

/// <summary>An application that comes out otherwise.</summary>
/// <param name="Line">The line of the file, from 1.</param>
/// <param name="Id">Its id; null: the file gives none.</param>
/// <param name="Clause">The clause, by its name in the new policy.</param>
/// <param name="Effect">What the revision does to it.</param>
/// <param name="Old">What it came to.</param>
/// <param name="New">What it comes to.</param>
public sealed record ImpactChange(long Line, string? Id, Subject Clause, ImpactEffect Effect, ImpactSide Old, ImpactSide New);

/// <summary>A line that cannot be read.</summary>
/// <param name="Line">Its number, from 1.</param>
/// <param name="Error">What is wrong with it, the first thing.</param>
public sealed record ImpactFault(long Line, FieldMessage Error);

/// <summary>Sums of a clause, exact to the fen.</summary>
public sealed class ImpactTotal(Subject clause)
{
    private readonly long[] effects = new long[Enum.GetValues<ImpactEffect>().Length];

    /// <summary>The clause.</summary>
    public Subject Clause { get; } = clause;

    /// <summary>How many applications.</summary>
    public long Applications { get; private set; }

    /// <summary>How many are eligible by the old policy.</summary>
    public long OldEligible { get; private set; }

    /// <summary>How many are eligible by the new policy.</summary>
    public long NewEligible { get; private set; }

    /// <summary>What these come to by the old policy, in yuan. What awaits a review is not in it.</summary>
    public decimal OldAmount { get; private set; }

    /// <summary>What these come to by the new policy, in yuan. What awaits a review is not in it.</summary>
    public decimal NewAmount { get; private set; }

    /// <summary>How many await a review by the old policy.</summary>
    public long OldReviews { get; private set; }

    /// <summary>How many await a review by the new policy.</summary>
    public long NewReviews { get; private set; }

    /// <summary>How many have an effect.</summary>
    public long this[ImpactEffect effect] => effects[(int)effect];

    internal void Add(ImpactEffect effect, ImpactSide old, ImpactSide @new)
    {
        Applications++;
        effects[(int)effect]++;
        OldEligible += old.Outcome == Outcome.Eligible ? 1 : 0;
        NewEligible += @new.Outcome == Outcome.Eligible ? 1 : 0;
        OldReviews += old.Outcome == Outcome.Review ? 1 : 0;
        NewReviews += @new.Outcome == Outcome.Review ? 1 : 0;
        OldAmount += old.Outcome == Outcome.Eligible ? old.Amount ?? 0m : 0m;
        NewAmount += @new.Outcome == Outcome.Eligible ? @new.Amount ?? 0m : 0m;
    }

    internal void Add(ImpactTotal other)
    {
        Applications += other.Applications;
        OldEligible += other.OldEligible;
        NewEligible += other.NewEligible;
        OldReviews += other.OldReviews;
        NewReviews += other.NewReviews;
        OldAmount += other.OldAmount;
        NewAmount += other.NewAmount;
        for (var i = 0; i < effects.Length; i++)
            effects[i] += other.effects[i];
    }
}

/// <summary>What a revision does to a file of applications.</summary>
/// <param name="Old">The policy as it was.</param>
/// <param name="New">The policy as it is.</param>
/// <param name="Totals">By clause, in the order of the new policy; clauses without applications are left out.</param>
/// <param name="All">Of all clauses.</param>
/// <param name="Changes">The applications that come out otherwise, in the order of the file; at most <see cref="ImpactStudy.MostListed"/>.</param>
/// <param name="Faults">The lines that cannot be read, in their order; at most <see cref="ImpactStudy.MostListed"/>.</param>
/// <param name="FaultCount">How many lines cannot be read.</param>
public sealed record ImpactResult(
    Model.PolicyModel Old,
    Model.PolicyModel New,
    IReadOnlyList<ImpactTotal> Totals,
    ImpactTotal All,
    IReadOnlyList<ImpactChange> Changes,
    IReadOnlyList<ImpactFault> Faults,
    long FaultCount
)
{
    /// <summary>How many applications come out otherwise.</summary>
    public long ChangeCount => All.Applications - All[ImpactEffect.Same];
}
