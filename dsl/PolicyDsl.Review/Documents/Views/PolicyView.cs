using PolicyDsl.Interpreter;
using PolicyDsl.Runtime;

namespace PolicyDsl.Review.Documents.Views;

/// <summary>The page of a policy.</summary>
internal sealed record PolicyView(PolicyInfo Policy, IReadOnlyList<ClauseInfo> Clauses, IReadOnlyList<RoundView> Rounds)
{
    /// <summary>The view.</summary>
    public static PolicyView Of(InterpretedPolicy policy, Language language) =>
        new(policy.Info, [.. policy.Clauses.Select(static clause => clause.Info)], RoundView.Of(policy, language));
}

/// <summary>The first page.</summary>
internal sealed record SiteView(IReadOnlyList<PolicyEntry> Policies);

/// <summary>A policy on the first page.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Folder">Where its pages are.</param>
internal sealed record PolicyEntry(PolicyInfo Policy, string Folder);
