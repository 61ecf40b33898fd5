using PolicyDsl.Model;

namespace PolicyDsl.Review.Differences;

/// <summary>What differs between two states of a policy.</summary>
/// <param name="Old">The policy as it was.</param>
/// <param name="New">The policy as it is.</param>
/// <param name="Items">The differences: of the policy, then of its clauses in the order of the new policy, then of 统筹.</param>
public sealed record PolicyDifferences(PolicyModel Old, PolicyModel New, IReadOnlyList<Difference> Items)
{
    /// <summary>Whether nothing differs.</summary>
    public bool IsEmpty => Items.Count == 0;
}
