using PolicyDsl.Binding.Repeated;
using PolicyDsl.Diagnostics;
using PolicyDsl.Model;

namespace PolicyDsl.Binding;

/// <summary>What is wrong with a policy, found again and again while it is edited.</summary>
/// <param name="Diagnostics">What was found in its files by binding, in the order of files and places.</param>
public sealed record CheckedPolicy(IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>The policy, where all of it had to be bound; null where clauses were taken over, since their places and names were then not looked at.</summary>
    public required BoundPolicy? Whole { get; init; }

    /// <summary>What it means; null where an error was found.</summary>
    internal PolicyModel? Model { get; init; }

    /// <summary>What helps to check it again; null where its files had mistakes in their form.</summary>
    internal BoundBefore? Bound { get; init; }
}
