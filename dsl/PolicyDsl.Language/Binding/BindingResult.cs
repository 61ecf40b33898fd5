using PolicyDsl.Binding.Uses;
using PolicyDsl.Diagnostics;
using PolicyDsl.Model;

namespace PolicyDsl.Binding;

/// <summary>One policy, bound.</summary>
/// <param name="Id">The id after 政策.</param>
/// <param name="Revision">版本.</param>
/// <param name="Model">What it means; null where an error was found, by the parser too.</param>
/// <param name="Diagnostics">What was found in its files by binding, in the order of files and places.</param>
/// <param name="SourceMap">Where its parts were written.</param>
public sealed record BoundPolicy(string Id, int Revision, PolicyModel? Model, IReadOnlyList<Diagnostic> Diagnostics, SourceMap SourceMap)
{
    /// <summary>Its names and where they are used, as far as it could be bound.</summary>
    public required SymbolMap Symbols { get; init; }
}

/// <summary>Several policies, bound.</summary>
/// <param name="Policies">Every policy with a header, by id and revision.</param>
/// <param name="Diagnostics">All that binding found, of the files that belong to no policy too.</param>
public sealed record BindingResult(IReadOnlyList<BoundPolicy> Policies, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>The policies without errors.</summary>
    public IReadOnlyList<PolicyModel> Models => [.. Policies.Select(static p => p.Model).OfType<PolicyModel>()];
}
