using PolicyDsl.Cli.Output;
using PolicyDsl.Interpreter;

namespace PolicyDsl.Cli.Verbs;

/// <summary>Finds the policy that is meant: the only one, of its revisions the one in force today, as the service takes it.</summary>
internal static class PolicyChoice
{
    /// <summary>The policy.</summary>
    /// <param name="policies">The policies that were read, at least one.</param>
    /// <param name="today">The day.</param>
    public static InterpretedPolicy InForce(IReadOnlyList<InterpretedPolicy> policies, DateOnly today)
    {
        var ids = policies.Select(static p => p.Info.Id).Distinct(StringComparer.Ordinal).ToList();
        if (ids.Count > 1)
            throw new UsageException(ToolMessages.OnePolicy(ids));
        return RevisionInForce(policies, today);
    }

    /// <summary>Of a policy's revisions the one in force on a day; the first where none is yet.</summary>
    public static InterpretedPolicy RevisionInForce(IReadOnlyList<InterpretedPolicy> revisions, DateOnly day) =>
        revisions.OrderBy(static p => p.Info.Effective).LastOrDefault(p => p.Info.Effective is null || p.Info.Effective <= day) ?? revisions[0];
}
