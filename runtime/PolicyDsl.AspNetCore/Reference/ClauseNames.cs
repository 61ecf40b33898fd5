using System.Globalization;
using System.Text;

namespace PolicyDsl.AspNetCore;

/// <summary>
/// How a policy and its clauses are called in the OpenAPI document: <c>ChengduAi2024_financing</c>; a pinned revision of several <c>ChengduAi2024_r2_financing</c>.
/// Letters, digits and underscores, stable, and never the same for two.
/// </summary>
/// <param name="Policy">The policy's part.</param>
/// <param name="Clause">The clause's part.</param>
internal sealed record ClauseNames(string Policy, string Clause)
{
    /// <summary>What the operations and schemas of the clause begin with.</summary>
    public string Prefix => Policy + "_" + Clause;

    /// <summary>Every clause as the document lists it: of the policy as such, and, where there are several revisions, of each.</summary>
    public static IEnumerable<(ClauseNames Names, ClauseRevisions Clause)> Of(PolicyRegistry registry)
    {
        var ids = registry.Policies.Select(static policy => policy.Reference).ToList();
        foreach (var policy in registry.Policies)
        {
            var name = PolicyName(policy.Reference, ids);
            foreach (var clause in policy.Clauses)
                yield return (new ClauseNames(name, clause.Id), clause);
            if (policy.Revisions.Count == 1)
                continue;
            foreach (var revision in policy.Revisions.Select(static revision => revision.Info.Revision.ToString(CultureInfo.InvariantCulture)))
            {
                foreach (var clause in registry.Find($"{policy.Reference}@{revision}")!.Clauses)
                    yield return (new ClauseNames($"{name}_r{revision}", clause.Id), clause);
            }
        }
    }

    // Ids such as a-1 and a1 would both be A1; then each keeps its hyphen, as an underscore.
    private static string PolicyName(string id, List<string> ids) =>
        ids.Exists(other => other != id && string.Equals(Pascal(other), Pascal(id), StringComparison.OrdinalIgnoreCase))
            ? id.Replace('-', '_')
            : Pascal(id);

    private static string Pascal(string id)
    {
        var name = new StringBuilder(id.Length);
        foreach (var part in id.Split('-'))
            name.Append(char.ToUpperInvariant(part[0])).Append(part, 1, part.Length - 1);
        return name.ToString();
    }
}
