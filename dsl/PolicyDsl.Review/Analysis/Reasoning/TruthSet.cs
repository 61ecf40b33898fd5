using PolicyDsl.Runtime;

namespace PolicyDsl.Review.Analysis.Reasoning;

/// <summary>The values that a yes/no can have, of the four there are.</summary>
[Flags]
internal enum TruthSet : byte
{
    None = 0,
    No = 1,
    Yes = 2,
    Unknown = 4,
    Void = 8,
}

/// <summary>Logic on sets of values: what the runtime's own logic makes of each combination, taken together.</summary>
internal static class TruthSets
{
    private static readonly (TruthSet Set, Truth Truth)[] values =
    [
        (TruthSet.No, Truth.No), (TruthSet.Yes, Truth.Yes), (TruthSet.Unknown, Truth.Unknown(InputSet.Of(0))), (TruthSet.Void, Truth.Void(VoidReason.NotApplicable)),
    ];

    private static readonly TruthSet[] both = Table(static (left, right) => left & right);
    private static readonly TruthSet[] either = Table(static (left, right) => left | right);

    /// <summary>Yes or no, as a plain value has it.</summary>
    public const TruthSet YesOrNo = TruthSet.Yes | TruthSet.No;

    /// <summary>且.</summary>
    public static TruthSet And(TruthSet left, TruthSet right) => both[((int)left * 16) + (int)right];

    /// <summary>或.</summary>
    public static TruthSet Or(TruthSet left, TruthSet right) => either[((int)left * 16) + (int)right];

    /// <summary>非.</summary>
    public static TruthSet Not(this TruthSet set) =>
        (set & (TruthSet.Unknown | TruthSet.Void)) | (set.HasFlag(TruthSet.Yes) ? TruthSet.No : TruthSet.None) | (set.HasFlag(TruthSet.No) ? TruthSet.Yes : TruthSet.None);

    /// <summary>为, between two yes/nos.</summary>
    public static TruthSet Equal(TruthSet left, TruthSet right)
    {
        var result = TruthSet.None;
        foreach (var (leftSet, leftTruth) in values)
        {
            foreach (var (rightSet, rightTruth) in values)
            {
                if (left.HasFlag(leftSet) && right.HasFlag(rightSet))
                    result |= SetOf(leftTruth.Is(rightTruth));
            }
        }
        return result;
    }

    /// <summary>Whether it can hold.</summary>
    public static bool CanHold(this TruthSet set) => set.HasFlag(TruthSet.Yes);

    /// <summary>Whether it can fail to hold, with everything known.</summary>
    public static bool CanFail(this TruthSet set) => (set & (TruthSet.No | TruthSet.Void)) != 0;

    /// <summary>Whether inputs may be missing to tell.</summary>
    public static bool CanBeUnknown(this TruthSet set) => set.HasFlag(TruthSet.Unknown);

    private static TruthSet SetOf(Truth truth) =>
        truth.IsYes ? TruthSet.Yes
        : truth.IsVoid ? TruthSet.Void
        : truth.IsUnknown ? TruthSet.Unknown
        : TruthSet.No;

    private static TruthSet[] Table(Func<Truth, Truth, Truth> operation)
    {
        var table = new TruthSet[256];
        for (var left = 0; left < 16; left++)
        {
            for (var right = 0; right < 16; right++)
            {
                foreach (var (leftSet, leftTruth) in values.Where(v => ((TruthSet)left).HasFlag(v.Set)))
                {
                    foreach (var (rightSet, rightTruth) in values.Where(v => ((TruthSet)right).HasFlag(v.Set)))
                        table[(left * 16) + right] |= SetOf(operation(leftTruth, rightTruth));
                }
            }
        }
        return table;
    }
}
