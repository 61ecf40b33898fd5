using System.Collections.Frozen;
using System.Globalization;
using PolicyDsl.Runtime;

namespace PolicyDsl.AspNetCore;

/// <summary>Every policy of a service, found by what stands for <c>{policy}</c> in a path: <c>chengdu-ai-2024</c>, or pinned, <c>chengdu-ai-2024@2</c>.</summary>
public sealed class PolicyRegistry
{
    private readonly FrozenDictionary<string, PolicyRevisions> byReference;

    /// <summary>Takes all revisions.</summary>
    /// <param name="definitions">In any order. The same one twice counts once.</param>
    /// <exception cref="InvalidOperationException">Two that differ claim to be the same revision of the same policy.</exception>
    public PolicyRegistry(IEnumerable<PolicyDefinition> definitions)
    {
        Policies =
        [
            .. definitions
                .GroupBy(static definition => definition.Info.Id, StringComparer.Ordinal)
                .OrderBy(static policy => policy.Key, StringComparer.Ordinal)
                .Select(static policy => new PolicyRevisions(policy.Key, Distinct(policy))),
        ];
        byReference = Policies
            .SelectMany(static policy => policy.Revisions.Select(policy.Pin).Prepend(policy))
            .ToFrozenDictionary(static entry => entry.Reference, StringComparer.Ordinal);
    }

    /// <summary>The policies with all their revisions, by id.</summary>
    public IReadOnlyList<PolicyRevisions> Policies { get; }

    /// <summary>What a reference names; null: nothing. Ids differ by case.</summary>
    /// <param name="reference">An id, or <c>id@revision</c>.</param>
    public PolicyRevisions? Find(string reference) => byReference.GetValueOrDefault(reference);

    private static PolicyDefinition[] Distinct(IEnumerable<PolicyDefinition> definitions)
    {
        var revisions = new SortedDictionary<int, PolicyDefinition>();
        foreach (var definition in definitions)
        {
            if (revisions.TryAdd(definition.Info.Revision, definition))
                continue;
            if (!string.Equals(revisions[definition.Info.Revision].Info.Hash, definition.Info.Hash, StringComparison.Ordinal))
            {
                throw new InvalidOperationException(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"Two different policies are both `{definition.Info.Id}`, revision {definition.Info.Revision}. Give one of them another id or revision."
                    )
                );
            }
        }
        return [.. revisions.Values];
    }
}
