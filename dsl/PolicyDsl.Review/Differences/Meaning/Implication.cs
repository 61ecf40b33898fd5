
namespace PolicyDsl.Review.Differences.Meaning;

/// <summary>
/// Whether one condition follows from another, for every applicant. It reasons over what is written, in both directions of 非, and says no where it cannot tell:
/// what it says yes to is certain. Void and unknown count as not met, and follow the rules of <c>Truth</c>: what is 非 void is void.
/// </summary>
internal sealed class Implication(MeaningTable table)
{
    private const int MostSteps = 20_000;
    private int steps;

    /// <summary>The direction of a change; Other where neither way is certain.</summary>
    public Direction Of(int old, int @new)
    {
        if (Follows(@new, old))
            return Direction.Tightened;
        return Follows(old, @new) ? Direction.Loosened : Direction.Other;
    }

    /// <summary>Whether <paramref name="conclusion"/> holds wherever <paramref name="premise"/> does.</summary>
    public bool Follows(int premise, int conclusion)
    {
        steps = 0;
        return Follows(new Side(premise, true), new Side(conclusion, true));
    }

    private bool Follows(Side premise, Side conclusion)
    {
        if (premise == conclusion || ++steps > MostSteps)
            return premise == conclusion;
        if (table[premise.Id].Kind == "not")
            return Follows(Inside(premise), conclusion);
        if (table[conclusion.Id].Kind == "not")
            return Follows(premise, Inside(conclusion));
        if (IsNever(premise) || IsAlways(conclusion))
            return true;
        if (IsJoined(premise, isAll: false))
            return Operands(premise).All(part => Follows(part, conclusion));
        if (IsJoined(conclusion, isAll: true))
            return Operands(conclusion).All(part => Follows(premise, part));
        return (IsJoined(premise, isAll: true) && Operands(premise).Any(part => Follows(part, conclusion)))
            || (IsJoined(conclusion, isAll: false) && Operands(conclusion).Any(part => Follows(premise, part)))
            || Comparisons.Follow(table, premise.Id, premise.Holds, conclusion.Id, conclusion.Holds);
    }

    private Side Inside(Side negated) => new(table[negated.Id].Parts[0], !negated.Holds);

    private IEnumerable<Side> Operands(Side joined) => table[joined.Id].Parts.Select(part => joined with { Id = part });

    // That 且 does not hold is the 或 of what does not hold.
    private bool IsJoined(Side side, bool isAll) => table[side.Id].Kind == (side.Holds == isAll ? "all" : "any");

    private bool IsAlways(Side side) => table[side.Id].Kind == (side.Holds ? "yes" : "no");

    private bool IsNever(Side side) => table[side.Id].Kind == (side.Holds ? "no" : "yes");

    /// <summary>That something holds, or that it does not.</summary>
    private readonly record struct Side(int Id, bool Holds);
}
