using PolicyDsl.Runtime;

namespace PolicyDsl.AspNetCore;

/// <summary>A clause of a policy in each of its revisions.</summary>
public sealed class ClauseRevisions
{
    private readonly ClauseDefinition?[] revisions;

    internal ClauseRevisions(PolicyRevisions policy, string id)
    {
        Policy = policy;
        Id = id;
        revisions = [.. policy.Revisions.Select(revision => revision.Clause(id))];
        Newest = revisions.Last(static clause => clause is not null)!;
    }

    /// <summary>The policy.</summary>
    public PolicyRevisions Policy { get; }

    /// <summary>The apiName.</summary>
    public string Id { get; }

    /// <summary>The clause in the newest revision that has it.</summary>
    public ClauseDefinition Newest { get; }

    /// <summary>Whether the day makes no difference.</summary>
    public bool IsSingle => revisions.Length == 1;

    /// <summary>The clause in the revision in force on a day; null: that revision does not have it.</summary>
    public ClauseDefinition? InForceOn(DateOnly day) => IsSingle ? revisions[0] : revisions[Policy.IndexInForceOn(day)];
}
