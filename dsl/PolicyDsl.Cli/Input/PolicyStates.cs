using PolicyDsl.Cli.Verbs;
using PolicyDsl.Model;
using PolicyDsl.Runtime;

namespace PolicyDsl.Cli.Input;

/// <summary>Two states of policies, to be compared.</summary>
/// <param name="Old">The policies as they were.</param>
/// <param name="New">The policies as they are.</param>
internal sealed record PolicyStates(IReadOnlyList<PolicyModel> Old, IReadOnlyList<PolicyModel> New)
{
    /// <summary>Reads both.</summary>
    /// <returns>Null where one has errors, which then are told.</returns>
    public static PolicyStates? Load(Surroundings surroundings, string old, string @new, Language language)
    {
        var (before, after) = (Load(surroundings, old, language), Load(surroundings, @new, language));
        return before is null || after is null ? null : new PolicyStates(before, after);
    }

    private static IReadOnlyList<PolicyModel>? Load(Surroundings surroundings, string argument, Language language)
    {
        var loaded = LoadedPolicies.LoadState(surroundings, argument);
        if (!loaded.HasErrors)
            return [.. loaded.Policies.Select(static policy => policy.Model!)];
        BrokenPolicies.Report(surroundings, loaded, language);
        return null;
    }
}
