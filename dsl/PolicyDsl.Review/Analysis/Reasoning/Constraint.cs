using PolicyDsl.Model;

namespace PolicyDsl.Review.Analysis.Reasoning;

/// <summary>Something that has to hold, or not to hold, of an application.</summary>
/// <param name="Expression">A yes/no expression.</param>
/// <param name="Holds">Whether it has to hold; otherwise it must not be met, void included.</param>
internal readonly record struct Constraint(Expression Expression, bool Holds)
{
    /// <summary>It has to hold.</summary>
    public static Constraint Met(Expression expression) => new(expression, true);

    /// <summary>It must not be met.</summary>
    public static Constraint Unmet(Expression expression) => new(expression, false);

    /// <summary>Whether it can come true.</summary>
    public bool IsPossible(TruthSet set) => Holds ? set.CanHold() : set.CanFail();

    /// <summary>Whether it comes true whatever happens.</summary>
    public bool IsCertain(TruthSet set) => Holds ? set == TruthSet.Yes : (set & (TruthSet.Yes | TruthSet.Unknown)) == 0;
}
