using PolicyDsl.Model;

namespace PolicyDsl.Review.Differences;

/// <summary>What differs between two states of a folder, which may hold several policies.</summary>
/// <param name="Policies">The policies that both have.</param>
/// <param name="Added">Those that only the new one has.</param>
/// <param name="Removed">Those that only the old one has.</param>
public sealed record StateDifferences(IReadOnlyList<PolicyDifferences> Policies, IReadOnlyList<PolicyModel> Added, IReadOnlyList<PolicyModel> Removed)
{
    /// <summary>Whether nothing differs.</summary>
    public bool IsEmpty => Added.Count + Removed.Count == 0 && Policies.All(static policy => policy.IsEmpty);
}

/// <summary>Finds which policies of two states belong together.</summary>
public static class StateComparison
{
    /// <summary>
    /// The pairs: one policy on each side, whatever it is called; else those of one id and revision, and of one id where each side has one revision left.
    /// </summary>
    /// <param name="old">The policies as they were.</param>
    /// <param name="new">The policies as they are.</param>
    /// <param name="compare">Compares two of them.</param>
    public static StateDifferences Compare(
        IReadOnlyList<PolicyModel> old,
        IReadOnlyList<PolicyModel> @new,
        Func<PolicyModel, PolicyModel, PolicyDifferences> compare
    )
    {
        var isOne = old.Count == 1 && @new.Count == 1;
        var pairs = Pairing.Pairs.Of(
            old,
            @new,
            Pairing.Likeness<PolicyModel>.By(_ => isOne ? "the only one" : null),
            Pairing.Likeness<PolicyModel>.By(static policy => FormattableString.Invariant($"{policy.Id}@{policy.Revision}")),
            Pairing.Likeness<PolicyModel>.By(static policy => policy.Id)
        );
        return new StateDifferences(
            [.. Pairing.PolicyPairing.Both(pairs).Select(pair => compare(pair.Old!, pair.New!))],
            [.. pairs.Where(static pair => pair.Old is null).Select(static pair => pair.New!)],
            [.. pairs.Where(static pair => pair.New is null).Select(static pair => pair.Old!)]
        );
    }
}
