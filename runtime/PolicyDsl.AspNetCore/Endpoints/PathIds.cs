namespace PolicyDsl.AspNetCore;

/// <summary>What the ids in a path name.</summary>
internal static class PathIds
{
    /// <summary>The policy; null: there is none.</summary>
    public static PolicyRevisions? Policy(HttpContext context, PolicyRegistry registry) =>
        registry.Find(Segment(context, "policy"));

    /// <summary>The clause; null: the policy has none.</summary>
    public static ClauseRevisions? Clause(HttpContext context, PolicyRevisions policy) =>
        policy.Clause(Segment(context, "clause"));

    private static string Segment(HttpContext context, string name) => context.Request.RouteValues[name] as string ?? "";
}
