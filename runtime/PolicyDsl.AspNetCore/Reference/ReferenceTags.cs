using Microsoft.OpenApi;
using PolicyDsl.Runtime;

namespace PolicyDsl.AspNetCore;

/// <summary>The headings under which operations stand: the policies as such, the service, and one for each policy.</summary>
internal static class ReferenceTags
{
    /// <summary>What the policies say.</summary>
    public const string Policies = "policies";

    /// <summary>The service itself.</summary>
    public const string Service = "service";

    /// <summary>All of them, in the order in which they are shown.</summary>
    public static IEnumerable<OpenApiTag> Of(PolicyRegistry registry, Language language)
    {
        yield return new OpenApiTag { Name = Policies, Description = language == Language.En ? "What the policies say" : "政策及其条款" };
        foreach (var policy in registry.Policies)
        {
            yield return new OpenApiTag { Name = policy.Reference, Description = policy.Newest.Info.Title };
            if (policy.Revisions.Count == 1)
                continue;
            foreach (var pinned in policy.Revisions.Select(policy.Pin))
                yield return new OpenApiTag { Name = pinned.Reference, Description = pinned.Newest.Info.Title };
        }
        yield return new OpenApiTag { Name = Service, Description = language == Language.En ? "The service itself" : "服务本身" };
    }
}
